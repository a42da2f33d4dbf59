// How many records a second are judged in the browser, bare and with the whole explanation. The CPU is not slowed down here,
// so that the figures stand beside those of `cargo bench`.
import { newWindow, Tab } from './browser.mjs';
import { median } from './statistics.mjs';

const FRAMEWORKS = ['lambeth', 'berkshire', 'derbyshire', 'bedford', 'hertfordshire'];
const RUNS = 5;
/** How long one run lasts at least, in milliseconds. */
const LONG_ENOUGH = 200;

export async function judge(browser, address) {
  const window = await newWindow(browser);
  try {
    const tab = await Tab.open(window);
    await tab.goto(address);
    await tab.shown('#page-heading');
    await tab.value('new Promise((there) => { const look = () => (window.judge ? there(true) : setTimeout(look, 50)); look(); })');
    const rows = [];
    for (const framework of FRAMEWORKS) {
      rows.push({ framework, bare: await rate(tab, framework, false), explained: await rate(tab, framework, true) });
    }
    return rows;
  } finally {
    await window.close();
  }
}

/** Records a second: the median of several runs, each long enough to be told from the clock's own steps. */
async function rate(tab, framework, explained) {
  const timed = async (times) => {
    const call = `window.judge(${JSON.stringify(framework)}, ${times}, ${explained})`;
    const [done, took] = await tab.value(`(() => { const began = performance.now(); return [${call}, performance.now() - began]; })()`);
    if (done !== times) throw new Error(`${framework} judged ${done} of ${times} records`);
    return took;
  };
  let times = 100;
  while ((await timed(times)) < LONG_ENOUGH) times *= 2;
  const rates = [];
  while (rates.length < RUNS) rates.push((times / (await timed(times))) * 1000);
  return median(rates);
}
