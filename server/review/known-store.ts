import { sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import type { Queries } from "#server/db/database.ts";
import { statement } from "#server/db/statement.ts";
import { authorsOf } from "#server/segments/store.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import { ROLES, type Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import type { Composed } from "./compose.ts";
import { type Known, stampOf } from "./known-paragraphs.ts";

export interface ToAppend {
  known: Known;
  composed: Composed;
  batch: { clientId: string; batchId: string; contents: string };
  moved: readonly AnchoredThread[];
  at: Date;
}

/**
 * Keeps a batch, the text it leads to and the anchors that it moves, if everything that this was decided by still
 * stands behind the lock and the person may still see the article. One statement, and with it committed.
 * @returns whose the text is now; undefined when nothing was kept because something has changed
 */
export async function appendToKnown(
  from: Queries,
  by: Person,
  { known, composed, batch, moved, at }: ToAppend,
): Promise<string[] | undefined> {
  const { segment, anchors, around } = known;
  const [row] = await append[by.role](from, {
    articleId: segment.articleId,
    segmentId: segment.id,
    stamp: stampOf(segment, around),
    anchors: anchors.length > 0 ? asJson(anchors) : null,
    version: segment.version + 1,
    clientId: batch.clientId,
    batchId: batch.batchId,
    contents: batch.contents,
    by: by.id,
    at: at.toISOString(),
    steps: JSON.stringify(composed.steps),
    document: JSON.stringify(composed.document),
    text: composed.text,
    targetDigest: composed.targetDigest,
    authors: `{${composed.authors.join()}}`,
    knownDigest: composed.changed ? composed.targetDigest : null,
    moved: asJson(moved),
  });
  return row?.authors;
}

const asJson = (anchors: readonly AnchoredThread[]) =>
  JSON.stringify(Object.fromEntries(anchors.map(({ threadId, anchor }) => [threadId, anchor])));

interface Appended {
  articleId: string;
  segmentId: string;
  stamp: string;
  anchors: string | null;
  version: number;
  clientId: string;
  batchId: string;
  contents: string;
  by: string;
  at: string;
  steps: string;
  document: string;
  text: string;
  targetDigest: string;
  authors: string;
  knownDigest: string | null;
  moved: string;
}

/** A batch that came before under its id is not kept again: who sent it twice is answered behind the lock. */
const appendAs = (role: Role) =>
  statement<Appended, { authors: string[] }>(
    (given) => sql`
    with appended as (
      insert into step_batch (article_id, segment_id, version, batch_id, client_id, person_id, at, steps, contents,
        target_digest, authors)
      select ${given("articleId")}::uuid, ${given("segmentId")}::uuid, ${given("version")}::integer,
        ${given("batchId")}::uuid, ${given("clientId")}::text, ${given("by")}::uuid, ${given("at")}::timestamptz,
        ${given("steps")}::jsonb, ${given("contents")}::text, ${given("targetDigest")}::text,
        ${authorsOf(given("segmentId"), given("knownDigest"), given("authors"))}
      from writing_matters_behind_lock(${given("segmentId")}) as matters
      where matters.stamp = ${given("stamp")} and matters.anchors is not distinct from ${given("anchors")}::jsonb
        and exists (select from article where article.id = ${given("articleId")}
          and ${visibleTo({ id: given("by"), role })})
      on conflict on constraint step_batch_once do nothing
      returning segment_id, version, target_digest, authors
    ), moved as (
      update thread t set anchor = new.value
      from appended, jsonb_each(${given("moved")}::jsonb) as new where t.id = new.key::uuid
    )
    update segment s set document = ${given("document")}, text = ${given("text")}, version = appended.version,
      target_digest = appended.target_digest, authors = appended.authors,
      written_by = ${given("by")}, written_at = ${given("at")}
    from appended where s.id = appended.segment_id
    returning s.authors`,
  );

/** What a person may know of depends on the role. */
const append = Object.fromEntries(ROLES.map((role) => [role, appendAs(role)])) as Record<
  Role,
  ReturnType<typeof appendAs>
>; // of every role
