// What a shared link shows, and where a former address leads. The pages are written anew for an address of the site, with
// one story that has another name now; the engine is that of the built site.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ALL, LANGUAGES, ready, STORIES, storyAt, trial } from "./harness.mjs";
import { dist, serve } from "./server.mjs";

const SITE = "https://kenghe.example.vn";
const [RENAMED, FORMER] = [STORIES[1], "ten-cu"];
const work = mkdtempSync(join(tmpdir(), "ke-nghe-share-"));
after(() => rmSync(work, { recursive: true, force: true }));

/** Changes the one place where this stands. */
function change(file, from, to) {
  const text = readFileSync(file, "utf8");
  assert.equal(text.split(from).length, 2, `${from} stands once in ${file}`);
  writeFileSync(file, text.replace(from, to));
}

/** The site as it is written for an address. */
function written() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  cpSync(join(root, "assets"), join(work, "assets"), { recursive: true });
  change(join(work, "assets/site.toml"), 'base_url = ""', `base_url = "${SITE}/"`);
  change(join(work, `assets/packs/ke-nghe/scenarios/${RENAMED}.toml`), `\nid = "${RENAMED}"\n`, `\nid = "${RENAMED}"\nformer_ids = ["${FORMER}"]\n`);
  const site = join(work, "site");
  mkdirSync(site);
  for (const name of readdirSync(dist).filter((it) => /^(play|desk|class)-[0-9a-f]{16}(\.js|_bg\.wasm)$/.test(it))) {
    copyFileSync(join(dist, name), join(site, name));
  }
  const program = process.env.KENGHE ?? join(root, "target/debug/kenghe");
  const done = spawnSync(program, ["prerender", "--staging", site, "--pictures"], { cwd: join(work, "assets/packs/ke-nghe"), encoding: "utf8" });
  assert.equal(done.status, 0, done.stdout + done.stderr);
  return site;
}

const site = written();
const server = await serve(site);
after(server.stop);

/** Every page, by its address. */
const pages = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === "index.html")
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((file) => [file.slice(site.length + 1).replace(/index\.html$/, ""), readFileSync(file, "utf8")])
  .filter(([address]) => !address.includes(`/${FORMER}/`))
  // The page for web editors is no page to share, nor is what comes without a network.
  .filter(([address]) => !/^(nhung|en\/embed|khong-mang|en\/offline)\//.test(address));

const plain = (text) => text?.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const tag = (html, name) => plain(html.match(new RegExp(`<meta [^>]*(?:property|name)="${name}"[^>]*content="([^"]*)"`))?.[1]);
const link = (html, rel) => html.match(new RegExp(`<link rel="${rel}" href="([^"]*)"`))?.[1];

/** The size that a PNG file says it has. */
function sizeOf(png) {
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("every page says what a link to it shows, with addresses of the site", () => {
  assert.ok(pages.length > 150, String(pages.length));
  for (const [address, html] of pages) {
    assert.equal(tag(html, "og:url"), `${SITE}/${address}`, address);
    assert.equal(link(html, "canonical"), `${SITE}/${address}`, address);
    assert.equal(tag(html, "og:site_name"), "Kể Nghe", address);
    assert.ok(tag(html, "og:title") && html.includes(`property="og:description"`) && tag(html, "description"), address);
    const own = address.startsWith("en/") ? ["en_US", "vi_VN"] : ["vi_VN", "en_US"];
    assert.deepEqual([tag(html, "og:locale"), tag(html, "og:locale:alternate")], own, address);
    const picture = tag(html, "og:image");
    assert.ok(picture?.startsWith(`${SITE}/share/`), address);
    const png = readFileSync(join(site, picture.slice(SITE.length)));
    assert.deepEqual(sizeOf(png), [1200, 630], picture);
    assert.deepEqual([tag(html, "og:image:width"), tag(html, "og:image:height")], ["1200", "630"], address);
    assert.ok(png.length <= 60_000, `${picture} has ${png.length} bytes`);
    assert.ok(tag(html, "og:image:alt"), address);
    assert.equal(tag(html, "twitter:card"), "summary_large_image", address);
  }
});

test("each story has a picture of its own in each language", () => {
  const stories = LANGUAGES.flatMap((language) => ALL.map((id) => storyAt(language, id)));
  const of = (address) => tag(pages.find(([it]) => it === address)[1], "og:image");
  assert.equal(new Set(stories.map(of)).size, stories.length);
});

test("nothing that a link shows names abuse or a child's result", () => {
  const words = /xâm hại|lạm dụng|tình dục|dụ dỗ|gạ gẫm|cưỡng|khỏa thân|khoả thân|ảnh nóng|ảnh riêng|tống tiền|nạn nhân|thủ phạm|grooming|groom|abuse|sexual|\bsex\b|nude|naked|private (?:photo|picture)|extort|blackmail|victim|predator|\d+ ?%|điểm số|\bscore\b/i;
  for (const [address, html] of pages) {
    const title = plain(html.match(/<title>([^<]*)</)[1]);
    const shown = [title, ...["description", "og:title", "og:image:alt"].map((name) => tag(html, name))];
    for (const text of shown) assert.doesNotMatch(text, words, address);
  }
});

test("the built site, which has no address yet, says what needs none", () => {
  const html = readFileSync(join(dist, storyAt("vi", STORIES[0]), "index.html"), "utf8");
  assert.equal(tag(html, "og:title"), "Bạn mới trong game");
  for (const name of ["og:url", "og:image", "twitter:card"]) assert.equal(tag(html, name), undefined, name);
  const pictures = readdirSync(join(dist, "share"));
  assert.ok(pictures.length >= 2 * (ALL.length + 3), String(pictures.length));
});

const own = { get origins() { return [new URL(server.base).origin]; } };

for (const language of LANGUAGES) {
  trial(`a former address leads on and takes along what stands behind it (${language})`, own, async ({ page }) => {
    const file = join(site, storyAt(language, FORMER), "index.html");
    const html = readFileSync(file, "utf8");
    assert.equal(link(html, "canonical"), `${SITE}/${storyAt(language, RENAMED)}`);
    assert.match(html, /<meta name="robots" content="noindex">/);
    await page.goto(`${server.base}${storyAt(language, FORMER)}?a=1#b`);
    await page.waitForURL(`${server.base}${storyAt(language, RENAMED)}?a=1#b`);
    await ready(page);
  });
}

trial("a former address leads on without scripts", { ...own, context: { javaScriptEnabled: false } }, async ({ page }) => {
  await page.goto(server.base + storyAt("vi", FORMER));
  await page.waitForURL(server.base + storyAt("vi", RENAMED));
});
