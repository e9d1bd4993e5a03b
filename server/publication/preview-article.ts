import type { Desk } from "#server/db/desk.ts";
import { type Gate, gateNow } from "#server/gate/read-gate.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { previewArticle as contract } from "#shared/publication/api.ts";
import { assemble, readsTheSame } from "#shared/publication/assemble.ts";
import { partInWork } from "#shared/publication/credits.ts";
import type { PublishedText } from "#shared/publication/edition.ts";
import { noticesOf } from "#shared/publication/rules.ts";
import { whyKeptIn } from "./leaving.ts";
import { newestEdition } from "./store.ts";

/** The article as it will read, with credits and what stands in its way. */
export async function previewArticle(desk: Desk, by: Person, articleId: string): Promise<OutputOf<typeof contract>> {
  const { text, gate, changed } = await asItReads(desk, articleId, by);
  const member = gate.work.members.find(({ personId }) => personId === by.id);
  const mine = partInWork(by, gate.work) ? (member?.credit ?? { as: "undecided" as const }) : null;
  const keptIn = (await whyKeptIn(desk, desk.database.sql, text)) ?? null;
  const archived = gate.article.row.article.archivedAt !== null;
  return { text, lines: gate.lines, open: gate.open, changed, mine, archived, keptIn };
}

/** The text that the next edition would have if it were made now. */
export async function asItReads(
  desk: Desk,
  articleId: string,
  by: Person,
): Promise<{ text: PublishedText; gate: Gate; changed: boolean }> {
  const from = desk.database.sql;
  const now = new Date();
  const gate = await gateNow(desk, from, articleId, by, now);
  const [newest, before] = await Promise.all([
    newestEdition(from, articleId),
    newestEdition(from, articleId, { butWithdrawals: true }),
  ]);
  const text = assemble({
    articleId,
    editionNumber: (newest?.number ?? 0) + 1,
    segments: gate.input.segments,
    credits: gate.credits.lines,
    notices: noticesOf({ kind: "publication", after: 0, notice: null }, before?.text, now),
    publishedAt: now,
  });
  return { text, gate, changed: !before || newest?.kind === "withdrawal" || !readsTheSame(text, before.text) };
}
