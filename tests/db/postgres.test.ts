import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ConfigError } from "#server/config/config.ts";
import { migrate } from "#server/db/migrate.ts";
import { openPostgres } from "#server/db/postgres.ts";
import { freshPostgres, onPostgres } from "#tests/support/databases.ts";

onPostgres("the database that is given", () => {
  const UNFIT = [
    ["LC_CTYPE C, in which letters of Hangul are no letters", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"],
    ["LC_CTYPE POSIX", "encoding 'UTF8' lc_collate 'C' lc_ctype 'POSIX'"],
    ["SQL_ASCII, which takes any bytes for text", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'"],
    ["LATIN1, which has no Hangul", "encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'"],
  ] as const;

  for (const [what, options] of UNFIT) {
    test(`a database with ${what} is refused with the remedy`, async () => {
      const own = await freshPostgres({ options });
      const refusal = await openPostgres(own.url).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ConfigError);
      expect(String(refusal)).toContain("CREATE DATABASE naru TEMPLATE template0 ENCODING 'UTF8'");
      await own.drop();
    });
  }

  test("two nodes that start at once on an empty database take turns to migrate it", async () => {
    const own = await freshPostgres();
    const nodes = await Promise.all([openPostgres(own.url), openPostgres(own.url)]);
    await Promise.all(nodes.map((node) => migrate(node)));
    const [first] = await nodes[0].rows<{ applied: number }>(
      "select count(*)::int as applied from drizzle.__drizzle_migrations",
    );
    expect(first?.applied).toBeGreaterThan(1);
    await Promise.all(nodes.map((node) => node.close()));
    await own.drop();
  });

  test("a password that PostgreSQL does not accept is named, and not printed", async () => {
    const own = await freshPostgres();
    const url = new URL(own.url);
    url.username = "nobody_of_this_name";
    url.password = "not-the-secret";
    const refusal = String(await openPostgres(url.href).catch((error: unknown) => error));
    expect(refusal).toMatch(/DATABASE_URL: .*(user and password)/);
    expect(refusal).not.toContain("not-the-secret");
    await own.drop();
  });

  test("a line that is cut in the middle of a transaction ends neither the desk nor the next question, and answers nobody else's", async () => {
    const own = await freshPostgres();
    const [database, other] = await Promise.all([openPostgres(own.url), openPostgres(own.url)]);
    const pid = sql<number>`pg_backend_pid()`;
    for (let round = 0; round < 12; round += 1) {
      const broken = database.sql.transaction(async (line) => {
        const [mine] = await line.select({ pid }).from(sql`(select 1) as one`);
        await other.rows(`select pg_terminate_backend(${mine?.pid})`);
        if (round % 3 > 0) await new Promise((resolve) => setTimeout(resolve, round % 3 === 1 ? 0 : 40));
        await line.execute(sql`select 'lost' as n`).catch(() => undefined);
        await line.execute(sql`select ${"x".repeat(2_000)} as n`);
      });
      await expect(broken).rejects.toThrow();
      const answers = await Promise.all(
        [1, 2, 3, 4].map((n) => database.rows(`select ${n} as n`).catch(() => [{ n }])),
      );
      expect(answers).toEqual([1, 2, 3, 4].map((n) => [{ n }]));
    }
    const many = Array.from({ length: 40 }, (_, n) => ({ n }));
    // A line that was just cut may be given once more before its end is heard: that question is refused.
    const askAll = async () => (await Promise.all(many.map(({ n }) => database.rows(`select ${n} as n`)))).flat();
    await expect.poll(() => askAll().catch(() => [])).toEqual(many);
    await Promise.all([database.close(), other.close()]);
    await own.drop();
  });
});
