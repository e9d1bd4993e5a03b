import { sql } from "drizzle-orm";
import { visibleTo } from "#server/articles/store.ts";
import type { SqlTransaction } from "#server/db/database.ts";
import { statement } from "#server/db/statement.ts";
import { notFound } from "#server/errors.ts";
import { type SegmentRow, segmentFrom, sourceOfSegment } from "#server/segments/store.ts";
import { type AnchoredThread, targetAnchorsAsJson } from "#server/threads/store.ts";
import { ROLES, type Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { factsAsJson, policiesAsJson, type RuleMattersJson, ruleMattersFrom } from "./store.ts";

/** A batch that came before under the same id, to answer a retry. */
export interface SentBefore {
  version: number;
  contents: string;
  by: string;
  at: string;
  targetDigest: string;
  authors: string[];
}

/**
 * All that saving a batch of steps asks for. Sent off together and answered in this order: the lock is a statement of
 * its own, and what the next one reads it reads behind the lock.
 * @throws Refused not-found
 */
export async function writingForUpdate(tx: SqlTransaction, segmentId: string, batchId: string, by: Person) {
  const [, [row]] = await Promise.all([
    lock(tx, { segmentId }),
    read[by.role](tx, { segmentId, batchId, personId: by.id }),
  ]);
  if (!row) throw notFound();
  const { source, facts, policies, before, anchors, stamp, archived, writtenAt, ...columns } = row;
  const segment = segmentFrom({
    segment: { ...columns, writtenAt: writtenAt === null ? null : new Date(writtenAt) },
    source,
  });
  return { segment, ...ruleMattersFrom({ facts, policies }), before, anchors: anchors ?? [], stamp, archived };
}

const lock = statement<{ segmentId: string }, unknown>(
  (given) => sql`select from segment where id = ${given("segmentId")} for update`,
);

interface Asked {
  segmentId: string;
  batchId: string;
  personId: string;
}

interface Answered extends Omit<SegmentRow["segment"], "writtenAt">, Pick<SegmentRow, "source">, RuleMattersJson {
  writtenAt: string | null;
  before: SentBefore | null;
  anchors: AnchoredThread[] | null;
  stamp: string;
  archived: boolean;
}

const readAs = (role: Role) =>
  statement<Asked, Answered>((given) => {
    const segmentId = given("segmentId");
    return sql`
      select segment.id, segment.article_id as "articleId", segment.position, segment.kind, segment.document,
        segment.text, segment.version, segment.source_digest as "sourceDigest",
        segment.target_digest as "targetDigest", segment.authors, segment.written_at as "writtenAt",
        segment.written_by as "writtenBy", segment.confidence, segment.image_id as "imageId",
        ${sourceOfSegment} as source, ${factsAsJson(segmentId)} as facts, ${policiesAsJson} as policies,
        (select json_build_object('version', b.version, 'contents', b.contents, 'by', b.person_id, 'at', b.at,
            'targetDigest', b.target_digest, 'authors', b.authors)
          from step_batch b where b.segment_id = segment.id and b.batch_id = ${given("batchId")}) as before,
        ${targetAnchorsAsJson(segmentId)} as anchors, (writing_matters(segment.id)).stamp,
        article.archived_at is not null as archived
      from segment join article on article.id = segment.article_id
      where segment.id = ${segmentId} and segment.removed_at is null
        and ${visibleTo({ id: given("personId"), role })}`;
  });

/** What a person may know of depends on the role. */
const read = Object.fromEntries(ROLES.map((role) => [role, readAs(role)])) as Record<Role, ReturnType<typeof readAs>>; // of every role
