/**
 * Draws in the bar which rows are on screen. Reads and writes the page directly, once a frame: scrolling must not draw
 * anything anew.
 */
export function showViewport(bar: HTMLElement | null, mark: HTMLElement | null, count: number): () => void {
  if (!bar || !mark || count === 0) return () => undefined;
  let frame = 0;
  const draw = () => {
    frame = 0;
    const rows = [...document.querySelectorAll<HTMLElement>("[data-segment]")];
    const top = bar.getBoundingClientRect().bottom;
    const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > top + 1);
    const after = rows.findIndex((row, index) => index > first && row.getBoundingClientRect().top >= innerHeight);
    const last = after === -1 ? rows.length : after;
    if (first === -1) return;
    const style = getComputedStyle(bar);
    const left = Number.parseFloat(style.paddingInlineStart);
    const each = bar.querySelector("[data-tick]")?.getBoundingClientRect().width ?? 0;
    mark.style.left = `${left + first * each}px`;
    mark.style.width = `${Math.max(4, (last - first) * each - 2)}px`;
  };
  const soon = () => {
    if (!frame) frame = requestAnimationFrame(draw);
  };
  soon();
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener("scroll", soon);
    window.removeEventListener("resize", soon);
  };
}
