// Answering what pages ask the network for.

// What this build is told, the one on its way is told as well, so that nothing is lost once that comes to be.
function pass(what) {
  var coming = self.registration.installing || self.registration.waiting;
  if (coming) {
    what.passed = true;
    coming.postMessage(what);
  }
}

// Keeps a page that is being read, and what its language needs at least. Failing costs nothing.
function remember(address, response) {
  var tag = tagOf(address);
  var since = forgets;
  if (!isPage(address) || isFrame(address)) {
    return Promise.resolve();
  }
  return caches
    .open(CACHE)
    .then(function (cache) {
      return listOf(cache, tag).then(function (list) {
        var kept = Promise.resolve();
        if (list.digests[address]) {
          pass({ type: "keep", tag: tag, address: address });
          kept = response
            ? store(cache, list, address, since, response)
            : keep(cache, list, address, "no-cache", since);
        }
        return kept.then(function () {
          return keepAll(cache, list, list.shell, "reload");
        });
      });
    })
    .catch(function () {});
}

function current(address) {
  return caches
    .open(CACHE)
    .then(function (cache) {
      return cache.match(SCOPE + address, LOOSE);
    })
    .catch(function () {
      return undefined;
    });
}

function anywhere(address) {
  return current(address).then(function (found) {
    return found || elsewhere(address).catch(function () {});
  });
}

// Without a network: what any build kept, else the page that says so.
function lost(request, address) {
  return anywhere(address).then(function (found) {
    if (found || request.mode !== "navigate") {
      return found || Response.error();
    }
    var search = new URL(request.url).search;
    var tags = [tagOf(address)].concat(Object.keys(KE_NGHE.lists));
    return tags.reduce(function (answer, tag) {
      return answer.then(function (found) {
        var page = KE_NGHE.lists[tag].offline;
        return (
          found ||
          current(page).then(function (kept) {
            // Elsewhere its links would lead astray, so it is gone to.
            return kept && Response.redirect(SCOPE + page + search + "#" + encodeURIComponent(address + search), 302);
          })
        );
      });
    }, Promise.resolve()).then(function (found) {
      return found || Response.error();
    });
  });
}

function page(event, address) {
  return current(address).then(function (found) {
    return (
      found ||
      fetch(event.request).then(
        function (response) {
          if (isSound(response)) {
            event.waitUntil(remember(address, response.clone()));
          }
          return response;
        },
        function () {
          return lost(event.request, address);
        },
      )
    );
  });
}

function file(request, address) {
  return anywhere(address).then(function (found) {
    return found || fetch(request);
  });
}

function fresh(request, address) {
  return fetch(request).then(
    function (response) {
      if (!isSound(response)) {
        return response;
      }
      var copy = response.clone();
      return caches
        .open(CACHE)
        .then(function (cache) {
          return cache.put(SCOPE + address, copy);
        })
        .catch(function () {})
        .then(function () {
          return response;
        });
    },
    function () {
      return lost(request, address);
    },
  );
}

function withoutSlash(request, address) {
  return fetch(request).catch(function () {
    return current(address + "/").then(function (found) {
      var slashed = SCOPE + address + "/" + new URL(request.url).search;
      return found ? Response.redirect(slashed, 302) : lost(request, address);
    });
  });
}

self.addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET" || !isOurs(request.url)) {
    return;
  }
  var address = addressOf(request.url);
  if (isFrame(address)) {
    return;
  }
  if (address === KE_NGHE.fresh) {
    event.respondWith(fresh(request, address));
  } else if (isPage(address)) {
    event.respondWith(page(event, address));
    if (request.mode === "navigate") {
      event.waitUntil(
        tidy(function (client) {
          return client.id === event.clientId || client.id === event.resultingClientId;
        }, false).catch(function () {}),
      );
    }
  } else if (address.replace(NAMED, "") === "" || KE_NGHE.extras.indexOf(address) >= 0) {
    event.respondWith(file(request, address));
  } else if (request.mode === "navigate") {
    event.respondWith(withoutSlash(request, address));
  }
});
