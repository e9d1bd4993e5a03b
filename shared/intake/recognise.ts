import type { Kind } from "#shared/articles/kind.ts";
import { type Block, blockText } from "./block.ts";
import {
  endsLikeSentence,
  hasHangul,
  isByline,
  isCaption,
  isCaptionMark,
  isCredit,
  isMarkedSubheading,
  isNote,
  isTimeStamp,
} from "./kind-marks.ts";

/**
 * Guesses what each paragraph is: by the markup where it says so, else by marks in the text, else by its place and
 * length. A guess: a person corrects it before the article is made.
 * @param blocks in reading order, none of them empty
 */
export function recogniseKinds(blocks: readonly Block[]): Kind[] {
  const texts = blocks.map(blockText);
  const kinds: (Kind | undefined)[] = blocks.map((block, index) => kindByMarkup(block) ?? kindByMark(texts, index));
  findHeadline(blocks, texts, kinds);
  findStandfirst(texts, kinds);
  findNotes(texts, kinds);
  findSubheadings(blocks, texts, kinds);
  return kinds.map((kind) => kind ?? "body");
}

const MARKUP: { [hint in NonNullable<Block["hint"]>]?: Kind } = {
  title: "subheading",
  subtitle: "standfirst",
  heading: "subheading",
  byline: "byline",
  quote: "blockquote",
  listitem: "listitem",
  caption: "caption",
  alttext: "alttext",
  footnote: "body",
};

function kindByMarkup(block: Block): Kind | undefined {
  const kind = block.hint && MARKUP[block.hint];
  return kind === "caption" && isCredit(blockText(block)) ? "credit" : kind;
}

function kindByMark(texts: readonly string[], index: number): Kind | undefined {
  const text = texts[index] ?? "";
  if (isByline(text)) return "byline";
  if (isCredit(text) && isCaption(texts[index - 1] ?? "")) return "credit";
  if (isCaption(text) || isCaptionMark(text) || isMarkedCaption(text, texts[index - 1] ?? "")) return "caption";
  if (isMarkedSubheading(text)) return "subheading";
  if (isTimeStamp(text)) return "body";
  return undefined;
}

/** A mark alone may also stand where a picture was, with the article going on below it. */
const isMarkedCaption = (text: string, before: string) =>
  isCaptionMark(before) && text.length <= (hasHangul(text) ? 80 : 160);

/** A title says so; otherwise one of the first lines that is short and does not close as a sentence does. */
function findHeadline(blocks: readonly Block[], texts: readonly string[], kinds: (Kind | undefined)[]) {
  const titled = blocks.findIndex((block) => block.hint === "title");
  const first = kinds.findIndex(
    (kind, index) => kind === undefined || (kind === "subheading" && blocks[index]?.hint === "heading"),
  );
  const plain = texts.length > 1 && first !== -1 && first < 4 && readsLikeHeadline(texts[first] ?? "") ? first : -1;
  const headline = titled === -1 ? plain : titled;
  if (headline !== -1) kinds[headline] = "headline";
}

const readsLikeHeadline = (text: string) =>
  !text.includes("\n") &&
  text.length <= (hasHangul(text) ? 90 : 160) &&
  (!endsLikeSentence(text) || /[?!…]["'”’]?$/.test(text));

/** Lines between the headline and the first sentence; or whatever stands between the headline and the byline. */
function findStandfirst(texts: readonly string[], kinds: (Kind | undefined)[]) {
  const headline = kinds.indexOf("headline");
  if (headline === -1) return;
  for (let index = headline + 1; index < Math.min(texts.length - 1, headline + 6); index++) {
    const text = texts[index] ?? "";
    if (kinds[index] === "byline" || kinds[index] === "standfirst") continue;
    if (kinds[index] !== undefined) return;
    const beforeByline = kinds[index + 1] === "byline" && index + 2 < texts.length;
    if (text.length > 300 || (endsLikeSentence(text) && !beforeByline)) return;
    if (text.length <= 150 || beforeByline) kinds[index] = "standfirst";
  }
}

/** Only at the very end: an appeal for tips in the middle of an article is part of it. */
function findNotes(texts: readonly string[], kinds: (Kind | undefined)[]) {
  for (let index = texts.length - 1; index >= Math.max(1, texts.length - 5); index--) {
    if (kinds[index] !== undefined && kinds[index] !== "listitem") continue;
    if (!isNote(texts[index] ?? "")) return;
    kinds[index] = "note";
  }
}

/** A short line without a full stop between long paragraphs, or a short line that is bold throughout. */
function findSubheadings(blocks: readonly Block[], texts: readonly string[], kinds: (Kind | undefined)[]) {
  for (const [index, block] of blocks.entries()) {
    const text = texts[index] ?? "";
    if (kinds[index] !== undefined || text.includes("\n") || text.length > (hasHangul(text) ? 45 : 90)) continue;
    if (index === 0 || isTimeStamp(text)) continue;
    const next = texts[index + 1] ?? "";
    if (!isOpenOrText(kinds[index + 1]) || next.length < Math.max(40, text.length * 1.2)) continue;
    const bold = block.runs.every((run) => run.bold || run.text.trim() === "");
    const long = (texts[index - 1] ?? "").length >= 40;
    if (bold || (long && !endsLikeSentence(text) && !isSpeech(text))) kinds[index] = "subheading";
  }
}

const isOpenOrText = (kind: Kind | undefined) =>
  kind === undefined || kind === "body" || kind === "blockquote" || kind === "listitem";

/** Speech that is opened and goes on in the next paragraph. */
const isSpeech = (text: string) => /^["“'‘]/.test(text) && !/["”'’]$/.test(text);
