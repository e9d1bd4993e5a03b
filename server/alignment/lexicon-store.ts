import { sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import type { LearningPair } from "#shared/alignment/learn-lexicon.ts";
import type { Learnt, Lessons } from "#shared/alignment/learning.ts";
import { alignmentLexicon } from "./table.ts";

type From = Queries | SqlTransaction;

/** Without the words themselves. */
export async function lexiconNow(from: From) {
  const { words: _, one: __, ...columns } = COLUMNS;
  const [row] = await from.select(columns).from(alignmentLexicon);
  return row;
}

const COLUMNS = {
  one: alignmentLexicon.one,
  words: alignmentLexicon.words,
  number: alignmentLexicon.number,
  forms: alignmentLexicon.forms,
  pairs: alignmentLexicon.pairs,
  links: alignmentLexicon.links,
  newest: alignmentLexicon.newest,
  learntAt: alignmentLexicon.learntAt,
  claimedAt: alignmentLexicon.claimedAt,
};

/** Gzipped; undefined while nothing was learnt. */
export async function wordsOfLexicon(from: From): Promise<Uint8Array | undefined> {
  const [row] = await from.select({ words: alignmentLexicon.words }).from(alignmentLexicon);
  return row?.words ?? undefined;
}

/** Takes the learning upon this node. False when another node has begun lately. */
export async function claimLearning(from: From, now: Date, freeSince: Date): Promise<boolean> {
  const claimed = await from
    .insert(alignmentLexicon)
    .values({ claimedAt: now })
    .onConflictDoUpdate({
      target: alignmentLexicon.one,
      set: { claimedAt: now },
      setWhere: sql`${alignmentLexicon.claimedAt} is null or ${alignmentLexicon.claimedAt} < ${freeSince.toISOString()}`,
    })
    .returning({ number: alignmentLexicon.number });
  return claimed.length > 0;
}

export const endClaim = (from: From) => from.update(alignmentLexicon).set({ claimedAt: null });

export async function keepLexicon(from: From, words: Uint8Array, forms: number, { at, ...lessons }: Learnt) {
  await from.update(alignmentLexicon).set({
    ...lessons,
    words,
    forms,
    learntAt: at,
    claimedAt: null,
    number: sql`${alignmentLexicon.number} + 1`,
  });
}

/** What there is to learn from. Restricted articles teach nothing: their words must not leave them. */
export async function lessonsHeld(from: From): Promise<Lessons> {
  const [row] = rowsOf<{ pairs: number; newest_pair: number; links: number; newest_change: number; guarded: string }>(
    await from.execute(sql`
      select pairs, newest_pair, links, newest_change, guarded from
        (select count(*)::float8 as pairs, coalesce(max(p.id), 0)::float8 as newest_pair
           from memory_pair p left join article a on a.id = p.article_id
           where coalesce(not a.restricted, true) and ${teaches}) memory,
        (select count(*)::float8 as links, coalesce(max(number), 0)::float8 as newest_change
           from alignment_change where act <> 'realign') corrections,
        (select concat_ws('/', count(*), extract(epoch from max(at))) as guarded from
          (select at from protected_item union all select at from stash_note) sealed) protection`),
  );
  if (!row) throw new Error("The database counted no pairs");
  return { pairs: row.pairs, links: row.links, newest: `${row.newest_pair} ${row.newest_change} ${row.guarded}` };
}

/** A paragraph whose sentences stand in the memory too would count every word twice. */
const teaches = sql`(p.sentence or p.import_id is not null or not exists (
  select 1 from memory_pair s where s.sentence and s.article_id = p.article_id and s.segment_id = p.segment_id))`;

export interface Lesson extends LearningPair {
  id: number;
  /** Null where it came in a file. */
  articleId: string | null;
}

/** Pairs of the memory that teach, after an id, in order. */
export async function lessonsAfter(from: From, after: number, limit: number): Promise<Lesson[]> {
  return rowsOf<Lesson>(
    await from.execute(sql`
      select p.id::float8 as id, p.article_id as "articleId", p.source, p.target
      from memory_pair p left join article a on a.id = p.article_id
      where p.id > ${after} and coalesce(not a.restricted, true) and ${teaches}
      order by p.id limit ${limit}`),
  );
}

/** The id after which so many of the newest pairs stand. */
export async function startOfNewest(from: From, count: number): Promise<number> {
  const [row] = rowsOf<{ id: number }>(
    await from.execute(sql`select id::float8 as id from memory_pair order by id desc offset ${count} limit 1`),
  );
  return row?.id ?? 0;
}

/**
 * Rows of articles that are under way, whose link somebody made or confirmed by hand. What is published teaches by the
 * memory instead.
 */
export async function confirmedLinks(from: From, limit: number): Promise<(LearningPair & { articleId: string })[]> {
  return rowsOf<LearningPair & { articleId: string }>(
    await from.execute(sql`
      select s.article_id as "articleId", string_agg(k.text, E'\n\n' order by k.position) as source, s.text as target
      from segment s
      join article a on a.id = s.article_id and not a.restricted
      join segment_source ss on ss.segment_id = s.id
      join source_paragraph k on k.id = ss.source_paragraph_id
      where s.confidence is null and s.removed_at is null and s.text <> ''
        and s.id in (select (touched ->> 'segmentId')::uuid
          from (select after from alignment_change where act <> 'realign' order by number desc limit ${limit}) changes,
            jsonb_array_elements(changes.after) touched)
        and not exists (select 1 from memory_pair m where m.article_id = s.article_id)
      group by s.id, s.article_id, s.text`),
  );
}
