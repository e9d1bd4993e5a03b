import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import {
  eraseSignOffWords,
  giveSignOff,
  overrideGateLine,
  readGate,
  readSignOff,
  withdrawSignOff,
} from "#shared/gate/api.ts";
import { QUESTIONS } from "#shared/gate/sign-off.ts";
import { correctEdition, downloadManifest, publishArticle } from "#shared/publication/api.ts";
import { reopenSegment } from "#shared/review/api.ts";
import { type Client, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { ANSWER, approveEach, placeSalt, signOff } from "./desk-with-article.ts";

onBothDatabases("the questions about sources", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("chief")]);
  });
  afterAll(() => desk.stop());

  const approved = async (restricted = true) => {
    const placed = await placeSalt(desk, { restricted });
    await approveEach(martin, placed);
    return placed;
  };
  const lines = async (articleId: string) => (await martin.call(readGate, { articleId })).lines;

  test("stand before a restricted article until each is answered by name, and lapse when a word changes", async () => {
    const placed = await approved();
    const { articleId, segmentIds } = placed;
    expect(await lines(articleId)).toMatchObject([
      { obstacle: "sign-off-missing", params: { count: QUESTIONS.length }, clearedBy: { roles: ["editor", "chief"] } },
    ]);
    expect((await martin.refusal(publishArticle, { articleId, after: 0 })).code).toBe("gate-closed");

    const { texts } = await martin.call(readSignOff, { articleId });
    await martin.call(giveSignOff, { articleId, texts, answers: [{ question: "places", words: null }] });
    expect((await lines(articleId))[0]?.params).toEqual({ count: QUESTIONS.length - 1 });
    const signed = await signOff(okja, articleId);
    expect(signed.questions.every(({ answer }) => answer?.by === desk.people.chief.id)).toBe(true);
    const edition = await martin.call(publishArticle, { articleId, after: 0 });
    expect(edition.manifest.signOff?.map(({ question }) => question).sort()).toEqual([...QUESTIONS].sort());

    const segmentId = segmentIds[3] ?? "";
    await martin.call(reopenSegment, { segmentId, reason: "For the next edition." });
    await writeWords(yuna, segmentId, "“It rained all summer,” a source said.");
    await approveEach(martin, { ...placed, segmentIds: [segmentId] });
    expect((await lines(articleId))[0]?.params).toEqual({ count: QUESTIONS.length });
    const stale = { articleId, texts, answers: [{ question: "places" as const, words: null }] };
    expect(await martin.refusal(giveSignOff, stale)).toMatchObject({ status: 409, code: "signed-other-words" });
    const typo = { articleId, after: 1, kind: "typo" as const, notice: null };
    expect((await martin.refusal(correctEdition, typo)).code).toBe("gate-closed");
    await signOff(martin, articleId);
    await martin.call(withdrawSignOff, { articleId });
    expect((await martin.refusal(correctEdition, typo)).code).toBe("gate-closed");
    await signOff(martin, articleId);
    expect(await martin.call(correctEdition, typo)).toMatchObject({ number: 2 });
  });

  test("are answered in words that only their writer and who protects may read, and that leave by no door", async () => {
    const { articleId } = await approved();
    await signOff(martin, articleId);
    for (const reader of [martin, okja])
      expect(JSON.stringify(await reader.call(readSignOff, { articleId }))).toContain("이발소");
    await martin.call(publishArticle, { articleId, after: 0 });
    const told = [
      await yuna.call(readSignOff, { articleId }),
      await (await martin.fetch(...requestFor(downloadManifest, { articleId, number: 1 }))).text(),
      await chainOf(desk.desk.database.sql, articleId),
      await desk.desk.database.rows("select * from sign_off"),
    ];
    expect(JSON.stringify(told)).not.toMatch(/이발소|Monday/);
    expect(ANSWER).toMatch(/이발소/);

    const before = await okja.call(readSignOff, { articleId });
    expect(before.questions.some(({ answer }) => answer?.eraseAt)).toBe(true);
    expect((await yuna.refusal(eraseSignOffWords, { articleId })).code).toBe("not-granted");
    const erased = await okja.call(eraseSignOffWords, { articleId });
    expect(erased.questions.every(({ answer }) => answer?.words === null && answer.eraseAt === null)).toBe(true);
    expect((await chainOf(desk.desk.database.sql, articleId)).at(-1)).toMatchObject({
      kind: "sign-off.erased",
      data: { answers: 2 },
    });
  });

  test("are for who may publish, in restricted articles alone", async () => {
    const { articleId } = await approved();
    const { texts } = await martin.call(readSignOff, { articleId });
    const answers = [{ question: "recognised" as const, words: null }];
    expect((await yuna.refusal(giveSignOff, { articleId, texts, answers })).code).toBe("capability");
    expect((await yuna.refusal(withdrawSignOff, { articleId })).code).toBe("capability");
    expect((await martin.refusal(giveSignOff, { articleId, texts, answers })).code).toBe("answer-in-words");
    const open = await approved(false);
    const now = await martin.call(readSignOff, { articleId: open.articleId });
    expect(now.asked).toBe(false);
    const tick = [{ question: "places" as const, words: null }];
    const refused = await martin.refusal(giveSignOff, { articleId: open.articleId, texts: now.texts, answers: tick });
    expect(refused.code).toBe("not-restricted");
  });

  test("give way to a chief's reason alone, which stays in the manifest", async () => {
    const { articleId } = await approved();
    const [line] = await lines(articleId);
    await okja.call(overrideGateLine, { articleId, key: line?.key ?? "", reason: "The source is abroad and safe." });
    expect((await martin.call(publishArticle, { articleId, after: 0 })).manifest).toMatchObject({
      signOff: [],
      overrides: [{ key: line?.key, reason: "The source is abroad and safe." }],
    });
  });
});
