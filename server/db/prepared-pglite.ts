import { type PGlite, parse, protocol, type QueryOptions, type Results, type Transaction } from "@electric-sql/pglite";

/**
 * Lets the embedded database parse and plan a statement once. PGlite's own `query` does so anew each time, and enters
 * the database six times for it; a statement that is known needs it once. Statements with very many parameters are not
 * kept: there is one for each number of rows, and they are rare.
 */
export function preparingPglite(pglite: PGlite): PGlite {
  const known = new Map<string, Prepared>();
  const [transaction, query] = [pglite.transaction.bind(pglite), pglite.query.bind(pglite)];
  const keeps = (text: string, given: readonly unknown[]) =>
    given.length > 0 && given.length <= MOST_PARAMETERS && (known.has(text) || known.size < MOST_KEPT);

  return Object.assign(pglite, {
    query: async <Row>(text: string, given: unknown[] = [], options?: QueryOptions): Promise<Results<Row>> => {
      if (!keeps(text, given) || pglite.closed) return query<Row>(text, given, options);
      await pglite.waitReady;
      return pglite._runExclusiveTransaction(() =>
        pglite.runExclusive(() => run<Row>(pglite, known, text, given, options)),
      );
    },
    transaction: <Result>(work: (tx: Transaction) => Promise<Result>) => transaction((tx) => work(preparing(tx))),
  });

  function preparing(tx: Transaction): Transaction {
    return {
      query: async <Row>(text: string, given: unknown[] = [], options?: QueryOptions): Promise<Results<Row>> => {
        if (!keeps(text, given) || tx.closed) return tx.query<Row>(text, given, options);
        return pglite.runExclusive(() => run<Row>(pglite, known, text, given, options));
      },
      sql: tx.sql.bind(tx),
      exec: tx.exec.bind(tx),
      rollback: tx.rollback.bind(tx),
      listen: tx.listen.bind(tx),
      get closed() {
        return tx.closed;
      },
    };
  }
}

interface Prepared {
  name: string;
  types: number[];
}

const MOST_PARAMETERS = 60;
const MOST_KEPT = 500;

async function run<Row>(
  pglite: PGlite,
  known: Map<string, Prepared>,
  text: string,
  given: readonly unknown[],
  options?: QueryOptions,
): Promise<Results<Row>> {
  const { name, types } = known.get(text) ?? (await prepare(pglite, known, text));
  const values = given.map((value, at) => {
    if (value === null || value === undefined) return null;
    return pglite.serializers[types[at] ?? 0]?.(value) ?? String(value);
  });
  const { bind, describe, execute, sync } = protocol.serialize;
  const messages = await send(pglite, [
    bind({ statement: name, values }),
    describe({ type: "P" }),
    execute({}),
    sync(),
  ]);
  const rowMode = options?.rowMode;
  const [results] = parse.parseResults(messages, readersOf(pglite, options), rowMode ? { rowMode } : undefined);
  return results as Results<Row>; // one statement, one result; the caller names the columns that its own SQL selects
}

type Readers = PGlite["parsers"];

/** Those of the statement before those of the database. Laid one over the other anew for each answer they would take longer than the answer. */
function readersOf({ parsers }: PGlite, options?: QueryOptions): Readers {
  if (!options?.parsers) return parsers;
  const known = READERS.get(options.parsers) ?? { ...parsers, ...options.parsers };
  READERS.set(options.parsers, known);
  return known;
}

const READERS = new WeakMap<object, Readers>();

let named = 0;

async function prepare(pglite: PGlite, known: Map<string, Prepared>, text: string): Promise<Prepared> {
  named += 1; // also after one that was refused
  const name = `kept_${named}`;
  const messages = await send(pglite, [
    protocol.serialize.parse({ name, text }),
    protocol.serialize.describe({ type: "S", name }),
    protocol.serialize.sync(),
  ]);
  const prepared = { name, types: parse.parseDescribeStatementResults(messages) };
  known.set(text, prepared);
  return prepared;
}

const send = (pglite: PGlite, messages: readonly Uint8Array[]) =>
  pglite.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
