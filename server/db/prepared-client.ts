import type postgres from "postgres";

/**
 * Lets PostgreSQL parse and plan a statement once a connection. drizzle asks for each to be parsed and described anew,
 * which doubles the round trips. Statements with very many parameters are not kept: there is one for each number of
 * rows, and they are rare.
 */
export function preparing<Client extends postgres.Sql>(client: Client): Client {
  prepareIn(client);
  const begin = client.begin.bind(client) as (...given: unknown[]) => Promise<unknown>; // the function comes last in all its forms
  return Object.assign(client, { begin: (...given: unknown[]) => begin(...inScopes(given)) });
}

type Scoped = postgres.TransactionSql;

const MOST_PARAMETERS = 60;

function prepareIn(client: postgres.Sql | Scoped) {
  const { unsafe } = client;
  const prepared: typeof unsafe = (text, parameters = [], options) =>
    unsafe(text, parameters, { ...options, prepare: parameters.length > 0 && parameters.length <= MOST_PARAMETERS });
  client.unsafe = prepared;
}

/** Transactions and savepoints speak through clients of their own. */
function inScopes(given: readonly unknown[]): unknown[] {
  return given.map((each) => {
    if (typeof each !== "function") return each;
    return (scoped: Scoped) => {
      prepareIn(scoped);
      const savepoint = scoped.savepoint.bind(scoped) as (...given: unknown[]) => Promise<unknown>; // as above
      const inner = Object.assign(scoped, { savepoint: (...given: unknown[]) => savepoint(...inScopes(given)) });
      return each(inner);
    };
  });
}
