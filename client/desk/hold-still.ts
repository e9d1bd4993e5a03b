import { isPressing, MULTI_CLICK } from "#client/ui/own-press.ts";
import { rowOf } from "./go.ts";

/**
 * Keeps a row where it is on the screen while what is done opens and closes others around it: the press that comes next
 * is meant for what was seen there. Where the page cannot be scrolled for that, at its top and its end, room is held for
 * as long as a hand goes on pressing.
 */
export function holdStill(segmentId: string, act: () => void): void {
  const row = rowOf(segmentId);
  const before = row?.getBoundingClientRect().top ?? 0;
  if (held !== row) held?.removeAttribute("data-room"); // at once: what glides away could not be made up for
  const page = document.documentElement;
  page.style.minBlockSize = `${page.scrollHeight}px`; // a page that grew shorter would pull down what stands at its end
  act();
  const still = () => {
    if (!row) return;
    const moved = row.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: "instant" });
    const missing = before - row.getBoundingClientRect().top;
    if (missing > 1) holdRoom(row, missing);
  };
  queueMicrotask(still); // the rows are drawn by now: no press comes between them and this
  requestAnimationFrame(still);
  clearTimeout(timer);
  timer = setTimeout(letGoSoon, MULTI_CLICK);
}

/** The last row above which room was held. */
let held: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function holdRoom(row: HTMLElement, missing: number): void {
  const already = row.dataset.room === "held" ? Number.parseFloat(row.style.getPropertyValue("--room")) : 0;
  held = row;
  row.style.setProperty("--room", `${already + missing}px`);
  row.dataset.room = "held";
}

/** Words that are selected stay where they are, with what stands beside them. */
function letGoSoon(): void {
  if (isPressing() || !getSelection()?.isCollapsed) {
    timer = setTimeout(letGoSoon, MULTI_CLICK);
    return;
  }
  document.documentElement.style.minBlockSize = "";
  if (held) held.dataset.room = "given back";
}
