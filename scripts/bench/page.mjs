// What happens on the page, as the page itself sees it: these functions run there.

/** Begins to note how long tasks take; `window.tasks` holds those over 50 ms, in milliseconds. */
export function watchTasks() {
  const tasks = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** @returns {number} the longest task since it was last asked, 0 if none took over 50 ms */
export function longestTask() {
  const { tasks } = /** @type {{ tasks: number[] }} */ (/** @type {unknown} */ (globalThis));
  return Math.max(0, ...tasks.splice(0));
}

/**
 * From the next key on: until the counts of the new run are painted. Counts of an older run are stale at once. The promise of the
 * milliseconds is `window.painted`: whoever presses the key waits until it is there.
 */
export function awaitCounts() {
  const painted = new Promise((resolve) => {
    let began = Number.NaN;
    let wasStale = false;
    const observer = new MutationObserver(() => {
      const isStale = document.querySelector('[data-stale=""]') !== null;
      if (!wasStale || isStale) {
        wasStale ||= isStale;
        return;
      }
      observer.disconnect();
      // Painted is what the frame after this one shows.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    });
    const begin = () => {
      began = performance.now();
      observer.observe(document.body, { subtree: true, attributeFilter: ['data-stale'] });
    };
    addEventListener('keydown', begin, { capture: true, once: true });
  });
  Object.assign(globalThis, { painted });
}

/** @returns {Promise<number>} what `awaitCounts` has begun */
export function painted() {
  return /** @type {{ painted: Promise<number> }} */ (/** @type {unknown} */ (globalThis)).painted;
}

/**
 * Frames of the next milliseconds.
 *
 * @param {number} milliseconds
 * @returns {Promise<{ perSecond: number, longest: number }>} `longest` in milliseconds
 */
export function countFrames(milliseconds) {
  return new Promise((resolve) => {
    const began = performance.now();
    let last = began;
    let longest = 0;
    let frames = 0;
    const frame = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      frames++;
      if (now - began < milliseconds) requestAnimationFrame(frame);
      else resolve({ perSecond: (1000 * frames) / (now - began), longest });
    };
    requestAnimationFrame(frame);
  });
}
