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

/** A row that is taller than the window, as on a phone or at 400 %, is brought onto the screen by its Korean: the caret too. */
export function showCaret(row: HTMLElement): void {
  const { top, bottom } = caretIn(row) ?? row.getBoundingClientRect();
  // The row keeps this far from the bars above and from what floats below.
  const { scrollMarginBlockStart: above, scrollMarginBlockEnd: below } = getComputedStyle(row);
  const up = top - Number.parseFloat(above);
  const down = bottom + Number.parseFloat(below) - innerHeight;
  window.scrollBy({ top: Math.min(up, Math.max(0, down)), behavior: "instant" });
}

/** The English as a whole where there is no word to stand at yet, or the editor is still on its way. */
function caretIn(row: HTMLElement): DOMRect | undefined {
  const selection = getSelection();
  const english = row.querySelector('[data-side="en"]');
  const caret = english?.contains(selection?.focusNode ?? null) && selection?.getRangeAt(0).getBoundingClientRect();
  return caret && caret.height > 0 ? caret : english?.getBoundingClientRect();
}
