// What every end-to-end test stands on: the built site on a free port, one browser, and a page with a profile of its
// own. A test fails where the page breaks its own security policy, reports an error, or asks another origin for anything.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { chrome, chromeArguments, serve } from "./server.mjs";

/** The faults of each context. */
const faultsOf = new WeakMap();

const server = await serve();
const browser = await chromium.launch({ executablePath: chrome, args: chromeArguments });
after(async () => {
  await browser.close();
  server.stop();
});

/** A browser of its own, for settings that a learner makes in the browser. */
export async function launch(more) {
  const own = await chromium.launch({ executablePath: chrome, args: [...chromeArguments, ...more] });
  after(() => own.close());
  return own;
}

/** The address of the site, with a slash at its end. */
export const base = server.base;

/** A small phone. */
export const PHONE = { width: 360, height: 740 };

/** Every story, as the pack lists them. */
export const ALL = JSON.parse(
  readFileSync(new URL("../../assets/packs/ke-nghe/pack.toml", import.meta.url), "utf8")
    .match(/^scenarios = (\[[^\]]*\])/m)[1]
    .replace(/,\s*\]/, "]"),
);

/** One story for each band of children; these are played in every way. */
export const STORIES = ["ban-moi-trong-game", "chi-anh-hieu-em", "neu-khong-chuyen-tien"];

/** The languages. */
export const LANGUAGES = ["vi", "en"];

/** The address of a story from the site's root. */
export const storyAt = (language, id) => (language === "vi" ? `kich-ban/${id}/` : `en/scenarios/${id}/`);

/** The address of the fresh questions of a story, so many weeks later. */
export const boosterAt = (language, id, weeks) => `${storyAt(language, id)}${language === "vi" ? "nho-lai" : "remember"}-${weeks}/`;

/** The address of a story's page for frames. */
export const frameAt = (language, id) => storyAt(language, id) + (language === "vi" ? "nhung.html" : "embed.html");

/** The first pages of help behind home's doors. */
export const GUIDES = ["can-ke/", "cho-bo-me/", "cho-thay-co/"];

/** The pages with an engine that are no stories. */
export const HOMES = ["", "en/", "ke-hoach/", "en/plan/", "da-doc/", "en/read/"];

/** Where the quick exit leads. */
export const EXIT = "https://vi.wikipedia.org/";

/** Runs in every frame: makes a broken security policy an error that the test sees. */
function tellViolations() {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/**
 * Collects what a page must never do.
 * @param {import("playwright-core").BrowserContext} context
 * @param {{allow?: RegExp[], origins?: string[]}} options errors that belong to the test, and other origins
 * @returns {Promise<string[]>} the faults; it grows
 */
async function watch(context, { allow = [], origins = [] }) {
  const faults = [];
  const add = (fault) => {
    if (!allow.some((known) => known.test(fault))) faults.push(fault);
  };
  const home = [new URL(base).origin, ...origins];
  context.on("console", (message) => {
    if (message.type() === "error") add(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => add(`error: ${error.error()}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !home.includes(new URL(url).origin)) add(`request: ${url}`);
  });
  await context.addInitScript(tellViolations);
  return faults;
}

/**
 * A test with a page of its own.
 * @param {string} name what is so
 * @param {{browser?: import("playwright-core").Browser, context?: object, allow?: RegExp[], origins?: string[]}} options
 * @param {(given: {page: import("playwright-core").Page, context: import("playwright-core").BrowserContext}) => Promise<void>} body
 */
export function trial(name, options, body) {
  return test(name, { timeout: 180_000 }, async () => {
    // Whatever a service worker answers no test can hold up or alter; the tests of what is kept offline allow it.
    const still = { viewport: PHONE, serviceWorkers: "block" };
    const context = await (options.browser ?? browser).newContext({ ...still, ...options.context });
    try {
      context.setDefaultTimeout(10_000);
      const faults = await watch(context, options);
      faultsOf.set(context, faults);
      const page = await context.newPage();
      await body({ page, context });
      await drawn(context);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

/** Everything that is drawn now has its drawing in the page. */
async function drawn(context) {
  for (const frame of context.pages().flatMap((page) => page.frames())) {
    assert.deepEqual(await undrawn(frame), [], frame.url());
  }
}

/** What is to be drawn and has no drawing in the page. */
export const undrawn = (frame) =>
  frame.evaluate(() => {
    const names = [...document.querySelectorAll('use[href^="#"]')].map((use) => use.getAttribute("href").slice(1));
    return names.filter((name) => !document.getElementById(name));
  });

/** Goes to a page of the site and waits until the engine answers. */
export async function open(page, path, root = base) {
  const response = await page.goto(root + path);
  await ready(page);
  return response;
}

/** Waits until the engine answers in a page or frame. */
export const ready = (frame) => frame.waitForSelector("html[data-ready]", { state: "attached", timeout: 30_000 });

/** Two frames of the screen: by then effects have run and focus has moved. */
export const settle = (frame) =>
  frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Notes as a fault where a page breaks a rule of WCAG 2.2 A or AA that a program can check; the test goes on. */
export async function accessible(frame, where) {
  await still(frame);
  await frame.evaluate(axe.source);
  const broken = await frame.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const found = await window.axe.run({ runOnly: tags, preload: false, resultTypes: ["violations"] });
    const why = (node) => `${node.html.slice(0, 200)} ${node.failureSummary.replace(/\s+/g, " ")}`;
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${why(node)}`));
  });
  const context = (typeof frame.page === "function" ? frame.page() : frame).context();
  for (const rule of broken) faultsOf.get(context).push(`accessibility of ${where}: ${rule}`);
}

/** Waits until nothing moves any more; dots that somebody types move on for ever. */
export const still = (frame) =>
  frame.evaluate(() => {
    const ends = document.getAnimations().filter((it) => Number.isFinite(it.effect?.getComputedTiming().endTime));
    return Promise.allSettled(ends.map((it) => it.finished)).then(() => null);
  });

/** Where the learner is: the scene, the kind of screen, and the last line that shows. */
export const place = (frame) =>
  frame.evaluate(() => {
    const main = document.querySelector("#app main, main");
    const lines = [...main.querySelectorAll("[data-line]")];
    return { scene: main.dataset.scene, screen: main.dataset.screen, line: lines.at(-1)?.dataset.line ?? "" };
  });

/** Waits until nobody types. */
export const typed = (frame) =>
  frame.waitForFunction(() => ![...document.querySelectorAll(".typing")].some((dots) => !dots.hidden));

/** The pages of help, once they have been looked for. */
let documentsFound;

/** The address of every page of help in both languages and forms, found by following links from home's doors. */
export async function documents(page) {
  if (documentsFound) return documentsFound;
  const found = new Set();
  const waiting = [];
  for (const home of HOMES) {
    await page.goto(base + home);
    waiting.push(...(await page.locator(".doors a").evaluateAll((links) => links.map((link) => link.href))));
  }
  while (waiting.length > 0) {
    const address = waiting.pop();
    if (found.has(address)) continue;
    await page.goto(address);
    if ((await page.locator('main[data-screen="document"], main[data-screen="card"]').count()) === 0) continue;
    found.add(address);
    const links = await page.locator("#static a[href]").evaluateAll((all) => all.map((link) => link.href.split("#")[0]));
    waiting.push(...links.filter((link) => link.startsWith(base)));
  }
  documentsFound = [...found].sort();
  return documentsFound;
}
