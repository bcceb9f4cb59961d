// The site on real web servers with the settings it brings: headers, media types, packed files, the page for unknown
// addresses, and a story in a browser, at the root of a site and in a folder.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { open, STORIES, storyAt, trial } from "./harness.mjs";
import { ask, host, HOSTS } from "./hosts.mjs";
import { dist } from "./server.mjs";

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
const read = (name) => readFileSync(`${dist}/${name}`);
const names = readdirSync(dist);
const find = (pattern) => names.find((name) => pattern.test(name));

/** What every answer has to say: the first rule of `_headers`. */
const ALL = read("_headers").toString().split("\n/")[0].split("\n").slice(1).map((line) => line.trim().split(/: (.*)/s).slice(0, 2));

const LASTING = "public, max-age=31536000, immutable";
const ASK_FIRST = "no-cache";

/** A file of each kind, as browsers insist on it. */
const FILES = [
  ["", "index.html", "text/html; charset=utf-8", ASK_FIRST],
  [storyAt("en", STORIES[0]), `${storyAt("en", STORIES[0])}index.html`, "text/html; charset=utf-8", ASK_FIRST],
  ["icon.svg", "icon.svg", "image/svg+xml", ASK_FIRST],
  ["canh-bao.json", "canh-bao.json", "application/json", "max-age=300, must-revalidate"],
  ...[
    [/^play-.*\.wasm$/, "application/wasm"],
    [/^play-.*\.js$/, "text/javascript; charset=utf-8"],
    [/^boot-vi-.*\.js$/, "text/javascript; charset=utf-8"],
    [/^steps-.*\.css$/, "text/css; charset=utf-8"],
    [/^art-.*\.svg$/, "image/svg+xml"],
  ].map(([pattern, kind]) => [find(pattern), find(pattern), kind, LASTING]),
];

/** Every answer says each header once, as it is. */
function speaks(answer, where) {
  for (const [name, value] of ALL) {
    const said = answer.raw.filter((_, at) => at % 2 === 1 && answer.raw[at - 1].toLowerCase() === name.toLowerCase());
    assert.deepEqual(said, [value], `${name} of ${where}`);
  }
}

for (const given of HOSTS) {
  describe(given.name, () => {
    let server;
    before(async () => (server = await host(given)));
    after(() => server?.stop());

    test("sends each kind of file rightly, packed as the browser can unpack it", async () => {
      for (const [place, file, kind, kept] of FILES) {
        const plain = read(file);
        for (const coding of ["br", "gzip", null]) {
          const answer = await ask(server.base + place, coding ? { "Accept-Encoding": coding } : {});
          const where = `${place || "home"} (${coding})`;
          assert.equal(answer.status, 200, where);
          assert.equal(answer.headers["content-type"], kind, where);
          assert.equal(answer.headers["cache-control"], kept, where);
          assert.equal(answer.headers["content-language"], undefined, where);
          speaks(answer, where);
          const packs = given.codings.includes(coding);
          assert.equal(answer.headers["content-encoding"], packs ? coding : undefined, where);
          if (packs) {
            assert.match(answer.headers.vary ?? "", /accept-encoding/i, where);
            assert.ok(answer.body.length < plain.length, where);
            assert.deepEqual(UNPACK[coding](answer.body), plain, where);
          } else assert.deepEqual(answer.body, plain, where);
        }
      }
    });

    test("answers unknown addresses with our page, and keeps no error", async () => {
      const gone = find(/^play-.*\.js$/).replace(/[0-9a-f]{16}/, "0".repeat(16));
      for (const place of ["khong-co", "kich-ban/khong-co/", "a/b/c", gone, "_headers", "web.config", ".htaccess", ".hosting/nginx.conf"]) {
        const answer = await ask(server.base + place);
        assert.equal(answer.status, 404, place);
        assert.equal(answer.headers["cache-control"], ASK_FIRST, place);
        speaks(answer, place);
        assert.match(answer.body.toString(), /data-screen="missing"/, place);
      }
    });

    test("gives a folder its slash, and says when nothing changed", async () => {
      const story = storyAt("vi", STORIES[0]);
      const bare = await ask(server.base + story.slice(0, -1));
      assert.ok([301, 302, 308].includes(bare.status), String(bare.status));
      assert.equal(new URL(bare.headers.location, server.base).href, server.base + story);
      const whole = await ask(server.base.slice(0, -1) || server.base);
      if (given.place !== "/") assert.equal(new URL(whole.headers.location, server.base).href, server.base);
      const first = await ask(server.base + story, { "Accept-Encoding": "gzip" });
      const again = await ask(server.base + story, { "Accept-Encoding": "gzip", "If-None-Match": first.headers.etag });
      assert.equal(again.status, 304);
    });

    trial("plays a story in a browser", { get origins() { return [new URL(server.base).origin]; } }, async ({ page }) => {
      assert.equal((await open(page, storyAt("vi", STORIES[0]), server.base)).status(), 200);
      await page.locator(".option").first().click();
      await page.locator(".feedback:visible").first().waitFor();
      await open(page, "", server.base);
      await page.goto(`${server.base}can-ke/`);
      await page.locator('main[data-screen="document"]').waitFor();
    });
  });
}

// IIS runs on none of our machines, so this is all that can be said of its settings.
trial("web.config is sound XML and says the same", {}, async ({ page }) => {
  const found = await page.evaluate((text) => {
    const settings = new DOMParser().parseFromString(text, "application/xml");
    const each = (selector, ...names) => [...settings.querySelectorAll(selector)].map((one) => names.map((name) => one.getAttribute(name)));
    return {
      root: settings.documentElement.nodeName,
      faults: settings.querySelectorAll("parsererror").length,
      headers: each("customHeaders > add", "name", "value"),
      kinds: each("mimeMap", "fileExtension", "mimeType"),
      kept: each("location", "path"),
    };
  }, read("web.config").toString());
  assert.deepEqual([found.root, found.faults], ["configuration", 0]);
  assert.deepEqual(found.headers, ALL);
  for (const [, file, kind, kept] of FILES) {
    assert.ok(found.kinds.some(([ending, said]) => file.endsWith(ending) && said === kind), file);
    assert.equal(found.kept.some(([place]) => place === file), kept !== ASK_FIRST, file);
  }
});
