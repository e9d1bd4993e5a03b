import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { textOf } from "#shared/document/document.ts";
import { documentOf, standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import type { AlignOptions } from "./align.ts";
import type { Bead } from "./bead.ts";
import type { Corrected } from "./corrections.ts";
import { inEnglishOrder } from "./english-order.ts";
import { hasEnglish, inKoreanOrder, type Row, RUNNING_TEXT, sameTexts } from "./row.ts";

/** Aligns plain paragraphs; `align` of the engine, with the words of the newsroom. */
export type Aligner = (source: readonly string[], target: readonly string[], options?: AlignOptions) => Bead[];

/** A row that the aligner may take apart: of running text, and nobody has confirmed or corrected it. */
export const isLoose = (row: Pick<Row, "kind" | "imageId" | "confidence">) =>
  row.confidence !== null && row.imageId === null && RUNNING_TEXT.has(row.kind);

/** Why the rest cannot be aligned again from a row on; undefined when it can. `rows`: that one and all after it. */
export const whyNotRealign = (rows: readonly Pick<Row, "kind" | "imageId" | "confidence">[]): Refusal | undefined =>
  rows.some(isLoose) ? undefined : refusal("nothing-to-realign");

/**
 * Aligns what nobody has decided about once more, from a row on: what was corrected meanwhile gives the rest another
 * place to begin. Rows that are set stay as they are, and nothing goes over them.
 * @param rows the row that was asked about and all after it; those that must stay have no confidence
 * @param newId names each row that comes
 */
export function realigned(rows: readonly Row[], aligner: Aligner, newId: () => string): Corrected | Refusal {
  const refused = whyNotRealign(rows);
  if (refused) return refused;
  const after = runsOf(rows).flatMap((run) => (run[0] && isLoose(run[0]) ? alignedAnew(run, aligner, newId) : run));
  const [first] = after;
  const same =
    after.length === rows.length &&
    after.every((row, index) => rows[index]?.id === row.id && sameTexts(row, rows[index]));
  return first && !same ? { before: rows, after, focus: first.id } : refusal("realigned-same");
}

/** The Korean and the English, by paragraphs, of each run of rows that would be aligned anew; for who aligns beforehand. */
export const textsToRealign = (rows: readonly Row[]) =>
  runsOf(rows).flatMap((run) => (run[0] && isLoose(run[0]) ? [textsOf(run)] : []));

function textsOf(run: readonly Row[]) {
  return {
    source: koreanOf(run).map(({ text }) => text),
    target: englishOf(run).map(({ paragraph }) => textOf(documentOf([paragraph]))),
  };
}

const koreanOf = (run: readonly Row[]) => inKoreanOrder(run.flatMap(({ source }) => source));
const englishOf = (run: readonly Row[]) =>
  run.flatMap((row) => standingParagraphs(row.document).map((paragraph) => ({ paragraph, row })));

/** Neighbours that are loose together, and those that are set. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0] && isLoose(run[0]) === isLoose(row)) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function alignedAnew(run: readonly Row[], aligner: Aligner, newId: () => string): Row[] {
  const [korean, english] = [koreanOf(run), englishOf(run)];
  const { source, target } = textsOf(run);
  const beads = aligner(source, target);
  const free = new Set(run.map(({ id }) => id));
  const take = (row: Row | undefined) => (row && free.delete(row.id) ? row.id : undefined);
  return inEnglishOrder(beads).map((bead): Row => {
    const source = bead.source.flatMap((index) => korean[index] ?? []);
    const words = bead.target.flatMap((index) => english[index] ?? []);
    const home = run.find(({ source: own }) => own.some(({ id }) => id === source[0]?.id));
    return {
      id: take(words[0]?.row) ?? take(words.length === 0 ? home : undefined) ?? newId(),
      kind: (source[0] ?? words[0]?.row ?? run[0])?.kind ?? "body",
      source,
      document: documentOf(words.map(({ paragraph }) => paragraph)),
      authors: [...new Set(words.flatMap(({ row }) => (hasEnglish(row) ? row.authors : [])))],
      confidence: bead.confidence,
      imageId: null,
    };
  });
}
