import { afterPaint } from "#client/ui/after-paint.ts";

/**
 * Draws in the bar which rows are on screen. Reads and writes the page directly, once a frame: scrolling must not draw
 * anything anew.
 */
export function showViewport(bar: HTMLElement | null, mark: HTMLElement | null, count: number): () => void {
  if (!bar || !mark || count === 0) return () => undefined;
  let frame = 0;
  const draw = () => {
    frame = 0;
    const shown = rowsBetween(bar.getBoundingClientRect().bottom + 1, innerHeight);
    if (!shown) return;
    const { first, last } = shown;
    const style = getComputedStyle(bar);
    const left = Number.parseFloat(style.paddingInlineStart);
    const each = bar.querySelector("[data-tick]")?.getBoundingClientRect().width ?? 0;
    mark.style.left = `${left + first * each}px`;
    mark.style.width = `${Math.max(4, (last - first) * each - 2)}px`;
  };
  const soon = () => {
    if (!frame) frame = requestAnimationFrame(draw);
  };
  const forget = afterPaint(draw);
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  return () => {
    forget();
    cancelAnimationFrame(frame);
    window.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
  };
}

/**
 * The first row of which something is to be seen, and the one after the last. Only rows of a stretch that is itself in
 * sight are asked where they are: the browser would lay out all others to answer.
 */
function rowsBetween(top: number, bottom: number): { first: number; last: number } | undefined {
  let [before, first, last] = [0, -1, -1];
  for (const stretch of document.querySelectorAll("[data-stretch]")) {
    const box = stretch.getBoundingClientRect();
    if (box.top >= bottom) break;
    const rows = stretch.querySelectorAll("[data-segment]");
    if (box.bottom > top)
      rows.forEach((row, at) => {
        const { top: above, bottom: below } = row.getBoundingClientRect();
        if (below <= top || above >= bottom) return;
        if (first === -1) first = before + at;
        last = before + at + 1;
      });
    before += rows.length;
  }
  return first === -1 ? undefined : { first, last };
}
