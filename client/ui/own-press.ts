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

/** @returns of how many presses this is the last, by what the browser says or by what was seen */
function countOf({ detail }: MouseEvent): number {
  const [last, before] = presses;
  const cameSoon = last && before && last.at - before.at < MULTI_CLICK;
  const cameNear = last && before && Math.hypot(last.x - before.x, last.y - before.y) < NEAR;
  return Math.max(detail, cameSoon && cameNear ? 2 : 1);
}

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
      presses = [
        { on: buttonAt(event), x: event.clientX, y: event.clientY, at: event.timeStamp },
        ...presses.slice(0, 2),
      ];
    },
    first,
  );
  addEventListener("pointerup", ended, first);
  addEventListener("pointercancel", ended, first);
  addEventListener("click", refuseForeign, { capture: true });
}
