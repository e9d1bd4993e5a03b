import type { ArticleCheck, ArticlePart } from "./article-checks.ts";
import { type Beyond, type Body, bodyOf, personDetails, placesAndFigures } from "./beyond-body.ts";
import { found } from "./check.ts";
import type { Finding } from "./finding.ts";
import { NAMED, UNNAMED } from "./unnamed.ts";

/**
 * Headline, standfirst, subheading, caption and alternative text never know more than the body: a town or a figure of
 * anything; of somebody who is not named a gender, an age, a rank, a relation, a day.
 */
export const headlineDetail: ArticleCheck = {
  id: "headline-detail",
  title: "Headlines and captions against the body",
  severity: "warning",
  run(parts, context) {
    const body = bodyIn(parts);
    if (!body) return parts.map(() => []);
    const severity = context.restricted ? "error" : "warning";
    return parts.map((part) => (SHORT_KINDS.has(part.kind) ? beyond(part, body, severity) : []));
  },
};

const SHORT_KINDS = new Set(["headline", "standfirst", "subheading", "caption", "alttext"]);
/** Credits name who made something; they tell nothing of the story. */
const BESIDE = new Set([...SHORT_KINDS, "byline", "credit", "note"]);

/**
 * What a text that stands in no paragraph (a notice, the text of a feed) says of a person who is not named and the body
 * does not. Figures are free: a correction tells what was wrong.
 */
export function beyondIn(text: string, parts: readonly ArticlePart[]): Beyond[] {
  const body = bodyIn(parts);
  if (!body) return [];
  return [...placesAndFigures(text, body), ...detailsOf({ source: "", target: text }, body)].filter(
    ({ code }) => code !== "headline-beyond",
  );
}

function bodyIn(parts: readonly ArticlePart[]): Body | undefined {
  const body = parts.filter(({ kind }) => !BESIDE.has(kind));
  const target = body.map((part) => part.target).join("\n");
  return target.trim() === "" ? undefined : bodyOf(body.map(({ source }) => source).join("\n"), target);
}

/** Nobody is given away by what is said of somebody with a name and a title. */
const detailsOf = (part: Pick<ArticlePart, "source" | "target">, body: Body) =>
  UNNAMED.test(body.source) && !NAMED.test(part.source) ? personDetails(part.target, body) : [];

const beyond = (part: ArticlePart, body: Body, severity: Finding["severity"]): Finding[] =>
  once([...detailsOf(part, body), ...placesAndFigures(part.target, body)]).map(({ code, from, words, better }) => {
    const targetRange: [number, number] = [from, from + words.length];
    return found(part, {
      check: "headline-detail",
      severity,
      code,
      params: { words: words.trim() },
      targetRange,
      ...(better !== undefined && { suggestion: { range: targetRange, text: better } }),
    });
  });

/** An age is a figure, too: what a detail explains is not said a second time. */
const once = (all: readonly Beyond[]) =>
  all.filter(
    ({ code, from, words }) =>
      code !== "headline-beyond" ||
      !all.some(
        (other) => other.code !== code && other.from < from + words.length && from < other.from + other.words.length,
      ),
  );
