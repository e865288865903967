// What must hold for every page: measured in the page itself.
import assert from "node:assert/strict";

/** A page that notes all that must not happen: errors, messages, dialogs, requests to elsewhere. */
export const watched = async (browser, { width = 1280, height = 900, colorScheme = "light", ...options } = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = new URL(page.url() === "about:blank" ? request.url() : page.url());
    if (protocol !== "data:" && origin !== own.origin) troubles.push(`request: ${request.url()}`);
  });
  return { page, troubles };
};

/** Nothing sticks out to the side. */
export const fits = async (page) => {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(needed <= there, `the page needs ${needed} of ${there} pixels`);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("main *, header *")]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".scroll, .sr, svg") && !it.matches(".sr, .chip input"))
      .filter((it) => { const box = it.getBoundingClientRect(); return box.width && (box.right > innerWidth + 1 || box.left < -1); })
      .map((it) => `${it.tagName}.${it.className}`));
  assert.deepEqual(cut, [], "elements beyond the edge");
};

/** The least contrast of all text that can be seen, and where; by WCAG 2, on the background that is really there. */
export const leastContrast = (page) => page.evaluate(() => {
  // A canvas knows every way to write a colour.
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (color) => known.get(color) || known.set(color, read(color)).get(color);
  const read = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((it, i) => it * a + below[i] * (1 - a));
  const backdrop = (element) => {
    const layers = [];
    for (let it = element; it; it = it.parentElement) layers.push(rgba(getComputedStyle(it).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((it) => { const c = it / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => { const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x); return (hi + 0.05) / (lo + 0.05); };
  let least = { contrast: Infinity }, texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, .sr") || !element.checkVisibility({ visibilityProperty: true })) continue;
    texts += 1;
    const below = backdrop(element);
    const found = contrast(over(rgba(getComputedStyle(element).color), below), below);
    if (found < least.contrast) least = { contrast: found, text: node.data.trim().slice(0, 40), where: `${element.tagName}.${element.className}` };
  }
  return { ...least, texts };
});

/** All text can be read: 4.5 to 1, as WCAG AA asks of small text. */
export const isReadable = async (page) => {
  const least = await leastContrast(page);
  assert.ok(least.texts > 5, `only ${least.texts} texts were seen`);
  assert.ok(least.contrast >= 4.5, `contrast ${least.contrast.toFixed(2)} of “${least.text}” in ${least.where}`);
};

/** What the Tab key reaches, in order, by what it is. */
export const tabStops = async (page, most) => {
  const stops = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return null;
      const { outlineStyle } = getComputedStyle(it.matches(".chip input") ? it.nextElementSibling : it);
      return { is: `${it.tagName}.${it.className}`, shown: outlineStyle !== "none" };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
};
