/** A hand on the page: real events at real places, as d3-drag and React Flow listen for them. */

type Place = { readonly x: number; readonly y: number };

export function centreOf(element: Element): Place {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

export function must<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`Nothing on the page is ${selector}`);
  return found;
}

function fire(type: 'down' | 'move' | 'up', at: Place, target: EventTarget): void {
  const buttons = type === 'up' ? 0 : 1;
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX: at.x,
    clientY: at.y,
    button: 0,
    buttons,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  };
  target.dispatchEvent(new PointerEvent(`pointer${type}`, init));
  target.dispatchEvent(new MouseEvent(`mouse${type}`, init));
}

export const frame = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Waits until nothing of that name has moved for some frames: what still glides is missed by a hand. */
export async function atRest(selector: string): Promise<void> {
  const places = (): string =>
    [...document.querySelectorAll(selector)]
      .map((element) => Object.values(centreOf(element)).join())
      .join(' ');
  let before = places();
  for (let quiet = 0; quiet < 4; ) {
    await frame();
    const now = places();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

/** Presses on an element, moves in steps, and lets go unless told to hold on. */
export async function drag(element: Element, to: Place, { letGo = true } = {}): Promise<void> {
  const from = centreOf(element);
  fire('down', from, element);
  for (let step = 1; step <= 4; step += 1) {
    const at = { x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 };
    fire('move', at, document.elementFromPoint(at.x, at.y) ?? document.body);
    await frame();
  }
  if (letGo) await release(to);
}

export async function release(at: Place): Promise<void> {
  fire('up', at, document.elementFromPoint(at.x, at.y) ?? document.body);
  await frame();
}

export async function press(element: Element): Promise<void> {
  const at = centreOf(element);
  fire('down', at, element);
  fire('up', at, element);
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: at.x, clientY: at.y }));
  await frame();
}

export async function key(
  name: string,
  target: EventTarget = document.activeElement ?? document.body,
): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: name, bubbles: true }));
  await frame();
  target.dispatchEvent(new KeyboardEvent('keyup', { key: name, code: name, bubbles: true }));
  await frame();
}

/** Carries data from a palette item to a place on the page. */
export async function drop(
  data: { readonly type: string; readonly text: string },
  at: Place,
  { letGo = true } = {},
): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData(data.type, data.text);
  const target = document.elementFromPoint(at.x, at.y) ?? document.body;
  for (const type of ['dragenter', 'dragover', ...(letGo ? ['drop'] : [])]) {
    target.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, dataTransfer }),
    );
    await frame();
  }
}
