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
import { type Digests, type Segment, sameDigests } from "#shared/segments/segment.ts";
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
    lapsed: segment ? await lapsedBy(tx, event, segment) : [],
    koreanDesk: asked.map(({ id }) => id),
    mailDesk: (editors.length > 0 ? editors : seeing.filter((person) => can(person, "override"))).map(({ id }) => id),
  };
}

async function lapsedBy(tx: Transaction, { kind, data }: Event, { id, digests }: Segment): Promise<string[]> {
  if (kind !== "segment.written" && kind !== "segment.lapsed") return [];
  return typeof data.gone === "string"
    ? lapsedApprovers(await factsOfSegment(tx.sql, data.gone), undefined)
    : lapsedApprovers(await factsOfSegment(tx.sql, id), digests);
}

/**
 * Whoever approved the words that were approved last, where those words are not the present ones.
 * @param now undefined of a row that is gone
 */
export function lapsedApprovers(facts: readonly Fact[], now: Digests | undefined): string[] {
  const last = facts.findLast(({ kind }) => kind === "approval");
  if (!last || (now && sameDigests(last.digests, now))) return [];
  const same = facts.filter(({ kind, digests }) => kind === "approval" && sameDigests(digests, last.digests));
  return [...new Set(same.map(({ by }) => by))];
}
