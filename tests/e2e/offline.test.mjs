// Reading without a network: what is kept after a visit, everything taken at once, a line that breaks, a device that is
// full, and where nothing is kept.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { foreign, origin } from "./foreign.mjs";
import { ALL, accessible, boosterAt, frameAt, LANGUAGES, place, ready, settle, STORIES, storyAt, typed } from "./harness.mjs";
import { classAt, homeAt, isKept, keeping, kept, line, offline, panel, press, state, takeAll, visit } from "./keeping.mjs";
import { play, step } from "./player.mjs";
import { dist } from "./server.mjs";

const [STORY, OTHER] = STORIES;

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

  offline("the quick exit from there stays blank when the network comes back", async ({ page }) => {
    await visit(page, "");
    await isKept(page, "");
    line.cut();
    await page.goto(line.base + storyAt("vi", OTHER));
    await page.locator('main[data-screen="lost"]').waitFor();
    await page.evaluate(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false }));
    await page.locator("[data-exit]").first().click();
    await page.waitForURL("about:blank");
    line.mend();
    assert.equal(await page.evaluate(() => document.body.innerText.trim()), "");
  });

  offline("a page of a filter in place of the list or of a program harms nothing", async ({ page }) => {
    const list = readdirSync(dist).find((it) => /^offline-vi-.*\.json$/.test(it));
    const program = readdirSync(dist).find((it) => /^play-.*_bg\.wasm$/.test(it));
    for (const name of [list, program]) line.answers.set(name, { body: "<!doctype html><title>Trang bị chặn</title>" });
    await visit(page, "");
    await page.waitForLoadState("load");
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const coming = registration?.installing;
      if (coming) await new Promise((done) => coming.addEventListener("statechange", done));
    });
    line.answers.delete(list);
    await visit(page, "");
    await isKept(page, "");
    await press(page, "start");
    await state(page, "cut");
    line.answers.delete(program);
    await press(page, "go-on");
    await state(page, "done");
    line.cut();
    await visit(page, storyAt("vi", STORY));
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
