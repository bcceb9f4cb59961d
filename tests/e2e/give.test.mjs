// Giving a story on: the page where web editors copy it, and the lock to an age.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";
import { accessible, base, open, ready, settle, trial } from "./harness.mjs";
import { foreign, listen, origin } from "./foreign.mjs";
import { play } from "./player.mjs";

const PAGES = { vi: "nhung/", en: "en/embed/" };
const WAYS = ["iframe", "wordpress", "joomla", "google-sites", "card", "address", "element"];
const quiet = { reducedMotion: "reduce" };
const code = (page) => page.locator("#give-code").inputValue();

describe("giving a story on", { concurrency: 2 }, () => {
  for (const [language, address] of Object.entries(PAGES)) {
    for (const [width, height] of [[360, 740], [1366, 768], [1920, 1080]]) {
      trial(`${address} at ${width} fits, and axe finds nothing`, { context: { ...quiet, viewport: { width, height } } }, async ({ page }) => {
        await open(page, address);
        assert.equal(await page.locator("h1").count(), 1);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(sideways <= 0, `${sideways} pixels too wide`);
        const small = await page.locator("#app main button:visible, #app main select:visible, #app main label:visible:has(input)").evaluateAll((all) =>
          all.filter((it) => it.getBoundingClientRect().height < 43.5).map((it) => it.outerHTML.slice(0, 80)));
        assert.deepEqual(small, []);
        // The frame has tests of its own.
        await page.locator(".give__frame").evaluate((frame) => frame.remove());
        // Tall, so that the help bar covers no button while the page is looked at as a whole.
        await page.setViewportSize({ width, height: 4000 });
        await accessible(page, address);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      });
    }
  }

  trial("what is copied is what stands there, and plays on a foreign page", { origins: [origin], context: { ...quiet, permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1366, height: 768 } } }, async ({ page }) => {
    await open(page, PAGES.vi);
    await page.locator("#give-story").selectOption("qua-mien-phi");
    await page.locator('input[name="language"][value="en"]').check();
    await page.locator('input[name="theme"][value="dark"]').check();
    await page.locator('.give__frame[src$="?nen=toi"]').waitFor();
    const texts = {};
    for (const way of WAYS) {
      await page.locator(`[data-way="${way}"]`).click();
      await page.locator(`[data-panel="${way}"]`).waitFor();
      assert.equal(await page.locator(".give__steps li").count(), 3);
      texts[way] = await code(page);
      assert.ok(texts[way].includes(base), `${way} has a whole address`);
    }
    await page.locator('[data-way="iframe"]').click();
    await page.locator('[data-action="copy"]').click();
    await page.locator(".give__said.is-done").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), texts.iframe);
    for (const way of ["iframe", "element"]) {
      await listen(page);
      await page.goto(foreign(texts[way]));
      await page.waitForSelector("iframe");
      const [frame] = page.mainFrame().childFrames();
      await ready(frame);
      assert.equal(new URL(frame.url()).search, "?nen=toi", way);
      await play({ page, frame });
      assert.equal(await page.locator(`a[href="${texts.address}"]`).count(), 1);
    }
  });

  trial("where the clipboard is refused, the text is marked to be copied by hand", { context: quiet }, async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
    await open(page, PAGES.vi);
    await page.locator('[data-action="copy"]').click();
    assert.match(await page.locator(".give__copy .give__said").innerText(), /Ctrl \+ C/);
    const marked = await page.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
    assert.equal(marked, await code(page));
  });

  trial("the code is saved as SVG and PNG, and the poster is one sheet", { context: { ...quiet, acceptDownloads: true } }, async ({ page }) => {
    await open(page, PAGES.vi);
    for (const [action, start] of [["save-svg", "<svg "], ["save-png", "\u0089PNG"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-action="${action}"]`).click()]);
      assert.match(download.suggestedFilename(), /^ke-nghe-[a-z-]+-vi\.(svg|png)$/);
      const bytes = await readFile(await download.path(), "latin1");
      assert.ok(bytes.startsWith(start) && bytes.length > 300);
    }
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  });

  trial("where nothing is printed, it says how to go on", { context: quiet }, async ({ page }) => {
    await page.addInitScript(() => { window.print = () => {}; });
    await open(page, PAGES.vi);
    await page.locator('[data-action="print"]').click();
    assert.match(await page.locator(".give__paper > .give__said").innerText(), /Mở bằng trình duyệt/);
  });

  trial("the teachers' page leads here", { context: quiet }, async ({ page }) => {
    await page.goto(`${base}cho-thay-co/`);
    await page.locator('a[href$="nhung/"]').first().click();
    await ready(page);
    assert.equal(await page.locator("#app main").getAttribute("data-screen"), "embed");
  });
});

describe("locked to an age", () => {
  trial("nothing on the way leads to stories for others", { context: { ...quiet, viewport: { width: 1366, height: 768 } } }, async ({ page }) => {
    const seen = new Set();
    const waiting = [`${base}?tuoi=6-10`];
    while (waiting.length > 0) {
      const address = waiting.pop();
      if (seen.has(address)) continue;
      seen.add(address);
      await page.goto(address);
      await ready(page);
      const band = await page.evaluate(() => document.querySelector(".page--player")?.dataset.band ?? "6-10");
      assert.equal(band, "6-10", address);
      const others = await page.evaluate(() => [...document.querySelectorAll("#app .story, #app .lesson")].filter((it) => it.dataset.band !== "6-10").length);
      assert.equal(others, 0, address);
      // As a press would find them: the lock is added then.
      const links = await page.evaluate((base) => {
        const shown = [...document.querySelectorAll("a[href]:not([data-exit])")].filter((link) => link.offsetParent !== null && link.href.startsWith(base));
        for (const link of shown) link.dispatchEvent(new MouseEvent("auxclick", { bubbles: true }));
        return shown.map((link) => link.href.split("#")[0]);
      }, base);
      for (const link of links) assert.match(link, /\?tuoi=6-10$/, `${link} on ${address}`);
      waiting.push(...links);
    }
    assert.ok(seen.size > 8 && [...seen].some((address) => address.includes("kich-ban/")), `${seen.size} pages`);
    assert.ok([...seen].every((address) => !/cho-thay-co|lop-hoc|teachers|class\//.test(address)), [...seen].join("\n"));
  });

  trial("home lists the age alone, in a frame too", { context: quiet }, async ({ page }) => {
    await open(page, "?tuoi=15-17");
    await settle(page);
    const bands = await page.locator("#app .story").evaluateAll((all) => [...new Set(all.map((it) => it.dataset.band))]);
    assert.deepEqual(bands, ["15-17"]);
    assert.equal(await page.locator("#app .age").count(), 0);
  });
});
