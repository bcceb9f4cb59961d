// Every story, in every language, from the opening to an ending, in every way to press.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { accessible, LANGUAGES, open, place, ready, settle, STORIES, storyAt, trial, typed } from "./harness.mjs";
import { play, step } from "./player.mjs";

const CONTEXTS = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true, colorScheme: "dark", reducedMotion: "reduce" },
  keyboard: { reducedMotion: "reduce" },
};

/** Checks each kind of screen once, open and answered. */
function checker(page) {
  const seen = new Set();
  return async ({ screen }) => {
    const answered = await page.evaluate(() => Boolean(document.querySelector("main .stage .feedback:not([hidden])")));
    const where = `${screen}${answered ? ", answered" : ""}`;
    if (seen.has(where)) return;
    seen.add(where);
    await accessible(page, where);
  };
}

/** Leaves in the middle and comes back. */
async function comeBack(page, way) {
  await typed(page);
  const before = await place(page);
  await page.reload();
  await ready(page);
  assert.ok(await page.locator('[data-action="resume"]').isVisible(), "the kept run is offered");
  assert.notEqual((await place(page)).scene, before.scene, "and not jumped into");
  await step({ page, way, next: '[data-action="resume"]' });
  await typed(page);
  assert.deepEqual(await place(page), before);
}

describe("stories are played to the end", { concurrency: 2 }, () => {
  for (const id of STORIES) {
    for (const language of LANGUAGES) {
      for (const way of ["mouse", "touch", "keyboard"]) {
        trial(`${id} in ${language}, by ${way}`, { context: CONTEXTS[way] }, async ({ page }) => {
          await open(page, storyAt(language, id));
          const check = way === "keyboard" ? undefined : checker(page);
          const half = await play({ page, way, each: check, until: (now, at) => at >= 9 });
          await comeBack(page, way);
          const rest = await play({ page, way, each: check });
          assert.ok(half.length + rest.length > 6, `${half} ${rest}`);
          assert.equal((await place(page)).screen, "ending");
          assert.ok(await page.locator('.ending a[href="tel:111"]').first().isVisible(), "111 stands at the end");
        });
      }
      trial(`${id} in ${language}, always the first option`, { context: { reducedMotion: "reduce" } }, async ({ page }) => {
        await open(page, storyAt(language, id));
        const check = checker(page);
        await play({ page, taste: "first", each: check });
        await step({ page, next: '[data-action="restart"]' });
        await settle(page);
        assert.equal(await page.locator("main").getAttribute("data-screen"), "chat", "one can begin again");
      });
    }
  }
});
