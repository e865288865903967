// The picture of `petik report` that the READMEs show: `npm run screenshot`, then look at it.
import { join } from "node:path";
import { launch, report, root } from "./petik.mjs";

// The page names its file as it was given: from the root, as a reader would type it.
process.chdir(root);
const url = report("readme", ["--title", "NATO dan Ukraina", "seeds/articles/nato-ukraina.txt"], { lang: "en" });

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: "light" });
await page.goto(url);
// What a reader does first: ask why the best sentence was picked, and mark a phrase.
await page.locator(".summary .why summary").first().click();
await page.locator(".chip").first().click();
await page.evaluate(() => scrollTo(0, 0));
await page.mouse.move(0, 0);

// To the end of the paragraph of the last picked sentence: all picks are seen, and no line is cut.
const [top, margin] = [24, 12];
const bottom = await page.locator("p:has(> mark)").last().evaluate((it) => it.getBoundingClientRect().bottom);
await page.screenshot({
  path: join(root, "crates/petik-report/report.webp"),
  type: "webp", // As PNG it is half as large again.
  quality: 90,
  clip: { x: 0, y: top, width: 1200, height: Math.ceil(bottom) + margin - top },
  fullPage: true,
});
await browser.close();
