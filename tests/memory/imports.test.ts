import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ImportCancelled, importPairs } from "#server/memory/import-pairs.ts";
import { leaveFiles, readOn } from "#server/memory/read-in.ts";
import * as api from "#shared/memory/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

onBothDatabases("a file that is brought into the memory", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let okja: Client;
  /** More pairs than the database enters at once. */
  const MANY = { postgres: 2_100, embedded: 550 }[database];

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, okja] = await Promise.all([desk.as("translator"), desk.as("chief")]);
  });
  afterAll(() => desk.stop());

  /** Sends it in pieces that break off in the middle of a unit, and of a letter. */
  async function send(name: string, file: string): Promise<string> {
    const bytes = Buffer.from(file);
    const { id: importId } = await okja.call(api.beginImport, { name, bytes: bytes.length });
    const size = 99_991;
    for (let number = 0; number * size < bytes.length; number++) {
      const piece = bytes.subarray(number * size, (number + 1) * size).toString("base64");
      await okja.call(api.sendPiece, { importId, number, piece, last: (number + 1) * size >= bytes.length });
    }
    return importId;
  }

  const stateOf = async (importId: string) =>
    (await okja.call(api.listImports, {})).imports.find(({ id }) => id === importId);
  const until = (importId: string, test: (state: api.MemoryImport) => boolean) =>
    expect.poll(async () => test((await stateOf(importId))!), { timeout: 60_000, interval: 20 }).toBe(true); // it was begun
  const found = async (words: string) => (await yuna.call(api.searchMemory, { words })).pairs.length;

  test("comes in whole whatever its pieces, each pair once, and says where it could not be read", async () => {
    const importId = await send("ferries.tmx", tmx("나루", MANY, "<tu><tuv xml:lang='ko'><seg>반쪽</seg></tuv></tu>"));
    await until(importId, ({ finishedAt }) => finishedAt !== null);
    expect(await stateOf(importId)).toMatchObject({ pairs: MANY, repeated: 0, malformed: 1, faults: [{ at: 3 }] });
    const again = await send("ferries.tmx", tmx("나루", MANY));
    await until(again, ({ finishedAt }) => finishedAt !== null);
    expect(await stateOf(again)).toMatchObject({ pairs: 0, repeated: MANY });
    expect(await desk.desk.database.rows("select 1 from memory_piece limit 1")).toEqual([]);
  }, 90_000);

  test("that is taken back while it is read leaves nothing behind", async () => {
    const before = (await okja.call(api.listImports, {})).pairs;
    const importId = await send("barges.tmx", tmx("바지선", 4 * MANY));
    await until(importId, ({ pairs }) => pairs > 0);
    expect((await yuna.refusal(api.withdrawImport, { importId })).body.code).toBe("capability");
    await okja.call(api.withdrawImport, { importId });
    await until(importId, ({ withdrawnAt }) => withdrawnAt !== null);
    await expect.poll(async () => (await okja.call(api.listImports, {})).pairs, { timeout: 60_000 }).toBe(before);
    expect(await found("바지선")).toBe(0);
    expect(await desk.desk.database.rows("select 1 from memory_piece limit 1")).toEqual([]);
  }, 90_000);

  /** What goes in as whole transactions, on either database. */
  const WHOLE = 2_000;

  test.each([
    ["with more of it to come", WHOLE / 2],
    ["with its last words in", 0],
  ])("that is taken back %s is never said to be in", async (_when, more) => {
    const { id: importId } = await okja.call(api.beginImport, { name: "skiffs.tmx", bytes: 2_000 });
    const boat = (at: number) => ({
      source: `거룻배 ${at}호가 강을 건넌다.`,
      target: `Skiff ${at} crosses the river.`,
    });
    async function* entries() {
      for (let at = 0; at < WHOLE; at++) yield boat(at);
      await okja.call(api.withdrawImport, { importId });
      for (let at = 0; at < more; at++) yield boat(WHOLE + at);
    }
    await expect(importPairs(desk.desk.database, importId, entries())).rejects.toBeInstanceOf(ImportCancelled);
    expect(await stateOf(importId)).toMatchObject({ finishedAt: null, withdrawnAt: expect.any(String) });
    expect(await found("거룻배")).toBe(0);
  });

  test("that is in can be taken back, and others stay", async () => {
    const before = (await okja.call(api.listImports, {})).pairs;
    const importId = await send("rafts.tmx", tmx("뗏목", MANY));
    await until(importId, ({ finishedAt }) => finishedAt !== null);
    expect(await found("뗏목")).toBeGreaterThan(0);
    await okja.call(api.withdrawImport, { importId });
    await okja.call(api.withdrawImport, { importId });
    expect((await okja.call(api.listImports, {})).pairs).toBe(before);
    expect(await found("뗏목")).toBe(0);
    expect(await found("나루")).toBeGreaterThan(0);
  });

  const MINUTES = 60_000;

  test("is read on where a node left it, each entry once, also by two nodes at a time", async () => {
    const bad = "<tu><tuv xml:lang='ko'><seg>반쪽</seg></tuv></tu>";
    const importId = await send("sails.tmx", tmx("돛배", 4 * MANY, bad));
    await leaveFiles(desk.desk);
    const left = await stateOf(importId);
    expect(left).toMatchObject({ finishedAt: null, withdrawnAt: null });
    expect(left?.pairs).toBeLessThan(4 * MANY);
    const [second, third] = [{ ...desk.desk }, { ...desk.desk }];
    await readOn(second); // somebody may be at it: it was heard of a moment ago
    expect(await stateOf(importId)).toEqual(left);
    await Promise.all([second, third].map((node) => readOn(node, Date.now() + 2 * MINUTES)));
    await until(importId, ({ finishedAt }) => finishedAt !== null);
    await Promise.all([second, third].map(leaveFiles));
    expect(await stateOf(importId)).toMatchObject({ pairs: 4 * MANY, repeated: 0, malformed: 1, faults: [{ at: 3 }] });
    const kept = await desk.desk.database.rows(`select from memory_pair where import_id = '${importId}'`);
    expect(kept).toHaveLength(4 * MANY);
    expect(await desk.desk.database.rows("select 1 from memory_piece limit 1")).toEqual([]);
  }, 90_000);

  test("that never comes whole is given up after a day, with a word of why", async () => {
    const node = { ...desk.desk };
    const { id: importId } = await okja.call(api.beginImport, { name: "half.tmx", bytes: 2_000 });
    const piece = Buffer.alloc(1_000, "<").toString("base64");
    await okja.call(api.sendPiece, { importId, number: 0, piece, last: false });
    await readOn(node, Date.now() + 60 * MINUTES);
    expect(await stateOf(importId)).toMatchObject({ withdrawnAt: null });
    await readOn(node, Date.now() + 25 * 60 * MINUTES);
    await until(importId, ({ withdrawnAt }) => withdrawnAt !== null);
    expect(await stateOf(importId)).toMatchObject({ faults: [{ at: 0, why: "the file never came whole" }] });
    expect((await okja.refusal(api.sendPiece, { importId, number: 1, piece, last: true })).code).toBe("import-over");
  });

  test("whose taking back was broken off leaves the memory all the same", async () => {
    const node = { ...desk.desk };
    const importId = await send("oars.tmx", tmx("노", 20));
    await readOn(node, Date.now() + 2 * MINUTES); // the first desk of this test has left
    await until(importId, ({ finishedAt }) => finishedAt !== null);
    await desk.desk.database.run("update memory_import set withdrawn_at = now() where id = $1", [importId]);
    await readOn(node, Date.now() + 2 * MINUTES);
    const kept = () => desk.desk.database.rows(`select from memory_pair where import_id = '${importId}'`);
    await expect.poll(kept, { timeout: 10_000 }).toEqual([]);
  });

  test("is asked for alone while it goes on, and the memory is not counted for that", async () => {
    const { id: importId } = await okja.call(api.beginImport, { name: "far.tmx", bytes: 2_000 });
    const asked = () => yuna.call(api.readImport, { importId });
    expect(await asked()).toEqual(await stateOf(importId));
    const { database } = desk.desk;
    if (database.kind === "postgres")
      await database.sql.transaction(async (tx) => {
        await tx.execute("lock table memory_pair in access exclusive mode");
        expect(await asked()).toMatchObject({ name: "far.tmx", finishedAt: null });
      });
    await okja.call(api.withdrawImport, { importId });
    expect((await asked()).withdrawnAt).not.toBeNull();
    expect((await yuna.refusal(api.readImport, { importId: randomUUID() })).body.code).toBe("not-found");
  });
});

function tmx(word: string, units: number, first = ""): string {
  const unit = (at: number) =>
    `<tu><tuv xml:lang="ko"><seg>${word} ${at}호가 강을 건넌다.</seg></tuv><tuv xml:lang="en"><seg>Boat ${at} of ${word} crosses the river.</seg></tuv></tu>`;
  return [
    '<tmx version="1.4">',
    "<body>",
    first,
    ...Array.from({ length: units }, (_, at) => unit(at)),
    "</body></tmx>",
  ].join("\n");
}
