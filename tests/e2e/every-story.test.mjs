// The stories that no other test plays: each once in each language on a small phone, and the fresh questions after them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, ALL, base, boosterAt, LANGUAGES, open, place, STORIES, storyAt, trial } from "./harness.mjs";
import { misfits } from "./misfits.mjs";
import { play } from "./player.mjs";

// In Vietnamese the safest way, in English whatever comes first, so that early and late telling are both seen.
const TASTES = { vi: "safest", en: "first" };

const onPhone = { hasTouch: true, isMobile: true, reducedMotion: "reduce" };

/** Plays to the end, and sees on the way that all fits, and that each kind of screen is accessible. */
async function playOnPhone(page, taste, rules) {
  const kinds = new Set();
  const faults = new Set();
  const each = async ({ screen, scene }) => {
    for (const fault of await page.evaluate(misfits)) faults.add(`${screen} ${scene}: ${fault}`);
    if (!rules || kinds.has(screen)) return;
    kinds.add(screen);
    await accessible(page, `${screen} ${scene}`);
  };
  const seen = await play({ page, way: "touch", taste, each });
  assert.deepEqual([...faults], []);
  assert.equal((await place(page)).screen, "ending");
  return seen;
}

describe("every other story is played to its end", { concurrency: 2 }, () => {
  for (const id of ALL.filter((id) => !STORIES.includes(id))) {
    for (const language of LANGUAGES) {
      trial(`${id} in ${language}`, { context: onPhone }, async ({ page }) => {
        await open(page, storyAt(language, id));
        const seen = await playOnPhone(page, TASTES[language], language === "vi");
        assert.ok(seen.length > 6, `${seen}`);
        assert.ok(await page.locator('.ending a[href="tel:111"]').first().isVisible(), "111 stands at the end");
      });
    }
  }
});

describe("fresh questions", { concurrency: 2 }, () => {
  const boosters = ALL.flatMap((id) => LANGUAGES.flatMap((language) => [2, 6].map((weeks) => boosterAt(language, id, weeks))));
  test("each story has them twice in each language", async () => {
    const missing = [];
    for (const path of boosters) if (!(await fetch(base + path)).ok) missing.push(path);
    assert.deepEqual(missing, []);
  });

  // One for each band.
  const sample = [
    boosterAt("vi", "bi-mat-nang", 2),
    boosterAt("en", "anh-ghep-trong-nhom", 6),
    boosterAt("vi", "cuoc-goi-cong-an", 6),
    boosterAt("en", "con-vua-ke", 2),
  ];
  for (const path of sample) {
    trial(`${path} is answered`, { context: onPhone }, async ({ page }) => {
      await open(page, path);
      await playOnPhone(page, "safest", true);
    });
  }
});
