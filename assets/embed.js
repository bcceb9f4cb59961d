// For pages of other sites: <ke-nghe scenario="ban-moi-trong-game" lang="vi"></ke-nghe> shows a story in a frame that is
// as high as the story, and tells the page what it may know. How to use it stands in docs/embedding.md. It may be loaded
// late, twice, or not at all: what stands inside the element, a link, is there without it.
(function () {
  "use strict";
  var registry = window.customElements;
  if (!registry || registry.get("ke-nghe")) {
    return;
  }
  var NS = "ke-nghe";
  var ID = /^[a-z0-9-]{1,64}$/;
  var LOWEST = 320;
  var HIGHEST = 20000;
  var FIRST = 740; // an opening is made to fit 360 by 740
  var WORDS = { vi: "Toàn màn hình", en: "Full screen" };
  var script = document.currentScript;
  var home = new URL(".", script ? script.src : location.href).href;

  function address(element) {
    var language = element.lang || "vi";
    var story = element.getAttribute("scenario");
    if (!ID.test(story) || !ID.test(language)) {
      return null;
    }
    var age = element.getAttribute("age");
    var theme = { light: "sang", dark: "toi" }[element.getAttribute("theme")];
    var query = [age && "tuoi=" + encodeURIComponent(age), theme && "nen=" + theme].filter(Boolean).join("&");
    var page = language === "vi" ? "kich-ban/" + story + "/nhung.html" : language + "/scenarios/" + story + "/embed.html";
    return new URL(page + (query && "?" + query), element.getAttribute("base") || home);
  }

  class KeNghe extends HTMLElement {
    static get observedAttributes() {
      return ["scenario", "lang", "age", "theme", "height", "fullscreen", "base"];
    }

    connectedCallback() {
      this.hears = this.hear.bind(this);
      window.addEventListener("message", this.hears);
      this.show();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.hears);
      this.clear();
    }

    attributeChangedCallback(name, before, now) {
      if (this.frame && before !== now) {
        this.show();
      }
    }

    clear() {
      if (this.box) {
        this.box.remove();
      }
      this.box = this.frame = null;
    }

    show() {
      this.clear();
      var at = address(this);
      if (!at) {
        return;
      }
      var own = at.origin === location.origin;
      var frame = document.createElement("iframe");
      // A frame of the page's own origin could take its sandbox off.
      frame.sandbox = "allow-scripts allow-popups allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols" + (own ? "" : " allow-same-origin");
      frame.allow = "fullscreen; clipboard-write";
      frame.referrerPolicy = "no-referrer";
      frame.loading = "lazy";
      frame.title = this.title || (this.textContent || "").trim() || "Kể Nghe";
      frame.style.cssText = "display:block;width:100%;border:0";
      frame.style.height = (parseInt(this.getAttribute("height"), 10) || FIRST) + "px";
      frame.src = at.href;
      this.origin = at.origin;
      this.to = "*"; // a greeting holds nothing that anybody might not read
      this.ready = false;
      this.told = "";
      // Another page in the frame, as after a change of language, has not been greeted yet.
      frame.onload = () => {
        this.ready = false;
        this.greet();
      };
      var box = document.createElement("div");
      box.append(frame);
      if (this.hasAttribute("fullscreen") && document.fullscreenEnabled) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = WORDS[this.lang || "vi"] || WORDS.en;
        button.onclick = function () {
          frame.requestFullscreen().catch(function () {}); // a page around that forbids it
        };
        box.append(button);
      }
      this.prepend(box);
      this.style.display = "block";
      this.box = box;
      this.frame = frame;
    }

    greet() {
      this.say("hello", {
        height: !this.hasAttribute("height"),
        score: this.getAttribute("report") === "score",
        age: this.getAttribute("age") || undefined,
      });
    }

    say(type, more) {
      this.frame.contentWindow.postMessage(Object.assign({ ns: NS, v: 1, type: type }, more), this.to);
    }

    hear(event) {
      var frame = this.frame;
      var data = event.data;
      // A sandboxed frame, or one in a sandboxed page, has no origin that could be named.
      var opaque = event.origin === "null";
      if (!frame || event.source !== frame.contentWindow || !(opaque || event.origin === this.origin)) {
        return;
      }
      if (!data || data.ns !== NS || data.v !== 1) {
        return;
      }
      this.to = opaque ? "*" : this.origin;
      if (data.type === "height" && data.px > 0) {
        if (!this.ready) {
          this.greet();
        } else if (!this.hasAttribute("height")) {
          if (document.fullscreenElement !== frame) {
            frame.style.height = Math.min(Math.max(data.px, LOWEST), HIGHEST) + "px";
          }
          this.say("height-set", { px: frame.clientHeight });
        }
      } else if (data.type === "ready" || data.type === "started" || data.type === "finished") {
        this.tell(data);
      }
    }

    tell(data) {
      var detail = { scenario: data.scenario, language: data.language };
      if (!ID.test(detail.scenario) || !ID.test(detail.language)) {
        return;
      }
      if (data.type === "ready") {
        if (this.hasAttribute("age") && data.age !== this.getAttribute("age")) {
          // The story is for older readers than the page allows: the link inside stays.
          this.clear();
          return;
        }
        this.ready = true;
        if (this.told === detail.language) {
          return; // greeted twice
        }
        this.told = detail.language;
      }
      if (data.type === "finished" && data.raw >= 0 && data.max >= data.raw) {
        detail.raw = +data.raw;
        detail.max = +data.max;
      }
      this.dispatchEvent(new CustomEvent(NS + ":" + data.type, { bubbles: true, detail: detail }));
    }
  }

  registry.define("ke-nghe", KeNghe);
})();
