import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse } from "#server/errors.ts";
import { cleanParts } from "#server/intake/clean-parts.ts";
import { orRefused } from "#server/intake/refused.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { correctSource as contract } from "#shared/review/source-api.ts";
import { changeSource } from "./change-source.ts";

/** One paragraph of the Korean, corrected: a version of its own, with the reason for it. */
export async function correctSource(desk: Desk, by: Person, asked: ParsedInputOf<typeof contract>) {
  const { articleId, sourceParagraphId, text, seen, reason } = asked;
  const lines = text.split(/\n\s*\n/);
  const corrected = await orRefused(() => cleanParts(lines.map((line) => ({ kind: "body", text: line }))));
  if (corrected.length === 0) throw refuse("no-text");
  return inTransaction(desk, (tx) =>
    changeSource(tx, by, {
      articleId,
      seen,
      reason,
      version: (korean) => {
        if (!korean.some(({ id }) => id === sourceParagraphId)) throw notFound();
        return korean.flatMap((paragraph) =>
          paragraph.id === sourceParagraphId
            ? corrected.map((part) => ({ kind: paragraph.kind, text: part.text }))
            : [paragraph],
        );
      },
    }),
  );
}
