import { record } from "#server/activity/record.ts";
import { refuseUnseeing } from "#server/articles/people-named.ts";
import { type ArticleRow, articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { Refused, refuse, refuseIf } from "#server/errors.ts";
import { segmentForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { refusal } from "#shared/api/refusal.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import type { openComment as commentContract, openQuery as queryContract } from "#shared/threads/api.ts";
import { placeAnchor } from "#shared/threads/place-anchor.ts";
import { whyNotOpen } from "#shared/threads/rules.ts";
import { addThread } from "./store.ts";
import type { thread } from "./table.ts";

export const openComment = (desk: Desk, by: Person, asked: ParsedInputOf<typeof commentContract>) =>
  inTransaction(desk, async (tx) => {
    const { segment } = await begin(tx, by, "comment", asked);
    return open(tx, by, { ...segment, kind: "comment", body: asked.body, mentions: asked.mentions });
  });

export const openQuery = (desk: Desk, by: Person, asked: ParsedInputOf<typeof queryContract>) =>
  inTransaction(desk, async (tx) => {
    const { segment, members } = await begin(tx, by, "query", asked);
    const { body, mentions, blocking, type, readings, dueAt } = asked;
    return open(tx, by, {
      ...segment,
      kind: "query",
      addressedTo: addressee(members, asked.addressedTo),
      ...{ body, mentions, blocking, type, readings },
      dueAt: dueAt === null ? null : new Date(dueAt),
    });
  });

type Asked = Pick<ParsedInputOf<typeof commentContract>, "segmentId" | "anchor" | "mentions">;

/** The words must be there while nobody writes in the segment, and whoever is named must be allowed to read them. */
async function begin(tx: Transaction, by: Person, kind: "comment" | "query", { segmentId, anchor, mentions }: Asked) {
  const segment = await segmentForUpdate(tx.sql, segmentId, by);
  refuseIf(whyNotOpen(kind, by));
  // Of suggested words, too, one may talk: places are counted in all that is on the page.
  const placed = placeAnchor(anchor, { source: segment.source, text: textOf(parseDocument(segment.document)) });
  if ("code" in placed) throw refuse(placed.code);
  const article = await articleFor(tx.sql, segment.articleId, by);
  await refuseUnseeing(tx.sql, article, mentions);
  return { segment: { segmentId, articleId: article.id, anchor: placed }, members: article.members };
}

function addressee(members: ArticleRow["members"], wanted: string | undefined): string {
  const journalists = members.filter(({ part }) => part === "journalist").map(({ personId }) => personId);
  const [first] = journalists;
  if (!first) throw refuse("no-journalist");
  if (wanted === undefined) return first;
  if (journalists.includes(wanted)) return wanted;
  const fields = { addressedTo: [{ ...refusal("field-wrong"), message: "Not a journalist of this article" }] };
  throw new Refused(400, { ...refuse("bad-input").body, fields });
}

async function open(tx: Transaction, by: Person, values: Omit<typeof thread.$inferInsert, "by" | "at">) {
  const opened = await addThread(tx.sql, { ...values, by: by.id, at: tx.now });
  const { id, articleId, segmentId, kind, blocking, mentions, addressedTo } = opened;
  const data = { kind, blocking, mentions, ...(addressedTo ? { addressedTo } : {}) };
  await record(tx, { kind: "thread.opened", articleId, segmentId, threadId: id, by: by.id, data });
  return opened;
}
