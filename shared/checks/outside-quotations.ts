/**
 * A text with blanks in place of what stands between double quotation marks; its length stays, so that ranges stay true.
 * A quotation that is not closed goes to the end of its paragraph. Time: linear.
 */
export const outsideQuotations = (text: string): string =>
  text.replace(/“[^“”\n]*(?:”|(?=“)|$)|"[^"\n]*(?:"|$)/gm, (quoted) => " ".repeat(quoted.length));
