// What stands in a page before the engine is there is what the engine draws, and the opening fits a small phone at once.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { accessible, base, frameAt, GUIDES, HOMES, LANGUAGES, open, PHONE, ready, settle, STORIES, storyAt, trial } from "./harness.mjs";

const stories = LANGUAGES.flatMap((language) => STORIES.map((id) => ({ language, id })));
const sitePages = [...HOMES, ...stories.map(({ language, id }) => storyAt(language, id))];
const framePages = stories.map(({ language, id }) => frameAt(language, id));

/** The first pages of help, in both languages: the English ones are named by the pages themselves. */
async function guides(page) {
  await page.goto(`${base}en/`);
  const named = await page.locator(".doors a:not(.door--own)").evaluateAll((links) => links.map((link) => link.href));
  return [...GUIDES.map((at) => base + at), ...named];
}

/** In the page: both drawings in a form in which only what a learner could notice differs. */
async function drawings() {
  const source = await (await fetch(location.href)).text();
  const prerendered = new DOMParser().parseFromString(source, "text/html").getElementById("static");
  const again = new DOMParser().parseFromString(`<div>${document.getElementById("app").innerHTML}</div>`, "text/html");
  // What the page says about reading without a network is written beside the app, and only moved into it.
  again.getElementById("offline")?.remove();
  const flat = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const attributes = [...node.attributes].map(({ name, value }) => {
      // Written down, a flag has a value or none; it means the same.
      const flag = ["hidden", "disabled", "checked"].includes(name);
      return ` ${name}="${flag ? "" : value}"`;
    });
    // The order of attributes means nothing.
    return `<${node.localName}${attributes.filter((it) => it !== ' class=""').sort().join("")}>${[...node.childNodes].map(flat).join("")}</>\n`;
  };
  return [prerendered, again.body.firstChild].map((root) => [...root.childNodes].map(flat).join(""));
}

describe("the first drawing of the engine is the prerendered page", () => {
  for (const path of [...sitePages, ...framePages]) {
    trial(`/${path}`, {}, async ({ page }) => {
      // The warnings of the day are no part of the page; they come when they come.
      await page.route("**/canh-bao.json", (route) => route.fulfill({ json: { version: 1, warnings: [] } }));
      await open(page, path);
      assert.equal(await page.locator("#static").count(), 0, "one drawing is left");
      const [before, after] = await page.evaluate(drawings);
      assert.ok(before.length > 500);
      assert.equal(after, before);
    });
  }
});

describe("the head says what the page is", () => {
  const head = () => ({
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector('meta[name="description"]')?.content,
    canonical: document.querySelector('link[rel="canonical"]')?.href,
    languages: Object.fromEntries(
      [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [link.hreflang, link.href]),
    ),
  });

  const check = async (page, address) => {
    await page.goto(address);
    const here = await page.evaluate(head);
    assert.ok(here.title.includes("Kể Nghe"), here.title);
    assert.ok(here.description?.length > 20, here.description);
    assert.equal(here.canonical, address);
    assert.deepEqual(Object.keys(here.languages).sort(), ["en", "vi", "x-default"]);
    assert.equal(here.languages[here.lang], address);
    assert.equal(here.languages["x-default"], here.languages.vi);
    const other = here.lang === "vi" ? "en" : "vi";
    const response = await page.goto(here.languages[other]);
    assert.equal(response.status(), 200);
    const there = await page.evaluate(head);
    assert.equal(there.lang, other);
    assert.deepEqual(there.languages, here.languages, "both know each other");
    return here.title;
  };

  trial("every page with its own title", {}, async ({ page }) => {
    const addresses = [...sitePages.map((path) => base + path), ...(await guides(page))];
    const titles = [];
    for (const address of addresses) titles.push(await check(page, address));
    const stories = titles.slice(HOMES.length);
    assert.equal(new Set(stories).size, stories.length, stories.join(" | "));
  });
});

describe("home", () => {
  for (const path of HOMES) {
    trial(`/${path} is accessible`, {}, async ({ page }) => {
      await open(page, path);
      await accessible(page, path);
    });
  }
});

/** In the page: what of the opening is not wholly in sight. */
function outOfSight() {
  const shown = (element) => element.offsetParent !== null;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const bar = document.querySelector(":is(#app:not([hidden]), #static) .helpbar").getBoundingClientRect();
  const faults = [];
  const say = (element, why) => faults.push(`${why}: ${element.className} ${JSON.stringify(element.getBoundingClientRect())}`);
  const bubbles = all(".bubble");
  const options = all(".option");
  if (bubbles.length < 1 || bubbles.length > 3) faults.push(`${bubbles.length} bubbles`);
  if (options.length < 2 || options.length > 3) faults.push(`${options.length} options`);
  if (bar.bottom > innerHeight + 0.5 || bar.top < 0 || bar.height < 40) faults.push(`help bar ${JSON.stringify(bar)}`);
  for (const element of [...bubbles, ...options, ...all(".panel__prompt, .topbar, [data-exit]")]) {
    const box = element.getBoundingClientRect();
    if (box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5) say(element, "outside the screen");
    if (box.bottom > bar.top + 0.5) say(element, "under the help bar");
    // Nothing lies over its corners, and no scrolling part cuts them off.
    for (const [x, y] of [[box.left + box.width / 2, box.top + 4], [box.left + box.width / 2, box.bottom - 4]]) {
      const top = document.elementFromPoint(x, y);
      if (!top || !(element.contains(top) || top.contains(element))) say(element, `covered by ${top?.className}`);
      for (let around = element.parentElement; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (style.overflowY !== "visible" && (box.top < edge.top - 0.5 || box.bottom > edge.bottom + 0.5)) say(element, `cut off by ${around.className}`);
      }
    }
  }
  return [...new Set(faults)];
}

describe("the opening is in sight at once on a small phone", () => {
  for (const { language, id } of stories) {
    trial(`${id} in ${language}`, {}, async ({ page }) => {
      let go;
      const gate = new Promise((open) => (go = open));
      await page.route("**/*.wasm", async (route) => {
        await gate;
        await route.continue();
      });
      await page.goto(base + storyAt(language, id));
      assert.deepEqual(await page.evaluate(outOfSight), [], "before the engine");
      go();
      await ready(page);
      await settle(page);
      assert.deepEqual(await page.evaluate(outOfSight), [], "with the engine");
      assert.equal(await page.evaluate(() => window.scrollY), 0);
      assert.deepEqual(page.viewportSize(), PHONE);
    });
  }
});
