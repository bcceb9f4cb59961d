// The warnings of the day: shown on home and on the pages for adults while they are valid, and never in the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe } from "node:test";
import { accessible, base, open, ready, settle, trial } from "./harness.mjs";
import { dist } from "./server.mjs";

const DAY = 86_400_000;
const HOME = ["", "en/"];
const ADULTS = ["cho-bo-me/", "cho-thay-co/", "en/parents/", "en/teachers/"];

/** A day so many days from today, on this device's calendar. */
function day(from) {
  const date = new Date(Date.now() + from * DAY);
  return [date.getFullYear(), `${date.getMonth() + 1}`.padStart(2, "0"), `${date.getDate()}`.padStart(2, "0")].join("-");
}

/** A sound entry with some things changed. */
const entry = (title, changes = {}) => ({
  ages: ["6-10", "11-14", "15-17", "adult"],
  date: day(0),
  expires: day(30),
  source: "Công an",
  vi: { title, happens: "Có người hứa tặng quà.", do: "Kể với người lớn." },
  en: { title, happens: "Someone promises a gift.", do: "Tell an adult." },
  ...changes,
});

const feed = (...warnings) => JSON.stringify({ version: 1, warnings });

/** Lets the site answer so when it is asked for the file. */
const answer = (page, body, status = 200) =>
  page.route("**/canh-bao.json", (route) => route.fulfill({ status, body, contentType: "application/json" }));

/** Opens a page and waits until the file was read; gives the titles that show. */
async function shown(page, path) {
  const read = page.waitForResponse("**/canh-bao.json");
  await page.goto(base + path);
  await ready(page);
  await read;
  await settle(page);
  return page.locator(".warnings:not([hidden]) h3").allInnerTexts();
}

describe("warnings of the day", () => {
  trial("those that the site ships with are in date or nowhere, and break nothing", {}, async ({ page }) => {
    const shipped = JSON.parse(readFileSync(`${dist}/canh-bao.json`, "utf8")).warnings;
    const valid = shipped.filter((it) => it.date <= day(0) && day(0) <= it.expires);
    for (const path of [...HOME, ...ADULTS]) {
      const titles = await shown(page, path);
      const words = path.startsWith("en/") ? "en" : "vi";
      assert.ok(titles.every((title) => valid.some((it) => it[words].title === title)), `${path} ${titles}`);
      if (ADULTS.includes(path)) assert.equal(titles.length, Math.min(3, valid.length), path);
      await accessible(page, path || "home");
    }
  });

  trial("the newest three are shown, from their first to their last day", {}, async ({ page }) => {
    const term = (date, expires) => ({ date: day(date), expires: day(expires) });
    await answer(
      page,
      feed(
        entry("third", term(-3, 0)),
        entry("first", term(0, 90)),
        entry("fourth", term(-4, 9)),
        entry("second", term(-1, 9)),
        entry("tomorrow", term(1, 9)),
        entry("over", term(-9, -1)),
      ),
    );
    for (const path of [...HOME, ...ADULTS]) {
      assert.deepEqual(await shown(page, path), ["first", "second", "third"], path);
      assert.ok((await page.locator(".warning").first().innerText()).includes("Công an"), path);
    }
  });

  trial("each door of home shows its own, and nothing that shouts", {}, async ({ page }) => {
    const loud = { vi: { title: "loud", happens: "Coi chừng!", do: "Kể." } };
    const teens = entry("teens", { ages: ["15-17", "adult"] });
    await answer(page, feed(entry("all"), teens, entry("parents", { ages: ["adult"] }), entry("loud", loud)));
    assert.deepEqual(await shown(page, ""), ["all"]);
    await page.locator('.age[data-band="15-17"]').click();
    assert.deepEqual(await page.locator(".warnings h3").allInnerTexts(), ["all", "teens"]);
    await page.locator('.age[data-band="6-10"]').click();
    assert.deepEqual(await page.locator(".warnings h3").allInnerTexts(), ["all"]);
    assert.deepEqual(await shown(page, "cho-bo-me/"), ["all", "teens", "parents"]);
  });

  trial("nothing is shown of a file that is broken, strange or too large, or of such an entry", {}, async ({ page }) => {
    const sound = entry("sound");
    const files = [
      "",
      "{",
      "null",
      "[]",
      '{"version":1}',
      '{"version":1,"warnings":{"0":{}}}',
      JSON.stringify({ version: 2, warnings: [sound] }),
      feed(sound) + " ".repeat(16_000),
      feed(null, 7, "x", [], {}),
      feed(
        { ...sound, ages: [] },
        { ...sound, ages: "adult" },
        { ...sound, ages: ["12"] },
        { ...sound, date: "2026-02-30" },
        { ...sound, expires: day(91) },
        { ...sound, expires: 7 },
        { ...sound, source: "" },
        { ...sound, vi: { ...sound.vi, title: "a".repeat(71) } },
        { ...sound, vi: { ...sound.vi, do: undefined } },
        { ...sound, vi: "words" },
      ),
    ];
    for (const path of ["", "cho-bo-me/"]) {
      for (const file of files) {
        await page.unroute("**/canh-bao.json");
        await answer(page, file);
        assert.deepEqual(await shown(page, path), [], `${path} ${file.slice(0, 60)}`);
      }
    }
  });

  trial("words are words: nothing in them becomes a part of the page", {}, async ({ page }) => {
    const title = "<img src=x onerror=alert(1)>";
    await answer(page, feed(entry(title)));
    for (const path of ["", "cho-bo-me/"]) {
      assert.deepEqual(await shown(page, path), [title]);
      assert.equal(await page.locator(".warnings img").count(), 0);
    }
  });

  // The browser itself writes the line that a file was not there; no page can keep it from that.
  trial("a file that is not there breaks nothing", { allow: [/status of 404.*canh-bao/] }, async ({ page }) => {
    await answer(page, "gone", 404);
    for (const path of ["", "cho-bo-me/"]) assert.deepEqual(await shown(page, path), []);
  });

  trial("the file is asked for again soon", {}, async ({ page, context }) => {
    const response = await context.request.get(`${base}canh-bao.json`);
    assert.match(response.headers()["cache-control"], /max-age=300/);
    await open(page, "");
  });
});
