import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { grouped } from "#server/db/grouped.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import type { TermImport } from "#shared/terms/api.ts";
import { meantBy, nameOf, type TermFile, whyNotDecide, whyNotSay, wordOf } from "#shared/terms/rules.ts";
import type { Term, TermValues } from "#shared/terms/term.ts";
import {
  changeState,
  type Decision,
  decidedByImport,
  entriesOfImport,
  oneAtATime,
  termsNamed,
  writeDecisions,
  writeTerms,
} from "./store.ts";
import type { ReadRow } from "./term-row.ts";

/** Brings rows in: the entries that they mean are changed, others are added, rows that cannot be used are named. */
export async function importTerms(
  desk: Desk,
  by: Person | null,
  rows: readonly ReadRow[],
  { trial = false } = {},
): Promise<TermImport> {
  if (by) refuseIf(whyNotDecide(by));
  const { wanted, malformed } = await readable(rows);
  const file = fileOf(wanted);
  const counts = { added: 0, changed: 0, same: 0 };
  const importId = randomUUID();
  const slices = slicesOf([...wanted], AT_ONCE[desk.database.kind]);
  for (const [at, slice] of slices.entries()) {
    await inTransaction(desk, async (tx) => {
      if (!trial) await oneAtATime(tx.sql);
      const { fresh, changed, same } = await compared(tx, slice, file);
      counts.added += fresh.length;
      counts.changed += changed.length;
      counts.same += same;
      if (trial) return;
      await write(tx, { fresh, changed }, { by: by?.id ?? null, at: tx.now, importId });
      if (at === slices.length - 1 && counts.added + counts.changed > 0) await close(tx, by, importId, counts);
    });
    await nextTurn();
  }
  const isNothing = trial || counts.added + counts.changed === 0;
  return { importId: isNothing ? null : importId, ...counts, malformed: malformed.slice(0, 500) };
}

/**
 * Entries of a transaction. On PostgreSQL an import is one: all of it or nothing. The embedded database would keep everybody
 * waiting for a minute over fifty thousand; there the checks see an import when its last entry is in.
 */
const AT_ONCE = { postgres: 1_000_000, embedded: 100 };

function slicesOf<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
}

interface Compared {
  readonly fresh: readonly TermValues[];
  readonly changed: readonly { term: Term; values: TermValues }[];
}

async function write(tx: Transaction, { fresh, changed }: Compared, about: Omit<Decision, "values">) {
  if (fresh.length > 0)
    await writeTerms(
      tx.sql,
      fresh.map((values) => ({ values, ...about })),
    );
  await writeDecisions(
    tx.sql,
    changed.map(({ term, values }) => ({ decided: term, decision: { values, ...about } })),
  );
}

async function close(tx: Transaction, by: Person | null, importId: string, counts: { added: number; changed: number }) {
  await changeState(tx.sql);
  const { added, changed } = counts;
  await record(tx, { kind: "terms.imported", by: by?.id ?? null, data: { importId, added, changed } });
}

/** The rows that can be used, by what each is about: of two about the same the later holds. */
async function readable(rows: readonly ReadRow[]) {
  const malformed: TermImport["malformed"] = [];
  const wanted = new Map<string, TermValues>();
  for (const [at, row] of rows.entries()) {
    await othersTurn(at);
    const why = "why" in row ? row.why : whyNotSay(row.values)?.message;
    if ("values" in row && why === undefined) wanted.set(nameOf(row.values), row.values);
    else malformed.push({ at: row.at, why: why ?? "" });
  }
  return { wanted, malformed };
}

function fileOf(wanted: ReadonlyMap<string, TermValues>): TermFile {
  const rows = new Map<string, number>();
  for (const values of wanted.values()) rows.set(wordOf(values), (rows.get(wordOf(values)) ?? 0) + 1);
  return { rowsOf: (word) => rows.get(word) ?? 0, names: (name) => wanted.has(name) };
}

async function compared(
  tx: Transaction,
  wanted: readonly (readonly [name: string, values: TermValues])[],
  file: TermFile,
) {
  const headwords = wanted.map(([, values]) => headwordOf(values));
  const known = grouped(await termsNamed(tx.sql, headwords), headwordOf);
  const fresh: TermValues[] = [];
  const changed: { term: Term; values: TermValues }[] = [];
  let same = 0;
  for (const [, values] of wanted) {
    const term = meantBy(values, known.get(headwordOf(values)) ?? [], file);
    if (!term) fresh.push(values);
    else if (saysTheSame(term, values)) same += 1;
    else changed.push({ term, values });
  }
  return { fresh, changed, same };
}

const headwordOf = ({ korean: [headword = ""] }: Pick<TermValues, "korean">) => headword.normalize("NFC");

/** A file may hold fifty thousand rows; the database inside this process answers without giving anybody else a turn. */
const othersTurn = async (at: number) => {
  if (at % 200 === 0) await nextTurn();
};

const saysTheSame = (term: Term, values: TermValues) =>
  !term.retired &&
  Object.entries(values).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(term[name as keyof TermValues]),
  ); // the entries of TermValues

/** What the import added is retired, what it changed says again what it said before; what was decided since is left. */
export async function undoImport(desk: Desk, by: Person, importId: string): Promise<void> {
  refuseIf(whyNotDecide(by));
  const all = await entriesOfImport(desk.database.sql, importId);
  if (all.length === 0) throw notFound();
  const slices = slicesOf(all, AT_ONCE[desk.database.kind]);
  let undone = 0;
  for (const [at, slice] of slices.entries()) {
    await inTransaction(desk, async (tx) => {
      await oneAtATime(tx.sql);
      const decided = await decidedByImport(tx.sql, importId, slice);
      await writeDecisions(
        tx.sql,
        decided.map(({ term, before }) => ({
          decided: term,
          decision: { ...whatWas(term, before), by: by.id, at: tx.now },
        })),
      );
      undone += decided.length;
      if (at < slices.length - 1) return;
      if (undone === 0) throw refuse("import-undone");
      await changeState(tx.sql);
      await record(tx, { kind: "terms.imported", by: by.id, data: { undone: importId } });
    });
    await nextTurn();
  }
}

function whatWas(term: Term, before: Before | undefined) {
  const { id: _, version: __, decidedBy: ___, decidedAt: ____, retired: _____, ...values } = term;
  return before ? { values: before.values, retired: before.retired } : { values, retired: true };
}

type Before = Pick<Decision, "values"> & { retired: boolean };
