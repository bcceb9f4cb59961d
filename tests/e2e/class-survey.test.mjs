// A survey: what is asked in secret leaves no trace on the device, and shows from five pupils on.
import assert from "node:assert/strict";
import { CLASS, go, keep } from "./class-numbers.mjs";
import { accessible, open, trial } from "./harness.mjs";
import { misfits } from "./misfits.mjs";

const ITEMS = 13;
const press = (page, action) => page.locator(`#app [data-action="${action}"]`).click();

/** One pupil answers: the first question, and skips the others. */
async function answer(page, value) {
  await press(page, "begin");
  await page.locator(`[data-answer="${value}"]`).click();
  for (let at = 1; at < ITEMS; at++) {
    await page.getByText(`Câu ${at + 1} trên ${ITEMS}`).waitFor();
    await press(page, "pass");
  }
  await page.locator('[data-action="next"]').waitFor();
}

/** All that a page of this origin could have left behind. */
const traces = (page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage).filter((key) => key !== "ke-nghe/lesson"),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((it) => it.name),
    cookies: document.cookie,
    history: JSON.stringify(history.state),
  }));

trial("alone on a device: nothing is stored, nothing shows before five, and then only sums", {}, async ({ page }) => {
  await open(page, CLASS.vi);
  await go(page, "survey/6-10", "class-survey");
  await accessible(page, "the survey");
  await go(page, "alone/6-10", "class-alone");
  await accessible(page, "what the teacher reads");
  const before = await traces(page);
  await press(page, "begin");
  for (const [at, value] of [1, 4, 4, 3].entries()) {
    await answer(page, value);
    if (at === 0) {
      assert.match(await page.locator(".helpcard").innerText(), /111/);
      await accessible(page, "thanks");
    }
    await press(page, "next");
  }
  await press(page, "end");
  assert.match(await page.locator('.alone [role="status"]').innerText(), /Mới có 4 em/);
  assert.equal(await page.locator('[data-action="count"]').getAttribute("aria-disabled"), "true");
  await page.locator('[data-action="count"]').click({ force: true });
  assert.equal(await page.locator(".save").count(), 0);
  await press(page, "go-on");
  await press(page, "begin");
  await accessible(page, "a question");
  assert.match(await page.locator(".alone__question").innerText(), /^Em tự tin có thể/);
  await page.locator('[data-answer="2"]').click();
  await press(page, "back");
  await page.locator('[data-answer="4"]').click();
  for (let at = 1; at < ITEMS; at++) {
    await page.getByText(`Câu ${at + 1} trên ${ITEMS}`).waitFor();
    if (at === ITEMS - 1) assert.match(await page.locator(".alone__question").innerText(), /không kể với ai\.$/);
    await press(page, "pass");
  }
  assert.deepEqual(await traces(page), before, "nothing was left behind");
  // The browser's "back" does not empty the box.
  await go(page, "survey/6-10", "class-survey");
  await go(page, "alone/6-10", "class-alone");
  await press(page, "begin");
  await press(page, "end");
  assert.match(await page.locator('.alone [role="status"]').innerText(), /^5 em/);
  await press(page, "count");
  assert.deepEqual(await traces(page), before);
  await keep(page, { wave: "post" });
  const kept = await page.evaluate(() => localStorage.getItem("ke-nghe/class-book"));
  assert.ok(kept, "sums are kept once the teacher says so");
  await go(page, "book", "class-book");
  const counts = await page.locator(".book__table tbody tr").first().locator(".poll__count").allInnerTexts();
  assert.deepEqual(counts, ["1", "0", "1", "3"]);
});

trial("pupils from 15 on are addressed as bạn", {}, async ({ page }) => {
  await open(page, CLASS.vi);
  await go(page, "alone/15-17", "class-alone");
  await press(page, "begin");
  assert.doesNotMatch(await page.locator(".alone__promise").innerText(), /\bem\b/i);
  await press(page, "begin");
  assert.match(await page.locator(".alone__question").innerText(), /^Bạn tự tin có thể/);
});

trial("slips are counted by keyboard alone, and join the sheet of the same wave", { context: { viewport: { width: 1366, height: 768 } } }, async ({ page }) => {
  await open(page, CLASS.vi);
  for (const [first, question] of [[0, "a"], [4, "b"]]) {
    await go(page, "", "class-start");
    await go(page, "counts/6-10", "class-counts");
    await page.locator("#slips").focus();
    await page.keyboard.type("20");
    await page.locator(`#cell-${first}-0`).focus();
    for (const digits of ["1", "2", "3", "14"]) {
      await page.keyboard.type(digits);
      await page.keyboard.press("Enter");
    }
    assert.equal(await page.evaluate(() => document.activeElement.id), `cell-${first + 1}-0`, question);
    if (question === "b") {
      await page.locator('input[name="wave"][value="pre"]').check();
      await page.locator("#grade").selectOption("4");
      await page.locator("#letter").selectOption("A");
      await page.locator('input[name="join"][value="join"]').waitFor();
    }
    await keep(page, {});
  }
  await accessible(page, "counting slips");
  await go(page, "book", "class-book");
  assert.equal(await page.locator(".book__table thead th").count(), 1);
  assert.equal(await page.locator(".book__table tbody tr").count(), 2);
});

for (const size of [{ width: 360, height: 740 }, { width: 1366, height: 768 }]) {
  trial(`a survey's screens fit at ${size.width} pixels`, { context: { viewport: size } }, async ({ page }) => {
    for (const address of Object.values(CLASS)) {
      await open(page, address);
      for (const band of ["6-10", "15-17"]) {
        await go(page, `survey/${band}`, "class-survey");
        assert.deepEqual(await page.evaluate(misfits), [], "the survey");
        await go(page, `counts/${band}`, "class-counts");
        assert.deepEqual(await page.evaluate(misfits), [], "counting slips");
        await go(page, `alone/${band}`, "class-alone");
        await press(page, "begin");
        await press(page, "begin");
        assert.deepEqual(await page.evaluate(misfits), [], "a question");
        await page.locator('[data-answer="1"]').waitFor();
        const last = await page.locator('[data-answer="4"]').boundingBox();
        assert.ok(last.y + last.height < size.height, "all answers are in sight");
      }
    }
  });
}
