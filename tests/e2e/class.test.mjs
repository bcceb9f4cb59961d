// Class mode: a lesson from one computer, by clicker, with one window or two, whatever is reloaded, closed or lost.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe } from "node:test";
import { ALL, accessible, LANGUAGES, open, ready, settle, storyAt, trial } from "./harness.mjs";

const SCHOOL = { context: { viewport: { width: 1366, height: 768 }, reducedMotion: "reduce" } };
const LONGEST = 300; // presses; a lesson is shorter
const classAt = (language) => (language === "vi" ? "lop-hoc/" : "en/class/");

/** Picks a story and begins, as a teacher does. */
async function begin(page, story, { language = "vi", subtitles } = {}) {
  await open(page, `${classAt(language)}#lesson/${story}`);
  if (subtitles) await page.locator(`input[name="subtitles"][value="${subtitles}"]`).check();
  await page.locator('[data-action="begin"]:not([aria-disabled])').click();
  await page.locator(".show").waitFor();
  await settle(page);
}

/** Where the class stands, and whether all of it is on screen. */
const stand = (page) => page.evaluate(() => {
  const show = document.querySelector(".show");
  const main = show.querySelector(".show__main");
  const thread = show.querySelector(".show__thread");
  const newest = thread?.querySelector(".bubbles > :last-child");
  const within = !newest || newest.getBoundingClientRect().bottom <= thread.getBoundingClientRect().bottom + 1;
  return {
    part: show.dataset.part,
    scene: show.dataset.scene,
    phase: show.querySelector("[data-phase]")?.dataset.phase ?? "",
    step: main.firstElementChild.className,
    text: main.innerText,
    fit: Number(show.dataset.fit),
    letters: Number.parseFloat(getComputedStyle(show).fontSize),
    fits: main.scrollHeight <= main.clientHeight + 1 && main.scrollWidth <= main.clientWidth + 1 && within,
  };
});

/** Presses a key and waits until it is drawn. */
async function press(page, key) {
  await page.keyboard.press(key);
  await settle(page);
}

/** Goes on until the class stands so. */
async function until(page, wanted) {
  for (let at = 0; at < LONGEST; at += 1) {
    const where = await stand(page);
    if (wanted(where)) return where;
    await press(page, "PageDown");
  }
  throw new Error("the lesson never comes there");
}

const atVote = (phase) => (where) => where.part === "story" && where.phase === phase;

describe("a lesson", () => {
  trial("goes by a clicker's keys alone, from the rules to what is taken home, and back again", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    const parts = [];
    const states = [];
    for (let at = 0; at < LONGEST; at += 1) {
      const where = await stand(page);
      parts.push(where.part);
      states.push(`${where.part} ${where.scene} ${where.phase}`);
      if (where.part === "close") break;
      await press(page, "PageDown");
    }
    assert.deepEqual([...new Set(parts)], ["rules", "before", "story", "after", "close"]);
    for (let at = states.length - 2; at >= states.length - 12; at -= 1) {
      await press(page, "PageUp");
      const where = await stand(page);
      assert.equal(`${where.part} ${where.scene} ${where.phase}`, states[at]);
    }
  });

  trial("shows no result before the teacher does, then the result, then what speaks for each answer", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    await until(page, atVote("voting"));
    await press(page, "n");
    const fields = page.locator(".show__aside [data-count]");
    const counts = ["18", "0", "45"];
    for (const [at, count] of counts.entries()) await fields.nth(at).fill(count);
    await press(page, "Escape");
    assert.equal(await page.locator(".show__main .bar, .show__main .tile__why").count(), 0);
    await page.evaluate(() => document.activeElement.blur());
    await press(page, "PageDown");
    assert.deepEqual(await page.locator(".show__main .bar__count").allInnerTexts(), counts);
    assert.equal(await page.locator(".show__main .tile__why").count(), 0);
    assert.equal(await page.locator(".show__discuss").count(), 1);
    await press(page, "PageDown");
    assert.equal(await page.locator(".show__main .tile__why").count(), 3);
    assert.equal(await page.locator('.tile [aria-pressed="true"]').getAttribute("data-option"), await page.locator(".tile__press").nth(2).getAttribute("data-option"));
    await accessible(page, "explained answers");
  });

  trial("a digit picks what most were for, another way can be tried, and the count stays", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    await until(page, atVote("voting"));
    await press(page, "1");
    await press(page, "PageDown");
    assert.equal(await page.locator(".tile__most").count(), 1);
    await press(page, "PageDown");
    const followed = () => page.locator('.tile [aria-pressed="true"]').getAttribute("data-option");
    const first = await followed();
    await press(page, "PageDown");
    await press(page, "w");
    assert.equal((await stand(page)).phase, "explained");
    await press(page, "2");
    assert.notEqual(await followed(), first);
    assert.equal(await page.locator(".tile__most").count(), 1, "what most were for is still known");
  });

  trial("keys make the screen dark, list the keys and open the notes; typing disturbs nothing", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    await press(page, "b");
    assert.equal(await page.locator(".show__dark").isVisible(), true);
    await press(page, ".");
    assert.equal(await page.locator(".show__dark").count(), 0);
    await press(page, "?");
    assert.ok((await page.locator(".keys__row").count()) >= 6);
    await accessible(page, "the list of keys");
    await press(page, "Escape");
    await until(page, (where) => where.phase === "voting");
    await press(page, "n");
    const before = await stand(page);
    await page.locator("[data-count]").first().focus();
    for (const key of ["1", "2", "b", "w", "ArrowLeft"]) await press(page, key);
    assert.equal((await stand(page)).phase, before.phase);
    assert.equal(await page.locator(".show__dark").count(), 0);
    await accessible(page, "the notes on one screen");
  });

  trial("a count that cannot be one is said, and what was counted stays", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    await until(page, atVote("voting"));
    await press(page, "n");
    const field = page.locator("[data-count]").first();
    for (const [typed, wrong] of [["0", false], ["45", false], ["999", true], ["bốn", true], ["-3", true], ["4.5", true]]) {
      await field.fill(typed);
      await settle(page);
      assert.equal((await page.locator(".count__wrong").count()) === 1, wrong, typed);
    }
    assert.match(await page.locator(".panel__total").innerText(), /45/);
    await field.fill("");
    await settle(page);
    assert.match(await page.locator(".panel__total").innerText(), /0/);
  });

  trial("a hunt is marked by tapping and by digits, and explained", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    await until(page, (where) => where.step.includes("show__hunt"));
    await press(page, "1");
    await page.locator(".hunt__press").nth(2).click();
    assert.equal(await page.locator('.hunt__press[aria-pressed="true"]').count(), 2);
    assert.equal(await page.locator(".hunt__why").count(), 0);
    await accessible(page, "a hunt");
    await page.evaluate(() => document.activeElement.blur());
    await press(page, "PageDown");
    assert.ok((await page.locator(".hunt__why").count()) >= 3);
  });

  trial("earlier lines can be scrolled back to, and the clock does not take them away", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    const thread = page.locator(".show__thread");
    const overflows = () => page.evaluate(() => {
      const thread = document.querySelector(".show__thread");
      return Boolean(thread) && thread.scrollHeight > thread.clientHeight + 40;
    });
    for (let at = 0; at < LONGEST && !(await overflows()); at += 1) await press(page, "PageDown");
    assert.ok(await overflows(), "no conversation is longer than the screen");
    assert.ok((await thread.evaluate((element) => element.scrollTop)) > 0, "the newest line is in sight");
    await press(page, "n");
    const clock = page.locator(".panel__clock");
    const before = await clock.innerText();
    await thread.evaluate((element) => element.scrollTo(0, 0));
    await page.waitForFunction((text) => document.querySelector(".panel__clock").textContent !== text, before);
    assert.equal(await thread.evaluate((element) => element.scrollTop), 0);
  });

  trial("a story that cannot be read is said, and read once it can be", { ...SCHOOL, allow: [/Failed to load resource/] }, async ({ page }) => {
    await page.route(/kich-ban/, (route) => route.abort());
    await open(page, `${classAt("vi")}#lesson/chi-anh-hieu-em`);
    await page.locator('[data-action="retry"]').waitFor();
    assert.equal(await page.locator('[data-action="begin"]').getAttribute("aria-disabled"), "true");
    await page.unroute(/kich-ban/);
    await page.locator('[data-action="retry"]').click();
    await page.locator('[data-action="begin"]:not([aria-disabled])').waitFor();
  });

  trial("goes on where nothing can be stored, and says so", SCHOOL, async ({ page }) => {
    await page.addInitScript(() => {
      for (const area of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, area, { get() { throw new DOMException("denied", "SecurityError"); } });
      }
    });
    await begin(page, "chi-anh-hieu-em");
    await until(page, atVote("revealed"));
    await press(page, "n");
    assert.equal(await page.locator(".panel__kept").isVisible(), true);
  });
});

describe("two windows", () => {
  /** Opens the teacher's own window. */
  async function presenter(page) {
    const [own] = await Promise.all([page.waitForEvent("popup"), page.locator('[data-action="presenter"]').click()]);
    await ready(own);
    await own.locator(".panel--window").waitFor();
    return own;
  }
  const line = (own) => own.locator(".panel__now .panel__line").innerText();
  const same = async (page, own) => {
    await own.waitForFunction((text) => document.querySelector(".panel__now .panel__line")?.textContent === text, await page.locator(".show__prompt").innerText());
  };

  trial("stay in step, and either may be reloaded, closed or lose its storage: the numbers survive", SCHOOL, async ({ page }) => {
    await begin(page, "chi-anh-hieu-em");
    let own = await presenter(page);
    // The teacher leads from the own window; the class sees it.
    await own.locator('[data-action="on"]').click();
    await page.waitForFunction(() => document.querySelector(".show").dataset.part === "before");
    await same(page, own);
    await own.locator('[data-action="on"]').click();
    await own.locator("[data-count]").first().waitFor();
    const counts = ["12", "7", "20", "1"];
    for (const [at, count] of counts.entries()) await own.locator("[data-count]").nth(at).fill(count);
    // The projector is reloaded in the middle of a vote.
    await page.waitForFunction(() => document.querySelector("[data-phase]")?.dataset.phase === "voting");
    await page.reload();
    await ready(page);
    await page.waitForFunction(() => document.querySelector("[data-phase]")?.dataset.phase === "voting");
    // The teacher's window is reloaded, and still holds the counts.
    await own.reload();
    await ready(own);
    await own.locator("[data-count]").first().waitFor();
    assert.deepEqual(await own.locator("[data-count]").evaluateAll((all) => all.slice(0, 4).map((it) => it.value)), counts);
    await accessible(own, "the teacher's window");
    // All storage is gone, and the projector is reloaded: the other window tells it.
    await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
    await page.reload();
    await ready(page);
    await page.locator(".show").waitFor();
    await own.locator('[data-action="on"]').click();
    await page.locator(".bar__count").first().waitFor();
    assert.deepEqual(await page.locator(".bar__count").allInnerTexts(), counts);
    // The teacher's window is closed; the lesson goes on, and a new one finds it.
    await own.close();
    await press(page, "PageDown");
    assert.equal((await stand(page)).part, "story");
    own = await presenter(page);
    await own.locator(".panel__next").waitFor();
    assert.ok((await line(own)).length > 0);
    await page.locator(".show").click({ position: { x: 5, y: 5 } });
    await until(page, (where) => where.part === "after" && where.phase === "revealed");
    assert.equal(await page.locator(".bar--before").count(), 4, "the opening's counts are still there");
    // The projector's window is closed; its counts can still be kept in the teacher's.
    await own.keyboard.press("PageDown");
    await page.close();
    await own.locator('.panel [data-action="save"]').waitFor();
  });
});

describe("the projector", () => {
  for (const story of ALL) {
    trial(`all of ${story} fits a school's screen, with subtitles too`, SCHOOL, async ({ page }) => {
      await begin(page, story, { subtitles: "en" });
      let smallest = 99;
      for (let at = 0; at < LONGEST; at += 1) {
        const where = await stand(page);
        assert.ok(where.fits, `${where.scene} ${where.phase} ${where.step} does not fit at step ${where.fit}`);
        smallest = Math.min(smallest, where.letters);
        if (where.part === "close") break;
        // The longest screens are those with a result.
        if (where.phase === "voting") await press(page, "1");
        await press(page, "PageDown");
      }
      assert.ok(smallest >= 13, `letters of ${smallest} px`);
    });
  }

  const SIZES = [[1920, 1080], [1280, 800], [1024, 768], [1600, 1200]];
  for (const [width, height] of SIZES) {
    trial(`a lesson fits ${width} × ${height} in both languages`, { context: { viewport: { width, height }, reducedMotion: "reduce" } }, async ({ page }) => {
      for (const language of LANGUAGES) {
        await begin(page, "neu-khong-chuyen-tien", { language });
        await until(page, (where) => {
          assert.ok(where.fits, `${language} ${where.scene} ${where.phase} ${where.step}`);
          // Readable at 8 m on a picture 2 m wide: letters of 1/53 of the picture's width, at the first size.
          assert.ok(where.fit > 0 || where.letters >= Math.min(width, (height * 16) / 9) / 53, `${where.letters}`);
          return where.part === "close";
        });
      }
    });
  }

  trial("start, set-up and rules are accessible, and the quick exit's keys belong to the lesson", SCHOOL, async ({ page }) => {
    await open(page, classAt("vi"));
    assert.equal(await page.locator("#app .lessons > li").count(), ALL.length);
    await accessible(page, "the start of class mode");
    await page.locator('[data-pick="grade-7"]').click();
    assert.ok((await page.locator("#app .lessons > li").count()) < ALL.length);
    await page.locator(".lesson").first().click();
    await page.locator('[data-action="begin"]').waitFor();
    await accessible(page, "the set-up");
    await page.locator('[data-action="begin"]:not([aria-disabled])').click();
    await page.locator(".show").waitFor();
    await accessible(page, "the rules");
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("Shift");
    assert.equal(await page.locator(".show").isVisible(), true);
    // The lesson is offered when class mode is opened again.
    await open(page, "");
    await open(page, classAt("vi"));
    await page.locator('[data-action="go-on"]').click();
    await page.locator(".show").waitFor();
  });
});

trial("a pupil's page carries no byte of class mode", {}, async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ["", storyAt("vi", ALL[0]), "can-ke/"]) await open(page, path);
  assert.ok(!asked.some((path) => /\/class-|lop-hoc/.test(path)), asked.join("\n"));
  const dist = process.env.DIST;
  const programs = readdirSync(dist).filter((name) => /^(play|desk)-.*\.wasm$/.test(name));
  assert.equal(programs.length, 2);
  for (const name of programs) {
    const text = readFileSync(`${dist}/${name}`, "latin1");
    assert.ok(!text.includes("ke-nghe/lesson") && !text.includes("ke-nghe-class"), name);
  }
});
