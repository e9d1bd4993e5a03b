/**
 * The second press of a double-click is for what the first was on. Where a first press moves the page, a button may have
 * come under the pointer in between: it has not been pressed.
 */
const GUARDED = "[data-own-press] button, dialog button";

interface Press {
  /** The button that it was on. */
  on: Element | null;
  x: number;
  y: number;
  at: number;
  isTouch: boolean;
}

/** Latest first, as many as a multi-click has. */
let presses: readonly Press[] = [];
let isDown = false;
let lastAt = Number.NEGATIVE_INFINITY;

/** Milliseconds in which a hand goes on with a multi-click, on every platform as it comes. */
export const MULTI_CLICK = 500;
/** Pixels that a hand may move in the midst of it. */
const NEAR = 6;

/** Whether the presses of the hand may still go on where they began. */
export const isPressing = (): boolean => isDown || performance.now() - lastAt < MULTI_CLICK;

/** @returns of how many presses this is the last: as was seen, and with a mouse also as the browser says */
function countOf({ detail }: MouseEvent): number {
  const ends = presses.findIndex((press, index) => !goesOn(press, presses[index + 1]));
  // Two taps that a finger's reach lies between are called one double tap.
  return Math.max(ends + 1, presses[0]?.isTouch ? 1 : detail);
}

const goesOn = (press: Press, before: Press | undefined): boolean =>
  before !== undefined &&
  press.at - before.at < MULTI_CLICK &&
  Math.hypot(press.x - before.x, press.y - before.y) < NEAR;

function refuseForeign(event: MouseEvent): void {
  const button = buttonAt(event);
  if (event.detail === 0 || !button?.matches(GUARDED)) return; // by a key, or by what reads the page to somebody
  const count = countOf(event);
  if (count === 1 || presses.slice(0, count).every(({ on }) => on === button)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

const buttonAt = ({ target }: Event): Element | null => (target instanceof Element ? target.closest("button") : null);

const ended = (event: Event) => {
  isDown = false;
  lastAt = event.timeStamp;
};

if (globalThis.document) {
  const first = { capture: true, passive: true };
  addEventListener(
    "pointerdown",
    (event) => {
      isDown = true;
      const { clientX: x, clientY: y, timeStamp: at } = event;
      const press = { on: buttonAt(event), x, y, at, isTouch: event.pointerType === "touch" };
      presses = [press, ...presses.slice(0, 3)];
    },
    first,
  );
  addEventListener("pointerup", ended, first);
  addEventListener("pointercancel", ended, first);
  addEventListener("click", refuseForeign, { capture: true });
}
