// Class mode on paper: every paper of every story is drawn from the story's own page, asks what the story asks, and
// comes out of the browser's printing on the number of sheets that it should.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { accessible, ALL, base, LANGUAGES, ready, trial } from "./harness.mjs";

const CLASS = { vi: "lop-hoc/", en: "en/class/" };
const SURVEYS = ["survey.6-10", "survey.11-14", "survey.15-17"];
const desk = { context: { viewport: { width: 1366, height: 900 } } };

/** Opens a paper and waits for its sheets. */
async function paper(page, language, kind, id) {
  await page.goto(`${base}${CLASS[language]}#paper/${kind}/${id}`);
  await ready(page);
  await page.locator(`[data-paper="${kind}"] .sheet`).first().waitFor();
}

/** On how many sheets it is printed. */
async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

/** Goes from one paper to the next within the page, as its links do. */
async function next(page, kind, id) {
  await page.evaluate((to) => location.assign(to), `#paper/${kind}/${id}`);
  await page.locator(`[data-paper="${kind}"] .sheet`).first().waitFor();
}

for (const language of LANGUAGES) {
  describe(`on paper (${language})`, () => {
    trial("every story has a handout of two pages at most, without its answers", desk, async ({ page }) => {
      await paper(page, language, "key", ALL[0]);
      for (const id of ALL) {
        await next(page, "key", id);
        const feedback = await page.locator(".answer__why").allTextContents();
        await next(page, "handout", id);
        assert.ok((await page.locator(".task").count()) >= 3, id);
        assert.ok((await page.locator(".asked__option").count()) >= 5, id);
        assert.equal(await page.locator(".sheet__help li").count(), 2, id);
        const text = await page.locator(".sheet").innerText();
        for (const said of feedback.filter((it) => it.length > 12)) {
          const isTip = (await page.locator(".task__tip").allTextContents()).includes(said);
          assert.ok(isTip || !text.includes(said), `${id}: ${said}`);
        }
        assert.ok((await printed(page)) <= 2, `${id} on ${await printed(page)} pages`);
        await next(page, "key", id);
      }
    });

    trial("every story has a key with all that it asks, and what to do when a pupil tells", desk, async ({ page }) => {
      await paper(page, language, "handout", ALL[0]);
      for (const id of ALL) {
        await next(page, "key", id);
        assert.ok((await page.locator('[data-key="asked"]').count()) >= 3, id);
        assert.ok((await page.locator(".key__talk").count()) >= 1, id);
        assert.equal(await page.locator(".sheet__told li").count(), 4, id);
        const pages = await printed(page);
        assert.ok(pages >= 2 && pages <= 8, `${id} on ${pages} pages`);
        await next(page, "handout", id);
      }
    });

    trial("every story has its fresh questions as a round, the answers on a sheet of their own", desk, async ({ page }) => {
      await paper(page, language, "key", ALL[0]);
      for (const id of ALL) {
        await next(page, "booster", id);
        assert.equal(await page.locator("[data-asked]").count(), 4, id);
        assert.equal(await page.locator(".answers").count(), 4, id);
        assert.equal(await printed(page), 3, id);
        await next(page, "key", id);
      }
    });

    trial("every story has plans of 15 and 45 minutes that say every minute", desk, async ({ page }) => {
      await paper(page, language, "key", ALL[0]);
      for (const id of ALL) {
        for (const minutes of [15, 45]) {
          await next(page, `plan-${minutes}`, id);
          const last = await page.locator(".plan__table tbody tr td:first-child").last().innerText();
          assert.match(last, new RegExp(`–${minutes}$`), id);
          assert.ok((await printed(page)) <= 4, `${id} ${minutes}: ${await printed(page)} pages`);
        }
        await next(page, "key", id);
      }
    });

    trial("cards are one page, slips two on a page, and a survey is read aloud from its own pages", desk, async ({ page }) => {
      await paper(page, language, "cards", "pupil");
      assert.equal(await page.locator(".letter").count(), 8);
      assert.equal(await printed(page), 1);
      await next(page, "cards", "group");
      await page.locator(".quarter").first().waitFor();
      assert.equal(await page.locator(".quarter").count(), 4);
      assert.equal(await printed(page), 1);
      for (const id of SURVEYS) {
        await page.evaluate((to) => location.assign(to), `#paper/slips/${id}`);
        await page.locator(`[data-band="${id.slice(7)}"] .slip`).first().waitFor();
        const rows = await page.locator(".slip").first().locator("tbody tr").count();
        assert.ok(rows >= 9, id);
        assert.equal(await page.locator(".tally__table tbody tr").count(), rows, id);
        assert.equal(await page.locator("[data-asked]").count(), 10, id);
        const pages = await printed(page);
        assert.ok(pages >= 4 && pages <= 5, `${id} on ${pages} pages`);
      }
      await accessible(page, "slips");
    });

    trial("a lesson's screen leads to what can be printed for it", desk, async ({ page }) => {
      await page.goto(`${base}${CLASS[language]}#lesson/qua-mien-phi`);
      await ready(page);
      const kinds = await page.locator("[data-print]").evaluateAll((all) => all.map((it) => it.dataset.print));
      assert.deepEqual(kinds, ["plan-45", "plan-15", "plan-assembly", "plan-group-round", "key", "handout", "cards", "booster"]);
      await page.locator('[data-print="handout"]').click();
      await page.locator('[data-paper="handout"] .sheet').waitFor();
      await accessible(page, "a handout");
    });
  });
}
