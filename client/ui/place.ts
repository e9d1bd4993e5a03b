import { type RefObject, useLayoutEffect } from "react";

export type Side = "below" | "above" | "beside";
export type Align = "start" | "end" | "centre";

/** Keeps a floating element beside what it belongs to, inside the window, while it is open. */
export function usePlaced(
  floating: RefObject<HTMLElement | null>,
  anchor: () => Element | null,
  open: boolean,
  { side = "below", align = "start" }: { side?: Side; align?: Align } = {},
): void {
  useLayoutEffect(() => {
    if (!open) return;
    const settle = () => {
      const at = anchor();
      if (floating.current && at) place(floating.current, at.getBoundingClientRect(), side, align);
    };
    settle();
    const resized = new ResizeObserver(settle);
    if (floating.current) resized.observe(floating.current);
    window.addEventListener("scroll", settle, { capture: true, passive: true });
    window.addEventListener("resize", settle);
    return () => {
      resized.disconnect();
      window.removeEventListener("scroll", settle, { capture: true });
      window.removeEventListener("resize", settle);
    };
  });
}

const GAP = 6;
const EDGE = 8;

export function place(floating: HTMLElement, anchor: DOMRect, side: Side, align: Align): void {
  const { offsetWidth: width, offsetHeight: height } = floating;
  const [left, top] = side === "beside" ? beside(anchor, width) : stacked(anchor, width, height, side, align);
  floating.style.left = `${clamp(left, EDGE, innerWidth - width - EDGE)}px`;
  floating.style.top = `${clamp(top, EDGE, innerHeight - height - EDGE)}px`;
}

function stacked(anchor: DOMRect, width: number, height: number, side: Side, align: Align): [number, number] {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fitsBelow = below + height <= innerHeight - EDGE;
  const top = side === "below" ? (fitsBelow || above < EDGE ? below : above) : above >= EDGE ? above : below;
  const left = { start: anchor.left, end: anchor.right - width, centre: anchor.left + (anchor.width - width) / 2 };
  return [left[align], top];
}

function beside(anchor: DOMRect, width: number): [number, number] {
  const right = anchor.right + GAP;
  return [right + width <= innerWidth - EDGE ? right : anchor.left - GAP - width, anchor.top];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
