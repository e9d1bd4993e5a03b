import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { type Queries, rowsOf, type SqlTransaction } from "#server/db/database.ts";
import { notFound } from "#server/errors.ts";
import { TERMS_AT_ONCE } from "#shared/terms/api.ts";
import { type Term, type TermKind, type TermValues, termValues } from "#shared/terms/term.ts";
import { term, termState, termVersion } from "./table.ts";

type From = Queries | SqlTransaction;
type Row = typeof term.$inferSelect;

export const termFrom = ({ id, values, version, decidedBy, decidedAt, retired }: Row): Term => ({
  ...termValues.parse(values),
  ...{ id, version, decidedBy, retired },
  decidedAt: decidedAt.toISOString(),
});

/** As the row has it: what was written was looked at then. */
const asWritten = ({ values, decidedAt, id, version, decidedBy, retired }: Row): Term => ({
  ...values,
  ...{ id, version, decidedBy, retired },
  decidedAt: decidedAt.toISOString(),
});

/** Every entry in use, some at a time and as the rows have it, because there may be 50,000. */
export async function* partsOfTerms(from: From): AsyncGenerator<Term[]> {
  let last: string | undefined;
  do {
    const rows = await from
      .select()
      .from(term)
      .where(and(eq(term.retired, false), last === undefined ? undefined : gt(term.id, last)))
      .orderBy(asc(term.id))
      .limit(ROWS_IN_A_PART);
    yield rows.map(asWritten);
    last = rows.length < ROWS_IN_A_PART ? undefined : rows.at(-1)?.id;
  } while (last !== undefined);
}

const ROWS_IN_A_PART = 200;

export async function termsInUse(from: From): Promise<Term[]> {
  const all: Term[] = [];
  for await (const terms of partsOfTerms(from)) all.push(...terms);
  return all;
}

/** Changes with every decision; blank while there was none. */
export async function stateOfTerms(from: From): Promise<string> {
  const [row] = rowsOf<{ state: string }>(
    await from.execute(sql`select concat(max(base::text), ' ', max(version)) as state from term_state`),
  );
  return row?.state.trim() ?? "";
}

/** In the transaction that decides. */
export const changeState = (tx: SqlTransaction) =>
  tx
    .insert(termState)
    .values({ version: 1 })
    .onConflictDoUpdate({ target: termState.one, set: { version: sql`${termState.version} + 1` } });

export interface Wanted {
  words: string;
  kind?: TermKind | undefined;
  retired: boolean;
  after: number;
}

export async function findTerms(from: From, { words, kind, retired, after }: Wanted) {
  const like = `%${words.normalize("NFC").replace(/[\\%_]/g, "\\$&")}%`;
  const wanted = and(
    eq(term.retired, retired),
    kind && sql`${term.values} ->> 'kind' = ${kind}`,
    words === "" ? undefined : sql`${term.values}::text ilike ${like}`,
  );
  const rows = await from
    .select()
    .from(term)
    .where(wanted)
    .orderBy(asc(term.headword), asc(term.id))
    .limit(TERMS_AT_ONCE)
    .offset(after);
  return { terms: rows.map(termFrom), total: await from.$count(term, wanted) };
}

export async function termNumbered(from: From, termId: string): Promise<Term> {
  const [row] = await from.select().from(term).where(eq(term.id, termId));
  if (!row) throw notFound();
  return termFrom(row);
}

/**
 * Whoever decides waits for the one before: two who decide the same at the same time would not see one another's entry.
 * Taken before any entry is held, so that nobody waits for somebody who waits for them.
 */
export const oneAtATime = (tx: SqlTransaction) => tx.execute(sql`select pg_advisory_xact_lock(${TERMS_LOCK})`);

/** Any number that nobody else in the database uses. */
const TERMS_LOCK = 7_276_003;

/** The same, and nobody else decides until the commit. @throws Refused not-found */
export async function termForUpdate(tx: SqlTransaction, termId: string): Promise<Term> {
  await oneAtATime(tx);
  const [row] = await tx.select().from(term).where(eq(term.id, termId)).for("update");
  if (!row) throw notFound();
  return termFrom(row);
}

export interface Decision {
  values: TermValues;
  retired?: boolean;
  by: string | null;
  at: Date;
  importId?: string | null;
}

export async function insertTerms(tx: SqlTransaction, decisions: readonly Decision[]): Promise<Term[]> {
  await changeState(tx);
  return writeTerms(tx, decisions);
}

/** The same as a part of many, after which `changeState` is called once. */
export async function writeTerms(tx: SqlTransaction, decisions: readonly Decision[]): Promise<Term[]> {
  const made: Term[] = [];
  for (const some of chunks(decisions)) {
    const rows = await tx
      .insert(term)
      .values(some.map((each) => ({ ...rowOf(each), version: 1 })))
      .returning();
    await tx.insert(termVersion).values(rows.map((row, index) => versionOf(row, some[index]?.importId ?? null)));
    made.push(...rows.map(asWritten));
    await nextTurn();
  }
  return made;
}

const ROWS_AT_ONCE = 250;

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += ROWS_AT_ONCE) yield items.slice(at, at + ROWS_AT_ONCE);
}

type Decided = Pick<Term, "id" | "version">;

export async function decideTerm(tx: SqlTransaction, { id, version }: Decided, decision: Decision): Promise<Term> {
  await changeState(tx);
  const [row] = await tx
    .update(term)
    .set({ ...rowOf(decision), version: version + 1 })
    .where(eq(term.id, id))
    .returning();
  if (!row) throw notFound();
  await tx.insert(termVersion).values(versionOf(row, decision.importId ?? null));
  return termFrom(row);
}

/** Many decisions about entries that there are, after which `changeState` is called once. */
export async function writeDecisions(
  tx: SqlTransaction,
  all: readonly { readonly decided: Decided; readonly decision: Decision }[],
): Promise<void> {
  for (const some of chunks(all)) {
    const rows = some.map(({ decided, decision }) => ({
      ...rowOf(decision),
      id: decided.id,
      version: decided.version + 1,
    }));
    await tx
      .insert(term)
      .values(rows)
      .onConflictDoUpdate({
        target: term.id,
        set: {
          headword: sql`excluded.headword`,
          values: sql`excluded.values`,
          version: sql`excluded.version`,
          decidedBy: sql`excluded.decided_by`,
          decidedAt: sql`excluded.decided_at`,
          retired: sql`excluded.retired`,
        },
      });
    // An entry that somebody else has decided about meanwhile has this version already, which the table refuses.
    await tx
      .insert(termVersion)
      .values(rows.map((row, index) => versionOf(row, some[index]?.decision.importId ?? null)));
    await nextTurn();
  }
}

const rowOf = ({ values, retired = false, by, at }: Decision) => ({
  headword: values.korean[0] ?? "",
  values,
  decidedBy: by,
  decidedAt: at,
  retired,
});

const versionOf = (row: Omit<Row, "headword">, importId: string | null): typeof termVersion.$inferInsert => ({
  ...{ termId: row.id, version: row.version, values: row.values, retired: row.retired },
  ...{ by: row.decidedBy, at: row.decidedAt, importId },
});

export async function versionsOf(from: From, termId: string) {
  const rows = await from
    .select()
    .from(termVersion)
    .where(eq(termVersion.termId, termId))
    .orderBy(desc(termVersion.version));
  return rows.map(({ version, values, retired, by, at }) => ({
    ...{ version, retired, by },
    values: termValues.parse(values),
    at: at.toISOString(),
  }));
}

/** The entries that an import decided about, in the order in which an import writes them. */
export async function entriesOfImport(from: From, importId: string): Promise<string[]> {
  const rows = await from
    .select({ id: termVersion.termId })
    .from(termVersion)
    .where(eq(termVersion.importId, importId));
  return rows.map(({ id }) => id);
}

/** Which of these an import decided and are in use, and what was true before it; only where nobody has decided since. */
export async function decidedByImport(tx: SqlTransaction, importId: string, termIds: readonly string[]) {
  const found: { term: Term; before: typeof termVersion.$inferSelect | undefined }[] = [];
  for (const some of chunks(termIds)) {
    const rows = await tx
      .select()
      .from(term)
      .where(and(inArray(term.id, [...some]), eq(term.retired, false)))
      .for("update");
    const ids = rows.map(({ id }) => id);
    const versions =
      ids.length === 0 ? [] : await tx.select().from(termVersion).where(inArray(termVersion.termId, ids));
    const byNumber = new Map(versions.map((version) => [`${version.termId} ${version.version}`, version]));
    // Told here and not by the database, which would go through the whole import for each of these parts.
    for (const row of rows)
      if (byNumber.get(`${row.id} ${row.version}`)?.importId === importId)
        found.push({ term: asWritten(row), before: byNumber.get(`${row.id} ${row.version - 1}`) });
  }
  return found;
}

/** The entries that have one of these headwords, however its syllables are coded. */
export async function termsNamed(from: From, headwords: readonly string[]): Promise<Term[]> {
  const found: Term[] = [];
  for (const some of chunks(headwords)) {
    const coded = new Set(some.flatMap((each) => [each.normalize("NFC"), each.normalize("NFD")]));
    found.push(
      ...(
        await from
          .select()
          .from(term)
          .where(inArray(term.headword, [...coded]))
      ).map(termFrom),
    );
  }
  return found;
}
