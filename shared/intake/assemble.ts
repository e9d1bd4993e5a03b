import { isSafeLink } from "#shared/document/links.ts";
import { type Block, blockText, type Run } from "./block.ts";
import { checkLimits } from "./check-limits.ts";
import { cleanCharacters } from "./clean-characters.ts";
import { documentFromRuns } from "./document-from-runs.ts";
import { leftOutOne, tally } from "./left-out.ts";
import { recogniseKinds } from "./recognise.ts";
import type { IntakeWarning, LeftOut, Recognised, RecognisedImage, RecognisedPart, Side } from "./recognised.ts";
import { tieImages } from "./tie-images.ts";

export interface Found {
  images?: RecognisedImage[];
  leftOut?: LeftOut[];
  warnings?: IntakeWarning[];
}

/**
 * The last step of every way in: paragraphs → the parts of an article.
 * @throws IntakeRefusal when there is no text, or more than an article holds
 */
export function assemble(blocks: readonly Block[], side: Side, found: Found = {}): Recognised {
  const tidied = blocks.map(tidy);
  const kept = tidied.map(({ block }) => block).filter((block) => block.image !== undefined || blockText(block) !== "");
  const written = kept.filter((block) => blockText(block) !== "");
  checkLimits(written.map(blockText));
  const kinds = recogniseKinds(written);
  const parts = written.map((block, index) => part(block, kinds[index] ?? "body", side));
  return {
    parts,
    images: tieImages(found.images ?? [], kept, kinds),
    leftOut: tally([...(found.leftOut ?? []), ...lostLinks(written, side)]),
    warnings: sumUp([
      ...(found.warnings ?? []),
      ...tidied.flatMap(({ warnings }) => warnings),
      ...(kinds.includes("headline") ? [] : [{ code: "noHeadline" as const, params: {} }]),
    ]),
  };
}

function part(block: Block, kind: RecognisedPart["kind"], side: Side): RecognisedPart {
  const document = side === "target" ? documentFromRuns(block.runs) : undefined;
  return { kind, text: blockText(block), ...(document && { document }) };
}

/** Characters cleaned, white space at both ends gone, as the document and the plain text must agree to the letter. */
function tidy(block: Block): { block: Block; warnings: IntakeWarning[] } {
  const cleaned = block.runs.map((run) => ({ run, ...cleanCharacters(run.text) }));
  const runs = cleaned.map(({ run, text }) => ({ ...run, text: text.replace(/\n{2,}/g, "\n") }));
  return { block: { ...block, runs: trimRuns(runs) }, warnings: cleaned.flatMap(({ warnings }) => warnings) };
}

function trimRuns(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => run.text.trim() !== "");
  if (first === -1) return [];
  const last = runs.findLastIndex((run) => run.text.trim() !== "");
  return runs.slice(first, last + 1).map((run, index, all) => {
    const started = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === all.length - 1 ? started.trimEnd() : started };
  });
}

/** The Korean is kept as plain text, and an unsafe address is kept nowhere: the words stay, the address is named. */
function lostLinks(blocks: readonly Block[], side: Side): LeftOut[] {
  const hrefs = blocks.flatMap((block) => block.runs.flatMap((run) => (run.href === undefined ? [] : [run.href])));
  return [...new Set(hrefs)]
    .filter((href) => side === "source" || !isSafeLink(href))
    .map((href) => leftOutOne("link", href));
}

/** The same thing said of many paragraphs is said once, with its sum. */
function sumUp(warnings: readonly IntakeWarning[]): IntakeWarning[] {
  const byCode = new Map<string, IntakeWarning>();
  for (const { code, params } of warnings) {
    const before = byCode.get(code)?.params.count;
    const count = Number(params.count ?? 0) + Number(before ?? 0);
    byCode.set(code, { code, params: params.count === undefined ? params : { ...params, count } });
  }
  return [...byCode.values()];
}
