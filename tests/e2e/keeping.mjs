// What the tests of reading without a network share: a browser that may keep pages, over a line that can be cut.
import { base, open, trial } from "./harness.mjs";
import { lineTo } from "./line.mjs";

/** The line between the browser and the site. */
export const line = await lineTo(base);
/** Home. */
export const homeAt = (language) => (language === "vi" ? "" : "en/");

/** Class mode. */
export const classAt = (language) => (language === "vi" ? "lop-hoc/" : "en/class/");

/** A browser that may keep pages, on a line of its own. Pages that are asked for in vain are part of these tests. */
export const keeping = {
  context: { serviceWorkers: "allow", reducedMotion: "reduce" },
  origins: [new URL(line.base).origin],
  allow: [/Failed to load resource/, /ERR_(CONNECTION|EMPTY|INTERNET)/],
};

/** A test whose line is whole at its begin. */
export const offline = (name, body, options = {}) =>
  trial(name, { ...keeping, ...options }, async (given) => {
    line.reset();
    await body(given);
  });

/** Goes to a page over the line. */
export const visit = (page, path) => open(page, path, line.base);

/** Waits until a page is kept, or is not any more. */
export const isKept = (page, path, wanted = true) =>
  page.evaluate(async ([url, wanted]) => {
    await navigator.serviceWorker.ready;
    while (((await caches.match(url)) !== undefined) !== wanted) await new Promise(requestAnimationFrame);
  }, [line.base + path, wanted]);

/** The addresses that are kept, and the caches. */
export const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((it) => it.url)));
    return { names, urls: all.flat() };
  });

/** The panel on home and in class mode. */
export const panel = (page) => page.locator("#app .offline");

/** Presses one of its buttons. */
export const press = (page, name) => panel(page).locator(`[data-action="offline-${name}"]`).click();

/** Waits until it stands so. */
export const state = (page, name) => page.locator(`#app .offline[data-state="${name}"]`).waitFor({ timeout: 60_000 });

/** Takes everything, and waits until it is there. */
export async function takeAll(page, path) {
  await visit(page, path);
  await press(page, "start");
  await state(page, "done");
}
