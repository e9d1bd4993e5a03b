import { curled, straightMarks } from "#shared/text/curled.ts";
import type { ArticleCheck, ArticlePart } from "./article-checks.ts";
import { found } from "./check.ts";
import type { Finding } from "./finding.ts";

/** One kind of quotation marks in an article: straight ones where curly ones stand elsewhere in it, or beside them. */
export const quotationStyle: ArticleCheck = {
  id: "quotation-style",
  title: "One kind of quotation marks",
  severity: "note",
  run(parts) {
    if (!parts.some(({ target }) => CURLY.test(target))) return parts.map(() => []);
    return parts.map(straight);
  },
};

const CURLY = /[“”‘’]/;
const LONGEST = 20_000;

/** One finding a paragraph, however many marks stand in it, and one way to mend them all. */
function straight(part: ArticlePart): Finding[] {
  const text = part.target.slice(0, LONGEST);
  const marks = straightMarks(text);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range: [number, number] = [first, last + 1];
  return [
    found(part, {
      check: "quotation-style",
      severity: "note",
      code: "quotation-straight",
      params: { count: marks.length },
      targetRange: range,
      suggestion: { range, text: curled(text).slice(...range) },
    }),
  ];
}
