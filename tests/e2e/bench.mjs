// How long a scenario's page takes until the engine answers, in headless Chromium on this machine. Called by
// `cargo xtask bench`.
import { readdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { chrome, chromeArguments, dist, serve } from "./server.mjs";

const times = Number(process.env.TIMES ?? 5);

/** Runs in the page before anything else: notes when the opening is painted and when the engine answers. */
function note() {
  window.measured = {};
  new PerformanceObserver((list) => {
    window.measured.paint ??= list.getEntriesByName("first-contentful-paint")[0]?.startTime;
  }).observe({ type: "paint", buffered: true });
  new MutationObserver(() => {
    if (document.documentElement?.hasAttribute("data-ready")) window.measured.ready ??= performance.now();
  }).observe(document, { attributes: true, subtree: true });
}

/** One load in a browser that has nothing of the site yet. */
async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  let requests = 0;
  page.on("request", () => (requests += 1));
  await page.addInitScript(note);
  await page.goto(address);
  await page.waitForFunction(() => window.measured.ready && window.measured.paint, undefined, { timeout: 30000 });
  const measured = await page.evaluate(() => window.measured);
  await context.close();
  return { ...measured, requests };
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The pages of scenarios, seen from the site's root. */
function scenarios() {
  return ["kich-ban", "en/scenarios"].flatMap((folder) => {
    const entries = readdirSync(`${dist}/${folder}`, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => `${folder}/${entry.name}/`);
  });
}

const server = await serve();
const browser = await chromium.launch({ executablePath: chrome, args: chromeArguments });
try {
  console.log(`\n${"page".padEnd(44)} ${"first paint".padStart(12)} ${"ready".padStart(10)} ${"requests".padStart(9)}`);
  for (const page of scenarios()) {
    const loads = [];
    for (let at = 0; at < times; at += 1) loads.push(await load(browser, server.base + page));
    const paint = `${middle(loads.map((it) => it.paint)).toFixed(0)} ms`;
    const ready = `${middle(loads.map((it) => it.ready)).toFixed(0)} ms`;
    console.log(`${page.padEnd(44)} ${paint.padStart(12)} ${ready.padStart(10)} ${String(loads[0].requests).padStart(9)}`);
  }
  console.log(`median of ${times} loads in a fresh browser, ${browser.version()}, nothing slowed down`);
} finally {
  await browser.close();
  server.stop();
}
