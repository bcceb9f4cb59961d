// What is kept between visits: damaged, newer, denied, for an edited story, in two tabs, and after the quick exit.
import assert from "node:assert/strict";
import { describe } from "node:test";
import { base, EXIT, open, place, ready, settle, STORIES, storyAt, trial, typed } from "./harness.mjs";
import { play, step } from "./player.mjs";

const KEY = "ke-nghe/progress";
const ASIDE = "ke-nghe/progress-damaged";

/** Writes what an earlier visit left, from a page without an engine. */
async function leave(page, text) {
  await page.goto(`${base}can-ke/`);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
}

const kept = (page, key = KEY) => page.evaluate((key) => localStorage.getItem(key), key);
const note = (page, name) => page.locator(`[data-note="${name}"]`);
const quiet = { context: { reducedMotion: "reduce" } };

/** Fails where a note is there, but not to be seen without scrolling. */
async function inSight(page, name) {
  await note(page, name).waitFor();
  await settle(page);
  const seen = await note(page, name).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(box.left + 8, box.top + box.height / 2));
  });
  assert.ok(seen, `the note ${name} is in sight`);
}

/** Plays a little: at least one decision, and stops where the learner reads or decides. */
const aLittle = (page, presses = 6) => play({ page, until: (now, at) => at >= presses });

describe("damaged progress", () => {
  const whole = "1\n1\n1\nban-moi-trong-game\n";
  for (const [what, text] of Object.entries({
    "no progress at all": "🙃 {}",
    "an empty text": "",
    "a cut text": whole,
    "a list that claims to be endless": "1\n1\n99999999999999\n",
    "a very long line": "1\n".padEnd(200_000, "9"),
  })) {
    trial(`${what} is put aside, and one plays on`, quiet, async ({ page }) => {
      await leave(page, text);
      await open(page, storyAt("vi", STORIES[0]));
      await note(page, "kept-aside").waitFor();
      assert.equal(await kept(page, ASIDE), text);
      await aLittle(page);
      const now = await place(page);
      assert.ok(![text, null].includes(await kept(page)), "the new place is kept");
      await page.reload();
      await ready(page);
      assert.equal(await note(page, "kept-aside").count(), 0, "it is said once");
      assert.equal(await kept(page, ASIDE), text);
      await step({ page, next: '[data-action="resume"]' });
      assert.deepEqual(await place(page), now);
    });
  }

  trial("home stands, and keeps it aside too", quiet, async ({ page }) => {
    await leave(page, "not at all");
    await open(page, "");
    assert.ok((await page.locator(".story").count()) >= 3);
    assert.equal(await kept(page, ASIDE), "not at all");
  });

  trial("a newer version is left as it is", quiet, async ({ page }) => {
    const newer = "999\nsomething of the future\nend\n";
    await leave(page, newer);
    await open(page, storyAt("vi", STORIES[0]));
    await note(page, "newer").waitFor();
    await play({ page });
    assert.equal(await kept(page), newer);
    assert.equal(await kept(page, ASIDE), null);
    await open(page, "");
    assert.equal(await kept(page), newer);
  });
});

/** In the page, before all else: a browser that refuses storage in one of the ways browsers do. */
function deny() {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
}

/** In the page, before all else: a browser whose storage is full. */
function fill() {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}

describe("without storage", () => {
  for (const [what, script] of Object.entries({ "that throws": deny, "that is full": fill })) {
    trial(`storage ${what}: one plays on, and the language switch keeps the place`, quiet, async ({ page }) => {
      await page.addInitScript(script);
      await open(page, storyAt("vi", STORIES[0]));
      await aLittle(page, 1);
      await inSight(page, "kept-memory");
      await aLittle(page, 5);
      const before = await place(page);
      await page.locator(".topbar__language").click();
      await page.waitForURL(/\/en\//);
      await ready(page);
      await settle(page);
      assert.deepEqual(await place(page), before);
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      assert.equal(new URL(page.url()).hash, "", "the address says nothing of it");
      await play({ page });
      await page.locator('[data-action="another"]').click();
      await page.waitForURL((url) => url.pathname === "/en/");
      await ready(page);
      assert.equal(new URL(page.url()).hash, "");
      assert.equal(await page.locator(`[data-story="${STORIES[0]}"] .is-finished`).count(), 1, "home knows that it was read");
    });
  }

  trial("only until the browser is closed, where that is all there is", quiet, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => null });
    });
    await open(page, storyAt("vi", STORIES[0]));
    await aLittle(page, 1);
    await inSight(page, "kept-session");
    await aLittle(page, 5);
    const before = await place(page);
    await page.reload();
    await ready(page);
    await step({ page, next: '[data-action="resume"]' });
    assert.deepEqual(await place(page), before);
  });
});

describe("an edited story", () => {
  trial("one goes on from the nearest place that fits, and is told so", quiet, async ({ page }) => {
    const path = storyAt("vi", STORIES[0]);
    await open(page, path);
    const chosen = await page.locator(".choice:has(.feedback.is-safe) .option").first().getAttribute("data-choice");
    await aLittle(page, 5);
    assert.notEqual((await place(page)).scene, "ban-moi");
    await page.route(`**/${path}`, async (route) => {
      const response = await route.fetch();
      const whole = await response.text();
      const at = whole.indexOf('id="boot"');
      const boot = whole.slice(at).replace(/^(id="boot">.*\n.*\n).*\n/, "$10123456789abcdef\n").replaceAll(`\n${chosen}\n`, `\n${chosen}-moi\n`);
      assert.notEqual(boot, whole.slice(at));
      await route.fulfill({ response, body: whole.slice(0, at).replaceAll(`data-choice="${chosen}"`, `data-choice="${chosen}-moi"`) + boot });
    });
    await page.goto(base + path);
    await ready(page);
    await step({ page, next: '[data-action="resume"]' });
    await note(page, "misfit").waitFor();
    assert.equal((await place(page)).scene, "ban-moi");
    await page.locator('[data-note="misfit"] button').click();
    assert.equal(await note(page, "misfit").count(), 0, "it can be closed");
    await play({ page });
  });
});

describe("two tabs", () => {
  trial("do not overwrite each other", quiet, async ({ page, context }) => {
    const other = await context.newPage();
    await open(page, storyAt("vi", STORIES[0]));
    await open(other, storyAt("en", STORIES[1]));
    await aLittle(page, 4);
    await aLittle(other, 4);
    await aLittle(page, 2);
    await aLittle(other, 2);
    const places = [await place(page), await place(other)];
    for (const [tab, before] of [[page, places[0]], [other, places[1]]]) {
      await tab.reload();
      await ready(tab);
      await step({ page: tab, next: '[data-action="resume"]' });
      assert.deepEqual(await place(tab), before);
    }
    await open(other, "");
    assert.equal(await other.locator(".story__state.is-open:not([hidden])").count(), 2);
  });
});

describe("the quick exit", () => {
  const leaving = { ...quiet, origins: [new URL(EXIT).origin] };
  const ways = {
    "its button": (page) => page.locator("[data-exit]").first().click(),
    "Shift three times": async (page) => {
      for (let at = 0; at < 3; at += 1) await page.keyboard.press("Shift");
    },
  };
  for (const [what, press] of Object.entries(ways)) {
    trial(`${what} leaves at once, and nothing in progress shows afterwards`, leaving, async ({ page }) => {
      await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>-</title>" }));
      await open(page, storyAt("vi", STORIES[0]));
      await aLittle(page);
      const before = await kept(page);
      assert.ok(before);
      await Promise.all([page.waitForURL(`${EXIT}**`), press(page)]);
      await open(page, "");
      assert.equal(await page.locator(".story__state.is-open:not([hidden])").count(), 0);
      await open(page, storyAt("vi", STORIES[0]));
      assert.ok(!(await page.locator('[data-action="resume"]').isVisible()), "nothing is offered");
      assert.equal(await kept(page), before, "and nothing is lost either");
    });
  }

  trial("two presses of Shift, or three slow ones, do not leave", leaving, async ({ page }) => {
    await open(page, storyAt("vi", STORIES[0]));
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await page.keyboard.press("a");
    await page.keyboard.press("Shift");
    await settle(page);
    assert.ok(page.url().startsWith(base), page.url());
  });

  trial("it works before the engine is there", leaving, async ({ page }) => {
    await page.route("**/*.wasm", () => {});
    await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>-</title>" }));
    await page.goto(base + storyAt("en", STORIES[2]));
    await Promise.all([page.waitForURL(`${EXIT}**`), page.locator("[data-exit]").first().click()]);
  });
});

describe("a run", () => {
  trial("that is left behind is gone, and one that is only looked at is not", quiet, async ({ page }) => {
    await open(page, storyAt("vi", STORIES[0]));
    await aLittle(page);
    const before = await place(page);
    for (let at = 0; at < 2; at += 1) {
      await page.reload();
      await ready(page);
    }
    await step({ page, next: '[data-action="resume"]' });
    await typed(page);
    assert.deepEqual(await place(page), before);
    await page.reload();
    await ready(page);
    await page.locator('[data-action="leave-behind"]').click();
    await aLittle(page, 1);
    const anew = await place(page);
    assert.notEqual(anew.scene, before.scene);
    await page.reload();
    await ready(page);
    await step({ page, next: '[data-action="resume"]' });
    assert.deepEqual(await place(page), anew, "the new run took its place");
  });
});
