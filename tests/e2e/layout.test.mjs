// Nothing is cut off or too small to press on any screen; less motion is respected; unknown addresses and subfolders work.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { accessible, ALL, base, documents, frameAt, HOMES, LANGUAGES, launch, open, PHONE, ready, settle, STORIES, storyAt, trial } from "./harness.mjs";
import { misfits } from "./misfits.mjs";
import { play } from "./player.mjs";
import { dist, serve } from "./server.mjs";

const SIZES = [PHONE, { width: 320, height: 640 }, { width: 1366, height: 768 }, { width: 1920, height: 1080 }];
const stories = LANGUAGES.flatMap((language) => STORIES.map((id) => storyAt(language, id)));

// Awaited before any test is declared, because Node ends a file once what it knows of has run. As a learner sets it: the letters of the browser are twice as large, so `em` in media queries are too.
const large = await launch(["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"]);

/** In the page: whether the one main action can be brought into sight and pressed. */
function mainActionIsFree() {
  const main = [...document.querySelectorAll("main .button--main, main .option")].find((it) => it.offsetParent !== null);
  if (!main) return "there is none";
  main.scrollIntoView({ block: "nearest" });
  const box = main.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  return top && (main.contains(top) || top.contains(main)) ? "" : `covered by ${top?.outerHTML.slice(0, 120)}`;
}

async function everyPage(page, check) {
  const help = await documents(page);
  const frames = LANGUAGES.flatMap((language) => STORIES.map((id) => frameAt(language, id)));
  const all = [...HOMES, ...stories, ...frames].map((path) => base + path).concat(help);
  for (const address of all) {
    await page.goto(address);
    await ready(page);
    await check(address);
  }
}

const favicon = [/favicon\.ico/]; // Browsers ask for it where a page for frames stands alone.

for (const viewport of SIZES) {
  describe(`at ${viewport.width} x ${viewport.height}`, { concurrency: 2 }, () => {
    const options = { context: { viewport, reducedMotion: "reduce" }, allow: favicon };
    trial("every page fits", options, async ({ page }) => {
      const faults = [];
      await everyPage(page, async (address) => faults.push(...(await page.evaluate(misfits)).map((it) => `${address} ${it}`)));
      assert.deepEqual(faults, []);
    });
    for (const path of stories) {
      trial(`every screen of ${path} fits`, options, async ({ page }) => {
        await open(page, path);
        const faults = new Set();
        await play({ page, taste: "first", each: async (now) => {
          for (const it of await page.evaluate(misfits)) faults.add(`${now.screen} ${now.scene}: ${it}`);
        } });
        for (const it of await page.evaluate(misfits)) faults.add(`ending: ${it}`);
        assert.deepEqual([...faults], []);
      });
    }
  });
}

describe("the first screen of a story", () => {
  for (const language of LANGUAGES) {
    trial(`shows its lines and answers without scrolling in ${language}`, { context: { reducedMotion: "reduce" } }, async ({ page }) => {
      const faults = [];
      for (const id of ALL) {
        await open(page, storyAt(language, id));
        const hidden = await page.evaluate(() =>
          [".player__thread", ".panel__scroll"].map((part) => {
            const box = document.querySelector(`#app ${part}`);
            return box.scrollHeight - box.clientHeight;
          }),
        );
        if (Math.max(...hidden) > 0) faults.push(`${id}: the thread hides ${hidden[0]} px, the answers ${hidden[1]} px`);
      }
      assert.deepEqual(faults, []);
    });
  }
});

describe("with letters twice as large", () => {
  for (const viewport of [PHONE, { width: 1366, height: 768 }]) {
    trial(`every page of help fits at ${viewport.width}`, { browser: large, context: { viewport } }, async ({ page }) => {
      const faults = [];
      for (const address of await documents(page)) {
        await page.goto(address);
        await ready(page);
        faults.push(...(await page.evaluate(misfits)).map((it) => `${address} ${it}`));
      }
      assert.deepEqual(faults, []);
    });
    trial(`every other page fits at ${viewport.width}`, { browser: large, context: { viewport } }, async ({ page }) => {
      const faults = [];
      // The browser's own field for files, in the class book, cannot be made narrow enough for a phone.
      const book = viewport === PHONE ? [] : ["lop-hoc/#book"];
      const adults = ["lop-hoc/", ...book, "lop-hoc/#report", "en/class/", "nhung/", "en/embed/", "khong-mang/", "en/offline/"];
      for (const path of [...HOMES, ...adults]) {
        await page.goto("about:blank");
        await open(page, path);
        await settle(page);
        faults.push(...(await page.evaluate(misfits)).map((it) => `/${path} ${it}`));
      }
      assert.deepEqual(faults, []);
    });
    for (const id of STORIES) {
      trial(`${id} can be played at ${viewport.width}`, { browser: large, context: { viewport, reducedMotion: "reduce" } }, async ({ page }) => {
        await open(page, storyAt("vi", id));
        assert.ok((await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))) >= 32);
        const faults = new Set();
        await play({ page, each: async (now) => {
          for (const it of await page.evaluate(misfits)) faults.add(`${now.screen} ${now.scene}: ${it}`);
          const free = await page.evaluate(mainActionIsFree);
          if (free && now.screen !== "hunt") faults.add(`${now.screen} ${now.scene}: the main action is ${free}`);
        } });
        assert.deepEqual([...faults], []);
      });
    }
  }
});

describe("less motion", () => {
  trial("nobody types and nothing moves", { context: { reducedMotion: "reduce" } }, async ({ page }) => {
    await open(page, storyAt("vi", STORIES[1]));
    await play({ page, each: async (now) => {
      const moving = await page.evaluate(() => [
        ...document.getAnimations().map((it) => `${it.effect?.target?.className} ${it.effect?.getComputedTiming().duration}`).filter((it) => !/ (0|0\.\d+)$/.test(it)),
        ...[...document.querySelectorAll(".typing")].filter((dots) => !dots.hidden).map(() => "typing"),
      ]);
      assert.deepEqual(moving, [], now.scene);
    } });
  });

  trial("where motion is welcome, somebody types", {}, async ({ page }) => {
    await open(page, storyAt("vi", STORIES[1]));
    let typed = 0;
    await play({ page, each: async () => {
      typed += await page.locator(".typing:visible").count();
    } });
    assert.ok(typed > 0);
  });
});

describe("an address that leads nowhere", () => {
  trial("is a calm page with the stories and whom to call", { allow: [/status of 404/] }, async ({ page }) => {
    for (const path of ["khong-co", "khong/co/gi.html", "en/scenarios/nothing/"]) {
      const response = await open(page, path);
      assert.equal(response.status(), 404);
      assert.equal(await page.locator("main").getAttribute("data-screen"), "missing");
      assert.equal(await page.locator(".story").count(), ALL.length);
      assert.ok(await page.locator('.helpbar a[href="tel:111"]').isVisible());
      assert.deepEqual(await page.evaluate(misfits), []);
      await accessible(page, path);
    }
    await page.locator(".story__link").first().click();
    await ready(page);
    assert.equal(await page.locator("main").getAttribute("data-screen"), "chat");
  });
});

describe("in a folder of a larger site", () => {
  const parent = mkdtempSync(join(tmpdir(), "ke-nghe-"));
  cpSync(dist, join(parent, "du-an", "ke-nghe"), { recursive: true });
  after(() => rmSync(parent, { recursive: true }));

  // It stands on another port, so all of it would count as leaving; here the folder counts instead.
  trial("every link stays in it and stories can be played", { allow: [/^request: http:\/\/127/] }, async ({ page }) => {
    const server = await serve(parent);
    try {
      const folder = `${server.base}du-an/ke-nghe/`;
      const outside = [];
      page.on("request", (request) => request.url().startsWith(folder) || outside.push(request.url()));
      for (const start of ["", "en/"]) {
        await open(page, start, folder);
        const links = await page.locator("a[href]:not([href^='tel:']):not([href^='#']):not([data-exit])").evaluateAll((all) => all.map((a) => a.href));
        for (const link of new Set(links)) {
          assert.ok(link.startsWith(folder), link);
          assert.equal((await page.goto(link)).status(), 200, link);
          await ready(page);
        }
      }
      await open(page, storyAt("en", STORIES[0]), folder);
      await play({ page });
      assert.deepEqual(outside, []);
    } finally {
      server.stop();
    }
  });
});
