// What classes counted: kept, corrected, deleted, handed out as a file, read back wholly or not at all, and published without
// small numbers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CLASS, go, keep, keepClass, typeSlips } from "./class-numbers.mjs";
import { accessible, open, settle, trial } from "./harness.mjs";
import { misfits } from "./misfits.mjs";

const KEY = "ke-nghe/class-book";
const SCREEN = { context: { viewport: { width: 1366, height: 768 } } };
const text = (page, selector) => page.locator(selector).innerText();
const columns = (page) => page.locator(".book__table thead th").count();
const csv = (name, body) => ({ name, mimeType: "text/csv", buffer: Buffer.from(body) });
const HEAD = "ke-nghe-1,day,grade,class,pupils,kind,subject,wave,question,option,count\r\n";
const row = (id, klass, option, count) => `${id},20261120,4,${klass},40,survey,primary,pre,nhan-ra,${option},${count}\r\n`;
const OTHER = HEAD + row("k0000000000000001", "B", 3, 20) + row("k0000000000000001", "B", "(pass)", 2);

trial("a number that cannot be right is said beside its field, and nothing is kept", SCREEN, async ({ page }) => {
  await open(page, CLASS.vi);
  await go(page, "counts/6-10", "class-counts");
  for (const [typed, said] of [["x", /số nguyên/], ["999", /100/], ["-3", /nhỏ hơn 0/], ["0", /ít nhất một/]]) {
    await page.locator("#slips").fill(typed);
    assert.match(await text(page, ".counts > .field .field__fault"), said, typed);
    assert.equal(await page.locator(".save").count(), 0, typed);
  }
  await typeSlips(page, 45, [[1, 2, 40, 10]]);
  assert.match(await text(page, ".counts__sum--wrong"), /53/);
  await typeSlips(page, 45, [[1, 2, 40, 0]]);
  await page.locator('[data-action="save"]').click();
  assert.match(await text(page, "#grade-fault"), /khối/);
  assert.match(await text(page, "#wave-fault"), /lần/);
  for (const [typed, said] of [["", /thiếu/], ["abc", /số nguyên/], ["4,5", /số nguyên/], ["999", /100/], ["0", /ít nhất một/]]) {
    await page.locator("#pupils").fill(typed);
    assert.match(await text(page, "#pupils-fault"), said, typed);
  }
  await accessible(page, "the form with faults");
  await page.locator('input[name="wave"][value="pre"]').check();
  await page.locator("#grade").selectOption("4");
  await page.locator("#pupils").fill("40");
  await page.locator('[data-action="save"]').click();
  assert.match(await text(page, ".save__fault"), /“Em tự tin.*45.*40/, "the question is named");
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), KEY), null);
  await keep(page, { pupils: 45 });
  assert.match(await text(page, ".save__done"), /Lớp 4A: đã ghi/);
});

trial("sheets of several classes stay, one or all can be deleted, and one is corrected", SCREEN, async ({ page }) => {
  await open(page, CLASS.vi);
  await keepClass(page, 30, [[0, 5, 20, 5]], { letter: "A" });
  await keepClass(page, 25, [[1, 4, 15, 5]], { letter: "B", number: "2" });
  await keepClass(page, 45, [[0, 0, 45, 0]], { letter: "C" });
  await page.reload();
  await go(page, "book", "class-book");
  assert.equal(await columns(page), 3);
  assert.match(await text(page, ".book__table"), /Lớp 4B2/);
  assert.match(await text(page, ".book__kept"), /3 phiếu, đã ghi trên máy này/);
  await accessible(page, "the class book");

  await page.getByRole("link", { name: "Lớp 4A" }).click();
  await page.locator('main[data-screen="class-sheet"]').waitFor();
  await page.locator('[data-action="correct"]').click();
  await page.locator(".cell input").first().fill("7");
  await page.locator('[data-action="save"]').click();
  assert.match(await text(page, ".save__fault"), /37.*30/);
  await page.locator(".cell input").nth(1).fill("0");
  await page.locator(".cell input").nth(3).fill("2");
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-action="correct"]').waitFor();
  assert.equal(await text(page, ".poll >> nth=0 >> .poll__count"), "7");
  await accessible(page, "a sheet");
  await page.locator('[data-action="delete"]').click();
  await page.locator('[data-action="yes"]').click();
  await page.locator('main[data-screen="class-book"]').waitFor();
  assert.equal(await columns(page), 2);
  await page.locator('[data-action="delete-all"]').click();
  await page.locator('[data-action="no"]').click();
  assert.equal(await columns(page), 2);
  await page.locator('[data-action="delete-all"]').click();
  await page.locator('[data-action="yes"]').click();
  assert.equal(await page.locator(".book__table").count(), 0);
  assert.doesNotMatch(await page.evaluate((key) => localStorage.getItem(key), KEY), /nhan-ra/);
});

/** In the page, before all else: a browser that refuses storage. */
function deny() {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
}

trial("without storage counts last as long as the page, and that is said", SCREEN, async ({ page }) => {
  await page.addInitScript(deny);
  await open(page, CLASS.vi);
  await keepClass(page, 30, [[0, 5, 20, 5]], {});
  assert.match(await text(page, ".save__done"), /không cho lưu/);
  await go(page, "book", "class-book");
  assert.equal(await columns(page), 1);
});

trial("the working file goes out with its mark, and comes back the same", SCREEN, async ({ page }) => {
  await open(page, CLASS.vi);
  await keepClass(page, 30, [[0, 5, 20, 5]], {});
  await go(page, "book", "class-book");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('[data-action="save-file"]').click(),
  ]);
  assert.match(download.suggestedFilename(), /^ke-nghe-so-lop-\d{4}-\d\d-\d\d\.csv$/);
  const file = await readFile(await download.path());
  assert.deepEqual([...file.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(file.toString(), /,4,A,30,survey,primary,pre,nhan-ra,3,20\r\n/);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await go(page, "book", "class-book");
  await page.locator("#files").setInputFiles({ name: "lop-4a.csv", mimeType: "text/csv", buffer: file });
  await page.locator('[data-action="keep-file"]').click();
  await page.locator(".book__table").waitFor();
  assert.match(await text(page, ".book__table"), /Lớp 4A/);
});

trial("a file that is not ours, or broken, is refused with its line, and nothing is put together", SCREEN, async ({ page }) => {
  await open(page, CLASS.vi);
  await keepClass(page, 30, [[0, 5, 20, 5]], {});
  await go(page, "book", "class-book");
  const cases = [
    [csv("foreign.csv", "Tên,Điểm\r\nAn,9\r\n"), /foreign\.csv[^]*Dòng 1: .*không phải tệp số liệu/],
    [csv("columns.csv", OTHER.replace("grade,class", "class,grade")), /Dòng 1: sai cột.*grade/],
    [csv("cut.csv", `${OTHER}k0000000000000001,20261120,4\r\n`), /Dòng 4: có 3 ô, đúng ra là 11 ô/],
    [csv("large.csv", OTHER + row("k0000000000000001", "B", 4, 999)), /Dòng 4: .*100/],
    [csv("empty.csv", ""), /tệp trống/],
  ];
  for (const [file, said] of cases) {
    // A sound file beside it is not taken either.
    await page.locator("#files").setInputFiles([csv("sound.csv", OTHER), file]);
    await page.waitForFunction((name) => document.querySelector(".files__refused")?.textContent.includes(name), file.name);
    assert.match(await text(page, ".files__refused"), said, file.name);
    assert.equal(await page.locator(".files__file").count(), 0, file.name);
  }
  await accessible(page, "refused files");
  await page.locator("#files").setInputFiles([csv("sound.csv", OTHER), csv("more.csv", OTHER.replaceAll("0001,", "0002,").replaceAll(",B,", ",C,"))]);
  await page.locator(".files__file").nth(1).waitFor();
  await page.locator("#files").setInputFiles(csv("other.csv", OTHER.replace("3,20", "3,21")));
  await page.waitForFunction(() => document.querySelector(".files__outcome .save__fault").textContent !== "");
  assert.match(await text(page, ".files__outcome .save__fault"), /Lớp 4B.*“sound\.csv”.*“other\.csv”/);
  assert.equal(await page.locator(".files__file").count(), 2);
  await go(page, "report", "class-report");
  assert.match(await text(page, ".report__about"), /3 phiếu lớp · 110 em/);
});

trial("what is published has no small number, on paper, on screen and in its file", SCREEN, async ({ page }) => {
  await open(page, CLASS.vi);
  for (const letter of ["A", "B", "C"]) await keepClass(page, 30, [[1, 1, 10, 12], [2, 8, 9, 9]], { letter });
  await go(page, "report", "class-report");
  assert.match(await text(page, ".report__about"), /3 phiếu lớp · 90 em/);
  assert.match(await text(page, ".report__group >> nth=1"), /\b3\b/, "the school sees every number");
  assert.match(await text(page, ".figures__caveats"), /không nối[^]*cùng lớp/);
  await accessible(page, "the report");
  await page.locator("#report-grade").selectOption("4");
  await page.locator("#from").fill("2099-01-01");
  assert.match(await text(page, ".report__about"), /^0 phiếu/);
  await page.locator('input[name="form"][value="public"]').check();
  await settle(page);
  const shown = await page.locator(".report__question").first().locator(".poll__count").allInnerTexts();
  assert.deepEqual(shown, ["ẩn", "ẩn", "30", "36"]);
  assert.match(await text(page, ".report__question >> nth=0"), /72 câu trả lời · 66 chọn mức 3 hoặc 4/);
  assert.doesNotMatch(await text(page, ".report"), /90 em/);
  await accessible(page, "the report for publishing");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('[data-action="save-public"]').click(),
  ]);
  const table = (await readFile(await download.path())).toString();
  const lines = table.split("\r\n").filter((line) => line.includes(",nhan-ra,"));
  assert.deepEqual(lines.map((line) => line.split(",").at(-1)), ["30", "36", "*", "*", "72"]);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator('[data-action="save-public"]').isVisible(), false);
});

for (const [language, address] of Object.entries(CLASS)) {
  for (const size of [{ width: 360, height: 740 }, { width: 1366, height: 768 }]) {
    trial(`book, sheet and report fit at ${size.width} pixels, ${language}`, { context: { viewport: size } }, async ({ page }) => {
      await open(page, address);
      for (const letter of ["A", "B", "C"]) await keepClass(page, 30, [[1, 1, 10, 12]], { letter });
      const fits = async (where) => {
        const faults = (await page.evaluate(misfits)).filter((fault) => !/book__|figures/.test(fault) && !/(TH|TD|th|td|span|strong|ul|li|tr|thead|tbody|table|a)\./.test(fault));
        assert.deepEqual(faults, [], where);
      };
      await fits("counts");
      await go(page, "book", "class-book");
      await fits("book");
      await page.locator(".book__class").first().click();
      await page.locator('main[data-screen="class-sheet"]').waitFor();
      await fits("sheet");
      await go(page, "report", "class-report");
      await fits("report");
    });
  }
}
