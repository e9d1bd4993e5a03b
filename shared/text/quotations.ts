/**
 * A double quotation mark that does not belong: it has no partner, or opens inside a quotation that is still open. Or the
 * head of a paragraph that goes on with the quotation of the one before and does not open with a mark.
 */
export interface QuotationFault {
  /** UTF-16 offset of the mark, or of the first word. */
  readonly at: number;
  readonly fault: "unpaired" | "reopened" | "unopened";
}

/** How far quotations reach over the ends of a text. */
export interface QuotationReach {
  /** It goes on with one of the texts before that is not closed yet. */
  readonly takesUp: boolean;
  /** What is still open at the end is taken up by the texts after. */
  readonly goesOn: boolean;
}

export const WITHIN: QuotationReach = { takesUp: false, goesOn: false };

/**
 * Double quotation marks (straight, curly, 「」『』《》) of a text of one or more paragraphs, with a blank line between them.
 * A paragraph may leave its quotation open when the next one opens with a mark: so English sets long quotations.
 * Single marks are left alone; most of them are apostrophes or emphasis. Time: linear.
 */
export function faultsInQuotations(text: string, reach: QuotationReach = WITHIN): QuotationFault[] {
  const paragraphs = paragraphsOf(text);
  const reaches = reachesOf(paragraphs, reach);
  return paragraphs.flatMap((paragraph, place) => faultsOf(paragraph, reaches[place] ?? WITHIN));
}

/** Of texts that follow one another how far the quotations of each reach. Time: linear. */
export function reachOfEach(texts: readonly string[]): QuotationReach[] {
  const ofTexts = texts.map(paragraphsOf);
  const reaches = reachesOf(ofTexts.flat(), WITHIN);
  let from = 0;
  return ofTexts.map(({ length }) => {
    const [first, last] = [reaches[from], reaches[from + length - 1]];
    from += length;
    return length > 0 && first && last ? { takesUp: first.takesUp, goesOn: last.goesOn } : WITHIN;
  });
}

/** Whether a quotation is still open where the text ends. */
export const leavesOpen = (text: string): boolean => (paragraphsOf(text).at(-1)?.open.length ?? 0) > 0;

/** Whether the text begins with a mark. */
export const opensWithMark = (text: string): boolean => /^[\s([]*["“「『《]/.test(text);

/** What the marks of one paragraph, or of one line of it, say without the others; each is told by its place in the text. */
interface Paragraph {
  readonly from: number;
  /** A line after the first, as of verse: a quotation goes on in it without a mark of its own. */
  readonly isFurtherLine: boolean;
  readonly isUnmarked: boolean;
  readonly opensWithMark: boolean;
  /** Marks that close what this paragraph has not opened. */
  readonly closing: readonly number[];
  readonly reopening: readonly number[];
  /** Marks that are still open where it ends. */
  readonly open: readonly number[];
  /** They quote but a part of a sentence. */
  readonly isPart: boolean;
}

function paragraphsOf(text: string): Paragraph[] {
  let from = 0;
  let isFurtherLine = false;
  const isUnturned = !text.includes("“");
  return text.split("\n").flatMap((line) => {
    const start = from;
    from += line.length + 1;
    const first = line.search(/\S/);
    const found = first < 0 ? [] : [{ ...paragraphOf(line, start, isUnturned), from: start + first, isFurtherLine }];
    isFurtherLine = first >= 0;
    return found;
  });
}

function reachesOf(paragraphs: readonly Paragraph[], { takesUp, goesOn }: QuotationReach): QuotationReach[] {
  const goOn = goingOn(paragraphs, goesOn);
  let isTakenUp = takesUp;
  return paragraphs.map(({ open, isUnmarked }, place) => {
    const reach = { takesUp: isTakenUp, goesOn: goOn[place] ?? false };
    isTakenUp = reach.goesOn && (open.length > 0 || (isTakenUp && isUnmarked));
    return reach;
  });
}

/** From the end: what is open is taken up by a mark that opens the next paragraph, or by one that closes later what nothing else has opened. */
function goingOn(paragraphs: readonly Paragraph[], goesOn: boolean): boolean[] {
  let next = { opens: false, closesLater: goesOn };
  const goOn = paragraphs.toReversed().map((one) => {
    const own = next.closesLater || (next.opens && one.open.length > 0 && !one.isPart);
    // What has no marks is within a quotation that is closed later.
    next = { opens: one.opensWithMark, closesLater: one.closing.length > 0 || (one.isUnmarked && own) };
    return own;
  });
  return goOn.reverse();
}

function faultsOf(paragraph: Paragraph, { takesUp, goesOn }: QuotationReach): QuotationFault[] {
  const { from, closing, reopening, open } = paragraph;
  const isUnopened = takesUp && !paragraph.opensWithMark;
  const unpaired = [...(isUnopened ? closing.slice(1) : closing), ...(goesOn ? [] : open)];
  return [
    ...(isUnopened && !paragraph.isFurtherLine ? [{ at: from, fault: "unopened" } as const] : []),
    ...unpaired.map((at) => ({ at, fault: "unpaired" }) as const),
    ...reopening.map((at) => ({ at, fault: "reopened" }) as const),
  ].sort((one, other) => one.at - other.at);
}

const CURLY_OPEN = "“「『《";
const CURLY_CLOSE = "”」』》";

function paragraphOf(line: string, start: number, isUnturned: boolean): Omit<Paragraph, "from" | "isFurtherLine"> {
  const [closing, reopening]: [number[], number[]] = [[], []];
  const open: { at: number; mark: string }[] = [];
  let openDouble = 0;
  let isUnmarked = true;
  for (const { index: at, 0: mark } of line.matchAll(/["“”「」『』《》]/g)) {
    if (mark === '"' && isInchMark(line, at, open.length > 0)) continue;
    isUnmarked = false;
    const direction = directionOf(line, at, isUnturned && mark === "”" ? '"' : mark, open.length > 0);
    if (direction === "close") {
      const closed = open.pop();
      if (!closed) closing.push(start + at);
      else if (isDouble(closed.mark)) openDouble -= 1;
    } else if (isDouble(mark) && openDouble > 0) reopening.push(start + at);
    else {
      open.push({ at: start + at, mark });
      if (isDouble(mark)) openDouble += 1;
    }
  }
  return {
    ...{ isUnmarked, opensWithMark: opensWithMark(line), closing, reopening },
    ...{ open: open.map(({ at }) => at), isPart: open[0] !== undefined && quotesPart(line, open[0].at - start) },
  };
}

/**
 * A mark within a sentence that goes on in a small letter, and nothing after the sentence: it was “frozen over.” That is
 * closed where its sentence ends, even if the next paragraph goes on with the speech (Associated Press Stylebook,
 * "quotation marks").
 */
const quotesPart = (line: string, at: number) =>
  /^\p{Ll}/u.test(line.slice(at + 1, at + 3)) &&
  /[\p{L}\p{N}’']\s+$/u.test(line.slice(Math.max(0, at - 3), at)) &&
  !/[.!?…]\s+["“‘']?\p{Lu}/u.test(line.slice(at));

/** Only marks of another kind may stand inside: 『 』 in “ ”, never “ in “ or a straight one in either. */
const isDouble = (mark: string) => mark === '"' || mark === "“" || mark === "”";

/** A keyboard that has ” alone sets ”so”: where no “ stands in the text, it is read as the straight mark is. */
function directionOf(line: string, at: number, mark: string, isOpen: boolean): "open" | "close" {
  if (CURLY_OPEN.includes(mark)) return "open";
  if (CURLY_CLOSE.includes(mark)) return "close";
  const opensWord = BEFORE_OPENING.test(line.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(line.charAt(at + 1));
  const closesWord = !BEFORE_OPENING.test(line.charAt(at - 1)) && AFTER_CLOSING.test(line.charAt(at + 1));
  if (opensWord) return "open";
  if (closesWord) return "close";
  return isOpen ? "close" : "open";
}

const BEFORE_OPENING = /^[\s([{—–‘'“-]?$/;
const AFTER_CLOSING = /^[\s)\]},.;:!?—–]?$/;

/** 5'10" and 24": after a digit, with nothing to close. */
const isInchMark = (line: string, at: number, isOpen: boolean) => !isOpen && /\d/.test(line.charAt(at - 1));
