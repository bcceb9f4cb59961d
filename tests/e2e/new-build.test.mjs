// A new build of the site comes to a device that keeps pages: it cuts into nothing, and loses and brings back nothing.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { boosterAt, place, ready, STORIES, storyAt } from "./harness.mjs";
import { homeAt, isKept, kept, line, offline, press, state, takeAll, visit } from "./keeping.mjs";
import { play } from "./player.mjs";
import { dist, serve } from "./server.mjs";

const [STORY, OTHER] = STORIES;

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

  offline("takes over what is fetched and read while it waits", async ({ page, context }) => {
    await visit(page, "");
    await isKept(page, "");
    line.to = await nextBuild();
    await comeToKnow(page);
    await visit(page, boosterAt("vi", STORY, 2));
    await isKept(page, boosterAt("vi", STORY, 2));
    await visit(page, homeAt("en"));
    await press(page, "start");
    await state(page, "done");
    const empty = await context.newPage();
    const { begun } = await nextBegins(await context.newCDPSession(empty));
    await page.close();
    await begun;
    line.cut();
    for (const path of [boosterAt("vi", STORY, 2), storyAt("en", OTHER)]) {
      await visit(empty, path);
      assert.equal(await build(empty), "next", path);
    }
    await visit(empty, homeAt("en"));
    await state(empty, "done");
  });

  offline("forgets what was read before it came to be", async ({ page, context }) => {
    await visit(page, storyAt("vi", STORY));
    await isKept(page, storyAt("vi", STORY));
    line.to = await nextBuild();
    await comeToKnow(page);
    await play({ page });
    await visit(page, "da-doc/");
    await page.locator('#app [data-action="clear"]').click();
    await page.locator('#app [data-action="clear-yes"]').click();
    await isKept(page, storyAt("vi", STORY), false);
    await page.waitForFunction(async (url) => {
      const names = await caches.keys();
      const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(url)));
      return found.every((it) => it === undefined);
    }, line.base + storyAt("vi", STORY));
    const empty = await context.newPage();
    const { begun } = await nextBegins(await context.newCDPSession(empty));
    await page.close();
    await begun;
    await visit(empty, "");
    const { urls } = await kept(empty);
    assert.ok(!urls.includes(line.base + storyAt("vi", STORY)));
  });

  offline("that another tab has taken is taken here by loading anew", async ({ page, context }) => {
    await visit(page, "");
    await isKept(page, "");
    await visit(page, "");
    line.to = await nextBuild();
    await comeToKnow(page);
    const other = await context.newPage();
    await visit(other, "");
    await other.locator("#fresh button").waitFor();
    for (const tab of [page, other]) {
      const reloaded = tab.waitForEvent("load");
      await tab.locator("#fresh button").click();
      await reloaded;
      await ready(tab);
      assert.equal(await build(tab), "next");
    }
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
