import { afterAll, beforeAll, expect, test } from "vitest";
import { isTidyingDue, tidy } from "#server/db/tidy.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

test("the embedded database is tidied once a day, when nobody has written for a while", () => {
  const at = (time: string) => new Date(`2026-11-29T${time}:00Z`);
  const yesterday = new Date("2026-11-28T03:00:00Z");
  expect(isTidyingDue({ tidiedAt: undefined, writtenAt: at("02:50") }, at("03:00"))).toBe(true);
  expect(isTidyingDue({ tidiedAt: undefined, writtenAt: at("02:51") }, at("03:00"))).toBe(false);
  expect(isTidyingDue({ tidiedAt: yesterday, writtenAt: at("01:00") }, at("03:00"))).toBe(true);
  expect(isTidyingDue({ tidiedAt: yesterday, writtenAt: at("01:00") }, at("02:59"))).toBe(false);
});

onBothDatabases("a tidied database", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
    await desk.desk.database.run("create table scrap (words text)");
  });
  afterAll(() => desk.stop());

  const sizeOfScrap = async () => {
    const [row] = await desk.desk.database.rows<{ size: number }>("select pg_relation_size('scrap')::int as size");
    return row?.size ?? 0;
  };
  const writeAndDelete = async () => {
    await desk.desk.database.run("insert into scrap select repeat('word ', 100) from generate_series(1, 400)");
    await desk.desk.database.run("delete from scrap");
  };

  if (database === "embedded")
    test("gives the room of rows that are gone to new ones", async () => {
      await writeAndDelete();
      const once = await sizeOfScrap();
      expect(once).toBeGreaterThan(0);
      await tidy(desk.desk.database);
      await writeAndDelete();
      expect(await sizeOfScrap()).toBe(once);
    });
  else
    test("is asked for nothing: PostgreSQL looks after itself", async () => {
      const asked: string[] = [];
      const rows: typeof desk.desk.database.rows = (text) => {
        asked.push(text);
        return desk.desk.database.rows(text);
      };
      await tidy({ ...desk.desk.database, rows });
      expect(asked).toEqual([]);
    });

  test("has all that was in it, and is written in as before", async () => {
    const people = async () => desk.desk.database.rows("select id, name, role from person order by id");
    const before = await people();
    await tidy(desk.desk.database);
    expect(await people()).toEqual(before);
    expect((await (await desk.as("translator")).fetch("/api/articles")).status).toBe(200);
  });
});
