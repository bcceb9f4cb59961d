// What pages ask of the worker itself; assets/offline.js and assets/boot.js do.

var answers = {
  // What can be kept in a language, and what of it is there.
  state: function (asked) {
    return caches.open(CACHE).then(function (cache) {
      return listOf(cache, asked.tag).then(function (list) {
        return Promise.all([cache.keys(), cache.match(mark(list, false)), cache.match(mark(list, true))]).then(
          function (found) {
            var kept = found[0].map(function (request) {
              return addressOf(request.url);
            });
            return { list: list, kept: kept.filter(isPage), whole: !!found[1], lessons: !!found[2] };
          },
        );
      });
    });
  },

  // Keeps one page.
  keep: function (asked) {
    var since = asked.passed ? forgets : undefined;
    return caches.open(CACHE).then(function (cache) {
      return listOf(cache, asked.tag).then(function (list) {
        return keep(cache, list, asked.address, "no-cache", since);
      });
    });
  },

  // All was kept: looks whether it is so, and only then says it from now on.
  whole: function (asked) {
    return caches.open(CACHE).then(function (cache) {
      return listOf(cache, asked.tag).then(function (list) {
        var all = addressesOf(list.pages.concat(asked.lessons ? list.lessons : []));
        return keepAll(cache, list, all, "no-cache")
          .then(function () {
            return cache.put(mark(list, false), new Response(""));
          })
          .then(function () {
            return asked.lessons && cache.put(mark(list, true), new Response(""));
          });
      });
    });
  },

  drop: function (asked) {
    return forget(asked.tag);
  },

  forget: function (asked) {
    if (!asked.passed) {
      pass({ type: "forget" });
    }
    return forget();
  },

  // A new build comes to be only where nobody is in the middle of something.
  begin: function () {
    return windows().then(function (open) {
      var runs = open.some(function (client) {
        var address = addressOf(client.url);
        return KE_NGHE.runs.some(function (start) {
          return address.indexOf(start) === 0;
        });
      });
      return runs ? { busy: true } : self.skipWaiting();
    });
  },
};

self.addEventListener("message", function (event) {
  var asked = event.data || {};
  var answer = Object.prototype.hasOwnProperty.call(answers, asked.type) && answers[asked.type];
  if (!answer) {
    return;
  }
  function say(what) {
    if (event.ports[0]) {
      event.ports[0].postMessage(what);
    }
  }
  var done = answer(asked).then(
    function (said) {
      say(said && said.constructor === Object ? said : {});
    },
    function (fault) {
      say({ fault: isFull(fault) ? "full" : "cut" });
    },
  );
  event.waitUntil(done);
});
