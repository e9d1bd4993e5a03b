/** Brings a paragraph onto the screen, below the bars, and the keyboard with it. */
export function goTo(segmentId: string, { focus = false }: { focus?: boolean } = {}): void {
  requestAnimationFrame(() => {
    const row = rowOf(segmentId);
    row?.scrollIntoView({ block: "nearest" });
    if (focus) row?.focus({ preventScroll: true });
  });
}

export const rowOf = (segmentId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-segment="${CSS.escape(segmentId)}"]`);

/** Keeps a row where it is on the screen while others open or close above it. */
export function holdStill(segmentId: string): void {
  const row = rowOf(segmentId);
  if (!row) return;
  const before = row.getBoundingClientRect().top;
  requestAnimationFrame(() => {
    const moved = row.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: "instant" });
  });
}
