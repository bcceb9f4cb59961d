// A service worker that takes itself away: it deletes what the site kept and answers nothing.
self.addEventListener("install", function () {
  self.skipWaiting();
});
self.addEventListener("activate", function (event) {
  var own = "ke-nghe " + self.registration.scope + " ";
  event.waitUntil(
    caches
      .keys()
      .then(function (names) {
        return Promise.all(
          names.map(function (name) {
            return name.indexOf(own) === 0 ? caches.delete(name) : undefined;
          }),
        );
      })
      .then(function () {
        return self.registration.unregister();
      }),
  );
});
