import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparingPglite } from "#server/db/prepared-pglite.ts";

let pglite: PGlite;
beforeAll(async () => {
  pglite = preparingPglite(await PGlite.create());
  await pglite.exec("create table word (id integer primary key, said jsonb, at timestamptz, by uuid[])");
});
afterAll(() => pglite.close());

const ADD = "insert into word values ($1, $2, $3, $4) returning *";
const YUNA = "6b9c2a0a-0000-4000-8000-000000000001";

const add = (id: number) => (tx: Pick<PGlite, "query">) =>
  tx.query(ADD, [id, { korean: "소금 '값'" }, new Date(id), [YUNA]]).then(({ rows }) => rows);

test("a statement that is kept answers as one that is not", async () => {
  const plain = await add(1)(pglite);
  const first = await pglite.transaction(add(2));
  const second = await pglite.transaction(add(3));
  expect(plain).toEqual([{ id: 1, said: { korean: "소금 '값'" }, at: new Date(1), by: [YUNA] }]);
  expect(first).toEqual([{ ...(plain[0] as object), id: 2, at: new Date(2) }]); // a row is an object
  expect(second).toEqual([{ ...(plain[0] as object), id: 3, at: new Date(3) }]); // the same
});

test("a row that is refused undoes its transaction, says why, and the statement serves on", async () => {
  const twice = pglite.transaction(async (tx) => {
    await add(10)(tx);
    await add(1)(tx);
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
  expect((await pglite.query("select from word where id = 10")).rows).toEqual([]);
  expect(await pglite.transaction(add(10))).toHaveLength(1);
});

test("a statement that PostgreSQL does not understand is refused each time, and others go on", async () => {
  for (let time = 0; time < 2; time += 1) {
    const asked = pglite.transaction((tx) => tx.query("select nothing from nowhere where id = $1", [1]));
    await expect(asked).rejects.toMatchObject({ code: "42P01" });
  }
  const { rows } = await pglite.transaction((tx) => tx.query("select id from word where id = $1", [1]));
  expect(rows).toEqual([{ id: 1 }]);
});

test("words stay one value, whatever they hold, and nothing stays nothing", async () => {
  const { rows } = await pglite.transaction((tx) =>
    tx.query("select $1::text as a, $2::text as b", ["'; $1 \\", null]),
  );
  expect(rows).toEqual([{ a: "'; $1 \\", b: null }]);
});
