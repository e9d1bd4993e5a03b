import { articleFor } from "#server/articles/store.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { policiesOf } from "#server/people/store.ts";
import { uneditedTextOf } from "#server/segments/machine-store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { termBaseOf } from "#server/terms/base.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { underPolicy } from "#shared/checks/policy.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { deskRulesOf } from "./desk-rules.ts";
import { findingsOf } from "./findings.ts";

/** Every segment of an article with what the checks say of it now, under the chief's policy. @throws Refused not-found */
export async function findingsNow(tx: Transaction, by: Person, articleId: string) {
  const article = await articleFor(tx.sql, articleId, by);
  const segments = await segmentsOf(tx.sql, articleId);
  const { checks } = await policiesOf(tx.sql);
  const terms = await termBaseOf(tx.sql);
  const machine = await uneditedTextOf(tx.sql, articleId);
  const rules = await deskRulesOf(tx.sql);
  const all = findingsOf({ ...article, terms, machine, rules }, segments);
  return segments.map((segment, at) => ({ segment, findings: underPolicy(all[at] ?? [], checks) }));
}

export async function findingNow(
  tx: Transaction,
  by: Person,
  { id, articleId }: Pick<Segment, "id" | "articleId">,
  key: string,
): Promise<Finding | undefined> {
  const all = await findingsNow(tx, by, articleId);
  return all.find(({ segment }) => segment.id === id)?.findings.find((finding) => finding.key === key);
}
