// Measures the built site and prints what it found, beside the aims. A missed aim fails nothing; what cannot be measured does.
//   BENCH=short node scripts/bench/run.mjs
// goes the same ways once and on little, without the large site, so that the test command can.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import * as conditions from './conditions.mjs';
import { SHORT } from './conditions.mjs';
import { answering } from './follow-up.mjs';
import { judge } from './judge.mjs';
import { coldLoad, loads, memory } from './load.mjs';
import { machine } from './machine.mjs';
import { PEERS } from './peers.mjs';
import { many } from './many.mjs';
import { plainPage } from './plain-page.mjs';
import { report } from './report.mjs';
import { respond, respondPlain } from './respond.mjs';
import { saving } from './save.mjs';
import { serve } from './server.mjs';
import { sizes } from './sizes.mjs';
import { training } from './training.mjs';
import { unlocking } from './unlock.mjs';

const SITE = 'dist';
const LARGE_SITE = 'build/bench-dist';
const RESULT = SHORT ? 'build/bench-short.json' : 'build/bench.json';

const plain = plainPage();
const open = [];
try {
  const result = await measure();
  mkdirSync('build', { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${report(result)}\n\nAs JSON: ${RESULT}`);
} catch (error) {
  console.error(`\n  Stopped: something could not be measured: ${error.message}`);
  console.error('  Is the site built? `make bench` builds and measures. On a busy machine, try again when it is quiet.');
  process.exitCode = 1;
} finally {
  for (const close of open.reverse()) await close();
  rmSync(plain.folder, { recursive: true });
}

async function measure() {
  const [site, large, page] = [await served(SITE), SHORT ? null : await served(LARGE_SITE), await served(plain.folder)];
  const browser = await launch();
  open.push(() => browser.close());
  const facts = machine(browser);

  say('what is sent');
  const sent = await coldLoad(browser, site);
  const cold = new Set(sent.files.map(({ file }) => file));
  const files = sizes(SITE).map((size) => ({ ...size, cold: cold.has(size.file) }));

  say('first content and first answer');
  const load = await loads(browser, site, page);
  const held = await memory(browser, site);

  say('clicks and keystrokes: plain HTML page');
  const floor = await respondPlain(browser, page);
  const sheets = [];
  for (const [title, address, options] of [
    [`${plain.questions} items`, site, {}],
    ...(large ? [['2,000 items', large, {}], ['2,000 items, all answered', large, { full: true }]] : []),
  ]) {
    say(`clicks and keystrokes: ${title}`);
    sheets.push({ title, ...(await respond(browser, address, options)) });
  }
  say('what an answer and its save cost');
  const saves = await saving(browser, site, page);
  say('thousands of records');
  const thousands = await many(browser, site);
  say('a protected device');
  const unlock = await unlocking(browser, site);
  say('a large training session');
  const trained = await training(browser, site);
  say('a case with a long plan and many meetings');
  const cases = await answering(browser, site);
  if (large) say('records judged a second');
  const judged = large && (await judge(browser, large));
  return { machine: facts, conditions, files, coldLoad: sent, load, memory: held, floor, sheets, saves, thousands, unlock, trained, cases, judged, peers: PEERS };
}

async function served(folder) {
  const { address, close } = await serve(folder);
  open.push(close);
  return address;
}

function say(what) {
  console.log(`      measuring ${what}`);
}
