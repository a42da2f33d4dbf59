// The measurements as text for people.
import { AIMS, CPU_THROTTLE, RUNS, SHORT, SLOW_4G, SLOW_TABLET } from './conditions.mjs';
import { ACTIONS, MEETINGS } from './follow-up.mjs';
import { PROTECTED, RECORDS } from './many.mjs';
import { LARGE } from './save.mjs';
import { PEOPLE, SCENARIOS } from './training.mjs';

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
const perSecond = (rate) => Math.round(rate).toLocaleString('en-GB');
const share = (part) => `${Math.round(part * 100)}%`;

/** A figure against its aim: "aim 160.0 KB, 1.20 of it, missed". */
function against(value, aim, written) {
  const ratio = value / aim;
  return `${written(aim)}  ${ratio.toFixed(2)}  ${ratio <= 1 ? 'met' : 'MISSED'}`;
}

const times = (ratio) => `×${ratio.toFixed(2)}`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the tool is measured by, each figure with what it must be and what it should be. */
function measuredBy({ files, coldLoad, load, floor, sheets, saves, memory }) {
  const row = (title, value, { must, aim }, written) => [
    `  ${title}`,
    written(value),
    written(must),
    written(aim),
    value <= aim ? 'aim met' : value <= must ? 'met' : `MISSED, ${(value / must).toFixed(2)} of it`,
  ];
  const [usual, ...many] = sheets;
  const whole = files.filter(({ file }) => file.endsWith('.wasm')).reduce((sum, { compressed }) => sum + compressed, 0);
  return table([
    ['  what', 'now', 'must', 'aim', ''],
    row('sent for the first page', coldLoad.total, AIMS.firstPageBytes, kb),
    row('sent until the first answer on the sheet', coldLoad.untilAnswer, AIMS.firstAnswerBytes, kb),
    row('first content, to plain HTML', load.home.firstContent / load.plain.firstContent, AIMS.firstContentToPlain, times),
    row('first working answer, to plain HTML', load.cold.answered / load.plain.answered, AIMS.firstAnswerToPlain, times),
    row('warm reload to the first answer, to plain HTML', load.warm.answered / load.plain.answered, AIMS.warmAnswerToPlain, times),
    row('second visit, offline, to the first answer', load.offline.answered, AIMS.offlineAnswer, ms),
    row('an answer and its save on the page’s thread, to plain HTML', saves.usual / saves.plain, AIMS.savedAnswerToPlain, times),
    row('click to state', usual.clicks.state.median, AIMS.state, ms),
    ...many.map(({ title, clicks }) => row(`click to state, ${title}`, clicks.state.median, AIMS.stateOfMany, ms)),
    row('click to frame, to plain HTML', usual.clicks.paint.median / floor.clicks.paint.median, AIMS.frameToPlain, times),
    row('WebAssembly memory after the first answer', memory, AIMS.memory, mb),
    row('all WebAssembly, compressed', whole, AIMS.wholeBytes, kb),
  ]);
}

/** Rows of cells as lines, each column as wide as its widest cell; all but the first are aligned to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('   '),
  );
}

export function report(result) {
  const { machine, files, coldLoad, load, peers, floor, sheets, saves, thousands, unlock, trained, cases, judged } = result;
  const lines = [
    ...(SHORT ? ['A SHORT FORM: everything once and on little. Its figures say nothing.', ''] : []),
    `${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)}; ${machine.browser}; Node.js ${machine.node}`,
    `The page's own thread is slowed down ${CPU_THROTTLE} times, other threads are not. 1 KB is 1,000 bytes.`,
    'Each aim stands beside its figure, with figure divided by aim: 1.00 or less meets it.',
    '',
    `What the tool is measured by (${SLOW_4G.title}; CPU ${CPU_THROTTLE} times slower; medians of ${RUNS}, plain HTML in the same run)`,
    ...measuredBy(result),
    '',
    'What is sent, compressed with brotli',
    ...table([
      ['  file', 'bytes', 'compressed', 'cold load'],
      ...files.map(({ file, bytes, compressed, cold }) => [`  ${file}`, kb(bytes), kb(compressed), cold ? 'yes' : '']),
    ]),
    `  A cold load, with headers, as the browser counts it: ${kb(coldLoad.total)}   aim ${against(coldLoad.total, AIMS.firstPageBytes.must, kb)}`,
    '',
    `How soon (${SLOW_4G.title}; CPU ${CPU_THROTTLE} times slower; median of ${RUNS} runs)`,
    ...table([
      ['  time to the first content', '', 'aim, ratio'],
      ['  plain HTML page with the same questions', ms(load.plain.firstContent), ''],
      [
        '  the app’s first page',
        ms(load.home.firstContent),
        against(load.home.firstContent, load.plain.firstContent * AIMS.firstContentToPlain.must, ms),
      ],
      ['  the app, straight to a new visit', ms(load.cold.firstContent), ''],
      ['  the same with a warm cache', ms(load.warm.firstContent), ''],
    ]),
    '',
    ...table([
      ['  time to the first working answer', 'app ready', 'sheet shown', 'answered', 'aim, ratio'],
      ['  plain HTML page: click an answer', '', ms(load.plain.ready), ms(load.plain.answered), ''],
      appRow('the app, cold', load.cold, load.plain.answered * AIMS.firstAnswerToPlain.must),
      appRow('the app, warm cache', load.warm, load.plain.answered * AIMS.warmAnswerToPlain.must),
      appRow('the app, second visit, offline', load.offline, AIMS.offlineAnswer.must),
    ]),
    '  Counted for the app: from #/new/visit through a click on "Continue: ..." and a click on an answer, each as soon as its',
    '  target is painted, until the app has drawn the answer’s consequence. Counted for plain HTML: one click.',
    '',
    '  For comparison, the same 20 questions in others, measured earlier and elsewhere (same network, same CPU throttle):',
    ...table(peers.map(({ name, bytes, firstAnswer }) => [`    ${name}`, bytes ? kb(bytes) : '', ms(firstAnswer)])),
    '',
    `How it answers (CPU ${CPU_THROTTLE} times slower; median and 95th percentile)`,
    ...table([
      ['  sheet', 'what', 'times', 'median', '95th', 'aim, ratio of the 95th'],
      interaction('plain HTML page', 'click to paint', floor.clicks.paint),
      interaction('', 'keystroke to paint', floor.keystrokes.paint),
      ...sheets.flatMap(({ title, clicks, keystrokes }) => [
        interaction(title, 'click: state change', clicks.state, AIMS.stateChange),
        interaction('', 'click to paint', clicks.paint, AIMS.paint),
        interaction('', 'key: state change', keystrokes.state, AIMS.stateChange),
        interaction('', 'keystroke to paint', keystrokes.paint, AIMS.paint),
      ]),
    ]),
    '',
    ...table([
      ['  sheet', 'opening it', 'clicks in the next frame', 'keystrokes in the next frame'],
      ['  plain HTML page', '', share(floor.clicks.nextFrame), share(floor.keystrokes.nextFrame)],
      ...sheets.map(({ title, opening, clicks, keystrokes }) => [
        `  ${title}`,
        ms(opening),
        share(clicks.nextFrame),
        share(keystrokes.nextFrame),
      ]),
    ]),
    '  State change: from the page’s hearing of the input until its handlers and all they set off are done and the page’s elements',
    '  are changed. To paint: from the input itself to the end of the frame that shows it; of that, waiting for the screen’s next',
    `  frame alone is ${ms(AIMS.paint / 2)} on average and up to ${ms(AIMS.paint)}. On the plain page nothing but the browser works.`,
    '',
    `Work on the page’s own thread for each click on an answer, saved and on the disk (CPU ${CPU_THROTTLE} times slower)`,
    ...table([
      ['  sheet', 'work', 'aim, ratio'],
      ['  plain HTML page, nothing saved', ms(saves.plain), ''],
      ['  the app', ms(saves.usual), against(saves.usual, saves.plain * AIMS.savedAnswerToPlain.must, ms)],
      [`  the app, a record of ${LARGE.toLocaleString('en-GB')} letters`, ms(saves.large), ''],
    ]),
    '',
    `${RECORDS.toLocaleString('en-GB')} records on the device (CPU not slowed down; median of ${RUNS} runs)`,
    ...table([
      ['  what', 'time', 'aim, ratio'],
      ['  first page with one record, from its address', ms(thousands.one), ''],
      ['  first page with all of them', ms(thousands.all), ''],
      ['  of that, for the records', ms(thousands.all - thousands.one), against(thousands.all - thousands.one, AIMS.listed, ms)],
      [`  ${PROTECTED.toLocaleString('en-GB')} protected, from “Unlock” to the list`, ms(thousands.unlocked), against(thousands.unlocked, AIMS.unlocked, ms)],
    ]),
    '',
    `A passphrase opens a protected device (Argon2id, 46 MiB, one pass, in a worker; median of ${RUNS} runs)`,
    `  on this machine ${ms(unlock)}; ${SLOW_TABLET} times slower, as a slow tablet is taken to be: ${ms(unlock * SLOW_TABLET)}   aim ${against(unlock * SLOW_TABLET, AIMS.unlock, ms)}`,
    '',
    `The result of a training session of ${PEOPLE} people and ${SCENARIOS} scenarios (${kb(trained.bytes)} kept; median of ${RUNS} runs; cold start of the app included)`,
    ...table([
      ['  time until it is painted', '', 'aim, ratio'],
      ['  agreement with all intervals', ms(trained.result), against(trained.result, AIMS.trainingResult, ms)],
      ['  one scenario’s picture', ms(trained.reveal), against(trained.reveal, AIMS.trainingResult, ms)],
    ]),
    '',
    `Keystrokes in a case with ${ACTIONS} actions and ${MEETINGS} meetings (CPU ${CPU_THROTTLE} times slower; median and 95th percentile)`,
    ...table([
      ['  field', 'what', 'times', 'median', '95th', 'aim, ratio of the 95th'],
      ...cases.flatMap(({ title, keystrokes }) => [
        interaction(title, 'key: state change', keystrokes.state, AIMS.stateChange),
        interaction('', 'keystroke to paint', keystrokes.paint, AIMS.paint),
      ]),
    ]),
    '',
    ...(judged
      ? [
          'Records judged a second in the browser (CPU not slowed down; the worked example; `cargo bench` says it outside the browser)',
          ...table([
            ['  framework', 'bare outcome', 'with its whole explanation'],
            ...judged.map(({ framework, bare, explained }) => [`  ${framework}`, perSecond(bare), perSecond(explained)]),
          ]),
        ]
      : []),
  ];
  return lines.join('\n');
}

const appRow = (title, { ready, sheet, answered }, aim) => [
  `  ${title}`,
  ms(ready),
  ms(sheet),
  ms(answered),
  against(answered, aim, ms),
];

const interaction = (title, what, { median, p95, count }, aim) => [
  `  ${title}`,
  what,
  String(count),
  ms(median),
  ms(p95),
  aim ? against(p95, aim, ms) : '',
];
