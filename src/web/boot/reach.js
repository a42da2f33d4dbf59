// What lies within reach of a finger.
//
// Asking the browser what it would hit at a dozen points costs a slow device a dozen milliseconds at every tap. Where the boxes lie
// is known already, and only those beside the tapped one can be near.

/** What can be activated. */
const CONTROLS = 'a, button, summary, input, select, textarea, label, [role="button"]';

/** So many neighbours on each side are looked at: a row of answers has four, and what is further away is out of reach. */
const NEIGHBOURS = 4;

/** The control that a tap on an element reaches: a label stands for its field. */
export function controlOf(element) {
  const found = element.closest(CONTROLS);
  return found?.control ?? found ?? element;
}

/** What a control is to a person: its words and what it stands for, as the same button may come to mean something else. */
export function meaning(control) {
  if (!control.matches(CONTROLS)) return '';
  const words = control.labels?.length ? [...control.labels].map((label) => label.textContent).join() : control.textContent;
  return [control.getAttribute('href'), control.name, control.getAttribute('value'), words].join('\n');
}

/** How far a point lies outside a box. */
function outside({ left, right, top, bottom }, x, y) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const holds = ({ left, right, top, bottom }, x, y, radius) =>
  left <= x - radius && x + radius <= right && top <= y - radius && y + radius <= bottom;

/** The siblings next to an element, on both sides. */
function beside(element) {
  const found = [];
  for (const next of ['previousElementSibling', 'nextElementSibling']) {
    let sibling = element[next];
    for (let n = 0; sibling && n < NEIGHBOURS; n += 1, sibling = sibling[next]) found.push(sibling);
  }
  return found;
}

/** The meaning of each control that a tap on `element` at this point could have been for, with a finger of this radius in pixels. */
export function within(element, x, y, radius) {
  const found = new Map();
  const add = (control) => found.has(control) || found.set(control, meaning(control));
  const gather = (element) => {
    const box = element.getBoundingClientRect();
    // What has no box of its own may hold something that has; what is not shown holds nothing.
    const isBare = box.width === 0 && box.height === 0;
    if (isBare && getComputedStyle(element).display !== 'contents') return;
    if (!isBare && outside(box, x, y) > radius) return;
    if (!isBare && element.matches(CONTROLS)) add(controlOf(element));
    for (const child of element.children) gather(child);
  };
  add(controlOf(element));
  gather(element);
  let inside = element;
  while (inside.parentElement && !holds(inside.getBoundingClientRect(), x, y, radius)) {
    beside(inside).forEach(gather);
    inside = inside.parentElement;
    if (inside.matches(CONTROLS)) add(controlOf(inside));
  }
  return found;
}
