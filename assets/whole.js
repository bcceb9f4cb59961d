// Stands in the site in one file: puts the page that the address asks for (`?/address/`) into the document, and starts the
// program. What a page of the site has around it stands in the document already.
(function () {
  "use strict";

  var keNghe = window.keNghe;

  // A block's text. Where a `<` could have ended the block, a backslash follows it.
  function text(block) {
    return block.textContent.replace(/<\\/g, "<");
  }

  function find(name, value) {
    var blocks = document.querySelectorAll("script[" + name + "]");
    for (var at = 0; at < blocks.length; at += 1) {
      if (blocks[at].getAttribute(name) === value) {
        return blocks[at];
      }
    }
    return null;
  }

  // The text of another page or file of the site; null where it is not among what was taken along.
  keNghe.file = function (address) {
    var block = find("data-file", address.replace(/^\?\//, "").split(/[#&]/)[0]);
    return block ? text(block) : null;
  };

  var asked = location.search.indexOf("?/") === 0 ? find("data-file", location.search.slice(2).split("&")[0]) : null;
  var page = asked && asked.hasAttribute("data-title") ? asked : find("data-file", document.body.getAttribute("data-start"));
  var styles = page.getAttribute("data-style").split(" ");
  var sheets = document.querySelectorAll("style[data-style]");
  for (var at = 0; at < sheets.length; at += 1) {
    var isOn = styles.indexOf(sheets[at].getAttribute("data-style")) >= 0;
    sheets[at].setAttribute("media", isOn ? "all" : "not all");
  }
  document.documentElement.lang = page.getAttribute("data-language");
  document.title = page.getAttribute("data-title");
  keNghe.words = text(find("data-words", page.getAttribute("data-said")));
  document.body.insertAdjacentHTML("beforeend", text(page));

  if (!document.getElementById("boot")) {
    return; // A page of content has no engine to wait for.
  }
  try {
    var program = atob(document.getElementById("program").textContent);
    var bytes = new Uint8Array(program.length);
    for (var byte = 0; byte < program.length; byte += 1) {
      bytes[byte] = program.charCodeAt(byte);
    }
    wasm_bindgen({ module_or_path: bytes }).catch(failed);
  } catch (reason) {
    failed(reason);
  }

  function failed(reason) {
    console.warn(reason);
    window.dispatchEvent(new Event("ke-nghe:failed"));
  }
})();
