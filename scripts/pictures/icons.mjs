// Makes the icons of the installed app from styles/icon.svg.
//   node scripts/pictures/icons.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.js';

const folder = fileURLToPath(new URL('../../styles/icons/', import.meta.url));
const svg = readFileSync(new URL('../../styles/icon.svg', import.meta.url), 'utf8');
// A system that cuts icons to a shape of its own wants the ground to reach the edge, and the drawing within the middle four fifths.
const square = svg.replace(/ rx="\d+"/, '');
const inset = square.replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"').replace('<rect width="32" height="32"', '<rect x="-5" y="-5" width="42" height="42"');

const browser = await chromium.launch(config.use.launchOptions);
for (const [name, picture, size] of [['icon-180', square, 180], ['icon-192', svg, 192], ['icon-512', svg, 512], ['maskable-512', inset, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${picture}`);
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
