import { englishValues } from "#shared/text/english-values.ts";
import type { Value } from "#shared/text/values.ts";
import type { ArticleCheck, ArticlePart } from "./article-checks.ts";
import { found } from "./check.ts";
import type { Finding } from "./finding.ts";
import { NORTHERN_PLACES } from "./northern-places.ts";

/** Headline, standfirst, caption and alternative text never know more than the body: a town, a figure, a gender that stands nowhere in it. */
export const headlineDetail: ArticleCheck = {
  id: "headline-detail",
  title: "Headlines and captions against the body",
  severity: "warning",
  run(parts, context) {
    const body = parts
      .filter(({ kind }) => !SHORT_KINDS.has(kind))
      .map(({ target }) => target)
      .join("\n");
    if (body.trim() === "") return parts.map(() => []);
    const severity = context.restricted ? "error" : "warning";
    let read: readonly Value[] | undefined; // a long body is read for its figures once, and only when one must be found in it
    const values = () => {
      read ??= englishValues(body);
      return read;
    };
    return parts.map((part) => (SHORT_KINDS.has(part.kind) ? beyond(part, { body, values }, severity) : []));
  },
};

const SHORT_KINDS = new Set(["headline", "standfirst", "caption", "alttext"]);

interface Body {
  body: string;
  values: () => readonly Value[];
}

function beyond(part: ArticlePart, { body, values }: Body, severity: Finding["severity"]): Finding[] {
  const places = NORTHERN_PLACES.flatMap(({ pattern }) => {
    const place = pattern.exec(part.target);
    return place && !pattern.test(body) ? [{ index: place.index, words: place[0] }] : [];
  });
  const gender = /\b(?:man|woman|men|women|husband|wife|son|daughter|mother|father)\b/i.exec(part.target);
  const genders =
    gender && !new RegExp(`\\b${gender[0]}\\b`, "i").test(body) ? [{ index: gender.index, words: gender[0] }] : [];
  const figures = englishValues(part.target)
    .filter(
      ({ slight, kind, low, unit }) =>
        !slight &&
        kind === "number" &&
        low > 3 &&
        !values().some((value) => value.low === low && (!unit || !value.unit || value.unit === unit)),
    )
    .map(({ range: [index], text }) => ({ index, words: text }));
  return [...places, ...genders, ...figures].map(({ index, words }) =>
    found(part, {
      check: "headline-detail",
      severity,
      code: "headline-beyond",
      params: { words },
      targetRange: [index, index + words.length],
    }),
  );
}
