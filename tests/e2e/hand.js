// A script clicks quicker than any hand: on the next page within milliseconds, and to the pixel where it clicked before. The app
// takes that for the second tap of an impatient thumb, and rightly does not hear it. So the journeys click like a person who
// sees a page before touching it.

/**
 * Within this time and reach of a click, one on the next page may be taken for its second tap, and one on what has come into the
 * same page: milliseconds and pixels.
 */
const [A_MOMENT, ON_THE_SAME_PAGE, REACH] = [1_000, 700, 40];

const ACTS = ['check', 'click', 'dblclick', 'setChecked', 'tap', 'uncheck'];

/** In the page: keeps when and where it was last clicked, and on which page and step. */
function remembersClicks() {
  let [pages, last] = [0, null];
  addEventListener('hashchange', () => (pages += 1), true);
  const scene = () => `${pages}\n${document.getElementById('page-heading')?.textContent}`;
  addEventListener('click', ({ isTrusted, detail, clientX: x, clientY: y, timeStamp: at }) => {
    if (isTrusted && detail > 0) last = { x, y, at, scene: scene() };
  }, true);
  window.lastClick = () => last && { x: last.x, y: last.y, ago: performance.now() - last.at, elsewhere: last.scene !== scene() };
}

const patched = new WeakSet();

/** Every click of these pages' locators is one of a hand. */
export async function clicksLikeAHand(context) {
  await context.addInitScript(remembersClicks);
  context.on('page', (page) => {
    const locators = Object.getPrototypeOf(page.locator('html'));
    if (patched.has(locators)) return;
    patched.add(locators);
    for (const act of ACTS) {
      const atOnce = locators[act];
      locators[act] = async function likeAHand(...given) {
        await seesIt(this, given);
        return atOnce.apply(this, given);
      };
    }
  });
}

async function seesIt(locator, given) {
  try {
    const page = locator.page();
    const last = await page.evaluate(() => window.lastClick?.());
    const moment = last?.elsewhere ? A_MOMENT : ON_THE_SAME_PAGE;
    if (!last || last.ago >= moment) return;
    const { timeout } = Object.assign({}, ...given.filter((each) => typeof each === 'object'));
    await locator.scrollIntoViewIfNeeded({ timeout });
    const box = await locator.boundingBox();
    const away = box ? Math.hypot(box.x + box.width / 2 - last.x, box.y + box.height / 2 - last.y) : Infinity;
    if (away <= REACH) await page.waitForTimeout(moment - last.ago);
  } catch {
    // Whatever is the matter, the click itself tells it better.
  }
}
