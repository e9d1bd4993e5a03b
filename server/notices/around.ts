import { type ArticleRow, articleById } from "#server/articles/store.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { allPeople, policiesOf } from "#server/people/store.ts";
import { factsOfSegment } from "#server/review/store.ts";
import { segmentById } from "#server/segments/store.ts";
import { threadById } from "#server/threads/store.ts";
import type { Event } from "#shared/activity/event.ts";
import { maySee } from "#shared/articles/access.ts";
import type { Around } from "#shared/notices/told.ts";
import { can } from "#shared/people/capabilities.ts";
import type { Colleague } from "#shared/people/person.ts";
import type { Fact } from "#shared/review/fact.ts";
import type { Digests } from "#shared/segments/segment.ts";
import type { Thread } from "#shared/threads/thread.ts";

export interface Scene extends Around {
  thread: Thread | undefined;
  article: ArticleRow | undefined;
  /** Who may be told: on the desk, and allowed to see the article. */
  seeing: readonly Colleague[];
}

/** What stands around an event, read for nobody in particular. What belongs to no article is for those who may read all. */
export async function sceneOf(tx: Transaction, event: Event): Promise<Scene> {
  const article = event.articleId === null ? undefined : await articleById(tx.sql, event.articleId);
  const thread = event.threadId === null ? undefined : await threadById(tx.sql, event.threadId);
  const segment = event.segmentId === null ? undefined : await segmentById(tx.sql, event.segmentId);
  const facts = segment && event.kind === "segment.written" ? await factsOfSegment(tx.sql, segment.id) : [];
  const members = article?.members ?? [];
  const access = { restricted: article?.restricted ?? true, memberIds: members.map(({ personId }) => personId) };
  const seeing = (await allPeople(tx.sql)).filter((person) => !person.suspended && maySee(person, access));
  const editors = seeing.filter(({ id }) => members.some(({ personId, part }) => personId === id && part === "editor"));
  const { queries } = await policiesOf(tx.sql);
  const named = seeing.filter(({ id }) => queries.koreanDesk.includes(id));
  const asked = named.length > 0 ? named : seeing.filter((person) => can(person, "override"));
  return {
    thread,
    article,
    seeing,
    members,
    authors: segment?.authors ?? [],
    lapsed: segment ? lapsedApprovers(facts, segment.digests) : [],
    koreanDesk: asked.map(({ id }) => id),
    mailDesk: (editors.length > 0 ? editors : seeing.filter((person) => can(person, "override"))).map(({ id }) => id),
  };
}

/** Whoever approved the words that were approved last, where those words are not the present ones. */
export function lapsedApprovers(facts: readonly Fact[], now: Digests): string[] {
  const last = facts.findLast(({ kind }) => kind === "approval");
  if (!last || last.digests.target === now.target) return [];
  const same = facts.filter(({ kind, digests }) => kind === "approval" && digests.target === last.digests.target);
  return [...new Set(same.map(({ by }) => by))];
}
