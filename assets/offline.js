// Beside the service worker (sw.js), on home, in class mode and on the page for when there is no network: brings
// everything onto the device, offers a new version, and shows which pages are kept. Plain old syntax.
(function () {
  "use strict";

  var AT_ONCE = 3; // pages
  var PATIENCE = 60000; // milliseconds for one answer of the service worker
  var container;
  try {
    container = navigator.serviceWorker;
  } catch (refused) {
    // A frame without an origin may not even ask.
  }
  var panel = document.getElementById("offline");
  var lost = document.querySelector('main[data-screen="lost"]');
  var fresh = document.getElementById("fresh");
  var isOn = Boolean(container && window.caches && window.MessageChannel && /^http/.test(location.protocol));

  // ---- What the service worker says

  function ask(worker, what) {
    return new Promise(function (resolve, reject) {
      var channel = new MessageChannel();
      // The browser may end a worker, and a network that is there may bring nothing.
      setTimeout(reject, PATIENCE, "cut");
      channel.port1.onmessage = function (event) {
        if (event.data.fault) {
          reject(event.data.fault);
        } else {
          resolve(event.data);
        }
      };
      worker.postMessage(what, [channel.port2]);
    });
  }

  // The worker to keep pages with, which may only now be brought. Where a new build is on its way, it is that one: what the
  // old build keeps goes with it.
  function started() {
    return container.register(window.keNghe.worker).then(function (registration) {
      var coming = registration.installing;
      if (!coming) {
        return newest(registration);
      }
      return new Promise(function (resolve, reject) {
        coming.addEventListener("statechange", function () {
          var worker = newest(registration);
          if (worker && (registration.active || coming.state === "activated")) {
            resolve(worker);
          } else if (coming.state === "redundant") {
            reject("cut");
          }
        });
      });
    });
  }

  function newest(registration) {
    return registration.waiting || registration.active;
  }

  // ---- The panel

  var tag = panel && panel.getAttribute("data-tag");
  var withLessons = panel && panel.hasAttribute("data-lessons");
  var run; // the downloading that goes on
  var isWarned = false;
  var percent = 0;
  var SHOWN = {
    idle: ["start"],
    loading: ["stop"],
    stopped: ["go-on"],
    cut: ["go-on"],
    full: ["go-on"],
    done: ["drop"],
    none: [],
    file: [],
  };

  function part(selector) {
    return panel.querySelector(selector);
  }

  function show(state) {
    var held = document.activeElement && panel.contains(document.activeElement);
    panel.setAttribute("data-state", state);
    ["start", "go-on", "stop", "drop"].forEach(function (name) {
      part('[data-action="offline-' + name + '"]').hidden = SHOWN[state].indexOf(name) < 0;
    });
    part(".offline__work").hidden = state !== "loading";
    var said = panel.getAttribute("data-" + state) || "";
    part(".offline__said").textContent = said.replace("{}", percent + " %");
    // The button that was pressed is gone; the next one is where it stood.
    var next = held && part("button:not([hidden])");
    if (next) {
      next.focus();
    }
  }

  function progress(done, all) {
    percent = all > 0 ? Math.min(100, Math.floor((100 * done) / all)) : 0;
    part("progress").value = percent;
    part(".offline__percent").textContent = percent + " %";
  }

  // Home and class mode are drawn anew now and then; the panel moves to where there is a place for it.
  function mount() {
    var here = document.querySelector("#app .offline-here");
    if (here && panel.parentNode !== here) {
      here.appendChild(panel);
      panel.hidden = false;
    }
  }

  function entriesOf(list) {
    return withLessons ? list.pages.concat(list.lessons) : list.pages;
  }

  function sum(entries) {
    return entries.reduce(function (all, entry) {
      return all + entry[2];
    }, 0);
  }

  // Whether there is room, as far as the browser says. It is a guess, so it only warns once.
  function isRoomy(bytes) {
    if (isWarned || !navigator.storage || !navigator.storage.estimate) {
      return Promise.resolve(true);
    }
    return navigator.storage.estimate().then(
      function (found) {
        return !found.quota || found.quota - found.usage > bytes;
      },
      function () {
        return true;
      },
    );
  }

  function download() {
    var own = (run = {});
    progress(0, 0);
    show("loading");
    started()
      .then(function (worker) {
        return ask(worker, { type: "state", tag: tag }).then(function (state) {
          return fetchAll(own, worker, state);
        });
      })
      .then(
        function () {
          finish(own, "done");
        },
        function (fault) {
          isWarned = fault === "full";
          finish(own, isWarned ? "full" : "cut");
        },
      );
  }

  // Says how it ended, unless it ended before.
  function finish(own, state) {
    if (own === run) {
      run = undefined;
      show(state);
    }
  }

  function fetchAll(own, worker, state) {
    var entries = entriesOf(state.list);
    var all = sum(entries);
    var todo = entries.filter(function (entry) {
      return state.kept.indexOf(entry[0]) < 0;
    });
    var done = all - sum(todo);
    progress(done, all);
    return isRoomy(state.list.unpacked * (1 - done / all))
      .then(function (roomy) {
        if (!roomy) {
          throw "full";
        }
        var lines = [];
        while (lines.length < AT_ONCE) {
          lines.push(go());
        }
        return Promise.all(lines);
      })
      .then(function () {
        return own === run && ask(worker, { type: "whole", tag: tag, lessons: withLessons });
      });

    function go() {
      var entry = own === run && todo.shift();
      if (!entry) {
        return Promise.resolve();
      }
      return ask(worker, { type: "keep", tag: tag, address: entry[0] }).then(
        function () {
          done += entry[2];
          if (own === run) {
            progress(done, all);
          }
          return go();
        },
        function (fault) {
          todo.length = 0;
          throw fault;
        },
      );
    }
  }

  function look() {
    return container.ready
      .then(function (registration) {
        return ask(newest(registration), { type: "state", tag: tag });
      })
      .then(function (state) {
        var isDone = state.whole && (state.lessons || !withLessons);
        if (!run) {
          show(isDone ? "done" : "idle");
        }
      })
      .catch(function () {});
  }

  function drop() {
    started()
      .then(function (worker) {
        return ask(worker, { type: "drop", tag: tag });
      })
      .then(look, look);
  }

  function startPanel() {
    if (window.top !== window || !document.querySelector("link[rel=manifest]")) {
      return;
    }
    if (!isOn && !window.isSecureContext && !part(".offline__file")) {
      return; // No other browser could do more here.
    }
    show(isOn ? "idle" : window.isSecureContext ? "none" : "file");
    panel.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      var action = button && button.getAttribute("data-action");
      if (action === "offline-start" || action === "offline-go-on") {
        download();
      } else if (action === "offline-stop") {
        finish(run, "stopped");
      } else if (action === "offline-drop") {
        drop();
      }
    });
    mount();
    new MutationObserver(mount).observe(document.getElementById("app"), { childList: true, subtree: true });
    if (isOn) {
      look();
    }
  }

  // ---- A new version

  function startFresh(registration) {
    function offer() {
      fresh.hidden = !registration.waiting;
    }
    function watch() {
      var coming = registration.installing;
      if (coming && container.controller) {
        coming.addEventListener("statechange", offer);
      }
    }
    if (container.controller) {
      offer();
      watch();
      registration.addEventListener("updatefound", watch);
    }
    fresh.querySelector("button").addEventListener("click", function () {
      if (!registration.waiting) {
        location.reload(); // Another page has taken it.
        return;
      }
      container.addEventListener("controllerchange", function () {
        location.reload();
      });
      ask(registration.waiting, { type: "begin" }).then(function (said) {
        if (said.busy) {
          fresh.querySelector("p").textContent = fresh.getAttribute("data-busy");
        }
      }, offer);
    });
  }

  // ---- The page for when there is no network

  function startLost() {
    var again = document.getElementById("again");
    var told = container.ready.then(function (registration) {
      var scope = registration.scope;
      var asked = decodeURIComponent(location.hash.slice(1));
      var address = new URL(asked, scope).href;
      if (asked && address.indexOf(scope) === 0) {
        again.href = address;
      }
      return ask(registration.active, { type: "state", tag: lost.getAttribute("data-tag") }).then(function (state) {
        var kept = state.kept.map(function (address) {
          return scope + address;
        });
        [].forEach.call(lost.querySelectorAll("[data-kept]"), function (row) {
          row.hidden = kept.indexOf(row.querySelector("a").href) < 0;
        });
      });
    });
    // Then it stands as it was written, with what is always there.
    told.catch(function () {});
    window.addEventListener("online", function () {
      location.replace(again.href);
    });
  }

  if (panel) {
    startPanel();
  }
  if (fresh && isOn) {
    container.getRegistration().then(function (registration) {
      if (registration) {
        startFresh(registration);
      }
    });
  }
  if (lost && isOn) {
    startLost();
  }
})();
