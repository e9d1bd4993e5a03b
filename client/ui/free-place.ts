/** Where notices may lie, the place that is wanted most first. The style sheet says where that is. */
const PLACES = ["below-end", "below-start", "above-end", "above-start"] as const;

/** Lies where it covers nothing that can be pressed, and gives way when the page moves under it. */
export function lieFreely(region: HTMLElement): () => void {
  const giveWay = () => {
    if (coveredBy(region) > 0) lay(region);
  };
  lay(region);
  const looks = setInterval(giveWay, LOOKS_EVERY); // what was done often leads on to another place
  return () => clearInterval(looks);
}

const LOOKS_EVERY = 500;

/** Where there is no place that covers nothing, the one that covers least. */
function lay(region: HTMLElement): void {
  let best: { place: string; covered: number } | undefined;
  for (const place of PLACES) {
    region.dataset.place = place;
    const covered = coveredBy(region);
    if (!best || covered < best.covered) best = { place, covered };
    if (covered === 0) break;
  }
  if (best) region.dataset.place = best.place;
}

const CONTROLS = "button, input, select, textarea, summary, [role=button], [contenteditable=true], a[href]";
/** A finger's breadth: nothing smaller is to be pressed. */
const GRID = 20;
const BUTTON_WEIGHS = 4;

function coveredBy(region: HTMLElement): number {
  const { left, right, top, bottom } = region.getBoundingClientRect();
  const covered = new Set<Element>();
  for (const x of steps(left, right)) {
    for (const y of steps(top, bottom)) {
      for (const element of document.elementsFromPoint(x, y)) {
        const control = region.contains(element) ? null : element.closest(CONTROLS);
        if (control) covered.add(control);
      }
    }
  }
  return [...covered].reduce((sum, control) => sum + (control.matches("a[href]") ? 1 : BUTTON_WEIGHS), 0);
}

function steps(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / GRID));
  return Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count);
}
