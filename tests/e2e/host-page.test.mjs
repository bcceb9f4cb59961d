// What a page around a story's frame is told and may do, with embed.js and without; and what a hostile one achieves.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { base, frameAt, ready, settle, STORIES, trial } from "./harness.mjs";
import { foreign, framedByAnyone, listen, origin } from "./foreign.mjs";
import { play, step } from "./player.mjs";

const site = new URL(base).origin;
const STRICT = `default-src 'none'; script-src ${site}; frame-src ${site}; img-src data:; style-src 'none'`;
const SCRIPT = `<script src="${base}embed.js" async></script>`;
const [STORY] = STORIES;
const WITH_ADULT = "chi-anh-hieu-em";
const options = { origins: [origin], context: { reducedMotion: "reduce", viewport: { width: 700, height: 900 } } };

const element = (more = "", id = STORY) => `<ke-nghe id="one" scenario="${id}" ${more}><a href="${base}kich-ban/${id}/">Câu chuyện</a></ke-nghe>`;
const told = (page, type) => page.waitForFunction((type) => window.events.some((event) => event.type === type), type);
const events = (page) => page.evaluate(() => window.events);
const classes = (frame) => frame.evaluate(() => document.documentElement.className);

/** Opens somebody's page and gives its frames once their stories answer. */
async function show(page, address) {
  await listen(page);
  await page.goto(address);
  await page.waitForSelector("iframe", { state: "attached" });
  return frames(page);
}

async function frames(page) {
  const all = page.mainFrame().childFrames().filter((frame) => frame.url() !== "about:blank");
  await Promise.all(all.map((frame) => ready(frame)));
  return all;
}

/** Nothing scrolls inside the frame, and the frame shows all of it. */
async function whole(page, frame) {
  await frame.waitForFunction(() => document.documentElement.classList.contains("is-whole"));
  await settle(frame);
  const left = await frame.evaluate(() => {
    const all = [document.documentElement, ...document.querySelectorAll(".player__thread, .stage, .panel__scroll")];
    return Math.max(...all.map((one) => one.scrollHeight - one.clientHeight));
  });
  assert.ok(left <= 1, `${left} pixels are cut`);
}

const proxied = await framedByAnyone(base);

describe("the element", { concurrency: 2 }, () => {
  trial("a strict page is told of ready, started and finished, and the frame is as high as the story", options, async ({ page }) => {
    const [frame] = await show(page, foreign(element() + SCRIPT, STRICT));
    await told(page, "ready");
    await whole(page, frame);
    await play({ page, frame, each: () => whole(page, frame) });
    await told(page, "finished");
    const about = { of: "one", scenario: STORY, language: "vi" };
    assert.deepEqual(await events(page), ["ready", "started", "finished"].map((type) => ({ type, ...about })));
    assert.equal(await page.locator("ke-nghe > a").isVisible(), true);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0);
  });

  trial("the score is told where it is asked for, but not of a story for a child with an adult", options, async ({ page }) => {
    for (const [id, isTold] of [[STORY, true], [WITH_ADULT, false]]) {
      const [frame] = await show(page, foreign(element('report="score" lang="en"', id) + SCRIPT));
      await told(page, "ready");
      await play({ page, frame });
      await told(page, "finished");
      const finished = (await events(page)).at(-1);
      assert.equal(finished.language, "en");
      assert.equal("raw" in finished && finished.max > 0, isTold, JSON.stringify(finished));
      assert.equal(Object.keys(finished).length, isTold ? 6 : 4);
    }
  });

  trial("with a height of its own it scrolls inside", options, async ({ page }) => {
    const [frame] = await show(page, foreign(element('height="640"') + SCRIPT));
    await told(page, "ready");
    await play({ page, frame, until: (now, at) => at >= 4 });
    assert.equal(await classes(frame), "");
    assert.equal(await page.locator("iframe").evaluate((it) => it.clientHeight), 640);
  });

  trial("loaded twice, or after the page stands, it shows one frame", options, async ({ page }) => {
    await show(page, foreign(element() + SCRIPT + SCRIPT));
    await told(page, "ready");
    assert.equal(await page.locator("iframe").count(), 1);
    await page.goto(foreign(element()));
    assert.equal(await page.locator("iframe").count(), 0);
    await page.evaluate((src) => document.head.append(Object.assign(document.createElement("script"), { src })), `${base}embed.js`);
    await told(page, "ready");
    await page.evaluate(() => document.querySelector("ke-nghe").setAttribute("lang", "en"));
    await page.waitForFunction(() => window.events.some((event) => event.language === "en"));
    assert.equal(await page.locator("iframe").count(), 1);
    await page.evaluate(() => document.querySelector("ke-nghe").remove());
    assert.equal(await page.locator("iframe").count(), 0);
  });

  trial("ten on a page do not disturb one another", options, async ({ page }) => {
    const many = Array.from({ length: 10 }, (_, at) => `<ke-nghe id="k${at}" scenario="${STORIES[at % 3]}" lang="${at % 2 ? "en" : "vi"}"></ke-nghe>`);
    await listen(page);
    await page.goto(foreign(many.join("") + SCRIPT, STRICT));
    // Frames far below are loaded when they come near.
    for (let at = 0; at < 10; at += 1) {
      await page.locator(`#k${at}`).scrollIntoViewIfNeeded();
      await page.waitForFunction((of) => window.events.some((event) => event.of === of && event.type === "ready"), `k${at}`);
    }
    const height = (at) => page.locator(`#k${at} iframe`).evaluate((it) => it.clientHeight);
    const before = await height(3);
    const frame = await (await page.locator("#k4 iframe").elementHandle()).contentFrame();
    await play({ page, frame });
    await told(page, "finished");
    const later = (await events(page)).filter((event) => event.type !== "ready");
    assert.deepEqual([...new Set(later.map((event) => event.of))], ["k4"]);
    assert.equal(await height(3), before);
  });

  trial("the language switch inside is followed", options, async ({ page }) => {
    const [frame] = await show(page, foreign(element() + SCRIPT));
    await told(page, "ready");
    await frame.locator(".topbar__language").click();
    await page.waitForFunction(() => window.events.some((event) => event.type === "ready" && event.language === "en"));
    const [other] = await frames(page);
    await whole(page, other);
  });

  trial("a page without an origin of its own is told as well", { ...options, origins: [origin, new URL(proxied).origin] }, async ({ page }) => {
    // `frame-ancestors *` names no page without an origin, so Chromium would not frame the story there: see the guide.
    const policy = "sandbox allow-scripts";
    const body = element() + SCRIPT;
    const [frame] = await show(page, foreign(body.replaceAll(base, proxied), policy));
    await told(page, "ready");
    await whole(page, frame);
  });

  trial("a lock to an age shows no story for older ones", options, async ({ page }) => {
    await show(page, foreign(element('age="11-14"', STORIES[0]) + SCRIPT));
    await told(page, "ready");
    await page.goto(foreign(element('age="6-10"', "neu-yeu-thi-chung-minh") + SCRIPT));
    await page.waitForFunction(() => window.messages.some((message) => message.data.type === "ready"));
    await page.waitForFunction(() => document.querySelector("iframe") === null);
    assert.equal(await page.locator("ke-nghe > a").isVisible(), true);
    assert.deepEqual(await events(page), []);
  });
});

describe("pages without embed.js", { concurrency: 2 }, () => {
  const iframe = (more = 'sandbox="allow-scripts"', hash = "") =>
    `<iframe title="story" ${more} src="${base}${frameAt("vi", STORY)}${hash}" width="360" height="640"></iframe>`;
  const say = (page, data, to = "*") => page.evaluate(([data, to]) => document.querySelector("iframe").contentWindow.postMessage(data, to), [data, to]);
  const heard = (page) => page.evaluate(() => window.messages.map((message) => message.data));
  const hello = { ns: "ke-nghe", v: 1, type: "hello" };

  trial("a deaf page is told heights only, and nothing is cut", options, async ({ page }) => {
    const [frame] = await show(page, foreign(iframe()));
    await play({ page, frame });
    const all = await heard(page);
    assert.ok(all.length > 0);
    for (const { ns, type, context, action } of all) assert.ok((ns === "ke-nghe" && type === "height") || (context === "h5p" && action === "hello"));
    assert.equal(await classes(frame), "");
  });

  trial("a page that wishes heights and then does not answer cuts nothing", options, async ({ page }) => {
    const [frame] = await show(page, foreign(iframe()));
    await say(page, { ...hello, height: true });
    await page.waitForFunction(() => window.messages.some((message) => message.data.type === "ready"));
    await play({ page, frame, until: (now, at) => at >= 3 });
    assert.equal(await classes(frame), "");
    const px = (await heard(page)).filter((it) => it.type === "height").at(-1).px;
    await page.evaluate((px) => { document.querySelector("iframe").style.height = `${px}px`; }, px);
    await say(page, { ns: "ke-nghe", v: 1, type: "height-set", px });
    await frame.waitForFunction(() => document.documentElement.classList.contains("is-tall"));
    // From here on the page answers no more.
    await page.evaluate(() => { document.querySelector("iframe").style.height = "600px"; });
    await play({ page, frame, until: (now, at) => at >= 6 });
    await frame.waitForFunction(() => document.documentElement.className === "");
  });

  trial("malformed, huge and forged messages are not heard, a replayed one tells nothing twice", options, async ({ page }) => {
    const [frame] = await show(page, foreign(iframe() + `<iframe title="other" sandbox="allow-scripts" src="${base}${frameAt("en", STORY)}" height="100"></iframe>`));
    const strange = [
      null, 7, "ke-nghe", [], [hello], { ...hello, v: 2 }, { ...hello, v: "1" }, { ...hello, ns: "KE-NGHE" }, { ...hello, type: "Hello" },
      { ...hello, type: "x".repeat(1_000_000) }, { ...hello, ns: { toString: 1 } }, { type: "hello" }, { ns: "ke-nghe", v: 1, type: "height-set", px: 9000 },
      { ns: "ke-nghe", v: 1, type: "height-set", px: -1 }, { ns: "ke-nghe", v: 1, type: "finished", scenario: STORY },
    ];
    for (const data of strange) await say(page, data);
    // Another frame forges the page's hello.
    const other = page.mainFrame().childFrames().find((it) => it.url().includes("embed.html"));
    await other.evaluate((hello) => window.parent.frames[0].postMessage(hello, "*"), hello);
    await play({ page, frame, until: (now, at) => at >= 2 });
    assert.ok((await heard(page)).every((it) => it.type === "height" || it.context === "h5p"));
    assert.equal(await classes(frame), "");
    for (let at = 0; at < 3; at += 1) await say(page, hello);
    await page.waitForFunction(() => window.messages.filter((message) => message.data.type === "ready").length === 3);
    assert.equal((await heard(page)).filter((it) => it.type === "started").length, 1);
  });

  trial("other frames cannot speak for a story", options, async ({ page }) => {
    await show(page, foreign(element() + `<iframe title="liar" src="${base}${frameAt("en", STORY)}" height="100"></iframe>` + SCRIPT));
    await told(page, "ready");
    const before = await page.locator("ke-nghe iframe").evaluate((it) => it.clientHeight);
    const liar = page.mainFrame().childFrames().find((it) => it.url().includes("embed.html"));
    await liar.evaluate((id) => {
      for (const more of [{ type: "finished", scenario: id, language: "vi" }, { type: "height", px: 9000 }]) window.parent.postMessage({ ns: "ke-nghe", v: 1, ...more }, "*");
    }, STORY);
    await page.waitForFunction(() => window.messages.some((message) => message.data.px === 9000));
    assert.equal(await page.locator("ke-nghe iframe").evaluate((it) => it.clientHeight), before);
    assert.deepEqual((await events(page)).map((event) => event.type), ["ready"]);
  });

  trial("WordPress and pages that host H5P are told a height in their own words", options, async ({ page }) => {
    await show(page, foreign(iframe('sandbox="allow-scripts"', "#?secret=k4Nghe")));
    await page.waitForFunction(() => window.messages.some((message) => message.data.message === "height"));
    const { value, secret } = (await heard(page)).find((it) => it.message === "height");
    assert.equal(secret, "k4Nghe");
    assert.ok(value >= 400 && value <= 1000, `${value}`);
    await page.goto(foreign(iframe("")));
    await page.waitForFunction(() => window.messages.some((message) => message.data.action === "hello"));
    await say(page, { context: "h5p", action: "hello" });
    await page.waitForFunction(() => window.messages.some((message) => message.data.action === "prepareResize"));
    await say(page, { context: "h5p", action: "resizePrepared" });
    await page.waitForFunction(() => window.messages.some((message) => message.data.action === "resize" && message.data.scrollHeight >= 400));
  });

  trial("with storage denied and a policy of its own a page shows the story to its end", options, async ({ page }) => {
    const policy = `default-src 'none'; frame-src ${site}; img-src data:`;
    const [frame] = await show(page, foreign(iframe(), policy));
    await play({ page, frame });
    await step({ page, frame, next: '[data-action="restart"]' });
  });
});
