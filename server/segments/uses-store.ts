import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { calledNow, newestEdition } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import type { Queries } from "#server/db/database.ts";
import type { Person } from "#shared/people/person.ts";
import { segment } from "./table.ts";

/** The segments whose Korean holds one of these forms, whatever its spaces, newest articles first, as this person may read them. */
export async function segmentsSaying(
  from: Queries,
  by: Pick<Person, "id" | "role">,
  forms: readonly string[],
  limit: number,
) {
  const patterns = JSON.stringify(forms.map((form) => `%${form.replace(/\s/g, "").replace(/[\\%_]/g, "\\$&")}%`));
  const source = sql<string>`(
    select string_agg(p.text, E'\n\n' order by p.position)
    from segment_source l join source_paragraph p on p.id = l.source_paragraph_id where l.segment_id = ${qualified(segment.id)})`;
  const rows = await from
    .select({
      articleId: article.id,
      segmentId: segment.id,
      text: segment.text,
      source,
      headline: calledNow,
      edition: newestEdition,
    })
    .from(segment)
    .innerJoin(article, eq(article.id, segment.articleId))
    .where(
      and(
        isNull(segment.removedAt),
        visibleTo(by),
        sql`exists (
          select 1 from segment_source l join source_paragraph p on p.id = l.source_paragraph_id
          where l.segment_id = ${qualified(segment.id)}
            and normalize(replace(p.text, ' ', ''), NFC) like any(array(select json_array_elements_text(${patterns}::json))))`,
      ),
    )
    .orderBy(desc(article.createdAt), segment.position)
    .limit(limit);
  return rows.map(({ headline: heads, edition, ...row }) => ({
    ...row,
    headline: { source: heads?.ko ?? null, target: heads?.en ?? null },
    published: edition !== null && edition.kind !== "withdrawal",
  }));
}
