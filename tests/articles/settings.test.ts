import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { changeArticleSettings, chooseCredit } from "#shared/articles/api.ts";
import { changeAccount } from "#shared/people/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

onBothDatabases("the settings of an article", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let nari: Client;
  let articleId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, nari] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("stranger")]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    articleId = (await bringArticle(yuna, salt)).article.id;
  });

  const membersNow = async (client = yuna) =>
    (await client.call(openArticle, { articleId })).article.members.map(({ personId, part }) => ({ personId, part }));

  test("what is named changes, the rest stays; the answer is the article as it is now", async () => {
    const dueAt = "2026-11-30T09:00:00.000Z";
    await yuna.call(changeArticleSettings, { articleId, dueAt });
    const embargoUntil = "2026-12-01T00:00:00.000Z";
    const article = await martin.call(changeArticleSettings, { articleId, embargoUntil });
    expect(article).toMatchObject({
      dueAt,
      embargoUntil,
      restricted: false,
      publication: "unpublished",
      editionNumber: null,
    });
    expect(article.headline).toEqual({ ko: salt.parts[0]?.ko, en: salt.parts[0]?.en });
    expect(await yuna.call(changeArticleSettings, { articleId, dueAt: null })).toMatchObject({
      dueAt: null,
      embargoUntil,
    });
  });

  test("who joins an article is credited as they usually are, and may choose otherwise in it", async () => {
    const { id: personId } = desk.people.stranger;
    const creditIn = async (article: string) =>
      (await yuna.call(openArticle, { articleId: article })).article.members.find((each) => each.personId === personId)
        ?.credit;
    const join = (article: string) =>
      yuna.call(changeArticleSettings, {
        articleId: article,
        members: [
          { personId: desk.people.translator.id, part: "translator" },
          { personId, part: "translator" },
        ],
      });
    await join(articleId);
    expect(await creditIn(articleId)).toEqual({ as: "undecided" });
    await nari.call(changeAccount, { penName: "River Reed", creditHabit: "pen-name" });
    expect(await creditIn(articleId)).toEqual({ as: "undecided" });
    const next = (await bringArticle(yuna, salt)).article.id;
    await join(next);
    expect(await creditIn(next)).toEqual({ as: "pen-name", name: "River Reed" });
    await nari.call(chooseCredit, { articleId: next, personId, credit: { as: "none" } });
    await join(next);
    expect(await creditIn(next)).toEqual({ as: "none" });
    await nari.call(changeAccount, { penName: null, creditHabit: "undecided" });
  });

  test("a translator who did not bring it in may not set anything", async () => {
    const refused = await nari.refusal(changeArticleSettings, { articleId, restricted: true });
    expect(refused).toMatchObject({ status: 403, code: "capability" });
  });

  test("whoever restricts an article stays a member, also when they left themselves out", async () => {
    await martin.call(changeArticleSettings, { articleId, restricted: true, members: [] });
    expect(await membersNow(martin)).toEqual([{ personId: desk.people.editor.id, part: "editor" }]);
    expect((await yuna.refusal(openArticle, { articleId })).status).toBe(404);
    await martin.call(changeArticleSettings, {
      articleId,
      members: [{ personId: desk.people.translator.id, part: "translator" }],
    });
    expect(await membersNow()).toHaveLength(2);
  });

  test("restricting without naming members keeps them and adds who restricts", async () => {
    await martin.call(changeArticleSettings, { articleId, restricted: true });
    expect(await membersNow()).toEqual([
      { personId: desk.people.translator.id, part: "translator" },
      { personId: desk.people.editor.id, part: "editor" },
    ]);
  });

  test("a journalist takes part as one, and a member's chosen name survives a change of members", async () => {
    const { translator, journalist } = desk.people;
    await yuna.call(chooseCredit, {
      articleId,
      personId: translator.id,
      credit: { as: "pen-name", name: "Y. Rivers" },
    });
    const { members } = await yuna.call(changeArticleSettings, {
      articleId,
      members: [
        { personId: translator.id, part: "editor" },
        { personId: journalist.id, part: "translator" },
      ],
    });
    expect(members).toEqual([
      { personId: translator.id, part: "editor", credit: { as: "pen-name", name: "Y. Rivers" } },
      { personId: journalist.id, part: "journalist", credit: { as: "undecided" } },
    ]);
  });

  test("nobody becomes a member who is not on the desk", async () => {
    const members = [{ personId: randomUUID(), part: "editor" as const }];
    expect((await yuna.refusal(changeArticleSettings, { articleId, members })).code).toBe("cannot-see");
    expect(await membersNow()).toHaveLength(1);
  });

  test("everybody chooses their own name, nobody another's", async () => {
    const { translator, editor } = desk.people;
    const credit = { as: "own-name" as const };
    const others = await martin.refusal(chooseCredit, { articleId, personId: translator.id, credit });
    expect(others.code).toBe("own-credit-only");
    expect((await martin.refusal(chooseCredit, { articleId, personId: editor.id, credit })).code).toBe("not-member");
    await yuna.call(chooseCredit, { articleId, personId: translator.id, credit });
    const { article } = await yuna.call(openArticle, { articleId });
    expect(article.members[0]?.credit).toEqual(credit);
  });

  test("the record says which settings changed and which members came and went, and keeps no pen name", async () => {
    const { translator, editor } = desk.people;
    await yuna.call(chooseCredit, {
      articleId,
      personId: translator.id,
      credit: { as: "pen-name", name: "Y. Rivers" },
    });
    await yuna.call(changeArticleSettings, {
      articleId,
      restricted: true,
      members: [{ personId: editor.id, part: "editor" }],
    });
    await yuna.call(changeArticleSettings, { articleId, restricted: true });
    const events = await chainOf(desk.desk.database.sql, articleId);
    expect(events.slice(-2)).toMatchObject([
      { kind: "article.credit-chosen", data: { personId: translator.id, as: "pen-name" } },
      {
        kind: "article.settings-changed",
        data: {
          restricted: true,
          changed: ["restricted"],
          members: { added: [editor.id], removed: [], reassigned: [] },
        },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain("Rivers");
  });

  test("a restricted article's settings do not exist for a stranger", async () => {
    await yuna.call(changeArticleSettings, { articleId, restricted: true });
    expect((await nari.refusal(changeArticleSettings, { articleId, restricted: false })).status).toBe(404);
    const personId = desk.people.stranger.id;
    expect((await nari.refusal(chooseCredit, { articleId, personId, credit: { as: "none" } })).status).toBe(404);
  });
});
