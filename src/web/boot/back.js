// A page that the browser has kept in memory while another site was shown.
//
// What comes back so is a picture of the past: browsers empty its fields, another tab may have written since, and a protected
// device would stand open. It is never gone on with; the app starts anew from what is kept, and so locked where it is protected.
import { freeze } from './freeze.js';

/** Sees to it that nothing of a page that is put away can be seen or typed into when it comes back. Call it before the app starts. */
export function startAnewOnReturn() {
  // Whatever is put away is hidden at once, so that it does not flash up on the way back. The app saves at this event too.
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.hidden = true;
  });
  addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      event.stopImmediatePropagation();
      document.documentElement.hidden = true;
      // What came back knows less than what is kept, and must not write over it.
      freeze();
      location.reload();
    },
    { capture: true },
  );
}
