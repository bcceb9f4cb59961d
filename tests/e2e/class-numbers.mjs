// What the tests of counts, reports and surveys share: going from screen to screen of class mode, and keeping counts of a
// class by the form that counts paper slips.
import { settle } from "./harness.mjs";

/** Class mode, in each language. */
export const CLASS = { vi: "lop-hoc/", en: "en/class/" };

/** Goes to a screen of class mode that is open already. */
export async function go(page, fragment, screen) {
  await page.evaluate((to) => {
    location.hash = to;
  }, fragment);
  await page.locator(`#app main[data-screen="${screen}"]`).waitFor();
  await settle(page);
}

/** Types numbers of slips for the first sentences, from 1 to 4 each. */
export async function typeSlips(page, slips, rows) {
  await page.locator("#slips").fill(String(slips));
  for (const [at, row] of rows.entries()) {
    for (const [column, number] of row.entries()) await page.locator(`#cell-${at}-${column}`).fill(String(number));
  }
}

/** Picks a class and keeps what was typed. */
export async function keep(page, { wave = "pre", grade = "4", letter = "A", number = "", pupils } = {}) {
  await page.locator(`input[name="wave"][value="${wave}"]`).check();
  await page.locator("#grade").selectOption(grade);
  await page.locator("#letter").selectOption(letter);
  await page.locator("#number").selectOption(number);
  if (pupils !== undefined) await page.locator("#pupils").fill(String(pupils));
  await page.locator('[data-action="save"]').click();
  await page.locator('.save__done [data-action="book"]').waitFor();
}

/** Keeps one sheet of a class from the start. */
export async function keepClass(page, slips, rows, of) {
  await go(page, "", "class-start");
  await go(page, "counts/6-10", "class-counts");
  await typeSlips(page, slips, rows);
  await keep(page, of);
}
