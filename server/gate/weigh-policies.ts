import { publicationOf } from "#server/articles/read-store.ts";
import type { Queries } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import { factsOfArticles } from "#server/review/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { weighPolicies as contract } from "#shared/gate/api.ts";
import { type ApprovalRules, approvalUnder } from "#shared/gate/policy-change.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { articleIds } from "./store.ts";

type Weighed = OutputOf<typeof contract>;

/** Counts what other rules of approval would do, article by article: asked for rarely, and never written. */
export async function weighPolicies(desk: Desk, by: Person, after: ApprovalRules): Promise<Weighed> {
  refuseIf(whyNotAble(by, "set-policies"));
  const from = desk.database.sql;
  const before = await policiesOf(from);
  const weighed: Weighed = { lost: { ...NOTHING }, gained: { ...NOTHING } };
  for (const articleId of await articleIds(from)) {
    const { lost, gained } = await inArticle(from, articleId, { before, after });
    if (lost + gained === 0) continue;
    const published = (await publicationOf(from, articleId)) === "published" ? 1 : 0;
    for (const [name, paragraphs] of [["lost", lost] as const, ["gained", gained] as const]) {
      if (paragraphs === 0) continue;
      weighed[name].paragraphs += paragraphs;
      weighed[name].articles += 1;
      weighed[name].published += published;
    }
  }
  return weighed;
}

const NOTHING = { paragraphs: 0, articles: 0, published: 0 };

async function inArticle(from: Queries, articleId: string, rules: { before: ApprovalRules; after: ApprovalRules }) {
  const facts = await factsOfArticles(from, [articleId]);
  if (facts.size === 0) return { lost: 0, gained: 0 };
  const segments = await segmentsOf(from, articleId);
  const effects = segments.map((segment) => approvalUnder(segment, facts.get(segment.id) ?? [], rules));
  const count = (wanted: "lost" | "gained") => effects.filter((effect) => effect === wanted).length;
  return { lost: count("lost"), gained: count("gained") };
}
