// Shows the warnings of the day on the pages for adults, where no engine runs. It holds an entry to the same agreement
// as the engine does on home (`warning.rs`), and says nothing of a file that is missing, broken or too large.
(function () {
  "use strict";

  var script = document.currentScript;
  var section = document.querySelector("[data-warnings]");
  // A site in one file has them in itself.
  var inside = window.keNghe && window.keNghe.file;
  if (!script || !section || (!inside && (!window.XMLHttpRequest || location.protocol === "file:"))) {
    return;
  }
  var LARGEST = 16000; // bytes
  var MOST = 20; // entries that are read
  var SHOWN = 3; // entries that are shown
  var DAYS = 90; // from the first to the last day
  var TITLE = 70; // characters
  var TEXT = 280;
  var AGES = ["6-10", "11-14", "15-17", "adult"];
  var language = document.documentElement.lang;

  function fits(text, most) {
    return typeof text === "string" && text !== "" && Array.from(text).length <= most;
  }

  // Midnight UTC of a day of the calendar, in milliseconds; not a number where it is none.
  function day(text) {
    if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      return NaN;
    }
    var date = new Date(text + "T00:00:00Z");
    return date.getTime() && date.toISOString().slice(0, 10) === text ? date.getTime() : NaN;
  }

  function today() {
    var now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  }

  function checked(entry) {
    var tag = entry && entry[language] ? language : "vi";
    var words = entry && entry[tag];
    var ages = entry && entry.ages;
    if (!words || !Array.isArray(ages) || !ages.length || !ages.every(function (age) { return AGES.indexOf(age) >= 0; })) {
      return null;
    }
    var from = day(entry.date);
    var to = day(entry.expires);
    var sound =
      to >= from &&
      to - from <= DAYS * 86400000 &&
      from <= today() &&
      today() <= to &&
      fits(words.title, TITLE) &&
      fits(words.happens, TEXT) &&
      fits(words.do, TEXT) &&
      fits(entry.source, TEXT);
    return sound ? { from: from, tag: tag, words: words, source: entry.source } : null;
  }

  function put(into, tag, className, text) {
    var made = document.createElement(tag);
    if (className) {
      made.className = className;
    }
    made.textContent = text;
    return into.appendChild(made);
  }

  function show(warning) {
    var item = put(section.querySelector("ul"), "li", "warning", "");
    item.lang = warning.tag;
    put(item, "h3", "", warning.words.title);
    put(item, "p", "", warning.words.happens);
    var how = put(item, "p", "warning__do", "");
    put(how, "strong", "", section.getAttribute("data-do"));
    how.appendChild(document.createTextNode(warning.words.do));
    var format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
    var values = [warning.source, new Date(warning.from).toLocaleDateString(language, format)];
    var source = section.getAttribute("data-source").replace(/\{\}/g, function () { return values.shift(); });
    put(item, "p", "warning__source", source).lang = language;
  }

  function read(text) {
    try {
      var feed = text.length <= LARGEST && new Blob([text]).size <= LARGEST ? JSON.parse(text) : {};
      var all = feed.version === 1 && Array.isArray(feed.warnings) ? feed.warnings.slice(0, MOST) : [];
      var sound = all.map(checked).filter(Boolean);
      sound.sort(function (one, other) { return other.from - one.from; });
      sound.slice(0, SHOWN).forEach(show);
      section.hidden = !sound.length;
    } catch (broken) {
      // A page without warnings is a whole page.
    }
  }

  if (inside) {
    read(inside("canh-bao.json"));
    return;
  }
  var request = new XMLHttpRequest();
  request.onload = function () {
    read(request.status === 200 ? request.responseText : "");
  };
  request.open("GET", new URL("canh-bao.json", script.src).href);
  request.send();
})();
