// Under which conditions everything is measured, and against which aims. Numbers are aims of the project, not of anybody's policy.

/** The network. The browser adds `latency` to every request and limits both directions. */
export const SLOW_4G = { title: 'Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms a request', latency: 150, down: 1.6e6, up: 750e3 };

/** How much slower the page's own thread is made. */
export const CPU_THROTTLE = 4;

export const SCREEN = { width: 768, height: 1024 };

/**
 * A short form, for the test command: everything is measured once and on little, so that what measures cannot rot unseen. Its figures
 * say nothing.
 */
export const SHORT = process.env.BENCH === 'short';

/** How often each load is measured, each time beside the plain page. BENCH_RUNS changes it. */
export const RUNS = Number(process.env.BENCH_RUNS ?? (SHORT ? 1 : 7));

/** How many clicks and how many keystrokes are measured on each sheet. BENCH_INTERACTIONS changes it. */
export const INTERACTIONS = Number(process.env.BENCH_INTERACTIONS ?? (SHORT ? 6 : 48));

/** How much slower than this machine a slow tablet is taken to be where the page cannot be slowed down: in a worker. */
export const SLOW_TABLET = 6;

/** A kilobyte is 1,000 bytes, the stricter reading. Times are in milliseconds, `toPlain` is a ratio to the plain HTML page of the same run. */
export const AIMS = {
  firstPageBytes: { must: 160_000, aim: 130_000 },
  firstAnswerBytes: { must: 210_000, aim: 160_000 },
  firstContentToPlain: { must: 1.25, aim: 1.1 },
  firstAnswerToPlain: { must: 4, aim: 3.3 },
  warmAnswerToPlain: { must: 2.2, aim: 1.7 },
  offlineAnswer: { must: 1_000, aim: 600 },
  savedAnswerToPlain: { must: 2, aim: 1.5 },
  state: { must: 2.5, aim: 1.5 },
  stateOfMany: { must: 4, aim: 2.5 },
  frameToPlain: { must: 1.5, aim: 1.1 },
  memory: { must: 8e6, aim: 5e6 },
  wholeBytes: { must: 1_250_000, aim: 1_000_000 },
  stateChange: 3,
  paint: 1000 / 60,
  listed: 1_000,
  unlock: 1_000,
  unlocked: 2_000,
  trainingResult: 2_000,
};
