// A translator takes a text out of the page and puts a <font> element with its own words there. The app keeps hold of the text
// that was taken out: it would change that one, unseen, and the page would go on showing an old level. The page asks not to be
// translated (index.html); from whoever does it all the same, the app's own words are taken back.

/** How often one text is taken back from a translator that does not give up. After that the page only warns. */
const OFTEN = 5;

const times = new WeakMap();

/** The translator's element that took the place of a text, or nothing. */
function inPlaceOf(text, { target, addedNodes, previousSibling, nextSibling }) {
  const beside = [...addedNodes, previousSibling, nextSibling];
  return beside.find((node) => node?.nodeName === 'FONT' && node.parentNode === target) ?? null;
}

/** Watches the app's part of the page: what a translator takes out comes back in the same moment, before it is painted. */
export function keepOwnWords(app) {
  const takeBack = (records) => {
    for (const record of records) {
      for (const text of record.removedNodes) {
        if (text.nodeType !== Node.TEXT_NODE) continue;
        const font = inPlaceOf(text, record);
        if (font === null) continue;
        const count = (times.get(text) ?? 0) + 1;
        times.set(text, count);
        if (count <= OFTEN) font.replaceWith(text);
        else document.getElementById('translated').hidden = false;
      }
    }
    // What was just put back is no news.
    watch.takeRecords();
  };
  const watch = new MutationObserver(takeBack);
  watch.observe(app, { childList: true, subtree: true });
}
