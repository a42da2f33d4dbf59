// Which Chromium is started, of those that the system has: nothing is downloaded. CHROMIUM names another.
import { execFileSync } from 'node:child_process';

const found = (program) => execFileSync('sh', ['-c', `command -v ${program} || echo /usr/bin/${program}`]).toString().trim();

/** The browser as a person has it: for profiles on disk, kills of the whole browser, and everything that is timed. */
export const WHOLE = process.env.CHROMIUM || found('chromium');

/** The same engine of the same version without the window around it: a journey takes three quarters of the time. */
export const WINDOWLESS = process.env.CHROMIUM || found('chromium-headless-shell');

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
