/** Whether a quotation mark that is put behind this text opens. */
export const opensAfter = (before: string) => before === "" || /[\s([{—–“‘/]$/.test(before);

/**
 * The text with its straight quotation marks and apostrophes turned as a newsroom sets them, of the same length. Signs
 * of feet and inches behind a figure stay as they are. Time: linear.
 */
export function curled(text: string): string {
  const signs = [...text.matchAll(STRAIGHT)].map(({ index }) => index);
  let made = "";
  let from = 0;
  for (const at of signs) {
    made += text.slice(from, at);
    made += turned(text.charAt(at), made.slice(-1), text.charAt(at + 1));
    from = at + 1;
  }
  return made + text.slice(from);
}

/** Where the straight marks stand that belong turned. */
export const straightMarks = (text: string): number[] => {
  const made = curled(text);
  return [...text.matchAll(STRAIGHT)].map(({ index }) => index).filter((at) => made[at] !== text[at]);
};

const STRAIGHT = /["']/g;

function turned(mark: string, before: string, after: string): string {
  if (/\d/.test(before) && /[\d\s]/.test(after)) return mark; // 5'10"
  if (mark === '"') return opensAfter(before) ? "“" : "”";
  return opensAfter(before) && !/\d/.test(after) ? "‘" : "’"; // ’90s
}
