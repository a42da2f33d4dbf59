// Under which conditions everything is measured, and against which aims. Numbers are aims of the project, not of anybody's policy.

/** The network. The browser adds `latency` to every request and limits both directions. */
export const SLOW_4G = { title: 'Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms a request', latency: 150, down: 1.6e6, up: 750e3 };

/** How much slower the page's own thread is made. */
export const CPU_THROTTLE = 4;

export const SCREEN = { width: 768, height: 1024 };

/** How often each load is measured. BENCH_RUNS changes it. */
export const RUNS = Number(process.env.BENCH_RUNS ?? 5);

/** How many clicks and how many keystrokes are measured on each sheet. BENCH_INTERACTIONS changes it. */
export const INTERACTIONS = Number(process.env.BENCH_INTERACTIONS ?? 72);

/** How much slower than this machine a slow tablet is taken to be where the page cannot be slowed down: in a worker. */
export const SLOW_TABLET = 6;

/** A kilobyte is 1,000 bytes, the stricter reading. Times are in milliseconds. */
export const AIMS = {
  coldLoadBytes: 160_000,
  firstContentToPlainHtml: 1.25,
  firstAnswer: 1_800,
  stateChange: 3,
  paint: 1000 / 60,
  savedAnswerToPlainHtml: 2,
  listed: 1_000,
  unlock: 1_000,
  unlocked: 2_000,
  trainingResult: 2_000,
};
