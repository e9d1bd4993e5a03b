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

  const fileOf = (note: string) => {
    const rows = Array.from({ length: MANY }, (_, at) => `나루${at}호,Ferry ${at},${note}`);
    return Buffer.from(["korean,preferred,note", ...rows].join("\n")).toString("base64");
  };
  const bring = (note: string) => martin.call(api.importTerms, { name: "ferries.csv", file: fileOf(note) });
  const find = (words: string) => yuna.call(api.listTerms, { words });

  test("comes in whole, counts what it added and what it changed, and the checks know of it once it is in", async () => {
    expect(await bring("Of wood")).toMatchObject({ added: MANY, changed: 0, same: 0, malformed: [] });
    expect((await find("나루")).total).toBe(MANY);
    expect(await bring("Of wood")).toMatchObject({ importId: null, added: 0, changed: 0, same: MANY });
  });

  test("is taken back whole: what it changed says what it said before, and what was decided since stays", async () => {
    const { importId, changed } = await bring("Of iron");
    expect(changed).toBe(MANY);
    const [since] = (await find("나루7호")).terms;
    const values = { korean: ["나루7호"], preferred: "Seventh Naru" };
    await martin.call(api.changeTerm, { termId: since?.id ?? "", version: since?.version ?? 0, values });
    expect((await yuna.refusal(api.undoImport, { importId: importId ?? "" })).body.code).toBe("capability");
    await martin.call(api.undoImport, { importId: importId ?? "" });
    expect((await find("Of wood")).total).toBe(MANY - 1);
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

onBothDatabases("what the page and a file call the same term", (database) => {
  let desk: TestDesk;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    martin = await desk.as("editor");
  });
  afterAll(() => desk.stop());

  const bring = (...rows: string[]) =>
    martin.call(api.importTerms, {
      name: "words.csv",
      file: Buffer.from(["korean,preferred,kind", ...rows].join("\n")).toString("base64"),
    });
  const find = async (words: string) => (await martin.call(api.listTerms, { words })).terms;

  test("the same word with the same English is one entry, whatever its kind and however its syllables are coded", async () => {
    await martin.call(api.addTerm, { values: { korean: ["나루지기"], preferred: "ferry keeper", kind: "post" } });
    expect(await bring(`${"나루지기".normalize("NFD")},Ferry keeper,person`)).toMatchObject({ added: 0, changed: 1 });
    expect(await find("ferry keeper")).toMatchObject([{ preferred: "Ferry keeper", kind: "person" }]);
    const typed = await martin.refusal(api.addTerm, { values: { korean: ["나루지기"], preferred: "FERRY keeper" } });
    expect(typed.body.code).toBe("term-known");
  });

  test("a word that means two things comes in as two entries and leaves the one that the desk has as it is", async () => {
    await martin.call(api.addTerm, { values: { korean: ["배"], preferred: "ferryboat" } });
    const rows = ["배,pear", "배,belly"];
    expect(await bring(...rows)).toMatchObject({ added: 2, changed: 0 });
    expect((await find("배")).map(({ preferred }) => preferred).sort()).toEqual(["belly", "ferryboat", "pear"]);
    expect(await bring(...rows)).toMatchObject({ importId: null, same: 2 });
  });

  test("other English for a word that desk and file each say once is decided anew, and taken back with the file", async () => {
    await martin.call(api.addTerm, { values: { korean: ["뱃사공"], preferred: "boatman" } });
    const { importId } = await bring("뱃사공,ferryman");
    expect((await find("뱃사공")).map(({ preferred, version }) => [preferred, version])).toEqual([["ferryman", 2]]);
    await martin.call(api.undoImport, { importId: importId ?? "" });
    expect((await find("뱃사공")).map(({ preferred }) => preferred)).toEqual(["boatman"]);
    expect(await bring("뱃사공,ferryman,person")).toMatchObject({ added: 1, changed: 0 }); // as a name it is another word
  });

  test("an entry that another row of the file names is not decided anew by this one", async () => {
    await martin.call(api.addTerm, { values: { korean: ["돛"], preferred: "sail" } });
    expect(await bring("돛,canvas", "돛,sail,post")).toMatchObject({ added: 1, changed: 1 });
    expect((await find("돛")).map(({ preferred, kind }) => `${preferred} ${kind}`).sort()).toEqual([
      "canvas other",
      "sail post",
    ]);
  });

  test("what was retired and is decided anew is found in use, not brought back beside it", async () => {
    const values = { korean: ["노"], preferred: "oar" };
    const retired = await martin.call(api.addTerm, { values });
    await martin.call(api.changeTerm, { termId: retired.id, version: 1, values, retired: true });
    await martin.call(api.addTerm, { values });
    expect(await bring("노,oar,other")).toMatchObject({ importId: null, added: 0, changed: 0, same: 1 });
  });

  test("brought in and typed at the same time, it is there once", async () => {
    const many = Array.from({ length: MANY }, (_, at) => `사공${at},Ferryman ${at}`);
    const typed = { korean: [`사공${MANY - 1}`], preferred: `Ferryman ${MANY - 1}` };
    await Promise.allSettled([bring(...many), martin.call(api.addTerm, { values: typed })]);
    expect(await find(typed.preferred)).toHaveLength(1);
  });

  test("names a row whose kind nobody knows as one that cannot be used", async () => {
    const rows = ["korean,preferred,kind", "개성,Kaesong,nonsense", "원산,Wonsan,Place", "함흥,Hamhung,"];
    const file = Buffer.from(rows.join("\n")).toString("base64");
    expect(await martin.call(api.importTerms, { name: "kinds.csv", file, trial: true })).toMatchObject({
      added: 2,
      malformed: [{ at: 2, why: expect.stringContaining("nonsense") }],
    });
  });
});
