// Plays a story as a learner does, whatever its screens are, by mouse, touch or keyboard alone.
import assert from "node:assert/strict";
import { place, settle, undrawn } from "./harness.mjs";

const LONGEST = 300; // presses; a story is shorter

/** The ways to press something. Each gets the page, the frame and a locator. */
export const WAYS = {
  mouse: async (page, frame, target) => target.click(),
  touch: async (page, frame, target) => target.tap(),
  keyboard: async (page, frame, target) => {
    await tabTo(page, frame, target);
    const kind = await target.evaluate((element) => element.type);
    await page.keyboard.press(kind === "radio" || kind === "checkbox" ? "Space" : "Enter");
  },
};

/** Moves the focus with Tab alone, and sees that it shows. */
export async function tabTo(page, frame, target) {
  const wanted = await target.elementHandle();
  const reached = () => wanted.evaluate((element) => document.activeElement === element);
  for (let at = 0; at < 90 && !(await reached()); at += 1) await page.keyboard.press("Tab");
  assert.ok(await reached(), `Tab reaches ${await target.evaluate((element) => element.outerHTML.slice(0, 200))}`);
  const shows = await wanted.evaluate((element) => {
    // A hidden box shows its focus on its label.
    const drawn = [element, element.closest("label"), element.nextElementSibling].filter(Boolean);
    return drawn.some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || (one === element && element.matches("input:not([class])") && style.outlineStyle === "auto");
    });
  });
  assert.ok(shows, `the focus shows on ${await target.evaluate((element) => element.outerHTML.slice(0, 200))}`);
}

const look = (frame) => frame.evaluate(() => {
  const main = document.querySelector("#app main, main");
  const marks = [...main.querySelectorAll("input")].map((input) => input.checked).join();
  return main.outerHTML + marks;
});

/**
 * What a learner presses now.
 * @param {"safest" | "first"} taste which option is taken
 * @param {Set<string>} done what was already pressed on this screen
 */
export async function wanted(frame, taste, done) {
  return frame.evaluate(([taste, done]) => {
    const main = document.querySelector("#app main, main");
    const shown = (element) => element && element.offsetParent !== null;
    const find = (selector) => [...main.querySelectorAll(selector)].find(shown);
    const free = (selector) => [...main.querySelectorAll(selector)].filter((it) => shown(it) && it.getAttribute("aria-disabled") !== "true" && !it.disabled);
    const action = (name) => (find(`[data-action="${name}"]`) ? `[data-action="${name}"]` : null);
    if (main.dataset.screen === "ending") return null;
    const on = action("next") ?? action("read");
    if (on) return on;
    const options = free(".choices:not(.is-answered) .option");
    if (options.length) {
      const safe = options.find((option) => option.closest(".choice").querySelector(".feedback.is-safe"));
      return `.option[data-choice="${((taste === "safest" && safe) || options[0]).dataset.choice}"]`;
    }
    const mark = main.querySelector('.bubble__mark[aria-pressed="true"]') ? null : free(".bubble__mark")[0];
    if (mark) return `[data-line="${mark.closest("[data-line]").dataset.line}"] .bubble__mark`;
    for (const card of main.querySelectorAll("[data-item]")) {
      const item = `[data-item="${card.dataset.item}"]`;
      if (card.querySelector("[data-bin]") && !card.querySelector('[data-bin][aria-pressed="true"]')) {
        return `${item} [data-bin="${card.querySelector("[data-bin]").dataset.bin}"]`;
      }
      if (card.matches(".switch") && !done.includes(item)) return item;
      if (card.querySelector(".card__down") && !done.some((it) => it.endsWith(".card__down"))) return `${item} .card__down`;
    }
    const answer = main.querySelector(".answers input:checked") ? null : free(".answers input")[0];
    if (answer) return `.answers input[value="${answer.value}"]`;
    if (action("said")) return action(taste === "safest" ? "said" : "pass");
    return action("check");
  }, [taste, [...done]]);
}

/**
 * Plays on until a predicate holds or the story ends.
 * @param {object} how page, frame, way, taste, and what is done before each press (`each`), and when to stop (`until`)
 * @returns {Promise<string[]>} the scenes and screens seen, in order
 */
export async function play({ page, frame = page, way = "mouse", taste = "safest", each, until }) {
  const seen = [];
  let done = new Set();
  let scene = null;
  for (let at = 0; at < LONGEST; at += 1) {
    const now = await place(frame);
    if (now.scene !== scene) {
      done = new Set();
      scene = now.scene;
    }
    if (seen.at(-1) !== `${now.scene} ${now.screen}`) seen.push(`${now.scene} ${now.screen}`);
    if (each) await each(now);
    if (until && (await until(now, at))) return seen;
    const next = await wanted(frame, taste, done);
    if (!next) {
      assert.equal(now.screen, "ending", `something to press in ${now.scene} (${now.screen})`);
      return seen;
    }
    done.add(next);
    await step({ page, frame, way, next });
  }
  assert.fail(`no ending after ${LONGEST} presses: ${seen.slice(-6).join(", ")}`);
}

/** Presses one thing and waits for what comes of it. */
export async function step({ page, frame = page, way = "mouse", next }) {
  const before = await look(frame);
  const target = frame.locator(`#app main ${next}`).filter({ visible: true }).first();
  // A native box is pressed where a finger would press it: on its words.
  const isBox = next.startsWith(".answers input") && way !== "keyboard";
  await WAYS[way](page, frame, isBox ? target.locator("xpath=ancestor::label") : target);
  await changed(frame, before, next);
  await settle(frame);
  assert.deepEqual(await undrawn(frame), [], "every drawing is there");
  const lost = await frame.evaluate(() => document.activeElement === null || document.activeElement === document.body);
  if (way === "keyboard") assert.ok(!lost, `the focus stays in the page after ${next}`);
}

async function changed(frame, before, next) {
  const end = Date.now() + 4000;
  while (Date.now() < end) {
    if ((await look(frame)) !== before) return;
    await settle(frame);
  }
  assert.fail(`nothing came of ${next}`);
}
