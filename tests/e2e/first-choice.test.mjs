// The first choice is answered before the engine is there, when it never comes, and without any script at all.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { base, LANGUAGES, PHONE, ready, settle, STORIES, storyAt, trial } from "./harness.mjs";
import { play, tabTo } from "./player.mjs";

/** Holds the engine back; `go` lets it through. */
async function hold(page) {
  let go;
  const gate = new Promise((open) => (go = open));
  await page.route("**/*.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

/** What the learner sees of the first choice. */
const seen = (page) =>
  page.evaluate(() => {
    const text = (element) => element.textContent.trim();
    const shown = (element) => element.offsetParent !== null;
    return {
      ready: document.documentElement.hasAttribute("data-ready"),
      answered: [...document.querySelectorAll("main [data-answered]")].filter(shown).map((it) => it.dataset.choice),
      feedback: [...document.querySelectorAll("main .feedback")].filter(shown).map(text),
      waits: [...document.querySelectorAll("main .wait")].some(shown),
      focus: document.activeElement?.dataset.choice ?? document.activeElement?.tagName,
      scroll: window.scrollY,
      inner: [...document.querySelectorAll(".player__thread, .stage, .panel__scroll")].filter(shown).map((it) => it.scrollTop),
    };
  });

/** What can be tapped first. */
const options = (page) => page.locator(".option").filter({ visible: true });

describe("before the engine is there", () => {
  trial("a press that began on the page as it came is not lost when the engine takes over", {}, async ({ page }) => {
    const go = await hold(page);
    await page.goto(base + storyAt("vi", STORIES[0]));
    const option = options(page).first();
    const chosen = await option.getAttribute("data-choice");
    await option.hover();
    await page.mouse.down();
    go();
    // The app is drawn, and waits until the finger is lifted.
    await page.locator("#app main").waitFor({ state: "attached" });
    await settle(page);
    await settle(page);
    await page.mouse.up();
    await ready(page);
    await settle(page);
    const after = await seen(page);
    assert.deepEqual(after.answered, [chosen]);
    assert.equal(after.feedback.length, 1);
  });

  for (const language of LANGUAGES) {
    for (const id of STORIES) {
      trial(`${id} in ${language}: a tap counts once and nothing jumps`, {}, async ({ page }) => {
        const go = await hold(page);
        await page.goto(base + storyAt(language, id));
        const option = options(page).first();
        const chosen = await option.getAttribute("data-choice");
        await option.dblclick();
        const before = await seen(page);
        assert.equal(before.ready, false);
        assert.deepEqual(before.answered, [chosen]);
        assert.equal(before.feedback.length, 1);
        assert.ok(before.feedback[0].length > 20, before.feedback[0]);
        assert.equal(await options(page).count(), 1, "what was not chosen steps back");
        assert.ok(before.waits, "it says that the story is opening");
        await option.focus();
        await page.evaluate(() => document.querySelector(".stage, .panel__scroll").scrollBy(0, 40));
        const focused = await seen(page);
        go();
        await ready(page);
        await settle(page);
        const after = await seen(page);
        assert.deepEqual(after, { ...focused, ready: true, waits: false });
        assert.equal(await page.evaluate(() => document.activeElement.closest("#app") !== null), true);
        const second = page.locator('[data-action="next"]');
        await second.click();
        await settle(page);
        // Counted once: the decision taken back is the first one, and there is none before it.
        await page.locator('[data-action="back"]').first().click();
        await settle(page);
        assert.equal(await page.locator('[data-action="back"]').count(), 0);
        await play({ page });
      });
    }
  }

  trial("the engine ten seconds late: it says that it is slow, then goes on", {}, async ({ page }) => {
    const go = await hold(page);
    await page.goto(base + storyAt("vi", STORIES[0]));
    const option = options(page).nth(1);
    const start = Date.now();
    await option.click();
    await page.locator(".feedback").filter({ visible: true }).waitFor();
    assert.ok(Date.now() - start < 1000, "the answer is there at once");
    await page.waitForSelector('#notice[data-kind="slow"]', { timeout: 10_000 });
    assert.ok(await page.locator(".notice__slow").isVisible());
    assert.ok(!(await page.locator(".notice__failed").isVisible()), "slow is not failed");
    await page.waitForTimeout(Math.max(0, 10_000 - (Date.now() - start)));
    go();
    await ready(page);
    await settle(page);
    assert.ok(!(await page.locator("#notice").isVisible()), "the notice goes once the engine is there");
    await play({ page });
  });

  trial("a tap by keyboard counts", { context: { reducedMotion: "reduce" } }, async ({ page }) => {
    const go = await hold(page);
    await page.goto(base + storyAt("en", STORIES[1]));
    const option = options(page).nth(1);
    const chosen = await option.getAttribute("data-choice");
    await tabTo(page, page, option);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    const before = await seen(page);
    assert.deepEqual(before.answered, [chosen]);
    assert.equal(before.focus, chosen);
    go();
    await ready(page);
    await settle(page);
    assert.deepEqual(await seen(page), { ...before, ready: true, waits: false });
    await play({ page, way: "keyboard" });
  });
});

const FAILURES = {
  "is not found": (route) => route.fulfill({ status: 404, body: "" }),
  "is cut off": (route) => route.abort(),
  "is garbage": (route) => route.fulfill({ contentType: "application/wasm", body: "no engine" }),
  "is an empty module": (route) =>
    route.fulfill({ contentType: "application/wasm", body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) }),
};

describe("when the engine does not come", () => {
  for (const [what, answer] of Object.entries(FAILURES)) {
    for (const language of LANGUAGES) {
      trial(`it ${what}, in ${language}`, { allow: [/Failed to load resource/] }, async ({ page }) => {
        await page.route("**/*.wasm", answer);
        await page.goto(base + storyAt(language, STORIES[0]));
        await page.waitForSelector('#notice[data-kind="failed"]');
        await helps(page);
        const bars = await page.evaluate(() => {
          const notice = document.getElementById("notice").getBoundingClientRect();
          return { top: notice.top, bottom: notice.bottom, left: notice.left, right: notice.right };
        });
        assert.ok(bars.left >= 0 && bars.right <= PHONE.width && bars.top >= 0 && bars.bottom <= PHONE.height, JSON.stringify(bars));
        // The notice must not stand in the way of the story.
        await options(page).first().click();
        const now = await seen(page);
        assert.equal(now.answered.length, 1);
        assert.equal(now.feedback.length, 1);
        await page.unroute("**/*.wasm");
        await page.locator("[data-reload]").click();
        await ready(page);
        assert.ok(!(await page.locator("#notice").isVisible()));
      });
    }
  }
});

async function helps(page) {
  const notice = page.locator("#notice");
  for (const number of ["111", "113"]) assert.ok(await notice.locator(`a[href="tel:${number}"]`).isVisible(), number);
  assert.ok(await notice.locator("[data-reload]").isVisible());
  assert.ok(await page.locator(".helpbar").isVisible());
}

describe("without scripts", () => {
  for (const language of LANGUAGES) {
    for (const id of STORIES) {
      trial(`${id} in ${language} can be read`, { context: { javaScriptEnabled: false } }, async ({ page }) => {
        await page.goto(base + storyAt(language, id));
        assert.ok(await page.locator(".noscript").isVisible());
        assert.ok((await page.locator(".bubble").filter({ visible: true }).count()) >= 2);
        const count = await page.locator(".option").count();
        assert.ok(count >= 2);
        const told = page.locator(".feedback__words").filter({ visible: true });
        assert.equal(await told.count(), count, "every way is explained");
        for (const text of await told.allTextContents()) assert.ok(text.length > 20);
        for (const number of ["111", "113"]) assert.ok(await page.locator(`.helpbar a[href="tel:${number}"]`).isVisible());
        assert.ok(!(await page.locator("#notice").isVisible()));
        assert.ok(!(await page.locator(".wait").first().isVisible()), "nothing is promised to open");
      });
    }
  }
});
