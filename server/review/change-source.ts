import { record } from "#server/activity/record.ts";
import { articleForUpdate, isOwn, updateArticle } from "#server/articles/store.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { insertSourceVersion, newestSourceNumber, paragraphsOfVersion } from "#server/intake/store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { homesOf, moveThreads } from "#server/threads/store.ts";
import { whyNotChangeSource } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { followSource } from "#shared/threads/follow-source.ts";
import { changeRows, type Homes } from "./change-rows.ts";
import { type FreshParagraph, type Matches, planSource, type SourcePlan } from "./source-plan.ts";

export interface SourceChanged {
  articleId: string;
  /** The newest version that the person saw. */
  seen: number;
  /** Makes the new version of the one until now. */
  version: (korean: readonly SourceParagraph[]) => FreshParagraph[];
  /** How that version continues the one seen; looked at before the transaction where it may be long work. */
  matches?: Matches;
  original?: { name: string; bytes: Uint8Array };
  /** Set for a correction, absent for a version that was brought in whole. */
  reason?: string;
}

/**
 * The one way in which the Korean of an article becomes another: a new version, and rows that carry it. Nobody's English
 * is touched; approvals of rows that read differently now lapse by their digests. The same Korean changes nothing.
 */
export async function changeSource(tx: Transaction, by: Person, change: SourceChanged) {
  const { articleId, seen, version, original = null, reason, matches } = change;
  const article = await articleForUpdate(tx.sql, articleId, by);
  refuseIf(whyNotChangeSource(by, { own: isOwn(article.members, by) }));
  const newest = await newestSourceNumber(tx.sql, articleId);
  if (newest !== seen) throw refuse("source-moved-on");
  const segments = await segmentsForUpdate(tx.sql, articleId);
  const korean = await paragraphsOfVersion(tx.sql, articleId, newest);
  const plan = await planSource(tx.sql, articleId, segments, korean, version(korean), matches);
  const { differences, paragraphs } = plan;
  if (differences.length === 0) return { number: newest, differences };
  const number = newest + 1;
  const imported = { articleId, number, original, by: by.id, at: tx.now, paragraphs };
  const sourceVersionId = await insertSourceVersion(tx.sql, { ...imported, ...(reason ? { reason } : {}) });
  const homes = await homesOf(tx.sql, plan.before.map(idOf));
  await changeRows(tx, by, segments, { before: plan.before, after: plan.rows, focus: plan.rows[0]?.id ?? "" });
  await moveThreads(tx.sql, homesAfter(homes, korean, plan));
  await updateArticle(tx.sql, articleId, { structure: article.structure + 1 });
  const counts = { changed: count(plan, "changed"), added: count(plan, "added"), removed: count(plan, "removed") };
  const data = { sourceVersionId, number, ...counts, ...(reason ? { reason } : {}) };
  await record(tx, { kind: reason ? "source.corrected" : "source.imported", articleId, by: by.id, data });
  return { number, differences };
}

const idOf = ({ id }: { id: string }) => id;

const count = ({ differences }: SourcePlan, fate: SourcePlan["differences"][number]["fate"]) =>
  differences.filter((each) => each.fate === fate).length;

/** Words about Korean follow their Korean; what was said of a row that goes stays with the row before it. */
function homesAfter(homes: Homes, korean: readonly SourceParagraph[], { before, rows, successors }: SourcePlan): Homes {
  const texts = new Map(korean.map(({ id, text }) => [id, text]));
  const rowOf = new Map(rows.flatMap((row) => row.source.map(({ id }) => [id, row] as const)));
  const stays = new Set(rows.map(idOf));
  const after: Homes = {};
  for (const [threadId, { segmentId, anchor }] of Object.entries(homes)) {
    const heir = anchor.side === "source" ? successors.get(anchor.sourceParagraphId) : undefined;
    const home = heir ? rowOf.get(heir.id) : undefined;
    const stayed = home?.id ?? (stays.has(segmentId) ? segmentId : rowBefore(segmentId, before, stays));
    if (stayed === undefined) continue;
    const beside = (home ?? rows.find(({ id }) => id === stayed))?.source ?? [];
    const now = heir ? [heir, ...beside.filter(({ id }) => id !== heir.id)] : beside;
    after[threadId] = {
      segmentId: stayed,
      anchor:
        anchor.side === "source" ? followSource(anchor, heir && texts.get(anchor.sourceParagraphId), now) : anchor,
    };
  }
  return after;
}

function rowBefore(segmentId: string, before: readonly { id: string }[], stays: ReadonlySet<string>) {
  const at = before.findIndex(({ id }) => id === segmentId);
  const earlier = before.slice(0, at).findLast(({ id }) => stays.has(id));
  return (earlier ?? before.slice(at + 1).find(({ id }) => stays.has(id)))?.id;
}
