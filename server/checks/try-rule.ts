import type { Desk } from "#server/db/desk.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import { compileRule } from "#shared/checks/compile-rule.ts";
import type { tryDeskRule as contract, RuleHit } from "#shared/checks/desk-rule-api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { countParagraphs, paragraphsAfter } from "./rule-store.ts";
import { ALL, isProven, trialProof } from "./trial-proof.ts";

/** Paragraphs in one answer: whoever waits sees it go on and may stop it, and nobody else waits for it. */
const STRETCH = 1_000;

/** What a rule would find before it goes live: nothing is kept of it. */
export async function tryRule(
  desk: Desk,
  by: Person,
  { values, after, proof }: ParsedInputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  refuseIf(whyNotAble(by, "set-policies"));
  const { rule, why } = compileRule(values);
  if (!rule) throw refuse(why?.code ?? "pattern-syntax", why?.params);
  const from = desk.database.sql;
  const [total, paragraphs] = await Promise.all([countParagraphs(from, by), paragraphsAfter(from, by, after, STRETCH)]);
  const hits: RuleHit[] = [];
  let resting = performance.now();
  for (const { articleId, segmentId, headline, published, ...texts } of paragraphs) {
    const text = texts[values.side];
    const [first] = rule.find(text);
    if (first) hits.push({ articleId, segmentId, headline, published, ...around(text, first) });
    if (performance.now() - resting < AT_A_STRETCH_MS) continue;
    await new Promise((others) => setImmediate(others));
    resting = performance.now();
  }
  const next = paragraphs.length === STRETCH ? (paragraphs.at(-1)?.segmentId ?? null) : null;
  const isWhole = after === null || (await isProven(desk, by, { values, reached: after, proof }));
  const reached = isWhole ? await trialProof(desk, by, values, next ?? ALL) : null;
  return { looked: paragraphs.length, total, hits, next, proof: reached };
}

const AT_A_STRETCH_MS = 10;
const AROUND = 40;

/** Some words on both sides, none of them cut. */
function around(text: string, { from, to }: { from: number; to: number }) {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  return {
    before: from > AROUND ? `…${before.replace(/^\S*\s/, "")}` : before,
    words: text.slice(from, to),
    after: to + AROUND < text.length ? `${after.replace(/\s\S*$/, "")}…` : after,
  };
}
