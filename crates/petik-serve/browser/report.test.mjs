// `petik report` as a reader meets it.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fits, isReadable, tabStops, watched } from "./checks.mjs";
import { article, folder, launch, report } from "./petik.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What a text may try, in every field that it can be in. */
const HOSTILE = `</title></style></script><script>window.pwned=1</script><img src=x onerror="window.pwned=1"><a href="javascript:window.pwned=1">x</a>"'><svg onload=window.pwned=1> {{7*7}} ${"`"} &lt; \u202Ekanan ke kiri\u202C`;

const corpus = [
  { id: HOSTILE, title: HOSTILE, text: `${HOSTILE}. Banjir rob merendam pesisir Semarang ${HOSTILE}. Warga mengungsi.` },
  { id: 2, title: "Banjir Rob Semarang", text: "Banjir rob merendam pesisir Semarang. Warga pesisir mengungsi ke balai desa sejak subuh." },
  { id: "panjang", text: `${"a".repeat(3000)} ${"memper".repeat(300)} ${"é́̂".repeat(500)}. Kalimat kedua.` },
  { id: "kosong", text: "" },
  { id: "english", text: "Houses collapsed along the coast. The villagers were taken to a school on higher ground." },
];

const pages = {
  article: () => report("article", ["--title", "NATO dan Ukraina", article]),
  english: () => report("english", ["--title", "NATO and Ukraine", article], { lang: "en" }),
  corpus: () => report("corpus", ["--input", "jsonl", "-"], { input: corpus.map((it) => JSON.stringify(it)).join("\n") }),
  long: () => {
    const name = join(folder, "buku.txt");
    writeFileSync(name, "Banjir rob merendam rumah warga. Air laut naik sejak subuh.\n\n".repeat(2000));
    return report("long", [name]);
  },
  none: () => report("none", ["--input", "jsonl", "-"], { input: "" }),
};

for (const [name, make] of Object.entries(pages)) {
  test(`${name}: light and dark, wide and narrow`, async () => {
    const url = make();
    for (const colorScheme of ["light", "dark"]) {
      for (const width of name === "article" ? [1280, 768, 375, 320] : [1280, 375]) {
        const { page, troubles } = await watched(browser, { colorScheme, width });
        await page.goto(url);
        await page.evaluate(() => document.querySelectorAll("details").forEach((it, index) => { it.open = index < 12; }));
        await fits(page);
        if (name !== "none") await isReadable(page);
        assert.equal(await page.evaluate(() => window.pwned), undefined);
        assert.deepEqual(troubles, []);
        await shoot(page, `${name}-${colorScheme}-${width}`);
        await page.context().close();
      }
    }
  });
}

/** Pictures to look at, where a folder for them is named. */
const shoot = async (page, name) => {
  const to = process.env.PETIK_SCREENSHOTS;
  if (!to || name.startsWith("long")) return;
  mkdirSync(to, { recursive: true });
  await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
};

test("hostile text stays text, in every field", async () => {
  const { page, troubles } = await watched(browser);
  await page.goto(pages.corpus());
  assert.match(await page.locator("#d1 .headline").textContent(), /<script>window\.pwned=1<\/script>/);
  assert.equal(await page.locator("#d1 img, #d1 svg[onload], main script, a[href^=javascript]").count(), 0);
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.deepEqual(troubles, []);
});

test("the policy stops what would get in", async () => {
  const { page } = await watched(browser);
  await page.goto(pages.article());
  const pwned = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.pwned = 1";
    document.body.append(script);
    return window.pwned;
  });
  assert.equal(pwned, undefined);
});

test("without script, a chip marks its phrase and the rest opens", async () => {
  const { page } = await watched(browser, { javaScriptEnabled: false });
  await page.goto(pages.article());
  const background = () => page.locator(".body .k2").first().evaluate((it) => getComputedStyle(it).backgroundColor);
  const before = await background();
  await page.locator(".chip").nth(1).click();
  assert.notEqual(await background(), before);
  await page.locator(".summary .why summary").first().click();
  assert.ok(await page.locator(".summary .reasons").first().isVisible());
  await page.locator(".words > summary").click();
  assert.ok(await page.locator("table").isVisible());
});

test("a bar says what its sentence is made of: by default, by pointer, by key, by tap", async () => {
  const { page } = await watched(browser, { hasTouch: true });
  await page.goto(pages.article());
  const shown = () => page.locator(".tip").evaluateAll((all) =>
    all.filter((it) => it.checkVisibility({ visibilityProperty: true })).map((it) => it.querySelector("b").textContent));
  assert.deepEqual(await shown(), ["Kalimat 1"]);
  await page.locator(".bars button").nth(4).hover();
  assert.deepEqual(await shown(), ["Kalimat 5"]);
  await page.mouse.move(0, 0);
  await page.locator(".bars button").nth(1).focus();
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await shown(), ["Kalimat 3"]);
  await page.locator(".bars button").nth(6).tap();
  assert.deepEqual(await shown(), ["Kalimat 7"]);
  const top = await page.locator(".tip a").nth(6).evaluate((it) => { it.focus(); return document.activeElement === it; });
  assert.ok(top, "its link can be reached");
});

test("a word says what it is made of", async () => {
  const { page } = await watched(browser, { width: 375 });
  await page.goto(pages.article());
  await page.locator(".words > summary").click();
  const word = page.locator(".w", { hasText: "meningkatkan" }).first();
  await word.hover();
  const told = () => word.evaluate((it) => getComputedStyle(it, "::after").content);
  assert.match(await told(), /meningkatkan → tingkat.*meN- \(awalan\) \+ tingkat \(kata dasar\) \+ -kan \(akhiran\)/);
  await fits(page);
  await word.click();
  assert.ok(await page.locator("tr:target").isVisible());
});

test("all can be reached and seen by keyboard", async () => {
  const { page } = await watched(browser);
  await page.goto(pages.article());
  const stops = await tabStops(page, 200);
  const count = (what) => stops.filter((it) => it.is.startsWith(what)).length;
  assert.equal(stops[0].is, "A.skip");
  assert.deepEqual(stops.filter((it) => !it.shown), [], "focus is shown");
  assert.equal(count("INPUT"), 10, "each chip");
  assert.equal(count("SUMMARY"), 3 + 10 + 1, "each detail");
  assert.equal(count("BUTTON"), 1, "the bars are one stop");
  await page.locator(".chip input").first().focus();
  await page.keyboard.press("Space");
  assert.ok(await page.locator(".chip input").first().isChecked());
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator(".chip input").first().isChecked()));
});

test("the page is sound: languages, headings, names", async () => {
  const { page } = await watched(browser);
  await page.goto(pages.english());
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator(".body").getAttribute("lang"), "id");
  assert.equal(await page.locator("h1").count(), 1);
  const faults = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const lost = [...document.querySelectorAll("a[href^='#'], [aria-labelledby], [aria-describedby]")]
      .flatMap((it) => [it.getAttribute("href")?.slice(1), it.getAttribute("aria-labelledby"), it.getAttribute("aria-describedby")])
      .filter((id) => id && !document.getElementById(id));
    const levels = [...document.querySelectorAll("h1, h2, h3")].map((it) => Number(it.tagName[1]));
    const jumps = levels.filter((level, index) => index && level > levels[index - 1] + 1);
    const nameless = [...document.querySelectorAll("button")].filter((it) => !it.getAttribute("aria-label"));
    return { twice, lost, jumps, nameless: nameless.length };
  });
  assert.deepEqual(faults, { twice: [], lost: [], jumps: [], nameless: 0 });
});

test("printed, the text and its marks are there", async () => {
  const { page } = await watched(browser, { width: 794, colorScheme: "dark" });
  await page.goto(pages.article());
  await page.emulateMedia({ media: "print" });
  await fits(page);
  await isReadable(page);
  assert.ok(await page.locator("mark").first().isVisible());
  assert.ok(!(await page.locator(".bars").isVisible()));
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(255, 255, 255)");
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10_000);
});
