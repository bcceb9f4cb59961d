// What can be kept, and keeping it: a page comes after all that it needs.

function parse(tag, response) {
  return response.json().then(function (list) {
    list.tag = tag;
    list.digests = {};
    list.files = list.files.concat(list.lessonFiles);
    list.pages.concat(list.lessons).forEach(function (entry) {
      list.digests[entry[0]] = entry[1];
    });
    return list;
  });
}

// The list of a language, if it is kept already.
function knownList(cache, tag) {
  return cache.match(SCOPE + KE_NGHE.lists[tag].file, LOOSE).then(function (response) {
    return response && parse(tag, response);
  });
}

function listOf(cache, tag) {
  var file = KE_NGHE.lists[tag].file;
  return knownList(cache, tag).then(function (known) {
    return (
      known ||
      obtain(file, "default").then(function (response) {
        var kept = response.clone();
        // A filter's page in its place would else be kept for good.
        return parse(tag, response).then(function (list) {
          return cache.put(SCOPE + file, kept).then(function () {
            return list;
          });
        });
      })
    );
  });
}

function namesIn(text) {
  var found = {};
  (text.match(NAMED) || []).forEach(function (name) {
    found[name] = true;
  });
  return Object.keys(found);
}

// What is on its way, so that pages that need the same file fetch it once.
var awaited = {};

function keepFile(cache, name) {
  if (!awaited[name]) {
    awaited[name] = cache
      .match(SCOPE + name, LOOSE)
      .then(function (known) {
        return known ? undefined : fetchFile(cache, name);
      })
      .then(
        function () {
          delete awaited[name];
        },
        function (fault) {
          delete awaited[name];
          throw fault;
        },
      );
  }
  return awaited[name];
}

// What is named by its content cannot be out of date; what has another content than its name says is somebody else's.
function fetchFile(cache, name) {
  function isIt(response) {
    return hasDigest(response, /([0-9a-f]{16})(?:_bg)?\.\w+$/.exec(name)[1]);
  }
  return elsewhere(name)
    .then(function (found) {
      return (
        found &&
        isIt(found).then(function (same) {
          return same ? found : undefined;
        })
      );
    })
    .then(function (found) {
      return (
        found ||
        obtain(name, "default").then(function (response) {
          return isIt(response).then(function (same) {
            if (!same) {
              throw new Error("something else than " + name);
            }
            return response;
          });
        })
      );
    })
    .then(function (response) {
      return cache.put(SCOPE + name, response);
    });
}

// How often it was asked to forget. What was begun for a reader before that is not kept after it.
var forgets = 0;

// A page comes last, after all that it needs: what is kept can be shown. A page that names nothing of this build is
// somebody else's, such as that of a filter, or of another build. `since` is how often it had been asked to forget, where
// the page is kept because it was read.
function store(cache, list, address, since, response) {
  var names;
  return response
    .clone()
    .text()
    .then(function (text) {
      names = namesIn(text);
      var isOfThisBuild =
        names.length > 0 &&
        names.every(function (name) {
          return list.files.indexOf(name) >= 0;
        });
      if (!isOfThisBuild) {
        throw new Error("not of this build: " + address);
      }
      return each(names, keepFile.bind(null, cache));
    })
    .then(function () {
      return cache.put(SCOPE + address, response);
    })
    .then(function () {
      return Promise.all(
        names.map(function (name) {
          return cache.match(SCOPE + name, LOOSE);
        }),
      );
    })
    .then(function (files) {
      // What was deleted beside this may have taken away what the page needs.
      var isWhole = files.every(Boolean);
      if (isWhole && (since === undefined || since === forgets)) {
        return undefined;
      }
      return cache.delete(SCOPE + address).then(function () {
        if (!isWhole) {
          throw new Error("half of " + address);
        }
      });
    });
}

function hasDigest(response, digest) {
  if (!self.crypto || !crypto.subtle) {
    return Promise.resolve(false);
  }
  return response
    .clone()
    .arrayBuffer()
    .then(function (bytes) {
      return crypto.subtle.digest("SHA-256", bytes);
    })
    .then(function (found) {
      var hex = Array.prototype.map.call(new Uint8Array(found), function (byte) {
        return (byte < 16 ? "0" : "") + byte.toString(16);
      });
      return hex.join("").indexOf(digest) === 0;
    });
}

// Keeps a page of the list: from an older build where it is the same, else from the network.
function keep(cache, list, address, how, since) {
  if (since !== undefined && since !== forgets) {
    return Promise.resolve();
  }
  return cache.match(SCOPE + address, LOOSE).then(function (known) {
    return (
      known ||
      elsewhere(address)
        .then(function (old) {
          return (
            old &&
            hasDigest(old, list.digests[address]).then(function (same) {
              return same ? old : undefined;
            })
          );
        })
        .then(function (same) {
          return same || obtain(address, how);
        })
        .then(store.bind(null, cache, list, address, since))
    );
  });
}

function keepAll(cache, list, addresses, how, since) {
  return each(addresses, function (address) {
    return keep(cache, list, address, how, since);
  });
}

function keepExtras(cache) {
  return each(KE_NGHE.extras, function (name) {
    return obtain(name, "no-cache")
      .then(function (response) {
        return cache.put(SCOPE + name, response);
      })
      .catch(function () {});
  });
}

function addressesOf(entries) {
  return entries.map(function (entry) {
    return entry[0];
  });
}

function mark(list, withLessons) {
  return SCOPE + WHOLE + list.tag + (withLessons ? "-lessons" : "");
}
