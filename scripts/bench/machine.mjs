// What the figures depend on beside the app.
import { availableParallelism, cpus, loadavg } from 'node:os';

export const machine = (browser) => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  load: loadavg()[0],
  browser: `Chromium ${browser.version()}`,
  node: process.version,
});
