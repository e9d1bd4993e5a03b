import type { ArticleCheck, ArticlePart } from "./article-checks.ts";
import { found } from "./check.ts";
import type { Finding } from "./finding.ts";

/** Institutions and things of the North are explained where the article names them first: "inminban, or neighborhood watch units". */
export const glosses: ArticleCheck = {
  id: "glosses",
  title: "Explained at first mention",
  severity: "warning",
  run(parts) {
    const named = new Set<string>();
    return parts.map((part) => [...part.target.matchAll(NAMES)].flatMap((match) => unexplained(part, match, named)));
  },
};

/** What English-language readers do not know, and the explanation that the house offers. */
const EXPLAINED: Record<string, string> = Object.assign(Object.create(null), {
  jangmadang: "or local markets",
  donju: "or wealthy entrepreneurs",
  inminban: "or neighborhood watch unit",
  kkotjebi: "or homeless children",
  bowibu: "the Ministry of State Security",
  songbun: "the hereditary class system",
  chonghwa: "or self-criticism session",
  songun: "or military-first politics",
});
const NAMES = /(?<![\p{L}-])(jangmadang|donju|inminban|kkotjebi|bowibu|songbun|chonghwa|songun)(?![\p{L}-])/giu;

function unexplained(part: ArticlePart, { index, 0: word }: RegExpMatchArray, named: Set<string>): Finding[] {
  const name = word.toLowerCase();
  if (named.has(name)) return [];
  named.add(name);
  const at = index ?? 0;
  const end = at + word.length;
  // An explanation stands in brackets, after a comma or a dash, or comes first: "the neighborhood watch unit (inminban)".
  if (
    /^["”’']?(?: ?[(—–]|, (?:or|a|an|the|as|which|meaning|known|called|literally)\b| \()/.test(
      part.target.slice(end, end + 14),
    )
  )
    return [];
  if (/(?:\(|called |known as |so-called |or |the term )["“‘']?$/.test(part.target.slice(Math.max(0, at - 16), at)))
    return [];
  const gloss = EXPLAINED[name];
  const range: [number, number] = [at, end];
  return [
    found(part, {
      check: "glosses",
      severity: "warning",
      code: "gloss-missing",
      params: { words: word },
      targetRange: range,
      ...(gloss && { suggestion: { range, text: `${word}, ${gloss},` } }),
    }),
  ];
}
