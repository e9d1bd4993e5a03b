import { sql } from "drizzle-orm";
import { rowsOf, type SqlTransaction } from "./database.ts";

/** Every table of the desk; one that refers to another comes after it. */
export async function tablesInOrder(tx: SqlTransaction): Promise<string[]> {
  const tables = rowsOf<{ name: string }>(
    await tx.execute(sql`select tablename as name from pg_tables where schemaname = 'public' order by tablename`),
  ).map((row) => row.name);
  const references = rowsOf<{ child: string; parent: string }>(
    await tx.execute(sql`
      select distinct child.relname as child, parent.relname as parent
      from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
      where c.contype = 'f' and child.relname <> parent.relname`),
  );
  const ordered: string[] = [];
  while (ordered.length < tables.length) {
    const next = tables.find(
      (table) =>
        !ordered.includes(table) &&
        references.every(({ child, parent }) => child !== table || ordered.includes(parent)),
    );
    if (next === undefined) throw new Error("The tables refer to one another in a circle");
    ordered.push(next);
  }
  return ordered;
}
