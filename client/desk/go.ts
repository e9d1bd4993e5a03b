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
