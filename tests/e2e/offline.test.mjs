// Reading without a network: what is kept after a visit, everything taken at once, a new build in the middle of a run, a
// line that breaks, a device that is full, and where nothing is kept.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { foreign, origin } from "./foreign.mjs";
import { ALL, accessible, base, boosterAt, frameAt, LANGUAGES, open, place, ready, settle, STORIES, storyAt, trial, typed } from "./harness.mjs";
import { lineTo } from "./line.mjs";
import { play, step } from "./player.mjs";
import { dist, serve } from "./server.mjs";

const line = await lineTo(base);
const [STORY, OTHER] = STORIES;
const homeAt = (language) => (language === "vi" ? "" : "en/");
const classAt = (language) => (language === "vi" ? "lop-hoc/" : "en/class/");

/** A browser that may keep pages, on a line of its own. Pages that are asked for in vain are part of these tests. */
const keeping = {
  context: { serviceWorkers: "allow", reducedMotion: "reduce" },
  origins: [new URL(line.base).origin],
  allow: [/Failed to load resource/, /ERR_(CONNECTION|EMPTY|INTERNET)/],
};

/** A test whose line is whole at its begin. */
const offline = (name, body, options = {}) =>
  trial(name, { ...keeping, ...options }, async (given) => {
    line.reset();
    await body(given);
  });

const visit = (page, path) => open(page, path, line.base);

/** Waits until a page is kept, or is not any more. */
const isKept = (page, path, wanted = true) =>
  page.evaluate(async ([url, wanted]) => {
    await navigator.serviceWorker.ready;
    while (((await caches.match(url)) !== undefined) !== wanted) await new Promise(requestAnimationFrame);
  }, [line.base + path, wanted]);

/** The addresses that are kept, and the caches. */
const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((it) => it.url)));
    return { names, urls: all.flat() };
  });

const panel = (page) => page.locator("#app .offline");
const press = (page, name) => panel(page).locator(`[data-action="offline-${name}"]`).click();
const state = (page, name) => page.locator(`#app .offline[data-state="${name}"]`).waitFor({ timeout: 60_000 });

/** Takes everything, and waits until it is there. */
async function takeAll(page, path) {
  await visit(page, path);
  await press(page, "start");
  await state(page, "done");
}

/** The same build with other pages, as if a word in each had been edited. */
async function nextBuild() {
  const folder = mkdtempSync(join(tmpdir(), "kenghe-next-"));
  const packed = (name) => /\.(br|gz)$/.test(name);
  cpSync(dist, folder, { recursive: true, filter: (name) => !packed(name) });
  let worker = readFileSync(join(folder, "sw.js"), "utf8");
  for (const name of readdirSync(folder).filter((it) => /^offline-.*\.json$/.test(it))) {
    const list = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const entry of [...list.pages, ...list.lessons]) {
      const file = join(folder, entry[0], "index.html");
      const text = readFileSync(file, "utf8").replace("<body", '<body data-build="next"');
      writeFileSync(file, text);
      entry[1] = createHash("sha256").update(text).digest("hex").slice(0, 16);
    }
    const next = name.replace(/[0-9a-f]{16}/, "00000000000000ff");
    writeFileSync(join(folder, name), JSON.stringify(list));
    renameSync(join(folder, name), join(folder, next));
    worker = worker.replaceAll(name, next);
  }
  writeFileSync(join(folder, "sw.js"), worker.replace(/"version":"\w+"/, '"version":"next"'));
  const server = await serve(folder);
  after(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });
  return server.base;
}

const build = (page) => page.evaluate(() => document.body.dataset.build ?? "first");

/** Lets the browser look for a new build, as it does at each visit, and waits until that lies ready. */
const comeToKnow = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (coming) await new Promise((done) => coming.addEventListener("statechange", done));
    if (!registration.waiting) throw new Error("no new build waits");
  });

/** Waits until the build that waits comes to be, which the browser does a while after the last page is closed. */
async function nextBegins(control) {
  const waiting = new Set();
  const begun = new Promise((done) => {
    control.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { versionId, status } of versions) {
        if (status === "installed") waiting.add(versionId);
        else if (status === "activated" && waiting.has(versionId)) done();
      }
    });
  });
  await control.send("ServiceWorker.enable");
  return { begun };
}

describe("after the first visit", () => {
  offline("the story that was read, home and help open without a network, and the story is taken up and plays to its end", async ({ page }) => {
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    line.cut();
    await visit(page, `${storyAt("vi", STORY)}?utm_source=zalo`);
    await play({ page, until: (now, at) => at >= 5 });
    await typed(page);
    const before = await place(page);
    await visit(page, storyAt("vi", STORY));
    await step({ page, next: '[data-action="resume"]' });
    await typed(page);
    assert.deepEqual(await place(page), before);
    await play({ page });
    assert.equal((await place(page)).screen, "ending");
    for (const path of ["", "index.html", "can-ke/", "can-ke/de-doc/", "ke-hoach/", "da-doc/"]) {
      await visit(page, path);
      assert.equal(await page.locator("main").first().isVisible(), true, path);
    }
    // Without its slash an address is sent on, as the server does.
    await visit(page, "can-ke");
    assert.equal(page.url(), `${line.base}can-ke/`);
  });

  offline("a page that is not kept says so calmly, with the numbers and with what can be read", async ({ page }) => {
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    line.cut();
    for (const path of [storyAt("vi", OTHER), "khong-co-gi", "en/tell/"]) {
      await page.goto(line.base + path);
      await page.locator('main[data-screen="lost"]').waitFor();
      assert.equal(await page.locator("#again").getAttribute("href"), line.base + path);
    }
    const rows = page.locator("[data-kept]").filter({ visible: true });
    await rows.nth(4).waitFor();
    const links = await rows.locator("a").evaluateAll((all) => all.map((link) => link.href.slice(location.origin.length + 1)));
    assert.deepEqual(links, ["can-ke/", "", "ke-hoach/", "da-doc/", storyAt("vi", STORY)]);
    assert.equal(await page.locator('main a[href="tel:111"]').isVisible(), true);
    await page.setViewportSize({ width: 360, height: 1600 });
    await accessible(page, "the page without a network");
    line.mend();
    await page.goto(`${line.base}${storyAt("vi", OTHER)}`);
    await ready(page);
  });

  offline("answers that are no page of this build are never kept", async ({ page }) => {
    await visit(page, "");
    await isKept(page, "");
    line.answers.set(storyAt("vi", STORY), { body: "<!doctype html><title>Trang bị chặn</title><p>Trang bị chặn</p>" });
    line.answers.set(storyAt("vi", OTHER), { status: 503, body: "<!doctype html><title>Bận</title>" });
    for (const id of [STORY, OTHER]) await page.goto(line.base + storyAt("vi", id));
    await visit(page, storyAt("vi", STORIES[2]));
    await isKept(page, storyAt("vi", STORIES[2]));
    const { urls } = await kept(page);
    for (const id of [STORY, OTHER]) assert.ok(!urls.includes(line.base + storyAt("vi", id)), id);
  });

  offline("deleting the results deletes which stories were read", async ({ page }) => {
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    const program = (await kept(page)).urls.find((url) => /\/play-.*wasm$/.test(url)).slice(line.base.length);
    await play({ page });
    await visit(page, "da-doc/");
    await page.locator('#app [data-action="clear"]').click();
    await page.locator('#app [data-action="clear-yes"]').click();
    await isKept(page, storyAt("vi", STORY), false);
    await isKept(page, program, false);
    line.cut();
    await visit(page, "");
    await visit(page, "can-ke/");
  });
});

describe("everything at once", () => {
  for (const language of LANGUAGES) {
    offline(`${language}: the size is said, and then every story opens without a network`, async ({ page }) => {
      await visit(page, homeAt(language));
      await panel(page).waitFor();
      const said = Number((await panel(page).innerText()).match(/(\d+) kB/)[1]);
      assert.ok(said >= 400 && said <= 800, `${said} kB`);
      await accessible(page, "home with the panel");
      await press(page, "start");
      await state(page, "done");
      const list = JSON.parse(readFileSync(join(dist, readdirSync(dist).find((it) => it.startsWith(`offline-${language}-`) && it.endsWith(".json")))));
      const sum = list.pages.reduce((all, entry) => all + entry[2], 0);
      assert.equal(said, Math.ceil(sum / 10_000) * 10);
      line.cut();
      for (const id of ALL) {
        await visit(page, storyAt(language, id));
        assert.equal(await page.locator("#app main").getAttribute("data-screen"), await page.locator("main").first().getAttribute("data-screen"));
      }
      await visit(page, boosterAt(language, STORY, 2));
      await visit(page, homeAt(language));
      await state(page, "done");
      await press(page, "drop");
      await state(page, "idle");
      const { urls } = await kept(page);
      assert.ok(!urls.some((url) => /(kich-ban|scenarios)\//.test(url)), "the stories are gone");
      await visit(page, homeAt(language));
    });
  }

  offline("class mode comes as well, and a lesson begins without a network", async ({ page }) => {
    await takeAll(page, classAt("vi"));
    line.cut();
    for (const id of [STORY, OTHER]) {
      await visit(page, `${classAt("vi")}#lesson/${id}`);
      await page.reload();
      await page.locator('[data-action="begin"]:not([aria-disabled])').click();
      await page.locator(".show").waitFor();
    }
    await visit(page, "");
    await state(page, "done");
  }, { context: { ...keeping.context, viewport: { width: 1366, height: 768 } } });

  offline("it can be stopped, and goes on where it was, also on another day", async ({ page }) => {
    await visit(page, "");
    await isKept(page, "");
    line.cut(40);
    await press(page, "start");
    await state(page, "cut");
    assert.match(await panel(page).locator(".offline__said").innerText(), /\d+ %/);
    assert.ok(!(await kept(page)).urls.some((url) => url.endsWith("/whole-vi")), "it does not count as whole");
    await visit(page, "");
    const before = line.asked.filter((path) => path.startsWith("kich-ban/") || path.startsWith("play-"));
    assert.ok(before.length > 0, "a part has come");
    line.mend();
    await press(page, "start");
    await state(page, "loading");
    await press(page, "stop");
    await state(page, "stopped");
    await press(page, "go-on");
    await state(page, "done");
    const after = line.asked.filter((path) => path.startsWith("kich-ban/") || path.startsWith("play-"));
    // A page comes last, after what it needs; so those that were on their way are asked for again.
    assert.ok(after.length - new Set(after).size <= 3, "nothing that had come is asked for again");
  });

  offline("a full device is said calmly, what is kept stays, and with room again it goes on", async ({ page, context }) => {
    await visit(page, "");
    await isKept(page, "");
    const control = await context.newCDPSession(page);
    const quota = (quotaSize) => control.send("Storage.overrideQuotaForOrigin", { origin: new URL(line.base).origin, quotaSize });
    const before = (await kept(page)).urls;
    const { usage } = await control.send("Storage.getUsageAndQuota", { origin: new URL(line.base).origin });
    await quota(Math.round(usage) + 700_000);
    await press(page, "start");
    await state(page, "full");
    // The browser's guess is only a guess: who wants to may go on until it is really full.
    await press(page, "go-on");
    await state(page, "full");
    const { urls } = await kept(page);
    const more = urls.filter((url) => url.endsWith("/") && !before.includes(url));
    assert.ok(more.length > 0, "a part is kept");
    assert.ok(!urls.some((url) => url.endsWith("/whole-vi")));
    line.cut();
    for (const url of more) {
      await page.goto(url);
      await page.locator('main:not([data-screen="lost"])').first().waitFor();
    }
    await visit(page, "");
    line.mend();
    await quota(undefined);
    await press(page, "start");
    await state(page, "done");
  });
});

describe("a new build", () => {
  offline("does not cut into a run; home offers it, once nobody is in the middle of something", async ({ page, context }) => {
    await visit(page, "");
    await isKept(page, "");
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    await play({ page, until: (now, at) => at >= 6 });
    const before = await place(page);
    line.to = await nextBuild();
    await comeToKnow(page);
    assert.deepEqual(await place(page), before);
    assert.equal((await kept(page)).names.length, 2, "both builds are kept meanwhile");
    const home = await context.newPage();
    await visit(home, "");
    assert.equal(await build(home), "first");
    await home.locator("#fresh button").click();
    await home.waitForFunction(() => document.querySelector("#fresh").textContent.includes(document.querySelector("#fresh").dataset.busy));
    await play({ page });
    assert.equal((await place(page)).screen, "ending");
    assert.equal(await build(page), "first");
    await page.close();
    const reloaded = home.waitForEvent("load");
    await home.locator("#fresh button").click();
    await reloaded;
    await ready(home);
    assert.equal(await build(home), "next");
    const { names, urls } = await kept(home);
    assert.equal(names.length, 1, `the old build is gone: ${names}`);
    assert.ok(urls.includes(line.base + storyAt("vi", STORY)), "what was kept is kept anew");
    line.cut();
    await visit(home, storyAt("vi", STORY));
    assert.equal(await build(home), "next");
  });

  offline("is there at the next visit by itself, and whole again where everything was taken", async ({ page, context }) => {
    await takeAll(page, "");
    line.asked.length = 0;
    line.to = await nextBuild();
    await comeToKnow(page);
    assert.ok(!line.asked.some((path) => path.startsWith("play-")), "what did not change is not fetched again");
    const empty = await context.newPage();
    const { begun } = await nextBegins(await context.newCDPSession(empty));
    await page.close();
    await begun;
    line.cut();
    await visit(empty, "");
    assert.equal(await build(empty), "next");
    await state(empty, "done");
    assert.equal((await kept(empty)).names.length, 1);
    await visit(empty, storyAt("vi", OTHER));
    assert.equal(await build(empty), "next");
  });

  offline("that does not come through leaves the old one whole", async ({ page }) => {
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    line.to = await nextBuild();
    line.cut(5);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const coming = registration.installing;
      if (coming) await new Promise((done) => coming.addEventListener("statechange", done));
      if (registration.waiting) throw new Error("half a build waits");
    });
    line.cut();
    await visit(page, storyAt("vi", STORY));
    assert.equal(await build(page), "first");
    await visit(page, "");
    assert.equal(await build(page), "first");
    line.mend();
    await comeToKnow(page);
  });
});

describe("nothing is kept", () => {
  const registered = (frame) => frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

  offline("in a page of another site, whether the frame shows home or a story", async ({ page }) => {
    const frames = ["", storyAt("vi", STORY), frameAt("vi", STORY)];
    await page.goto(foreign(frames.map((path) => `<iframe src="${line.base}${path}" title="a"></iframe>`).join("")));
    for (const path of frames) {
      const frame = page.frames().find((it) => it.url() === line.base + path);
      await ready(frame);
      await settle(frame);
      assert.equal(await registered(frame), 0, path);
      assert.equal(await frame.locator("#app .offline").filter({ visible: true }).count(), 0, path);
    }
  }, { origins: [...keeping.origins, origin] });

  offline("by a page for frames that is opened by itself", async ({ page }) => {
    await visit(page, frameAt("vi", STORY));
    await page.waitForLoadState("load");
    await settle(page);
    assert.equal(await registered(page), 0);
  });

  offline("where somebody saves data, until it is asked for", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
    });
    await visit(page, "");
    await page.waitForLoadState("load");
    await settle(page);
    assert.equal(await registered(page), 0);
    await press(page, "start");
    await state(page, "done");
    assert.equal(await registered(page), 1);
  });

  offline("by a browser that cannot; home says where it can be done", async ({ page }) => {
    await page.addInitScript(() => {
      delete Navigator.prototype.serviceWorker;
    });
    await visit(page, "");
    await state(page, "none");
    assert.equal(await panel(page).locator("button").filter({ visible: true }).count(), 0);
    await visit(page, storyAt("vi", STORY));
  });
});
