/** A word with an HTML entity in it: &ntilde;, pi&ntilde;ata. Runs are bounded: linear time. */
const WITH_ENTITY = /[\p{L}'’]{0,40}(?:&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});[\p{L}'’]{0,40})+/gu;

/** The text with blanks for such words, which are code that a paste left and neither slips nor names; places stay as they are. */
export const withoutEntities = (text: string): string => text.replace(WITH_ENTITY, (word) => " ".repeat(word.length));
