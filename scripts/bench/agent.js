// Runs inside the measured page, before anything of its own, and takes the times there.
globalThis.bench = {
  /** Ends after the next frame is made: its callbacks, styles, layout and painting. An urgent task is the first to run then. */
  painted() {
    return new Promise((done) => {
      requestAnimationFrame((began) => {
        scheduler.postTask(() => done({ began, at: performance.now() }), { priority: 'user-blocking' });
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

  /** Brings an element into view if it is not; gives its middle, once it lies still and nothing covers it. */
  async middle(selector, nth = 0) {
    const element = document.querySelectorAll(selector)[nth];
    if (!element) throw new Error('there is no such element');
    let last;
    for (let tries = 0; tries < 100; tries += 1) {
      const { x, y, width, height, top, bottom } = element.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      const still = last?.x === at.x && last?.y === at.y;
      if (still && element.contains(document.elementFromPoint(at.x, at.y))) return at;
      last = at;
      // Room for what is sticky at the top and at the bottom.
      if (top < 150 || bottom > innerHeight - 150) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await this.painted();
    }
    throw new Error('it does not come to lie still and uncovered');
  },

  /**
   * Measures one interaction: from the event `first`, which the person causes, through `last`, after which everything that the
   * page does at once has been done; the page's own part of it begins with the event `heard`. `result` gives:
   *   paint      from the input itself to the end of the next frame
   *   nextFrame  whether that frame is the first that could show anything: it began within one frame of the input
   *   state      from the page's hearing of it until its handlers and all that they set off are done and the DOM has changed
   */
  arm(first, heard, last) {
    this.result = new Promise((done) => {
      let input, began, changed;
      const changes = new MutationObserver(() => (changed = performance.now()));
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      const once = { capture: true, once: true };
      addEventListener(first, (event) => (input = event.timeStamp), once);
      addEventListener(heard, () => (began = performance.now()), once);
      // Added at the last moment, so that the window's own listeners of the page come first.
      addEventListener(last, () => {
        let handled;
        addEventListener(last, () => {
          handled = performance.now();
          // What changes in a later task, such as a save, is not part of it.
          scheduler.postTask(() => changes.disconnect(), { priority: 'user-blocking' });
        }, { once: true });
        this.painted().then((frame) => {
          const nextFrame = frame.began - input <= 1000 / 60 + 0.5;
          done({ paint: frame.at - input, nextFrame, state: Math.max(handled, changed ?? 0) - began });
        });
      }, once);
    });
  },
};
