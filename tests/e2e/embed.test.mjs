// A story in a frame of another site: sandboxed, under that site's own strict policy, narrow, and ten at once.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, describe } from "node:test";
import { accessible, base, frameAt, LANGUAGES, place, ready, settle, STORIES, trial, typed } from "./harness.mjs";
import { play, step } from "./player.mjs";

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${new URL(base).origin}`;

/** The page of somebody else: `?frames` are the paths, `?sandbox` what the frames may do. */
const host = createServer((request, response) => {
  const asked = new URL(request.url, "http://localhost").searchParams;
  const frames = asked.getAll("frame").map((path) =>
    `<iframe title="story" sandbox="${asked.get("sandbox")}" src="${base}${path}" width="${asked.get("width")}" height="640"></iframe>`);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY });
  response.end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0}</style><h1>Host</h1>${frames.join("")}`);
});
await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
after(() => host.close());
const hostOrigin = `http://127.0.0.1:${host.address().port}`;
const options = { origins: [hostOrigin], context: { reducedMotion: "reduce", viewport: { width: 800, height: 800 } } };

/** Opens the host's page and gives its frames once their engines answer. */
async function frames(page, paths, { sandbox = "allow-scripts", width = 320 } = {}) {
  const query = new URLSearchParams([...paths.map((path) => ["frame", path]), ["sandbox", sandbox], ["width", String(width)]]);
  await page.goto(`${hostOrigin}/?${query}`);
  const children = page.mainFrame().childFrames();
  assert.equal(children.length, paths.length);
  await Promise.all(children.map((frame) => ready(frame)));
  return children;
}

const sideways = (frame) => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("in a sandboxed frame of another site, 320 pixels wide", { concurrency: 2 }, () => {
  for (const language of LANGUAGES) {
    for (const id of STORIES) {
      trial(`${id} in ${language} is played to the end`, options, async ({ page }) => {
        const [frame] = await frames(page, [frameAt(language, id)]);
        await play({ page, frame, each: async (now) => assert.ok((await sideways(frame)) <= 0, `${now.scene} fits`) });
        assert.equal((await place(frame)).screen, "ending");
        const leads = await frame.locator("a[href]:visible").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        for (const link of leads) {
          const isOwn = link.startsWith("tel:") || link.startsWith("https://vi.wikipedia.org/") || /(nhung|embed)\.html/.test(link) || link.startsWith("#");
          assert.ok(isOwn, `${link} leads the frame into the site`);
        }
        await step({ page, frame, next: '[data-action="restart"]' });
      });
    }
  }

  trial("the language switch keeps the place", options, async ({ page }) => {
    let [frame] = await frames(page, [frameAt("vi", STORIES[1])]);
    await play({ page, frame, until: (now, at) => at >= 6 });
    const before = await place(frame);
    await frame.locator(".topbar__language").click();
    await page.waitForFunction(() => document.querySelector("iframe") !== null);
    await frame.waitForURL(/embed\.html/);
    [frame] = page.mainFrame().childFrames();
    await ready(frame);
    await settle(frame);
    assert.deepEqual(await place(frame), before);
    assert.equal(new URL(frame.url()).hash, "");
    await play({ page, frame });
  });

  trial("by keyboard alone", options, async ({ page }) => {
    const [frame] = await frames(page, [frameAt("en", STORIES[0])]);
    await play({ page, frame, way: "keyboard" });
  });

  trial("the quick exit empties the frame that may not leave", { ...options, allow: [/Unsafe attempt to initiate navigation/, /sandboxed/] }, async ({ page }) => {
    const [frame] = await frames(page, [frameAt("vi", STORIES[2])]);
    await frame.locator("[data-exit]").click();
    await frame.waitForFunction(() => document.body.innerText.trim() === "");
    assert.ok(page.url().startsWith(hostOrigin));
  });
});

describe("in frames of other kinds", () => {
  for (const [wanted, theme, colorScheme] of [["#1f1729", "toi", "light"], ["#fbf7f0", "sang", "dark"]]) {
    trial(`one that asks for ${theme} is so on a device that is ${colorScheme}, in the other language too`, { ...options, context: { ...options.context, colorScheme } }, async ({ page }) => {
      const paper = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
      const [frame] = await frames(page, [`${frameAt("vi", STORIES[0])}?nen=${theme}`]);
      assert.equal(await paper(frame), wanted);
      await accessible(frame, theme);
      await frame.locator(".topbar__language").click();
      await frame.waitForURL(/embed\.html\?nen=/);
      await ready(frame);
      assert.equal(await paper(frame), wanted);
    });
  }

  trial("ten at once start", options, async ({ page }) => {
    const paths = Array.from({ length: 10 }, (_, at) => frameAt(LANGUAGES[at % 2], STORIES[at % 3]));
    const all = await frames(page, paths);
    for (const frame of all) {
      // Pressed from within: while the page around scrolls, Chromium may send a press to the frame that stood there before.
      await frame.locator(".option").first().evaluate((option) => option.click());
      await frame.locator(".feedback:visible").first().waitFor();
    }
  });

  trial("one that may keep its origin takes a run up again, and plays it to the end", options, async ({ page }) => {
    const open = () => frames(page, [frameAt("vi", STORIES[0])], { sandbox: "allow-scripts allow-same-origin", width: 360 });
    const [first] = await open();
    await play({ page, frame: first, until: (now, at) => at >= 5 });
    await typed(first);
    const before = await place(first);
    const [frame] = await open();
    await step({ page, frame, next: '[data-action="resume"]' });
    await typed(frame);
    assert.deepEqual(await place(frame), before);
    await play({ page, frame });
    assert.equal((await place(frame)).screen, "ending");
  });
});
