// What a learner finds and keeps: stories by grade and time, the safety plan, what was read, and fresh questions later.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { accessible, base, open, ready, settle, storyAt, trial } from "./harness.mjs";
import { play } from "./player.mjs";

const PROGRESS = "ke-nghe/progress";
const PLAN = "ke-nghe/plan";
const quiet = { context: { reducedMotion: "reduce" } };
const wide = { context: { viewport: { width: 1366, height: 768 } } };

const kept = (page, key) => page.evaluate((key) => localStorage.getItem(key), key);
const titles = (page) => page.locator("#app .shelf:not([hidden]) .story").evaluateAll((all) => all.map((it) => it.dataset.story));

/** A day so many days ago, as it is kept. */
const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Leaves a finished story, from a page without an engine. */
async function finished(page, id, day) {
  const text = ["1", "1", "0", "1", id, "1", "1", "0", "4", "4", "1", "1", day, "end", ""].join("\n");
  await page.goto(`${base}can-ke/`);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [PROGRESS, text]);
}

describe("finding a story", () => {
  trial("a teacher finds grade 7 within 15 minutes in two clicks", wide, async ({ page }) => {
    await open(page, "");
    const all = await titles(page);
    await page.locator('[data-pick="grade-7"]').click();
    await page.locator('[data-pick="within-15"]').click();
    const found = await titles(page);
    assert.ok(found.length > 0 && found.length < all.length, `${found.length} of ${all.length}`);
    assert.match(await page.locator(".shelf__count").innerText(), new RegExp(`^${found.length} `));
    await accessible(page, "home with choices");
  });

  trial("on a phone the choices open by a button, and a door leads to its own stories only", {}, async ({ page }) => {
    await open(page, "");
    assert.equal(await page.locator('[data-pick="grade-2"]').isVisible(), false);
    await page.locator(".find__open").click();
    await page.locator('[data-pick="grade-7"]').click();
    await page.locator('.age[data-band="6-10"]').click();
    assert.equal(await page.locator('[data-pick="grade-7"]').count(), 0);
    const bands = await page.locator("#app .story").evaluateAll((all) => all.map((it) => it.dataset.band));
    assert.ok(bands.length > 0 && bands.every((band) => band === "6-10"), bands.join());
  });
});

describe("the safety plan", () => {
  trial("is kept only when the child says so, and can be deleted", quiet, async ({ page }) => {
    await open(page, "ke-hoach/");
    for (const helper of ["mother", "grandmother", "father"]) await page.locator(`[data-helper="${helper}"]`).click();
    const tip = page.locator(".plan__tip");
    const atHome = await tip.innerText();
    await page.locator('[data-helper="father"]').click();
    await page.locator('[data-helper="111"]').click();
    assert.notEqual(await tip.innerText(), atHome, "somebody outside is suggested while all are at home");
    assert.equal(await page.locator('[data-helper="father"]').getAttribute("aria-disabled"), "true");
    await page.locator('.saying input[value="afraid"]').check();
    assert.equal(await page.locator(".sheet li").count(), 3);
    assert.equal(await kept(page, PLAN), null);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator(".sheet li").count(), 0, "nothing was kept");

    await page.locator('[data-helper="teacher"]').click();
    await page.locator('[data-action="keep"]').click();
    assert.equal(await kept(page, PLAN), "1\n1\nteacher\n0\nend\n");
    await open(page, "en/plan/");
    assert.equal(await page.locator(".sheet li").innerText(), "My class teacher");
    await accessible(page, "the plan");
    await page.locator('[data-action="forget"]').click();
    assert.equal(await kept(page, PLAN), null);
    assert.equal(await page.locator(".sheet li").count(), 0);
  });

  trial("a plan that cannot be read is put aside and said", quiet, async ({ page }) => {
    await page.goto(`${base}can-ke/`);
    await page.evaluate((key) => localStorage.setItem(key, "1\n9\n"), PLAN);
    await open(page, "ke-hoach/");
    assert.match(await page.locator(".plan__kept").innerText(), /không đọc được/);
    assert.equal(await kept(page, `${PLAN}-damaged`), "1\n9\n");
  });
});

describe("what was read", () => {
  trial("is listed with a certificate, and deleted only after a second question", quiet, async ({ page }) => {
    await open(page, "da-doc/");
    assert.equal(await page.locator(".certificate").count(), 0);
    await finished(page, "ban-moi-trong-game", "2026-01-31");
    await open(page, "da-doc/");
    assert.match(await page.locator(".read__day").innerText(), /31 tháng 1, 2026/);
    assert.equal(await page.locator(".certificate li").innerText(), "Bạn mới trong game");
    await accessible(page, "what was read");
    await page.locator('[data-action="clear"]').click();
    await page.locator('[data-action="clear-no"]').click();
    assert.notEqual(await kept(page, PROGRESS), null);
    await page.locator('[data-action="clear"]').click();
    await page.locator('[data-action="clear-yes"]').click();
    assert.equal(await kept(page, PROGRESS), null);
    assert.equal(await page.locator(".read__story").count(), 0);
  });

  trial("on paper there is the certificate alone", { context: { viewport: { width: 1366, height: 768 } } }, async ({ page }) => {
    await finished(page, "ban-moi-trong-game", "2026-01-31");
    await open(page, "da-doc/");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".certificate").isVisible(), true);
    for (const gone of [".read", ".topbar", ".helpbar", '[data-action="print"]', '[data-action="clear"]']) {
      assert.equal(await page.locator(gone).first().isVisible(), false, gone);
    }
  });
});

describe("fresh questions", () => {
  // Tall, so that the help bar covers no door while the page is looked at as a whole.
  const tall = { context: { reducedMotion: "reduce", viewport: { width: 360, height: 1600 } } };
  trial("are offered after two weeks, and show what stayed", tall, async ({ page }) => {
    await finished(page, "qua-mien-phi", daysAgo(13));
    await open(page, "");
    assert.equal(await page.locator(".due").count(), 0);
    await finished(page, "qua-mien-phi", daysAgo(15));
    await open(page, "");
    const due = page.locator(".due");
    assert.equal(await due.getAttribute("data-booster"), "qua-mien-phi.2w");
    await accessible(page, "home with fresh questions");
    await due.click();
    await ready(page);
    const path = await play({ page });
    assert.equal(path.at(-1)?.screen ?? (await page.locator("main").getAttribute("data-screen")), "ending");
    await settle(page);
    await open(page, "");
    assert.equal(await page.locator(".due").count(), 0, "once done it is not offered again");
    await open(page, "da-doc/");
    assert.match(await page.locator(".read__booster").innerText(), /^Sau 2 tuần: (chưa )?nhớ /);
  });

  trial("after six weeks the later ones are", quiet, async ({ page }) => {
    await finished(page, "qua-mien-phi", daysAgo(60));
    await open(page, "");
    assert.equal(await page.locator(".due").getAttribute("data-booster"), "qua-mien-phi.6w");
    await open(page, storyAt("vi", "qua-mien-phi"));
  });
});
