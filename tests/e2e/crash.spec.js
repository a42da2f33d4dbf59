// When the app itself stops: said in words, nothing is written any more, what is saved can be taken out, and starting again
// finds it. Each panic and trap is a real one of the compiled app as it is published: the test only has the browser's own
// functions, which the app calls, do what they never do.
import { accessible, assessed, aFile, button, choice, downloaded, drafts, expect, field, fitsTheScreen, goTo, level, link, onPage, open, ready, recordAddress, saved, stored, test, unsettled } from './support.js';
import { scarce } from './scarce.js';

const stopped = (page) => page.getByRole('heading', { level: 1, name: 'Sorry, the tool has stopped' });

/** What a panic leaves in the console. */
const SAYS = /panicked at|unwrap_throw|unreachable|RuntimeError|Maximum call stack|memory|out of reach|TypeError|InvalidStateError/;

/** Keeps a list of everything that tries to change local storage from now on, whether or not it succeeds. */
const countWrites = (page) =>
  page.addInitScript(() => {
    window.writes = [];
    for (const name of ['setItem', 'removeItem', 'clear']) {
      const real = Storage.prototype[name];
      Storage.prototype[name] = function counted(...given) {
        window.writes.push([name, given[0]]);
        return real.apply(this, given);
      };
    }
  });

/**
 * From now on the clock, which the app reads while it holds its state, tells the app something. It holds the state already, so
 * it panics where it is told news; and never comes to an end where it is made to save, which begins with the clock.
 */
const trapTheClock = (event) => {
  const RealDate = window.Date;
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...given);
      window.dispatchEvent(new CustomEvent(event, { detail: 'ready' }));
    }
  };
};

/** Megabytes that are more than enough to start and to work (12 are), and not for reading the largest file that is read at all. */
const SPARE = 24;

/** What tells the app news, and what makes it save. */
const [NEWS, SAVE] = ['provider-concerns:offline', 'pagehide'];

/** From now on nothing can be put on the page, which the app takes for granted once it renders. */
const trapThePage = () => {
  for (const name of ['insertBefore', 'appendChild']) {
    Node.prototype[name] = () => {
      throw new DOMException('out of reach', 'HierarchyRequestError');
    };
  }
};

/** Everything that would make the app save: a timer that is due, a page that is hidden, left or closed, another tab. */
async function wouldSave(page) {
  await page.evaluate(async () => {
    for (const type of ['visibilitychange', 'pagehide', 'hashchange', 'storage']) window.dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    // Autosave is due within 300 ms; a second covers it on a slow machine, and a longer wait could only show more.
    await new Promise((due) => setTimeout(due, 1000));
  });
}

/** The page says what happened, nothing has been or will be written, and starting again finds the record as it was saved. */
async function leavesAllAsItWas(page, before) {
  await expect(stopped(page)).toBeVisible();
  await expect(stopped(page)).toBeFocused();
  await expect(page.locator('#app')).toBeHidden();
  await expect(page).toHaveTitle('The tool has stopped – Provider Concerns');
  await expect(page.getByText('It is nothing you did.')).toBeVisible();
  await expect(page.locator('#stopped-saved')).toContainText('1 record is saved on this device, exactly as it was before the tool stopped.');
  await wouldSave(page);
  expect(await stored(page)).toEqual(before);
  const tried = await page.evaluate(() => {
    try {
      localStorage.setItem('provider-concerns:draft:0000000000000000', 'x');
      return 'written';
    } catch (error) {
      return error.name;
    }
  });
  expect(tried).toBe('InvalidStateError');
  const { name, text } = await downloaded(page, () => button(page, 'Download everything saved on this device').click());
  expect(name).toMatch(/^provider-concerns-saved-20\d\d-\d\d-\d\d\.json$/);
  const { format, version, at, entries, ...more } = JSON.parse(text);
  expect({ format, version, more }).toEqual({ format: 'provider-concerns-rescue', version: 1, more: {} });
  expect(Date.parse(at)).not.toBeNaN();
  expect(unsettled(entries)).toEqual(before);
  await expect(page.getByText(`Downloaded ${name} with 2 saved entries.`)).toBeVisible();
  expect(await stored(page)).toEqual(before);
}

/** Starting again leads back to the saved record, which goes on as ever. */
async function goesOn(page, before) {
  await button(page, 'Start again').click();
  await ready(page);
  await goTo(page, `${recordAddress(page)}/level`);
  await onPage(page, 'Level and its reasons');
  await expect(level(page)).toHaveText('Moderate');
  expect(await stored(page)).toEqual(before);
  await button(page, 'Add an action of your own').click();
  await field(page, 'What').fill('Ring the manager');
  await saved(page);
  expect((await drafts(page))[0].record.next_actions).toHaveLength(1);
}

const FAULTS = {
  'a panic while something pressed changes the state': async (page) => {
    await page.evaluate(trapTheClock, NEWS);
    await button(page, 'Add an action of your own').click();
  },
  'a panic while the page is drawn': async (page) => {
    await page.evaluate(trapThePage);
    await button(page, 'Add an action of your own').click();
  },
  'a panic in what follows the drawing of a page': async (page) => {
    // The next page's effect sets a timer, and takes for granted that it can.
    await page.evaluate(() => {
      const real = window.setTimeout;
      window.setTimeout = () => {
        window.setTimeout = real;
        throw new DOMException('out of reach', 'NotSupportedError');
      };
      window.location.hash = document.querySelector('main a[href$="/issues"]').hash;
    });
  },
  'a fault while it saves': async (page) => {
    // The browser refuses to write, and will not say why.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw Object.defineProperty(new DOMException('refused'), 'name', {
          get() {
            throw new TypeError('out of reach');
          },
        });
      };
    });
    await button(page, 'Add an action of your own').click();
  },
  'want of stack, by calls that never end': async (page) => {
    await page.evaluate(trapTheClock, SAVE);
    await button(page, 'Add an action of your own').click();
  },
};

for (const [what, provoke] of Object.entries(FAULTS)) {
  test(`${what}: the saved draft stays as it was`, async ({ page, watch }) => {
    watch.allow(SAYS);
    await assessed(page);
    const before = await stored(page);
    await provoke(page);
    await leavesAllAsItWas(page, before);
    // Where the fault is in the browser's page only, starting again mends it.
    await goesOn(page, before);
  });
}

for (const thrown of ['new RangeError', 'a string']) {
  test(`the app breaks off while the browser grants a lock, by ${thrown}: the browser tells nobody, and it stops all the same`, async ({ page, watch }) => {
    watch.allow(SAYS);
    await countWrites(page);
    await page.addInitScript((what) => {
      const real = LockManager.prototype.request;
      const now = performance.now;
      LockManager.prototype.request = function request(name, options, granted) {
        return real.call(this, name, options, async (lock) => {
          await new Promise((then) => setTimeout(then, 200));
          performance.now = () => {
            performance.now = now;
            window.brokeOff = window.writes.length;
            // What Firefox throws for want of memory is no error object.
            throw what === 'a string' ? 'out of memory' : new RangeError('Maximum call stack size exceeded');
          };
          return granted(lock);
        });
      };
    }, thrown);
    await page.goto('./#/new/concern');
    await expect(stopped(page)).toBeVisible();
    await wouldSave(page);
    expect(await page.evaluate(() => window.writes.length - window.brokeOff)).toBe(0);
  });
}

test('a browser that never says whether another tab writes keeps nobody waiting for the save', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['request', 'query']) LockManager.prototype[name] = () => new Promise(() => {});
  });
  await open(page, '#/new/concern');
  await choice(page, 'Is anyone in immediate danger?', 'No').check();
  await saved(page);
  expect(await drafts(page)).toHaveLength(1);
});

test('a panic with a save still due: what was typed last is on screen to copy, and not half saved', async ({ page, watch }) => {
  watch.allow(SAYS);
  await assessed(page);
  await button(page, 'Add an action of your own').click();
  await field(page, 'What').fill('Ring the manager');
  await saved(page);
  const before = await stored(page);
  // Within one turn of the page's loop, so that the timer to save stands and has not run.
  await field(page, 'What').evaluate((what, trap) => {
    what.value = 'Ring the manager <b>today</b>';
    what.dispatchEvent(new Event('input', { bubbles: true }));
    // As `trapTheClock` does it: a function cannot be handed in.
    const real = window.Date;
    window.Date = class extends real {
      constructor(...given) {
        super(...given);
        window.dispatchEvent(new CustomEvent(trap, { detail: 'ready' }));
      }
    };
    what.value += ' before noon';
    what.dispatchEvent(new Event('input', { bubbles: true }));
  }, NEWS);
  await leavesAllAsItWas(page, before);
  await expect(page.locator('#stopped-unsaved')).toBeHidden();
  await page.getByText('What stood in the fields on screen').click();
  await expect(page.locator('#stopped-fields')).toContainText('What');
  await expect(page.locator('#stopped-fields')).toContainText('Ring the manager <b>today</b> before noon');
  await fitsTheScreen(page);
  await accessible(page);
  await button(page, 'Start again').click();
  await ready(page);
  await expect(field(page, 'What')).toHaveValue('Ring the manager');
});

test('a panic on start, again and again: the first page and the download are in reach', async ({ page, watch }) => {
  watch.allow(SAYS);
  await assessed(page);
  const before = await stored(page);
  const broken = await page.context().newPage();
  await broken.addInitScript(trapThePage);
  await broken.goto(page.url());
  await expect(stopped(broken)).toBeVisible();
  await button(broken, 'Start again').click();
  await expect(stopped(broken)).toBeVisible();
  await button(broken, 'Start again at the first page').click();
  await expect(stopped(broken)).toBeVisible();
  // From the first page there is no other to begin at.
  await expect(button(broken, 'Start again at the first page')).toBeHidden();
  const { text } = await downloaded(broken, () => button(broken, 'Download everything saved on this device').click());
  expect(unsettled(JSON.parse(text).entries)).toEqual(before);
  expect(await stored(broken)).toEqual(before);
  await broken.close();
  await page.reload();
  await ready(page);
  await expect(level(page)).toHaveText('Moderate');
});

test('want of memory is a trap without a panic, and ends the same way', async ({ page, watch, context }) => {
  watch.allow(SAYS);
  await scarce(context, SPARE);
  await assessed(page);
  const before = await stored(page);
  await goTo(page, '/open');
  await onPage(page, 'Open a record from a file');
  const huge = JSON.stringify({ format: 'provider-concerns-record', format_version: 2, text: 'x'.repeat(15 * 1024 * 1024) });
  await field(page, 'File').setInputFiles(aFile('huge.json', huge));
  await leavesAllAsItWas(page, before);
  await button(page, 'Start again at the first page').click();
  await ready(page);
  await link(page, 'Rowan Court').click();
  await expect(level(page)).toHaveText('Moderate');
  expect(await stored(page)).toEqual(before);
});

test('nothing was tried to be written after the panic, beyond what the browser refused', async ({ page, watch }) => {
  watch.allow(SAYS);
  await countWrites(page);
  await assessed(page);
  await page.evaluate(trapTheClock, NEWS);
  const before = await page.evaluate(() => window.writes.length);
  await button(page, 'Add an action of your own').click();
  await expect(stopped(page)).toBeVisible();
  await wouldSave(page);
  expect(await page.evaluate(() => window.writes.length)).toBe(before);
});

test('leaving the stopped page asks nothing and saves nothing', async ({ page, watch }) => {
  watch.allow(SAYS);
  await assessed(page);
  const before = await stored(page);
  await page.evaluate(trapTheClock, NEWS);
  await button(page, 'Add an action of your own').click();
  await expect(stopped(page)).toBeVisible();
  const asked = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()) && dialog.accept());
  await page.evaluate(() => {
    window.location.hash = '/';
  });
  await expect(stopped(page)).toBeVisible();
  await page.reload();
  await ready(page);
  expect(asked).toEqual([]);
  expect(await stored(page)).toEqual(before);
});

test('a panic where storage is blocked still shows, and says that nothing is kept', async ({ page, watch }) => {
  watch.allow(SAYS);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  );
  await open(page);
  await link(page, 'Assess a concern').click();
  await choice(page, 'Is anyone in immediate danger?', 'No').check();
  await expect(page.locator('#not-saved')).toBeVisible();
  await page.evaluate(trapTheClock, NEWS);
  await choice(page, 'Could a crime have been committed?', 'No').click();
  await expect(stopped(page)).toBeVisible();
  await expect(page.locator('#stopped-saved')).toContainText('does not let the tool keep or read anything on this device, so what you typed is not saved');
  await expect(page.locator('#stopped-unsaved')).toBeVisible();
  await button(page, 'Download everything saved on this device').click();
  await expect(page.getByText('This browser does not let the tool read what is saved on this device.')).toBeVisible();
  await accessible(page);
});

test('what the tool said is there for whoever looks after it, as text', async ({ page, watch }) => {
  watch.allow(SAYS);
  await assessed(page);
  await page.evaluate(trapTheClock, NEWS);
  await button(page, 'Add an action of your own').click();
  await page.getByText('For whoever looks after the tool').click();
  await expect(page.locator('#stopped-words')).toContainText(/panicked at .*src\/web\/store\.rs:\d+/);
  await fitsTheScreen(page);
  await accessible(page);
});

test('an app that does not arrive whole says so and can be started again', async ({ page, watch }) => {
  watch.allow(/Failed to load resource|net::ERR_FAILED|TypeError: Failed to fetch|preload/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expect(stopped(page)).toBeVisible();
  await expect(page.getByText('It could not be loaded completely.')).toBeVisible();
  await expect(page.getByText('It is nothing you did.')).toBeHidden();
  await page.unroute('**/*.wasm');
  await button(page, 'Start again').click();
  await ready(page);
  await expect(link(page, 'Record a visit')).toBeVisible();
});

test('without WebAssembly the page says what is needed', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.WebAssembly;
  });
  await page.goto('./');
  await expect(page.getByText('This browser cannot run WebAssembly')).toBeVisible();
});
