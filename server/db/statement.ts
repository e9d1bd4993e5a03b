import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Queries, rowsOf, type SqlTransaction } from "./database.ts";

type NameOf<Given> = Extract<keyof Given, string>;

type Session = Queries["_"]["session"];

/**
 * A statement that is put into words once and not with every use, for what happens with every keystroke. Its rows come
 * as the driver reads them: moments as text.
 */
export function statement<Given extends Record<NameOf<Given>, unknown>, Row>(
  words: (given: <Name extends NameOf<Given>>(name: Name) => Placeholder<Name>) => SQL,
) {
  const query = new PgDialect().sqlToQuery(words((name) => sql.placeholder(name)));
  const kept = new WeakMap<Session, ReturnType<Session["prepareQuery"]>>();
  return async (from: Queries | SqlTransaction, given: Given): Promise<Row[]> => {
    const { session } = from._;
    const prepared = kept.get(session) ?? session.prepareQuery(query, undefined, undefined, false);
    kept.set(session, prepared);
    return rowsOf<Row>(await prepared.execute({ ...given }));
  };
}
