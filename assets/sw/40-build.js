// A new build: filling its cache beside the old one, and removing the old one once nobody needs it.

// Everything that the caches of other builds keep.
function keptBefore() {
  return own(true)
    .then(function (all) {
      return Promise.all(
        all.map(function (cache) {
          return cache.keys();
        }),
      );
    })
    .then(function (all) {
      return [].concat.apply([], all).map(function (request) {
        return addressOf(request.url);
      });
    });
}

// What a language had kept is kept by the new build before it comes to be, so that nothing is missing at once. Where
// the device has no room for both, what everybody needs goes on.
function prepare(cache, tag, before) {
  function had(address) {
    return before.indexOf(address) >= 0;
  }
  var since = forgets;
  return listOf(cache, tag).then(function (list) {
    var isWhole = had(WHOLE + tag);
    var areLessons = had(WHOLE + tag + "-lessons");
    var all = (isWhole ? addressesOf(list.pages) : []).concat(areLessons ? addressesOf(list.lessons) : []);
    var read = addressesOf(list.pages.concat(list.lessons)).filter(had);
    return keepAll(cache, list, list.shell, "reload")
      .then(function () {
        return keepAll(cache, list, all, "reload");
      })
      .then(function () {
        return keepAll(cache, list, read, "reload", since);
      })
      .then(function () {
        // What was forgotten meanwhile went by pages, for this was not marked as whole yet.
        return since === forgets ? undefined : keepAll(cache, list, list.shell.concat(all), "reload");
      })
      .then(function () {
        return Promise.all([
          isWhole && cache.put(mark(list, false), new Response("")),
          areLessons && cache.put(mark(list, true), new Response("")),
        ]);
      })
      .catch(function (fault) {
        if (!isFull(fault)) {
          throw fault;
        }
        return prune(cache, function (address) {
          return list.shell.indexOf(address) >= 0;
        }).then(function () {
          return keepAll(cache, list, list.shell, "reload");
        });
      });
  });
}

function isFull(fault) {
  return Boolean(fault) && fault.name === "QuotaExceededError";
}

self.addEventListener("install", function (event) {
  var ready = Promise.all([caches.open(CACHE), windows(), keptBefore()]).then(function (found) {
    var cache = found[0];
    var before = found[2];
    var open = found[1].map(function (client) {
      return addressOf(client.url);
    });
    var tags = {};
    open.concat(before.filter(isPage)).forEach(function (address) {
      tags[tagOf(address)] = true;
    });
    return each(Object.keys(tags), function (tag) {
      return prepare(cache, tag, before);
    })
      .then(function () {
        return keepExtras(cache);
      })
      .then(function () {
        return cache.put(COMPLETE, new Response(""));
      });
  });
  event.waitUntil(ready);
});

// Deletes what older builds kept, once no page of theirs is open. What a build that is on its way has so far stays.
function tidy(isLast, all) {
  return caches.keys().then(function (names) {
    var old = names.filter(function (name) {
      return name.indexOf(PREFIX) === 0 && name !== CACHE;
    });
    if (old.length === 0 || self.registration.installing || self.registration.waiting) {
      return undefined;
    }
    return windows().then(function (open) {
      if (!open.every(isLast)) {
        return undefined;
      }
      return Promise.all(
        old.map(function (name) {
          return caches.open(name).then(function (cache) {
            return cache.match(COMPLETE).then(function (complete) {
              return complete || all ? caches.delete(name) : undefined;
            });
          });
        }),
      );
    });
  });
}

self.addEventListener("activate", function (event) {
  var done = tidy(function (client, at, open) {
    return open.length === 1;
  }, true)
    .then(function () {
      return self.clients.claim();
    })
    .then(function () {
      return windows();
    })
    .then(function (open) {
      return each(open, function (client) {
        return remember(addressOf(client.url));
      });
    })
    .catch(function () {});
  event.waitUntil(done);
});
