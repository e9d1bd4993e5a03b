/**
 * A text with blanks in place of what stands between double quotation marks; its length stays, so that ranges stay true.
 * A quotation that is not closed goes to the end of its paragraph; one that only closes there began before it.
 * Time: linear.
 */
export const outsideQuotations = (text: string): string =>
  text.replace(ENDS_FIRST, blank).replace(/“[^“”\n]*(?:”|(?=“)|$)|"[^"\n]*(?:"|$)/gm, blank);

/** A mark that closes, with none before it: directly after a word or a point, and before a blank. */
const ENDS_FIRST = /^[^"“”\n]*[\p{L}\p{N},.!?…]["”](?=[\s,.;)]|$)/gmu;
const blank = (quoted: string) => " ".repeat(quoted.length);
