import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as api from "#shared/terms/api.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";

/** More than either database writes at once. */
const MANY = 320;

onBothDatabases("a large import of terms", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const fileOf = (english: string) => {
    const rows = Array.from({ length: MANY }, (_, at) => `나루${at}호,${english} ${at}`);
    return Buffer.from(["korean,preferred", ...rows].join("\n")).toString("base64");
  };
  const bring = (english: string) => martin.call(api.importTerms, { name: "ferries.csv", file: fileOf(english) });
  const find = (words: string) => yuna.call(api.listTerms, { words });

  test("comes in whole, counts what it added and what it changed, and the checks know of it once it is in", async () => {
    expect(await bring("Ferry")).toMatchObject({ added: MANY, changed: 0, same: 0, malformed: [] });
    expect((await find("나루")).total).toBe(MANY);
    expect(await bring("Ferry")).toMatchObject({ importId: null, added: 0, changed: 0, same: MANY });
  });

  test("is taken back whole: what it changed says what it said before, and what was decided since stays", async () => {
    const { importId, changed } = await bring("Naru");
    expect(changed).toBe(MANY);
    const [since] = (await find("나루7호")).terms;
    const values = { korean: ["나루7호"], preferred: "Seventh Naru" };
    await martin.call(api.changeTerm, { termId: since?.id ?? "", version: since?.version ?? 0, values });
    expect((await yuna.refusal(api.undoImport, { importId: importId ?? "" })).body.code).toBe("capability");
    await martin.call(api.undoImport, { importId: importId ?? "" });
    expect((await find("Ferry")).total).toBe(MANY - 1);
    expect((await find("Seventh Naru")).total).toBe(1);
    expect((await martin.refusal(api.undoImport, { importId: importId ?? "" })).body.code).toBe("import-undone");
    expect((await martin.refusal(api.undoImport, { importId: randomUUID() })).body.code).toBe("not-found");
  });

  test("that added entries takes them away again, and brings them back when it is brought once more", async () => {
    const rows = Array.from({ length: MANY }, (_, at) => `돛배${at},Sail ${at}`);
    const file = Buffer.from(["korean,preferred", ...rows].join("\n")).toString("base64");
    const { importId } = await martin.call(api.importTerms, { name: "sails.csv", file });
    expect((await find("돛배")).total).toBe(MANY);
    await martin.call(api.undoImport, { importId: importId ?? "" });
    expect((await find("돛배")).total).toBe(0);
    expect(await martin.call(api.importTerms, { name: "sails.csv", file })).toMatchObject({ added: 0, changed: MANY });
    expect((await find("돛배")).total).toBe(MANY);
  });
});
