// npm run icons: paints the toolbar's icons from the one source, look/mark.ts, and a table's glyphs from look/glyph.ts. Run it after a change there.
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { cellSheet } from "../look/cells.ts";
import { markShapes } from "../look/mark.ts";
import { findChromium } from "./chromium.mjs";
import { root } from "./node.mjs";

/** Sizes by variant: the store and the extension pages want the coloured mark large, the toolbar wants all three small. */
const SIZES = { colour: [16, 32, 48, 128], "not-met": [16, 32], idle: [16, 32] };

const svg = (variant, size) => {
  const shapes = markShapes(variant).map(({ tag, attrs }) => `<${tag} ${Object.entries(attrs).map(([name, value]) => `${name}="${value}"`).join(" ")}/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" style="display:block">${shapes.join("")}</svg>`;
};

writeFileSync(`${root}look/cells.css`, cellSheet());

const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
mkdirSync(`${root}public/icon`, { recursive: true });
for (const [variant, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${svg(variant, size)}`);
    writeFileSync(`${root}public/icon/${variant}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
