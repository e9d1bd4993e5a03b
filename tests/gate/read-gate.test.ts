import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseCredit } from "#shared/articles/api.ts";
import { overrideGateLine, readGate, weighPolicies } from "#shared/gate/api.ts";
import { setPolicies } from "#shared/people/api.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { previewArticle } from "#shared/publication/api.ts";
import { answerQuery, openQuery, resolveThread } from "#shared/threads/api.ts";
import { approveEach, drawn, placeSalt } from "#tests/publication/desk-with-article.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { writeWords } from "#tests/support/write-words.ts";

onBothDatabases("the gate", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  const obstacles = async (articleId: string) => {
    const { lines, open } = await (await desk.as("translator")).call(readGate, { articleId });
    return { open, found: lines.map(({ obstacle }) => obstacle) };
  };

  test("opens with the last approval and closes with the next word", async () => {
    const martin = await desk.as("editor");
    const placed = await placeSalt(desk);
    expect((await obstacles(placed.articleId)).found).toEqual(placed.segmentIds.map(() => "not-approved"));
    await approveEach(martin, placed);
    expect(await obstacles(placed.articleId)).toEqual({ open: true, found: [] });
    await writeWords(martin, placed.segmentIds[3] ?? "", "“It rained.”");
    expect((await obstacles(placed.articleId)).found).toEqual(["outdated"]);
  });

  test("a blocking query stands in the way until it is settled, not only answered", async () => {
    const martin = await desk.as("editor");
    const placed = await placeSalt(desk);
    await approveEach(martin, placed);
    const segmentId = placed.segmentIds[3] ?? "";
    const thread = await martin.call(openQuery, {
      segmentId,
      anchor: { side: "segment" },
      body: "누가 한 말입니까?",
      blocking: true,
    });
    expect((await obstacles(placed.articleId)).found).toEqual(["open-blocking-query"]);
    await (await desk.as("journalist")).call(answerQuery, { threadId: thread.id, body: "소금밭 일꾼입니다." });
    const { lines } = await martin.call(readGate, { articleId: placed.articleId });
    expect(lines).toMatchObject([{ obstacle: "open-blocking-query", params: { state: "answered" } }]);
    expect(lines[0]?.clearedBy.people[0]).toBe(desk.people.editor.id); // who asked
    expect(lines[0]?.clearedBy.people).not.toContain(desk.people.journalist.id);
    await martin.call(resolveThread, { threadId: thread.id, outcome: "Attributed." });
    expect((await obstacles(placed.articleId)).open).toBe(true);
  });

  test("Hangul left in the English stands in the way although somebody approved it", async () => {
    const placed = await placeSalt(desk);
    await writeWords(
      await desk.as("translator"),
      placed.segmentIds[2] ?? "",
      "Salt prices in 남포 are rising: 2,100 won, then 3,000 won a kilogram.",
    );
    await approveEach(await desk.as("editor"), placed);
    expect((await obstacles(placed.articleId)).found).toContain("blocking-finding");
  });

  test("Korean in no paragraph is found, and a chief cannot wave it through", async () => {
    const okja = await desk.as("chief");
    const placed = await placeSalt(desk);
    await approveEach(await desk.as("editor"), placed);
    const { articleId } = placed;
    await desk.desk.database.sql.execute(sql`
      insert into source_paragraph (id, article_id, source_version_id, position, kind, text)
      select ${randomUUID()}, article_id, id, 99, 'body', '잃어버린 문단' from source_version where article_id = ${articleId}`);
    const { lines } = await okja.call(readGate, { articleId });
    expect(lines).toMatchObject([{ obstacle: "unaligned-source", params: { paragraph: 100 } }]);
    const refused = await okja.refusal(overrideGateLine, { articleId, key: lines[0]?.key ?? "", reason: "Now." });
    expect(refused.code).toBe("never-overridden");
  });

  test("who approved without being a member holds nothing up, who wrote is asked and joins by choosing", async () => {
    const { translator, editor, journalist, secondEditor } = desk.people;
    const placed = await placeSalt(desk, {
      members: [
        { personId: journalist.id, part: "journalist", credit: { as: "own-name" } },
        { personId: translator.id, part: "translator", credit: { as: "own-name" } },
      ],
    });
    const { articleId } = placed;
    await approveEach(await desk.as("editor"), placed);
    expect(await obstacles(articleId)).toEqual({ open: true, found: [] });
    const ines = await desk.as("secondEditor");
    await writeWords(ines, placed.segmentIds[3] ?? "", "“It rained.”");
    await approveEach(await desk.as("editor"), placed);
    const { lines } = await ines.call(readGate, { articleId });
    expect(lines).toMatchObject([{ obstacle: "undecided-credit", params: { person: secondEditor.id } }]);
    expect((await ines.call(previewArticle, { articleId })).mine).toEqual({ as: "undecided" });
    const credit = { as: "pen-name" as const, name: "I. Lake" };
    await ines.call(chooseCredit, { articleId, personId: secondEditor.id, credit });
    const { text, open, mine } = await ines.call(previewArticle, { articleId });
    expect({ open, mine }).toEqual({ open: true, mine: credit });
    expect(text.credits.join("\n")).toContain("I. Lake");
    expect(text.credits.join("\n")).not.toContain(editor.name);
    const reader = await desk.as("chief");
    expect((await reader.call(previewArticle, { articleId })).mine).toBeNull();
    const mineToo = { articleId, personId: desk.people.chief.id, credit };
    expect((await reader.refusal(chooseCredit, mineToo)).code).toBe("not-member");
  });

  test("an embargo and a picture whose file says who took it", async () => {
    const picture = await drawn({ exif: true });
    const embargoUntil = new Date(Date.now() + 3_600_000);
    const placed = await placeSalt(desk, { picture, embargoUntil }, [
      { kind: "headline", ko: "등불", en: "The lamp" },
      { kind: "byline", ko: "오하늘 기자", en: "By Oh Haneul" },
      { kind: "caption", ko: "나루터의 등불", en: "The lamp at the landing", imageId: picture.id },
      { kind: "credit", ko: "사진=강나루", en: "Photo: Gangnaru", imageId: picture.id },
    ]);
    await approveEach(await desk.as("editor"), placed);
    expect((await obstacles(placed.articleId)).found).toEqual(["embargo", "image-incomplete", "image-metadata"]);
  });

  test("a policy that asks for two approvals closes it at once", async () => {
    const okja = await desk.as("chief");
    const placed = await placeSalt(desk);
    await approveEach(await desk.as("editor"), placed);
    const two = { fourEyes: "enforce", approvalsRequired: "2" } as const;
    const refused = await (await desk.as("editor")).refusal(weighPolicies, two);
    expect(refused.code).toBe("capability");
    const before = (await okja.call(weighPolicies, two)).lost;
    expect(before.paragraphs).toBeGreaterThanOrEqual(placed.segmentIds.length);
    expect(before).toMatchObject({ published: 0 });
    await okja.call(setPolicies, { policies: { ...DEFAULT_POLICIES, approvalsRequired: 2 } });
    const back = await okja.call(weighPolicies, { ...two, approvalsRequired: "1" });
    expect(back).toEqual({ lost: { paragraphs: 0, articles: 0, published: 0 }, gained: before });
    expect((await obstacles(placed.articleId)).found).toEqual(placed.segmentIds.map(() => "not-approved"));
    await approveEach(await desk.as("secondEditor"), placed);
    expect((await obstacles(placed.articleId)).open).toBe(true);
    await okja.call(setPolicies, { policies: DEFAULT_POLICIES });
  });
});
