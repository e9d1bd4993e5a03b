import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import type { TermImport } from "#shared/terms/api.ts";
import { whyNotDecide, whyNotSay } from "#shared/terms/rules.ts";
import type { Term, TermValues } from "#shared/terms/term.ts";
import { decidedByImport, decideTerm, insertTerms, isImport, termsNamed } from "./store.ts";
import type { ReadRow } from "./term-row.ts";

/** Brings rows in: an entry of the same headword and kind is changed, others are added, rows that cannot be used are named. */
export async function importTerms(
  desk: Desk,
  by: Person | null,
  rows: readonly ReadRow[],
  { trial = false } = {},
): Promise<TermImport> {
  if (by) refuseIf(whyNotDecide(by));
  return inTransaction(desk, async (tx) => {
    const { fresh, changed, same, malformed } = await compared(tx, rows);
    const counts = { added: fresh.length, changed: changed.length, same, malformed };
    if (trial || fresh.length + changed.length === 0) return { importId: null, ...counts };
    const importId = randomUUID();
    const about = { by: by?.id ?? null, at: tx.now, importId };
    await insertTerms(
      tx.sql,
      fresh.map((values) => ({ values, ...about })),
    );
    for (const [at, { term, values }] of changed.entries()) {
      await decideTerm(tx.sql, term, { values, ...about });
      await othersTurn(at);
    }
    const { added, changed: anew } = counts;
    await record(tx, { kind: "terms.imported", by: by?.id ?? null, data: { importId, added, changed: anew } });
    return { importId, ...counts };
  });
}

async function compared(tx: Transaction, rows: readonly ReadRow[]) {
  const malformed: TermImport["malformed"] = [];
  const wanted = new Map<string, TermValues>();
  for (const [at, row] of rows.entries()) {
    await othersTurn(at);
    const why = "why" in row ? row.why : whyNotSay(row.values)?.message;
    if ("values" in row && why === undefined) wanted.set(nameOf(row.values), row.values);
    else malformed.push({ at: row.at, why: why ?? "" });
  }
  const known = await termsNamed(
    tx.sql,
    [...wanted.values()].map(({ korean }) => korean[0] ?? ""),
  );
  const byName = new Map(known.map((term) => [nameOf(term), term]));
  const fresh: TermValues[] = [];
  const changed: { term: Term; values: TermValues }[] = [];
  let same = 0;
  for (const [name, values] of wanted) {
    const term = byName.get(name);
    if (!term) fresh.push(values);
    else if (saysTheSame(term, values)) same += 1;
    else changed.push({ term, values });
  }
  return { fresh, changed, same, malformed: malformed.slice(0, 500) };
}

/** A file may hold fifty thousand rows; the database inside this process answers without giving anybody else a turn. */
const othersTurn = async (at: number) => {
  if (at % 200 === 0) await nextTurn();
};

const nameOf = ({ korean, kind }: Pick<TermValues, "korean" | "kind">) => `${kind} ${korean[0]?.normalize("NFC")}`;

const saysTheSame = (term: Term, values: TermValues) =>
  !term.retired &&
  Object.entries(values).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(term[name as keyof TermValues]),
  ); // the entries of TermValues

/** What the import added is retired, what it changed says again what it said before; what was decided since is left. */
export async function undoImport(desk: Desk, by: Person, importId: string): Promise<void> {
  await inTransaction(desk, async (tx) => {
    refuseIf(whyNotDecide(by));
    if (!(await isImport(tx.sql, importId))) throw notFound();
    const decided = (await decidedByImport(tx.sql, importId)).filter(({ term }) => !term.retired);
    if (decided.length === 0) throw refuse("import-undone");
    for (const { term, before } of decided) {
      const { id: _, version: __, decidedBy: ___, decidedAt: ____, retired: _____, ...values } = term;
      const back = before ? { values: before.values, retired: before.retired } : { values, retired: true };
      await decideTerm(tx.sql, term, { ...back, by: by.id, at: tx.now });
    }
    await record(tx, { kind: "terms.imported", by: by.id, data: { undone: importId } });
  });
}
