import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps, stepsSince } from "#shared/segments/api.ts";
import { applySteps, parseSteps } from "#shared/segments/rebase.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { batchFor, writeWords } from "#tests/support/write-words.ts";

onBothDatabases("catching up", (database) => {
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
  });

  test("a page that has missed something gets the batches that lead from its text to the present one", async () => {
    const known = await yuna.call(readSegment, { segmentId });
    await writeWords(yuna, segmentId, "Salt is dear.");
    await writeWords(yuna, segmentId, "Salt is dear in Nampo.");
    const { version, batches, document, digests } = await yuna.call(stepsSince, { segmentId, since: known.version });
    const steps = batches.flatMap((batch) => parseSteps(batch.steps));
    expect(textOf(applySteps(parseDocument(known.document), steps, []).document)).toBe("Salt is dear in Nampo.");
    const now = await yuna.call(readSegment, { segmentId });
    expect({ version, digests, document }).toEqual({ version: now.version, digests: now.digests, document: null });
  });

  test("a page that has missed nothing gets nothing", async () => {
    const { version } = await yuna.call(readSegment, { segmentId });
    expect(await yuna.call(stepsSince, { segmentId, since: version })).toMatchObject({
      version,
      batches: [],
      document: null,
    });
  });

  // So many batches take their time: once is enough for a rule that no database knows of.
  test.skipIf(database === "postgres")("a page that is more than 500 batches behind gets the whole text", async () => {
    const first = await batchFor(yuna, segmentId, "x");
    await yuna.call(sendSteps, first);
    const letter = { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "x" }] } };
    for (let version = first.version + 1; version <= 501; version++)
      await yuna.call(sendSteps, { ...first, version, steps: [letter], batchId: crypto.randomUUID() });
    const { batches, document, version } = await yuna.call(stepsSince, { segmentId, since: 1 });
    expect({ batches, version }).toEqual({ batches: [], version: 502 });
    expect(textOf(parseDocument(document))).toBe("x".repeat(501));
    expect((await yuna.call(stepsSince, { segmentId, since: 2 })).batches).toHaveLength(500);
  });

  test("a page that knows more than the desk is told to reload", async () => {
    expect((await yuna.refusal(stepsSince, { segmentId, since: 99 })).code).toBe("version-from-future");
    expect((await yuna.refusal(stepsSince, { segmentId, since: -1 })).status).toBe(400);
  });

  test("the steps of a restricted article do not exist for a stranger", async () => {
    const hidden = await bringArticle(yuna, salt, { restricted: true });
    const nari = await desk.as("stranger");
    const refused = await nari.refusal(stepsSince, { segmentId: hidden.segments[2]?.id ?? "", since: 0 });
    expect(refused.status).toBe(404);
  });
});
