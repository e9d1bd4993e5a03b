/** A double quotation mark that does not belong: it has no partner, or opens inside a quotation that is still open. */
export interface QuotationFault {
  /** UTF-16 offset of the mark. */
  readonly at: number;
  readonly fault: "unpaired" | "reopened";
}

/**
 * Double quotation marks (straight, curly, 「」『』《》) of a text of one or more paragraphs, one per line.
 * A paragraph may leave its quotation open when the next one, or `after`, opens with a mark: so English sets long quotations.
 * Single marks are left alone; most of them are apostrophes or emphasis.
 */
export function faultsInQuotations(text: string, after = ""): QuotationFault[] {
  const faults: QuotationFault[] = [];
  let from = 0;
  const lines = text.split("\n");
  const next = nextInWords(lines, after);
  for (const [index, line] of lines.entries()) {
    const goesOn = OPENS.test(next[index] ?? after);
    for (const { at, fault } of faultsInParagraph(line, goesOn)) faults.push({ at: from + at, fault });
    from += line.length + 1;
  }
  return faults;
}

/** For each line the next one that is not blank. */
function nextInWords(lines: readonly string[], after: string): string[] {
  let next = after;
  const all = lines.toReversed().map((line) => {
    const found = next;
    if (line.trim() !== "") next = line;
    return found;
  });
  return all.reverse();
}

const OPENS = /^[\s([]*["“「『《]/;
const CURLY_OPEN = "“「『《";
const CURLY_CLOSE = "”」』》";

function faultsInParagraph(line: string, goesOn: boolean): QuotationFault[] {
  const faults: QuotationFault[] = [];
  const open: { at: number; mark: string }[] = [];
  const isUnturned = !line.includes("“");
  let openDouble = 0;
  for (const { index: at, 0: mark } of line.matchAll(/["“”「」『』《》]/g)) {
    if (mark === '"' && isInchMark(line, at, open.length > 0)) continue;
    const direction = directionOf(line, at, isUnturned && mark === "”" ? '"' : mark, open.length > 0);
    if (direction === "close") {
      const closed = open.pop();
      if (!closed) faults.push({ at, fault: "unpaired" });
      else if (isDouble(closed.mark)) openDouble -= 1;
    } else if (isDouble(mark) && openDouble > 0) faults.push({ at, fault: "reopened" });
    else {
      open.push({ at, mark });
      if (isDouble(mark)) openDouble += 1;
    }
  }
  return open.length > 0 && !goesOn ? faults.concat(open.map(({ at }) => ({ at, fault: "unpaired" }))) : faults;
}

/** Only marks of another kind may stand inside: 『 』 in “ ”, never “ in “ or a straight one in either. */
const isDouble = (mark: string) => mark === '"' || mark === "“" || mark === "”";

/** A keyboard that has ” alone sets ”so”: where no “ stands in the paragraph, it is read as the straight mark is. */
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
