// A further language by catalogue alone. The language is a made-up one: each Vietnamese text in brackets and 40 % longer,
// so that a text which no catalogue has stands out, and a layout that has no room for longer words.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, describe } from "node:test";
import { open, PHONE, ready, trial } from "./harness.mjs";
import { misfits } from "./misfits.mjs";
import { play } from "./player.mjs";
import { dist, serve } from "./server.mjs";

const TAG = "qps";
const root = fileURLToPath(new URL("../../", import.meta.url));
const kenghe = process.env.KENGHE ?? `${root}target/debug/kenghe`;

/** A text of the made-up language, line by line: references stay as they are. */
function made(text) {
  if (text.includes("\n")) return text.split("\n").map((line) => line && made(line)).join("\n");
  const more = "ẽ".repeat(Math.ceil(text.replace(/\{[^}]*\}/g, "").length * 0.4));
  return `⟦${text} ${more.replace(/(.{6})/g, "$1 ").trim()}⟧`;
}

/** The same within the limits of a warning. */
function short(text) {
  return `⟦${text.slice(0, 60)} ẽẽẽẽẽẽ⟧`;
}

/** Translates every empty entry of a catalogue; the head, whose msgid is empty, stays. */
function translate(file) {
  const text = readFileSync(file, "utf8");
  const filled = text.replace(/msgid ((?:"[^\n]*"\n)+)msgstr ""\n(?!")/g, (whole, quoted) => {
    const words = quoted.trim().split("\n").map((line) => JSON.parse(line)).join("");
    return words === "" ? whole : `msgid ${quoted}msgstr ${JSON.stringify(made(words))}\n`;
  });
  writeFileSync(file, filled);
}

/** A site in Vietnamese, English and the made-up language, from a copy of the assets and the programs of the built one. */
function build() {
  const place = mkdtempSync(join(tmpdir(), "ke-nghe-language-"));
  after(() => rmSync(place, { recursive: true, force: true }));
  cpSync(`${root}assets`, join(place, "assets"), { recursive: true });
  const pack = join(place, "assets/packs/ke-nghe/pack.toml");
  const before = readFileSync(pack, "utf8");
  writeFileSync(pack, before.replace('languages = ["en"]', `languages = ["en", "${TAG}"]`));
  execFileSync(kenghe, ["fmt"], { cwd: place });
  warn(join(place, "assets/canh-bao.json"));
  for (const file of [`packs/ke-nghe/locale/${TAG}.po`, `interface/${TAG}.po`]) translate(join(place, "assets", file));
  // A release asks for all translations: none is missing now.
  execFileSync(kenghe, ["check", "--release"], { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
  const site = join(place, "site");
  mkdirSync(site);
  for (const name of readdirSync(dist).filter((name) => /^(play|desk|class)-.*(js|wasm)$/.test(name))) cpSync(join(dist, name), join(site, name));
  execFileSync(kenghe, ["prerender", "--staging", site, "--profile", "debug"], { cwd: place });
  return { site, names: names(place) };
}

/** Every warning in the made-up language too: the feed is read by the page, so its words stand in the file itself. */
function warn(file) {
  const feed = JSON.parse(readFileSync(file, "utf8"));
  for (const entry of feed.warnings) {
    entry[TAG] = Object.fromEntries(Object.entries(entry.vi).map(([key, text]) => [key, short(text)]));
  }
  writeFileSync(file, JSON.stringify(feed));
}

/** Names that are the same in every language: the site's, those of apps, and who published a warning. */
function names(place) {
  const read = (file) => readFileSync(join(place, "assets", file), "utf8");
  const site = read("site.toml");
  const apps = read("packs/ke-nghe/pack.toml").split("[[app]]").slice(1).map((table) => /^name = "(.*)"$/m.exec(table)[1]);
  const real = [...site.matchAll(/^app = "(.*)"$/gm)].map((found) => found[1]);
  const published = JSON.parse(read("canh-bao.json")).warnings.map((entry) => entry.source);
  return new Set([/^name = "(.*)"$/m.exec(site)[1], ...apps, ...real, ...published]);
}

/** In the page: what is written there, part by part, without what is in brackets of the made-up language. */
function leftovers() {
  const left = [];
  const parts = "h1, h2, h3, p, li, dt, dd, legend, label, button, a, span, strong, figcaption";
  for (const part of document.querySelectorAll(`#app:not([hidden]) :is(${parts}), #static :is(${parts})`)) {
    if (part.closest(".topbar__language, .topbar__languages, [hidden]")) continue;
    // A part of a part was looked at with it: a number within a sentence is a link of its own.
    if (part.parentElement.closest(parts)) continue;
    // From the inside out: a text can stand in a place of another.
    let text = part.innerText;
    while (/⟦[^⟦⟧]*⟧/.test(text)) text = text.replace(/⟦[^⟦⟧]*⟧/g, "\u0000");
    left.push(...text.split(/[\n\u0000]/).map((line) => line.trim()).filter((line) => /\p{L}/u.test(line)));
  }
  return left;
}

const { site, names: own } = build();
const server = await serve(site);
after(() => server.stop());

/** Nothing is left that no catalogue has, and nothing sticks out or is cut off. */
async function holds(page, where) {
  const isCode = (bit) => /^[SPT]\d+$/.test(bit);
  const known = (text) => own.has(text) || text.split(/\s*[·:,;]\s*|\.$/).every((bit) => bit === "" || isCode(bit) || own.has(bit));
  assert.deepEqual((await page.evaluate(leftovers)).filter((text) => !known(text)), [], where);
  // Place titles are shortened in the header; whoever speaks is named beside the bubbles as well.
  const faults = (await page.evaluate(misfits)).filter((fault) => !/cut off sideways: p\.place__title/.test(fault));
  assert.deepEqual(faults, [], where);
}

describe("a further language", () => {
  const given = { context: { viewport: PHONE, reducedMotion: "reduce" }, origins: [new URL(server.base).origin] };

  for (const path of ["", "plan/", "read/", "tell/", "tell/easy/", "parents/", "parents/luat-de-hieu/", "teachers/", "teachers/nhom-nhiem-vu/khoa-hoc-van-hoa/", "teachers/curriculum/"]) {
    trial(`/${path} has no words of another, and room for longer ones`, given, async ({ page }) => {
      const response = await page.goto(`${server.base}${TAG}/${path}`);
      assert.equal(response.status(), 200);
      await ready(page);
      assert.equal(await page.locator("html").getAttribute("lang"), TAG);
      await holds(page, path);
    });
  }

  for (const story of ["qua-mien-phi", "phong-live", "phong-live/remember-2", "neu-yeu-thi-chung-minh"]) {
    trial(`${story} is played in it`, given, async ({ page }) => {
      await open(page, `${TAG}/scenarios/${story}/`, server.base);
      await play({ page, each: (now) => holds(page, `${story} ${now.scene}`) });
    });
  }
});
