// The service worker: keeps pages with all that they need, so that they can be read without a network. docs/offline.md
// tells what is kept and when. The build writes a first line with what differs from build to build:
//   KE_NGHE.version  names this build's cache
//   KE_NGHE.lists    by language: the folder of its pages, the file that lists what can be kept, its offline page
//   KE_NGHE.extras   files that are good to have and that no page waits for
//   KE_NGHE.runs     where pages begin on which somebody may be in the middle of something
//   KE_NGHE.frames   the pages for frames, which are never kept
//   KE_NGHE.fresh    the file that is asked for each time
// Plain old syntax. This is the first part; the build joins all parts into sw.js.
"use strict";

var SCOPE = self.registration.scope;
var PREFIX = "ke-nghe " + SCOPE + " ";
var CACHE = PREFIX + KE_NGHE.version;
// Stands in a cache that was filled to the end.
var COMPLETE = SCOPE + "cache-complete";
// The begin of the mark that everything of a language is there.
var WHOLE = "whole-";
// Files named by their content. Whatever a page needs, it names so.
var NAMED = /[\w.-]+-[0-9a-f]{16}(?:_bg)?\.(?:js|css|svg|wasm)/g;
var LOOSE = { ignoreSearch: true, ignoreVary: true };
var AT_ONCE = 4; // requests

function addressOf(url) {
  return url.split(/[?#]/)[0].slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1");
}

function isOurs(url) {
  return url.indexOf(SCOPE) === 0;
}

function isPage(address) {
  return address === "" || /\/$/.test(address);
}

function isFrame(address) {
  return KE_NGHE.frames.indexOf(address.split("/").pop()) >= 0;
}

// The language of a page is that of the longest folder it stands in.
function tagOf(address) {
  var tags = Object.keys(KE_NGHE.lists).filter(function (tag) {
    return address.indexOf(KE_NGHE.lists[tag].root) === 0;
  });
  return tags.sort(function (one, other) {
    return KE_NGHE.lists[other].root.length - KE_NGHE.lists[one].root.length;
  })[0];
}

// Error pages, answers of other sites, and pages that stand elsewhere by now are not what was asked for.
function isSound(response) {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}

function obtain(address, how) {
  return fetch(new Request(SCOPE + address, { cache: how, credentials: "same-origin" })).then(function (response) {
    if (!isSound(response)) {
      throw new Error("no " + address);
    }
    return response;
  });
}

// The pages of ours that are open.
function windows() {
  return self.clients.matchAll({ includeUncontrolled: true, type: "window" }).then(function (all) {
    return all.filter(function (client) {
      return isOurs(client.url);
    });
  });
}

// Does something with each, a few at a time; after the first failure nothing more begins.
function each(all, act) {
  var next = 0;
  function go() {
    if (next >= all.length) {
      return undefined;
    }
    return Promise.resolve(act(all[next++])).then(go, function (fault) {
      next = all.length;
      throw fault;
    });
  }
  var lines = [];
  while (lines.length < Math.min(AT_ONCE, all.length)) {
    lines.push(go());
  }
  return Promise.all(lines);
}

function own(other) {
  return caches.keys().then(function (names) {
    names = names.filter(function (name) {
      return name.indexOf(PREFIX) === 0 && (name === CACHE) !== other;
    });
    return Promise.all(
      names.map(function (name) {
        return caches.open(name);
      }),
    );
  });
}

// The first cache of other builds that has it.
function elsewhere(address) {
  return own(true).then(function (all) {
    return all.reduce(function (found, cache) {
      return found.then(function (response) {
        return response || cache.match(SCOPE + address, LOOSE);
      });
    }, Promise.resolve());
  });
}
