// On a page that moved: goes on to where it is now, and takes along what stands behind the address. Without scripts the
// page's own refresh goes on, without that.
(function () {
  var to = document.currentScript.getAttribute("data-to");
  location.replace(to + location.search + location.hash);
})();
