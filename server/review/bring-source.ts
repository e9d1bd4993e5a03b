import { matchVersions } from "#server/alignment/align-draft.ts";
import { articleFor, isOwn } from "#server/articles/store.ts";
import type { Queries } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { cleanParts } from "#server/intake/clean-parts.ts";
import { orRefused } from "#server/intake/refused.ts";
import { newestSourceNumber, paragraphsOfVersion } from "#server/intake/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { whyNotChangeSource } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import type { bringSource as bringContract, previewSource as previewContract } from "#shared/review/source-api.ts";
import { changeSource } from "./change-source.ts";
import { type FreshParagraph, planSource } from "./source-plan.ts";

/** What another version of the Korean would change and lapse. Changes nothing. */
export async function previewSource(desk: Desk, by: Person, asked: ParsedInputOf<typeof previewContract>) {
  const from = desk.database.sql;
  const { articleId } = asked;
  const { members } = await articleFor(from, articleId, by);
  refuseIf(whyNotChangeSource(by, { own: isOwn(members, by) }));
  const fresh = await cleaned(asked.source);
  const number = await newestSourceNumber(from, articleId);
  const { korean, matches } = await matched(from, articleId, number, fresh);
  return from.transaction(async (tx) => {
    if ((await newestSourceNumber(tx, articleId)) !== number) throw refuse("source-moved-on");
    const { differences } = await planSource(tx, articleId, await segmentsOf(tx, articleId), korean, fresh, matches);
    return { number, differences };
  });
}

/** Another version of the Korean. What it lapses was shown before. */
export async function bringSource(desk: Desk, by: Person, asked: ParsedInputOf<typeof bringContract>) {
  const { articleId, seen, original } = asked;
  const fresh = await cleaned(asked.source);
  const from = desk.database.sql;
  const { members } = await articleFor(from, articleId, by);
  refuseIf(whyNotChangeSource(by, { own: isOwn(members, by) }));
  const { matches } = await matched(from, articleId, seen, fresh);
  const file = original && { original: { name: original.name, bytes: Buffer.from(original.content, "base64") } };
  return inTransaction(desk, (tx) => changeSource(tx, by, { articleId, seen, version: () => fresh, matches, ...file }));
}

/** How the fresh Korean continues a version, which never changes: looked at before a transaction, which waits for none of it. */
async function matched(from: Queries, articleId: string, number: number, fresh: readonly FreshParagraph[]) {
  const korean = await paragraphsOfVersion(from, articleId, number);
  return { korean, matches: await matchVersions(korean.map(textOf), fresh.map(textOf)) };
}

const textOf = ({ text }: FreshParagraph) => text;

async function cleaned(parts: ParsedInputOf<typeof previewContract>["source"]) {
  const fresh = await orRefused(() => cleanParts(parts));
  if (fresh.length === 0) throw refuse("no-text");
  return fresh;
}
