import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readGate } from "#shared/gate/api.ts";
import { setPolicies } from "#shared/people/api.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { readSegment } from "#shared/review/api.ts";
import {
  confirmMachineText,
  listMachineText,
  markMachineText,
  withdrawMachineConfirmation,
} from "#shared/segments/machine-api.ts";
import { machineKeysIn, machineKeysOf, uneditedIn } from "#shared/segments/machine-text.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const FIRST = "Salt prices are rising in Nampo.";
const SECOND = "A kilogram rose to 3,000 North Korean won.";
const BOTH = `${FIRST} ${SECOND}`;

test("a sentence is a machine's wherever it stands as it came, and a person's once a word is changed", () => {
  const keys = new Set(machineKeysOf(BOTH));
  expect(keys.size).toBe(2);
  expect(uneditedIn(BOTH, keys).map(({ range }) => range)).toEqual([[0, BOTH.length]]);
  expect(uneditedIn(`${FIRST} One kilogram rose to 3,000 North Korean won.`, keys)).toMatchObject([
    { range: [0, FIRST.length] },
  ]);
  expect(uneditedIn(`So they say. ${SECOND} It is dear.`, keys)).toMatchObject([{ range: [13, 13 + SECOND.length] }]);
});

test("curled quotation marks and spaces are the typing's, not a reader's; a single word is anybody's", () => {
  const keys = new Set(machineKeysOf('They said: "It\'s dear - very dear."'));
  expect(uneditedIn("They  said: “It’s dear – very dear.”", keys)).toHaveLength(1);
  expect(machineKeysOf("Pyongyang.")).toEqual([]);
});

test("words pasted into the midst of a sentence make all of it the machine's", () => {
  expect(machineKeysIn(BOTH, FIRST.length + 5, FIRST.length + 9)).toEqual(machineKeysOf(SECOND));
});

onBothDatabases("machine text", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let opened: Opened;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    opened = await bringArticle(yuna, salt);
    segmentId = opened.segments[2]?.id ?? "";
    await writeWords(yuna, segmentId, BOTH);
    await yuna.call(markMachineText, { segmentId, keys: machineKeysOf(BOTH) });
  });

  const inTheWay = async (client = martin) => {
    const { lines } = await client.call(readGate, { articleId: opened.article.id });
    return lines.filter(({ params, override }) => params.check === "machine-text" && override === null);
  };
  const confirm = async (words = BOTH, client = yuna) => {
    const { digests: seen } = await client.call(readSegment, { segmentId });
    return client.call(confirmMachineText, { segmentId, keys: machineKeysOf(words), seen });
  };

  test("stands in the way of publication until a person has changed all of it, and again when it is back", async () => {
    expect(await inTheWay()).toMatchObject([{ segmentId, params: { count: 2, severity: "error" } }]);
    await writeWords(yuna, segmentId, `${FIRST} A kilo now costs 3,000 North Korean won.`);
    expect(await inTheWay()).toMatchObject([{ params: { count: 1 } }]);
    await writeWords(yuna, segmentId, "In Nampo, salt is getting dearer: 3,000 North Korean won a kilogram.");
    expect(await inTheWay()).toEqual([]);
    await writeWords(yuna, segmentId, BOTH);
    expect(await inTheWay()).toHaveLength(1);
  });

  test("is confirmed by whoever read it, also twice; the confirmation can be taken back", async () => {
    await confirm(FIRST);
    expect(await inTheWay()).toMatchObject([{ params: { count: 1 } }]);
    await confirm();
    await confirm();
    expect(await inTheWay()).toEqual([]);
    const { sentences } = await martin.call(listMachineText, { articleId: opened.article.id });
    expect(sentences.map(({ confirmed }) => confirmed?.by)).toEqual(Array(2).fill(desk.people.translator.id));
    await martin.call(withdrawMachineConfirmation, { segmentId, keys: machineKeysOf(SECOND) });
    expect(await inTheWay()).toMatchObject([{ params: { count: 1 } }]);
  });

  test("marked again after it was confirmed, it stays confirmed", async () => {
    await confirm();
    await yuna.call(markMachineText, { segmentId, keys: machineKeysOf(BOTH) });
    expect(await inTheWay()).toEqual([]);
  });

  test("is not confirmed unread: of words that have changed, or that are not there", async () => {
    const { digests: seen } = await yuna.call(readSegment, { segmentId });
    await writeWords(yuna, segmentId, `${BOTH} So they say.`);
    const stale = await yuna.refusal(confirmMachineText, { segmentId, keys: machineKeysOf(BOTH), seen });
    expect(stale).toMatchObject({ status: 409, code: "stale-digests" });
    const now = await yuna.call(readSegment, { segmentId });
    const strange = { segmentId, keys: machineKeysOf("It was never here."), seen: now.digests };
    expect((await yuna.refusal(confirmMachineText, strange)).code).toBe("finding-gone");
  });

  test("is for translators and editors to mark and confirm; a journalist only reads of it", async () => {
    const jiwon = await desk.as("journalist");
    const { digests: seen } = await yuna.call(readSegment, { segmentId });
    const keys = machineKeysOf(BOTH);
    expect((await jiwon.refusal(markMachineText, { segmentId, keys })).code).toBe("capability");
    expect((await jiwon.refusal(confirmMachineText, { segmentId, keys, seen })).code).toBe("capability");
    expect((await jiwon.refusal(withdrawMachineConfirmation, { segmentId, keys })).code).toBe("capability");
  });

  test("of a draft that came in whole is marked paragraph by paragraph", async () => {
    opened = await bringArticle(yuna, salt, { draftByMachine: true });
    const marked = new Set((await inTheWay()).map((line) => line.segmentId));
    const written = opened.segments.filter(({ text }) => machineKeysOf(text).length > 0);
    expect(marked).toEqual(new Set(written.map(({ id }) => id)));
  });

  test("is only warned of where the chief has decided so", async () => {
    const chief = await desk.as("chief");
    const checks = { "machine-text": { severity: "warning" as const, blocking: false } };
    await chief.call(setPolicies, { policies: { ...DEFAULT_POLICIES, checks } });
    expect(await inTheWay()).toEqual([]);
    expect((await martin.call(readSegment, { segmentId })).findings.warning).toBeGreaterThan(0);
    await chief.call(setPolicies, { policies: DEFAULT_POLICIES });
  });

  test("is held by the database: no name is changed or deleted", async () => {
    const { rows } = desk.desk.database;
    await expect(rows("update machine_sentence set origin = 'draft'")).rejects.toThrow(/never changed/);
    await expect(rows("delete from machine_sentence")).rejects.toThrow(/never deleted/);
  });
});
