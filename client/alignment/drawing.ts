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
    for (const { y } of row.korean) drawing[way] += stream(edges.korean, y, row.mark.left, row.mark.y);
    for (const y of row.english) drawing[way] += stream(row.mark.right, row.mark.y, edges.english, y);
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

/** A straight line on one height, else a curve that leaves and arrives level. */
function stream(fromX: number, fromY: number, toX: number, toY: number): string {
  const start = `M${round(fromX)} ${round(fromY)}`;
  if (Math.abs(fromY - toY) < LEVEL) return `${start}H${round(toX)}`;
  const middle = round((fromX + toX) / 2);
  return `${start}C${middle} ${round(fromY)} ${middle} ${round(toY)} ${round(toX)} ${round(toY)}`;
}

/** Faces of different size differ by so much on one line. */
const LEVEL = 5;
const round = (value: number) => Math.round(value * 2) / 2;
