import { type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import type { Queries } from "#server/db/database.ts";
import { statement } from "#server/db/statement.ts";
import { authorsOf } from "#server/segments/store.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import { ROLES } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import type { Composed } from "./compose.ts";
import { type Known, stampOf } from "./known-paragraphs.ts";

/** Batches that follow one another in a paragraph that is known: all of them are kept, or none. */
export interface Chain {
  known: Known;
  links: readonly Link[];
  /** The conversations whose words have moved when all is written. */
  moved: readonly AnchoredThread[];
  at: Date;
}

export interface Link {
  by: Pick<Person, "id" | "role">;
  sent: { clientId: string; batchId: string; contents: string };
  composed: Composed;
}

/**
 * Keeps these batches, the texts that they lead to and the anchors that they move: of each paragraph, if everything that
 * this was decided by still stands behind the lock and every sender may still see the article. One statement, and with it
 * committed. What somebody else holds the lock of is not waited for.
 * @returns by paragraph, whose the text is now; of those that were not kept, nothing
 */
export async function keepKnown(from: Queries, chains: readonly Chain[]): Promise<Map<string, string[]>> {
  const rows = await keep(from, {
    paragraphs: JSON.stringify(chains.map(paragraphOf)),
    batches: JSON.stringify(chains.flatMap(batchesOf)),
  });
  return new Map(rows.map(({ segmentId, authors }) => [segmentId, authors]));
}

function paragraphOf({ known: { segment, anchors, around }, links, moved }: Chain) {
  const { document, text } = links.at(-1)?.composed ?? segment;
  return {
    articleId: segment.articleId,
    segmentId: segment.id,
    stamp: stampOf(segment, around),
    anchors: anchors.length > 0 ? byThread(anchors) : null,
    moved: byThread(moved),
    last: segment.version + links.length,
    several: links.length > 1,
    document,
    text,
  };
}

const byThread = (anchors: readonly AnchoredThread[]) =>
  Object.fromEntries(anchors.map(({ threadId, anchor }) => [threadId, anchor]));

const batchesOf = ({ known: { segment }, links, at }: Chain) =>
  links.map(({ by, sent: { clientId, batchId, contents }, composed }, index) => ({
    segmentId: segment.id,
    version: segment.version + index + 1,
    ...{ batchId, clientId, contents, at },
    by: by.id,
    role: by.role,
    steps: composed.steps,
    targetDigest: composed.targetDigest,
    knownDigest: composed.changed ? composed.targetDigest : null,
    authors: composed.authors,
  }));

/** What a person may know of depends on the role. */
const sentByWhoMaySee = sql.join(
  ROLES.map((role): SQL => sql`(w.role = ${role} and ${visibleTo({ id: sql`w."by"`, role })})`),
  sql` or `,
);

const authors = authorsOf(sql`w."segmentId"`, sql`w."knownDigest"`, sql`w.authors`);

/** Of several only new words are known to be whose they are said to be: former words have the authors that they had. */
const bringsBackFormerWords = sql`${authorsOf(sql`w."segmentId"`, sql`w."knownDigest"`, sql`null`)} is not null`;

/** A batch that came before under its id is not kept again: who sent it twice is answered behind the lock. */
const cameBefore = sql`exists (
  select from step_batch s where s.segment_id = w."segmentId" and s.batch_id = w."batchId")`;

const keep = statement<{ paragraphs: string; batches: string }, { segmentId: string; authors: string[] }>(
  (given) => sql`
  with sent as materialized (
    select * from jsonb_to_recordset(${given("batches")}::jsonb) as w("segmentId" uuid, version integer, "batchId" uuid,
      "clientId" text, "by" uuid, role text, at timestamptz, steps jsonb, contents text, "targetDigest" text,
      "knownDigest" text, authors uuid[])
  ), standing as materialized (
    select p.* from jsonb_to_recordset(${given("paragraphs")}::jsonb) as p("articleId" uuid, "segmentId" uuid,
        stamp text, anchors jsonb, moved jsonb, last integer, several boolean, document jsonb, text text)
      cross join lateral writing_matters_behind_lock(p."segmentId") as matters
    where matters.stamp = p.stamp and matters.anchors is not distinct from nullif(p.anchors, 'null')
      and not exists (
        select from sent w join article on article.id = p."articleId"
        where w."segmentId" = p."segmentId"
          and (not (${sentByWhoMaySee}) or ${cameBefore} or p.several and ${bringsBackFormerWords}))
  ), appended as (
    insert into step_batch (article_id, segment_id, version, batch_id, client_id, person_id, at, steps, contents,
      target_digest, authors)
    select p."articleId", w."segmentId", w.version, w."batchId", w."clientId", w."by", w.at, w.steps, w.contents,
      w."targetDigest", ${authors}
    from standing p join sent w on w."segmentId" = p."segmentId"
    returning segment_id, version, person_id, at, target_digest, authors
  ), moved as (
    update thread t set anchor = new.value
    from standing p cross join lateral jsonb_each(p.moved) as new where t.id = new.key::uuid
  )
  update segment s set document = p.document, text = p.text, version = a.version, target_digest = a.target_digest,
    authors = a.authors, written_by = a.person_id, written_at = a.at
  from standing p join appended a on a.segment_id = p."segmentId" and a.version = p.last
  where s.id = p."segmentId"
  returning s.id as "segmentId", s.authors`,
);
