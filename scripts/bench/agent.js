// Runs inside the measured page, before anything of its own, and takes the times there.
globalThis.bench = {
  /** Ends after the next frame is made: its callbacks, styles, layout and painting. A message is the first thing to run then. */
  painted() {
    return new Promise((done) => {
      requestAnimationFrame((began) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ began, at: performance.now() });
        port2.postMessage(null);
      });
    });
  },

  /** Ends as soon as an element is there and painted; gives the time since the navigation began. */
  shown(selector) {
    return new Promise((done) => {
      const look = () => {
        if (!document.querySelector(selector)) return;
        changes.disconnect();
        this.painted().then(({ at }) => done(at));
      };
      const changes = new MutationObserver(look);
      changes.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });
  },

  /** The time of the first painted content since the navigation began. */
  firstContent() {
    return new Promise((done) => {
      new PerformanceObserver((seen) => {
        const [paint] = seen.getEntriesByName('first-contentful-paint');
        if (paint) done(paint.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
  },

  /** Brings an element into view if it is not; gives its middle, once nothing moves any more. */
  async middle(selector, nth = 0) {
    const element = document.querySelectorAll(selector)[nth];
    const { top, bottom } = element.getBoundingClientRect();
    // Room for what is sticky at the top and at the bottom.
    if (top < 150 || bottom > innerHeight - 150) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await this.painted();
      await this.painted();
    }
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },

  /**
   * Measures one interaction: from the event `first`, which the person causes, through `last`, after which everything that the
   * page does at once has been done. `result` gives:
   *   paint      from the input itself to the end of the next frame
   *   nextFrame  whether that frame is the first that could show anything: it began within one frame of the input
   *   state      from the page's hearing of it until its handlers and all that they set off are done and the DOM has changed
   */
  arm(first, last) {
    this.result = new Promise((done) => {
      let input, heard, changed;
      const changes = new MutationObserver(() => (changed = performance.now()));
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      addEventListener(first, (event) => ([input, heard] = [event.timeStamp, performance.now()]), { capture: true, once: true });
      // Added at the last moment, so that the window's own listeners of the page come first.
      addEventListener(last, () => {
        this.painted().then(({ began, at }) => {
          changes.disconnect();
          const state = Math.max(handled, changed ?? 0) - heard;
          done({ paint: at - input, nextFrame: began - input <= 1000 / 60 + 0.5, state, changed: changed !== undefined });
        });
        let handled;
        addEventListener(last, () => (handled = performance.now()), { once: true });
      }, { capture: true, once: true });
    });
  },
};
