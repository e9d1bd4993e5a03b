import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { batchFor, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("steps that no editor makes", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let segmentId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    yuna = await desk.as("translator");
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    segmentId = (await bringArticle(yuna, salt)).segments[2]?.id ?? "";
    await writeWords(yuna, segmentId, "A 🙂 lamp");
  });

  const send = async (step: Record<string, unknown>) => {
    const batch = await batchFor(yuna, segmentId, "anything else");
    return yuna.refusal(sendSteps, { ...batch, steps: [step], batchId: randomUUID() });
  };
  const insert = (text: string, marks: unknown[] = []) => ({
    stepType: "replace",
    from: 1,
    to: 1,
    slice: { content: [{ type: "text", text, marks }] },
  });
  test.each<[string, Record<string, unknown>]>([
    ["NUL", insert("a\u0000b")],
    ["half a character", insert("a\ud800b")],
    ["NUL in the address of a link", insert("a", [{ type: "link", attrs: { href: "https://naru.example/\u0000" } }])],
  ])("%s is refused at the door", async (_, step) => {
    expect(await send(step)).toMatchObject({ status: 400, code: "bad-input" });
  });

  test("a name of a tab that is not text is refused at the door", async () => {
    const batch = await batchFor(yuna, segmentId, "anything else");
    const refused = await yuna.refusal(sendSteps, { ...batch, clientId: "\u0000" });
    expect(refused).toMatchObject({ status: 400, code: "bad-input" });
  });

  test("a hundred thousand arrays in one another are refused at the door", async () => {
    const batch = JSON.stringify({ ...(await batchFor(yuna, segmentId, "anything else")), steps: [{ slice: "deep" }] });
    const body = batch.replace('"deep"', "[".repeat(100_000) + "]".repeat(100_000));
    const answer = await yuna.fetch(`/api/segments/${segmentId}/steps`, { method: "POST", body });
    expect(answer.status).toBe(400);
  });

  test.each<[string, Record<string, unknown>]>([
    ["deletes half a character", { stepType: "replace", from: 3, to: 4 }],
    ["puts a mark on a node that is text", { stepType: "addNodeMark", pos: 1, mark: { type: "bold" } }],
    ["puts nothing at a depth", { stepType: "replace", from: 0, to: 3, slice: { openEnd: 1, content: [] } }],
    ["makes half a character bold", { stepType: "addMark", mark: { type: "bold" }, from: 1, to: 4 }],
  ])("a step that %s does not fit the text", async (_, step) => {
    expect(await send(step)).toMatchObject({ status: 409, code: "steps-refused" });
    expect((await yuna.call(readSegment, { segmentId })).text).toBe("A 🙂 lamp");
  });
});
