// `petik serve` as a person uses it.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fits, isReadable, tabStops, watched } from "./checks.mjs";
import { article, launch, serve } from "./petik.mjs";

const text = readFileSync(article, "utf8");
let browser, server;
before(async () => { [browser, server] = await Promise.all([launch(), serve("--max-bytes", "20000")]); });
after(async () => {
  await browser.close();
  assert.equal(await server.stop(), 0, "SIGTERM ends it in order");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 375]) {
    test(`paste a text, ${colorScheme}, ${width} pixels`, async () => {
      const { page, troubles } = await watched(browser, { colorScheme, width });
      await page.goto(server.url);
      await fits(page);
      await shoot(page, `serve-empty-${colorScheme}-${width}`);
      await page.locator("#text").fill(text);
      await page.locator("#result mark").first().waitFor();
      await fits(page);
      await isReadable(page);
      await shoot(page, `serve-${colorScheme}-${width}`);
      await page.locator("input[name=sentences]").fill("5");
      await page.waitForFunction(() => document.querySelectorAll("#result mark").length === 5);
      assert.deepEqual(troubles, []);
      await page.context().close();
    });
  }
}

const shoot = async (page, name) => {
  const to = process.env.PETIK_SCREENSHOTS;
  if (!to) return;
  mkdirSync(to, { recursive: true });
  await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
};

const drop = (page, name, content) =>
  page.evaluate(([name, content]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], name, { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, [name, content]);

test("drop a file, and one that is too large", async () => {
  const { page, troubles } = await watched(browser);
  await page.goto(server.url);
  await drop(page, "berita.txt", text);
  await page.locator("#result mark").first().waitFor();
  assert.equal(await page.locator("#text").inputValue(), text);
  await drop(page, "besar.txt", "a".repeat(20_001));
  assert.match(await page.locator("#alert").textContent(), /terlalu besar/);
  assert.deepEqual(troubles, []);
});

test("a text that is too long is told so", async () => {
  const { page } = await watched(browser);
  await page.goto(server.url);
  await page.locator("#text").fill("kata ".repeat(5000));
  await page.locator("#alert:not(:empty)").waitFor();
  assert.match(await page.locator("#alert").textContent(), /lebih panjang dari 20000 bita/);
  await page.locator("select").selectOption("en");
  await page.locator("#alert", { hasText: "longer than 20000 bytes" }).waitFor();
});

test("a server that has gone is told of", async () => {
  const gone = await serve();
  const { page } = await watched(browser);
  await page.goto(gone.url);
  assert.equal(await gone.stop(), 0);
  await page.locator("#text").fill(text);
  await page.locator("#alert:not(:empty)").waitFor();
  assert.match(await page.locator("#alert").textContent(), /apakah `petik serve` masih berjalan/);
});

test("without script the button does it, and the language is kept", async () => {
  const { page } = await watched(browser, { javaScriptEnabled: false });
  await page.goto(server.url);
  await page.locator("select").selectOption("en");
  await page.locator("#text").fill(`\n\n${text}`);
  await page.locator("button[type=submit]").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await page.locator("#result mark").count(), 3);
  await page.locator("a", { hasText: "Try an example" }).click();
  assert.equal(await page.locator("#result mark").count(), 3);
});

test("hostile text stays text", async () => {
  const { page, troubles } = await watched(browser);
  await page.goto(server.url);
  const hostile = "</textarea></main><script>window.pwned=1</script><img src=x onerror='window.pwned=1'> Banjir rob.";
  await page.locator("#text").fill(hostile);
  await page.locator("#result mark").first().waitFor();
  await page.locator("#form").evaluate((form) => form.submit());
  await page.waitForLoadState();
  assert.equal(await page.locator("#text").inputValue(), hostile);
  assert.equal(await page.locator("img, #result script").count(), 0);
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.deepEqual(troubles, []);
});

test("a page of another origin can neither post nor read nor frame", async () => {
  const other = await serve();
  const { page } = await watched(browser);
  await page.goto(other.url);
  const status = await page.evaluate(async (url) => {
    const told = (it) => `${it.type} ${it.status}`;
    const simple = await fetch(url, { method: "POST", mode: "no-cors", body: new URLSearchParams({ text: "a" }) }).then(told, () => "failed");
    const json = await fetch(`${url}api/detect`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }).then(told, () => "failed");
    return { simple, json };
  }, server.url);
  assert.deepEqual(status, { simple: "failed", json: "failed" });
  assert.equal(await other.stop(), 0);
});

test("all can be reached and seen by keyboard", async () => {
  const { page } = await watched(browser);
  await page.goto(server.url);
  assert.equal(await page.evaluate(() => document.activeElement.id), "text");
  const stops = await tabStops(page, 5);
  assert.deepEqual(stops.map((it) => it.is.split(".")[0]), ["INPUT", "INPUT", "SELECT", "A", "BUTTON"]);
  assert.deepEqual(stops.filter((it) => !it.shown), []);
});
