// Deleting what was kept.

// Deletes the pages that are not to stay, and the files that only they needed.
function prune(cache, stays) {
  return cache.keys().then(function (requests) {
    var pages = requests.filter(function (request) {
      return isPage(addressOf(request.url));
    });
    var names = {};
    return Promise.all(
      pages.map(function (request) {
        if (!stays(addressOf(request.url))) {
          return cache.delete(request);
        }
        return cache
          .match(request)
          .then(function (response) {
            return response ? response.text() : "";
          })
          .then(function (text) {
            namesIn(text).forEach(function (name) {
              names[name] = true;
            });
          });
      }),
    ).then(function () {
      return Promise.all(
        requests.map(function (request) {
          var address = addressOf(request.url);
          var isLoose = address.replace(NAMED, "") === "" && !names[address] && !isPage(address);
          return isLoose ? cache.delete(request) : undefined;
        }),
      );
    });
  });
}

// Forgets which pages were read: all that is not kept for everybody goes. What was taken whole tells nothing, and
// stays, unless that is what is to go.
function forget(dropped) {
  forgets += 1;
  return Promise.all([own(false), own(true)]).then(function (found) {
    var all = found[0].concat(found[1]);
    return Promise.all(
      Object.keys(KE_NGHE.lists).map(function (tag) {
        return knownList(found[0][0], tag);
      }),
    ).then(function (lists) {
      lists = lists.filter(Boolean);
      return Promise.all(
        all.map(function (cache) {
          return forgetIn(cache, lists, dropped);
        }),
      );
    });
  });
}

function forgetIn(cache, lists, dropped) {
  var stay = {};
  return Promise.all(
    lists.map(function (list) {
      return Promise.all([cache.match(mark(list, false)), cache.match(mark(list, true))]).then(function (marks) {
        var drops = list.tag === dropped;
        var kept = list.shell
          .concat(marks[0] && !drops ? addressesOf(list.pages) : [])
          .concat(marks[1] && !drops ? addressesOf(list.lessons) : []);
        kept.forEach(function (address) {
          stay[address] = true;
        });
        return drops && Promise.all([cache.delete(mark(list, false)), cache.delete(mark(list, true))]);
      });
    }),
  ).then(function () {
    return prune(cache, function (address) {
      return stay[address] === true;
    });
  });
}
