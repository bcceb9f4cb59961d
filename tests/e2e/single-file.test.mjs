// The site in one file, opened from the disk: in Chromium as a learner and a teacher use it, in Firefox and WebKitGTK far
// enough to see that it plays and keeps.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { accessible, LANGUAGES, launch, open as openOfSite, place, ready, settle, trial, typed } from "./harness.mjs";
import { play } from "./player.mjs";
import { drive } from "./webdriver.mjs";

const STORY = "qua-mien-phi";
const root = fileURLToPath(new URL("../../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "ke-nghe-single-"));
after(() => rmSync(work, { recursive: true }));

/** Packages a file and gives its address. */
function packaged(name, words) {
  const out = join(work, name);
  const engine = process.env.ENGINE ? ["--engine", process.env.ENGINE] : [];
  const program = process.env.KENGHE ?? `${root}target/debug/kenghe`;
  execFileSync(program, ["package", "single-file", ...words, ...engine, "--out", out], { cwd: root });
  return pathToFileURL(out).href;
}

const one = packaged("một truyện.html", ["--scenario", STORY]);
const BOOSTER = "kich-ban/qua-mien-phi/nho-lai-2/";
const all = packaged("tất cả.html", ["--all", "--language", "all"]);

// No name leads anywhere, so nothing that is asked for could come.
const cutOff = await launch(["--host-resolver-rules=MAP * ~NOTFOUND"]);
const PHONE = { browser: cutOff, origins: ["null"], context: { reducedMotion: "reduce" } };
const SCHOOL = { ...PHONE, context: { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" } };

async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

describe("one story in one file", () => {
  trial("opens on the story, is played to its end, and the result is kept", PHONE, async ({ page }) => {
    await open(page, one);
    await accessible(page, "the opening");
    await play({ page });
    assert.equal((await place(page)).screen, "ending");
    await page.locator("a.topbar__home").click();
    await ready(page);
    assert.equal((await place(page)).screen, "home");
    assert.equal(await page.locator("[data-story]").count(), 1);
    await page.goto(`${one}?/da-doc/`);
    await ready(page);
    assert.match(await page.locator("#app main").innerText(), /Quà miễn phí/);
  });

  trial("a run is taken up after the file was opened anew", PHONE, async ({ page }) => {
    await open(page, one);
    await play({ page, until: (now, at) => at > 5 });
    await typed(page);
    const before = await place(page);
    await page.reload();
    await ready(page);
    await page.locator('#app [data-action="resume"]').click();
    await settle(page);
    await typed(page);
    assert.deepEqual(await place(page), before);
  });

  trial("the quick exit leaves a blank page", PHONE, async ({ page }) => {
    await open(page, one);
    await page.locator("[data-exit]").first().click();
    assert.equal(await page.evaluate(() => document.body.innerText.trim()), "");
    assert.equal(await page.evaluate(() => document.querySelectorAll("script[data-file]").length), 0);
  });
});

describe("everything in one file", () => {
  trial("leads from the list to a story and back, in both languages", PHONE, async ({ page }) => {
    await open(page, all);
    await accessible(page, "home");
    await page.locator(`[data-story="${STORY}"]`).first().evaluate((card) => (card.closest("a") ?? card.querySelector("a")).click());
    await page.waitForURL(`**?/kich-ban/${STORY}/`);
    await ready(page);
    await play({ page, until: (now, at) => at > 2 });
    await page.goBack();
    await ready(page);
    assert.equal((await place(page)).screen, "home");
    await page.locator("a.topbar__language").click();
    await page.waitForURL("**?/en/**");
    await ready(page);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.title(), "Kể Nghe");
  });

  trial("an address that was not taken along shows the start", PHONE, async ({ page }) => {
    await open(page, `${all}?/khong-co/`);
    assert.equal((await place(page)).screen, "home");
  });

  trial("every page in it can be opened, and every link in it leads somewhere", PHONE, async ({ page }) => {
    await open(page, all);
    const pages = await page.evaluate(() => [...document.querySelectorAll("script[data-title]")].map((it) => it.dataset.file));
    assert.ok(pages.length > 100, `${pages.length} pages`);
    for (const at of pages.filter((address) => !/^(kich-ban|en\/scenarios)\//.test(address))) {
      await open(page, `${all}?/${at}`);
      const ways = await page.evaluate(() => [...document.querySelectorAll("#app a[href], #static a[href]")].map((it) => it.getAttribute("href")));
      for (const way of ways.filter((it) => it.startsWith("?/"))) {
        assert.ok(pages.includes(way.slice(2).split("#")[0]), `${way} on ${at}`);
      }
      const faults = ways.filter((it) => !/^(\?\/|#.|tel:|https:)/.test(it));
      assert.deepEqual(faults.filter((it) => it !== "#"), [], at);
    }
    await page.goto(`${all}?/can-ke/`);
    await ready(page);
    await accessible(page, "Mình cần kể");
  });

  trial("the questions of later weeks are played to their end", PHONE, async ({ page }) => {
    await open(page, `${all}?/${BOOSTER}`);
    await play({ page });
    assert.equal((await place(page)).screen, "ending");
  });

  trial("a place within a page is found, and its page is kept on the way back", PHONE, async ({ page }) => {
    await open(page, `${all}?/cho-bo-me/muoi-phut-dau/`);
    const way = page.locator('#static a[href^="#"]:not(.skip)').last();
    const id = (await way.getAttribute("href")).slice(1);
    await way.evaluate((link) => link.click());
    assert.ok(page.url().endsWith(`?/cho-bo-me/muoi-phut-dau/#${id}`));
    await page.goto("about:blank");
    await open(page, `${all}?/cho-bo-me/muoi-phut-dau/#${id}`);
    await page.waitForFunction((wanted) => document.getElementById(wanted).getBoundingClientRect().top < innerHeight, id);
  });

  trial("a lesson goes by keys, with the teacher's own window", SCHOOL, async ({ page, context }) => {
    await open(page, `${all}?/lop-hoc/`);
    await accessible(page, "class mode");
    await page.locator('[data-lesson="chi-anh-hieu-em"]').click();
    await page.locator('[data-action="begin"]:not([aria-disabled])').click();
    await page.locator(".show").waitFor();
    const [presenter] = await Promise.all([context.waitForEvent("page"), page.locator('[data-action="presenter"]').click()]);
    await ready(presenter);
    await presenter.locator(".panel").waitFor();
    assert.match(presenter.url(), /\?\/lop-hoc\/#presenter$/);
    const stands = () => page.evaluate(() => [...document.querySelectorAll(".show")].map((it) => `${it.dataset.part} ${it.dataset.scene} ${it.innerText}`).join());
    for (const [from, key] of [[page, "PageDown"], [presenter, "PageDown"], [presenter, "ArrowRight"], [page, "PageUp"]]) {
      const before = await stands();
      const told = await presenter.locator(".panel").innerText();
      await from.bringToFront();
      await from.keyboard.press(key);
      await page.waitForFunction((old) => [...document.querySelectorAll(".show")].map((it) => `${it.dataset.part} ${it.dataset.scene} ${it.innerText}`).join() !== old, before);
      await presenter.waitForFunction((old) => document.querySelector(".panel").innerText !== old, told);
    }
    await page.reload();
    await page.locator(".show").waitFor();
  });
});

/** The one file in a ZIP. */
function unzipped(zip) {
  assert.equal(zip.readUInt32LE(0), 0x04034b50);
  const [size, name, extra] = [zip.readUInt32LE(18), zip.readUInt16LE(26), zip.readUInt16LE(28)];
  return { name: zip.toString("utf8", 30, 30 + name), bytes: inflateRawSync(zip.subarray(30 + name + extra, 30 + name + extra + size)) };
}

describe("as class mode of the site offers it", () => {
  for (const language of LANGUAGES) {
    trial(`${language}: it is fetched, unpacked, and a lesson is there without the site`, { context: { ...SCHOOL.context, acceptDownloads: true } }, async ({ page }) => {
      await openOfSite(page, language === "vi" ? "lop-hoc/" : "en/class/");
      const link = page.locator("#app .offline__file a");
      const said = Number((await link.innerText()).match(/(\d+) kB/)[1]);
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      assert.equal(download.suggestedFilename(), "ke-nghe.zip");
      const zip = readFileSync(await download.path());
      assert.equal(said, Math.ceil(zip.length / 10_000) * 10);
      const { name, bytes } = unzipped(zip);
      assert.equal(name, "ke-nghe.html");
      assert.ok(bytes.equals(readFileSync(fileURLToPath(all))), "it is what kenghe package writes");
    });
  }

  trial("in a browser that keeps no pages since the site has no https, it is offered all the same", { context: SCHOOL.context }, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "isSecureContext", { value: false });
      Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
    });
    await openOfSite(page, "lop-hoc/");
    assert.equal(await page.locator("#app .offline__file a").isVisible(), true);
    assert.equal(await page.locator("#app .offline__lead").isVisible(), false);
  });
});

describe("in other browsers", () => {
  for (const name of ["firefox", "webkit"]) {
    test(`${name} opens the file, plays and keeps`, { timeout: 180_000 }, () =>
      drive(name, async ({ go, back, until, run, press }) => {
        const answers = "return document.documentElement.hasAttribute('data-ready')";
        await go(all);
        await until(answers);
        assert.equal(await run("return location.protocol"), "file:");
        await go(one);
        await until(answers);
        const choice = '#app [data-choice]:not([aria-disabled="true"]), #app [data-action="next"], #app [data-action="read"]';
        for (let at = 0; at < 4; at += 1) await press(choice);
        await until("return Object.keys(localStorage).includes('ke-nghe/progress')");
        await run("location.search = '?/ke-hoach/'");
        await until(`${answers} && location.search === '?/ke-hoach/'`);
        assert.ok(await run("return localStorage.getItem('ke-nghe/progress')"), "all pages of the file share what is kept");
        await back();
        await go(one);
        await until(answers);
        await press('#app [data-action="resume"]');
        await until("return document.querySelector('#app .choices.is-answered, #app [data-line]') !== null");
        assert.equal(await run("return document.documentElement.hasAttribute('data-failed')"), false);
      }));
  }
});
