/** Where a row stands on the page, in pixels of the drawing. */
export interface RowPlace {
  look: "plain" | "doubtful";
  chosen: boolean;
  /** The mark between the columns. */
  mark: { left: number; right: number; y: number };
  /** First lines of the Korean paragraphs: their height, and their place in the Korean. */
  korean: readonly { y: number; position: number; crossed: boolean }[];
  english: readonly number[];
}

export interface Edges {
  /** Between these the order of the Korean is drawn. */
  rail: { left: number; right: number };
  /** Where the Korean ends and the English begins. */
  korean: number;
  english: number;
}

/** One path for each way of drawing, however many rows there are. */
export interface Drawing {
  links: string;
  doubtful: string;
  chosen: string;
  order: string;
  crossed: string;
  numbers: { y: number; number: number; crossed: boolean }[];
}

/**
 * The alignment as streams: from each Korean paragraph to the mark of its row and on to each English paragraph; and left
 * of the Korean its own order, in which what stands elsewhere is led across the others.
 */
export function draw(rows: readonly RowPlace[], edges: Edges): Drawing {
  const drawing: Drawing = { links: "", doubtful: "", chosen: "", order: "", crossed: "", numbers: [] };
  for (const row of rows) {
    const way = row.chosen ? "chosen" : row.look === "doubtful" ? "doubtful" : "links";
    const { left, right, y: level } = row.mark;
    for (const { y } of row.korean) {
      const joins = Math.min(edges.korean + BEND, left);
      drawing[way] += stream(edges.korean, y, joins, level, left);
    }
    for (const y of row.english) {
      const parts = Math.max(edges.english - BEND, right);
      drawing[way] += stream(parts, level, edges.english, y, undefined, right);
    }
  }
  const standing = rows.flatMap(({ korean }) => korean);
  const slots = standing.map(({ y }) => y).toSorted((a, b) => a - b);
  for (const [slot, { y, position, crossed }] of standing.toSorted((a, b) => a.position - b.position).entries()) {
    const from = slots[slot] ?? y;
    drawing[crossed ? "crossed" : "order"] += stream(edges.rail.left, from, edges.rail.right, y);
    drawing.numbers.push({ y: from, number: position + 1, crossed });
  }
  return drawing;
}

/** Streams meet and part near the words, so that the middle stays free for what stands there. */
const BEND = 28;

/** A straight line on one height, else a curve that leaves and arrives level, with straight water before or after it. */
function stream(fromX: number, fromY: number, toX: number, toY: number, after = toX, before = fromX): string {
  const start = `M${round(before)} ${round(fromY)}`;
  if (Math.abs(fromY - toY) < LEVEL) return `${start}H${round(after)}`;
  const middle = round((fromX + toX) / 2);
  const bend = `C${middle} ${round(fromY)} ${middle} ${round(toY)} ${round(toX)} ${round(toY)}`;
  return start + (before === fromX ? "" : `H${round(fromX)}`) + bend + (after === toX ? "" : `H${round(after)}`);
}

/** Faces of different size differ by so much on one line. */
const LEVEL = 5;
const round = (value: number) => Math.round(value * 2) / 2;
