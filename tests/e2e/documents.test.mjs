// The pages of help: each can be read without scripts and without the engine, in full and in easy words, and leads on.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { accessible, base, documents, GUIDES, PHONE, ready, trial } from "./harness.mjs";

/** In the page: its links, and whether those within it lead to something. */
function links() {
  const all = [...document.querySelectorAll("#static a[href]")];
  const lost = all.filter((link) => link.getAttribute("href").startsWith("#") && !document.querySelector(link.hash));
  return { out: all.map((link) => link.href.split("#")[0]), lost: lost.map((link) => link.outerHTML) };
}

describe("pages of help", () => {
  trial("are all there, in both languages and both forms", {}, async ({ page }) => {
    const all = await documents(page);
    for (const guide of GUIDES) assert.ok(all.includes(base + guide), `${guide} of ${all.join(" ")}`);
    const english = all.filter((address) => address.startsWith(`${base}en/`));
    assert.equal(english.length * 2, all.length, all.join("\n"));
    const easy = all.filter((address) => /\/(de-doc|easy)\/$/.test(address));
    const cards = 2;
    // Parts of a page have their easy form on the whole page.
    const parts = all.filter((address) => /\/nhom-nhiem-vu\/(?!de-doc|easy)[^/]+\/$/.test(address));
    assert.equal(parts.length, 18, parts.join("\n"));
    assert.equal(easy.length * 2 + cards + parts.length, all.length, all.join("\n"));
  });

  trial("are accessible, ask for no engine, and every link leads somewhere", {}, async ({ page, context }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const all = await documents(page);
    asked.length = 0;
    const reached = new Map();
    for (const address of all) {
      await page.goto(address);
      await ready(page);
      const { out, lost } = await page.evaluate(links);
      assert.deepEqual(lost, [], address);
      for (const link of out.filter((link) => link.startsWith(base))) reached.set(link, address);
      assert.ok(await page.locator("[data-exit]").isVisible(), address);
      assert.ok((await page.locator('a[href="tel:111"]').count()) > 0, address);
      // The bar of help lies over whatever link happens to pass below it; on a screen as tall as the page it covers none.
      const screen = page.viewportSize();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...screen, height });
      await accessible(page, address);
      await page.setViewportSize(screen);
    }
    assert.deepEqual(asked.filter((url) => url.endsWith(".wasm")), []);
    for (const [link, from] of reached) {
      const response = await context.request.get(link);
      assert.equal(response.status(), 200, `${link} from ${from}`);
    }
  });

  trial("the full and the easy form know each other", {}, async ({ page }) => {
    for (const guide of GUIDES) {
      await page.goto(base + guide);
      const full = await page.locator("h2").allInnerTexts();
      await page.locator(".doc__twin").click();
      assert.equal(page.url(), `${base}${guide}de-doc/`);
      assert.equal(await page.locator(".doc--easy").count(), 1);
      assert.ok((await page.locator(".doc__picture").count()) > 0, "drawings");
      const easy = await page.locator("h2").allInnerTexts();
      assert.deepEqual(easy.filter((heading) => full.includes(heading)).length, easy.length);
      await page.locator(".doc__twin").click();
      assert.equal(page.url(), base + guide);
    }
  });

  trial("each duty group has a page, which prints on one sheet and knows its easy form", {}, async ({ page }) => {
    const index = "cho-thay-co/nhom-nhiem-vu/";
    await page.goto(base + index);
    const parts = await page.locator(`.doc__door[href*="${index}"]`).evaluateAll((links) => links.map((link) => link.href));
    assert.equal(parts.length, 9);
    for (const part of parts) {
      await page.goto(part);
      const heading = await page.locator("h1").innerText();
      const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
      assert.equal(sheets.length, 1, part);
      await page.locator(".doc__twin").click();
      assert.match(page.url(), new RegExp(`${index}de-doc/#`));
      assert.equal(await page.locator(":target h2").innerText(), heading);
    }
  });

  trial("can be read without scripts", { context: { javaScriptEnabled: false } }, async ({ page }) => {
    for (const path of [...GUIDES, "can-ke/de-doc/", "can-ke/the-dua-nguoi-lon/"]) {
      await page.goto(base + path);
      assert.ok((await page.locator("main").innerText()).length > 150, path);
    }
  });

  trial("a card to show fills the screen, and leaving and help are at hand", { context: { viewport: PHONE } }, async ({ page }) => {
    await page.goto(`${base}can-ke/the-dua-nguoi-lon/`);
    for (const form of ["#con", "#chau", "#em"]) {
      await page.locator(`.card__forms a[href="${form}"]`).click();
      const card = await page.locator(form).boundingBox();
      assert.ok(card.height > PHONE.height * 0.8, `${form} ${JSON.stringify(card)}`);
      const letters = await page.locator(`${form} .doc__callout`).evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
      assert.ok(letters >= 40, `${letters} px`);
      const exit = await page.locator("[data-exit]").boundingBox();
      assert.ok(exit.y >= 0 && exit.y < 60, "leaving is in sight");
      assert.ok(await page.locator(`${form} a[href="tel:111"]`).isVisible());
      await page.evaluate(() => scrollTo(0, 0));
    }
  });
});

describe("pages for teachers that are written from the stories", () => {
  // As tall as the page, so that the bar of help lies over no link.
  const tall = { context: { viewport: { width: 1366, height: 9000 } } };
  trial("list every story, and lead from each to a lesson on it", tall, async ({ page }) => {
    await page.goto(`${base}cho-thay-co/`);
    await page.locator('a[href$="chuong-trinh/"]').click();
    await ready(page);
    const lessons = await page.locator(".entry .button").evaluateAll((all) => all.map((it) => it.href));
    assert.equal(lessons.length, await page.locator(".entry h2 a").count());
    assert.ok(lessons.length >= 16, lessons.join("\n"));
    await accessible(page, "the curriculum");
    await page.goto(lessons[0]);
    await ready(page);
    await page.locator('[data-screen="class-setup"]').waitFor();
  });
});
