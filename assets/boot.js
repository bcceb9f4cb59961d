// Runs before the engine is there: answers the first tap, offers the quick exit, starts the
// engine, and says calmly when it does not come. Plain old syntax, so that browsers too old for the engine still run it.
(function () {
  "use strict";

  var root = document.documentElement;
  var SLOW_AFTER = 8000; // milliseconds without an answer from the engine
  var SHIFT_WITHIN = 5000; // milliseconds for three presses of Shift (GOV.UK Exit this page)

  // The engine takes the taps made before it was ready, in order, each once.
  var keNghe = (window.keNghe = { taps: [] });
  var script = document.currentScript;

  function isReady() {
    return root.hasAttribute("data-ready");
  }

  function show(kind) {
    var notice = document.getElementById("notice");
    if (notice) {
      notice.setAttribute("data-kind", kind);
      notice.hidden = false;
    }
  }

  function fail() {
    root.setAttribute("data-failed", "");
    show("failed");
  }

  // Leaving: nothing in progress is shown at the next visit. It promises nothing about the browser's history.
  function leave(address) {
    try {
      window.localStorage.setItem("ke-nghe/left", "1");
    } catch (refused) {
      // Without storage nothing was kept that could be shown.
    }
    document.body.hidden = true;
    if (navigator.onLine === false || location.protocol === "file:") {
      blank();
      return;
    }
    try {
      window.top.location.replace(address);
    } catch (refused) {
      // A sandboxed frame may not leave the page around it.
      blank();
    }
  }

  // What is still going on in this page must not bring anything back, so another page takes its place.
  function blank() {
    document.title = " ";
    document.body.textContent = "";
    document.body.hidden = false;
    location.replace("about:blank");
  }

  // The first choice, answered from the page itself. The engine renders the same marks once it has counted the tap.
  function answer(option) {
    var list = option.closest(".choices");
    if (!list || list.classList.contains("is-answered")) {
      return;
    }
    var item = option.closest(".choice");
    list.classList.add("is-answered");
    item.classList.add("is-chosen");
    option.setAttribute("data-answered", "");
    option.setAttribute("aria-disabled", "true");
    item.querySelector(".feedback").hidden = false;
    list.querySelector(".wait").hidden = false;
    keNghe.taps.push(option.getAttribute("data-choice"));
  }

  document.addEventListener("click", function (event) {
    var target = event.target;
    if (!target || !target.closest) {
      return;
    }
    var exit = target.closest("[data-exit]");
    if (exit) {
      event.preventDefault();
      leave(exit.href);
      return;
    }
    if (target.closest("[data-reload]")) {
      location.reload();
      return;
    }
    // Pages without an engine pass on what an address brought along.
    var link = target.closest("a[data-carry]");
    if (link && !document.getElementById("boot") && location.hash.length > 1) {
      link.hash = location.hash;
    }
    var option = target.closest("#static [data-choice]");
    if (option) {
      answer(option);
    }
  });

  // A lock to an age and a theme go along with every link within the site, however it is opened.
  var lasting = location.search
    .slice(1)
    .split("&")
    .filter(function (it) {
      return /^(tuoi=(6-10|11-14|15-17)|nen=(sang|toi))$/.test(it);
    });
  function keepLasting(event) {
    var link = event.target && event.target.closest && event.target.closest("a[href]");
    if (link && link.protocol === location.protocol && link.host === location.host) {
      // In one file the query says which page it is.
      link.search = (keNghe.file ? link.search.split("&")[0] + "&" : "?") + lasting.join("&");
    }
  }
  if (lasting.length > 0) {
    lasting.forEach(function (it) {
      root.setAttribute("data-" + it.split("=")[0], it.split("=")[1]);
    });
    ["click", "auxclick", "contextmenu"].forEach(function (type) {
      document.addEventListener(type, keepLasting, true);
    });
  }

  // The engine waits for the finger to be lifted: what is pressed on one page and let go on another is no click.
  ["pointerdown", "pointerup", "pointercancel", "keydown", "keyup"].forEach(function (type) {
    document.addEventListener(type, function () {
      keNghe.pressed = /down$/.test(type);
    }, true);
  });

  // Which pages are kept tells what was read, so it goes with the results. The engine takes the button away at once; so
  // this listens before it.
  document.addEventListener(
    "click",
    function (event) {
      if (keNghe.worker && event.target.closest('[data-action="clear-yes"]')) {
        navigator.serviceWorker.getRegistration().then(function (found) {
          if (found && found.active) {
            found.active.postMessage({ type: "forget" });
          }
        });
      }
    },
    true,
  );

  // Keeps pages for when there is no network, once all that this one needs has come. Only pages of the site itself name
  // a manifest: none for frames, and none in a package. Who saves data has to ask for it.
  window.addEventListener("load", function () {
    var isOfSite = window.top === window && document.querySelector("link[rel=manifest]");
    var saves = navigator.connection && navigator.connection.saveData;
    if (!isOfSite || !/^http/.test(location.protocol) || !navigator.serviceWorker) {
      return;
    }
    keNghe.worker = new URL("sw.js", script.src).href;
    if (!saves) {
      navigator.serviceWorker.register(keNghe.worker).catch(function () {});
    }
  });

  var presses = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    if (event.repeat) {
      return;
    }
    var now = Date.now();
    presses = presses.filter(function (at) {
      return now - at < SHIFT_WITHIN;
    });
    presses.push(now);
    var exit = document.querySelector("[data-exit]");
    // In front of a class, keys belong to the lesson.
    if (presses.length === 3 && exit && !document.querySelector("#app .show")) {
      leave(exit.href);
    }
  });

  window.addEventListener("ke-nghe:failed", fail);
  // What stood blank after leaving must not stay blank when the browser brings the page back.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && document.body.hidden) {
      location.reload();
    }
  });

  function start() {
    if (!document.getElementById("boot")) {
      root.setAttribute("data-ready", ""); // A page of plain text has no engine to wait for.
      return;
    }
    window.setTimeout(function () {
      if (!isReady() && !root.hasAttribute("data-failed")) {
        show("slow");
      }
    }, SLOW_AFTER);

    var glue = document.getElementById("glue");
    var wasm = document.getElementById("wasm");
    if (!glue || !wasm) {
      return; // A page for frames brings its engine in a script of its own.
    }
    if (typeof WebAssembly !== "object") {
      fail();
      return;
    }
    import(glue.href)
      .then(function (engine) {
        return engine.default({ module_or_path: wasm.href });
      })
      .catch(function (reason) {
        // A panic after the start reports itself; this is an engine that never came.
        if (!isReady()) {
          fail();
        }
        console.warn(reason);
      });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
