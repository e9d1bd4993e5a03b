import { assemble } from "./assemble.ts";
import { type Block, blockText, plainBlock } from "./block.ts";
import { checkLimits } from "./check-limits.ts";
import { cleanCharacters } from "./clean-characters.ts";
import { endsLikeSentence } from "./kind-marks.ts";
import { splitParagraphs } from "./paragraphs.ts";
import type { IntakeWarning, Recognised, Side } from "./recognised.ts";

/** @throws IntakeRefusal when there is no text, or more than an article holds */
export function fromText(text: string, side: Side): Recognised {
  const cleaned = cleanCharacters(text);
  const paragraphs = splitParagraphs(cleaned.text);
  checkLimits(paragraphs);
  const blocks = listItems(paragraphs.flatMap(blocksOf));
  return assemble(blocks, side, { warnings: [...cleaned.warnings, ...brokenParagraphs(blocks)] });
}

function blocksOf(paragraph: string): Block[] {
  const lines = paragraph.split("\n");
  if (lines.every((line) => line.startsWith(">"))) {
    return [plainBlock(lines.map((line) => line.replace(/^>+\s*/, "")).join("\n"), "quote")];
  }
  if (lines.length > 1 && lines.every((line) => BULLET.test(line))) {
    return lines.map((line) => plainBlock(line.replace(BULLET, ""), "listitem"));
  }
  return [plainBlock(paragraph)];
}

/** Paragraphs that begin with a bullet make a list when they are neighbours; below a headline they are its second deck. */
function listItems(blocks: readonly Block[]): Block[] {
  const story = blocks.findIndex((block) => endsLikeSentence(blockText(block)));
  const bulleted = blocks.map(
    (block, index) => story !== -1 && index > story && block.hint === undefined && BULLET.test(blockText(block)),
  );
  return blocks.map((block, index) =>
    bulleted[index] && (bulleted[index - 1] || bulleted[index + 1])
      ? plainBlock(blockText(block).replace(BULLET, ""), "listitem")
      : block,
  );
}

const BULLET = /^[-*•·∙◦]\s+/;

/** Blank lines here and single line ends there: perhaps paragraphs were meant by both, so somebody should look. */
function brokenParagraphs(blocks: readonly Block[]): IntakeWarning[] {
  const count = blocks.filter((block) => block.runs.some((run) => run.text.includes("\n"))).length;
  return count > 0 ? [{ code: "lineEndsInParagraphs", params: { count } }] : [];
}
