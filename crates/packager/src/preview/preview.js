// Reloads a previewed page once it has been written again. The learner's progress is stored by the site itself, so the
// author comes back to the same place.
(function () {
  var own = document.currentScript;
  var source = own.dataset.source;
  var shown = own.dataset.version;

  function look() {
    fetch(source, { cache: "no-store" })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (newest) {
        if (String(newest.version) === shown) setTimeout(look, 1000);
        else location.reload();
      })
      .catch(function () {
        // The preview was stopped, or is writing just now.
        setTimeout(look, 1000);
      });
  }

  setTimeout(look, 1000);
})();
