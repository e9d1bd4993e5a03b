import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { eraseTalkDue } from "#server/threads/erase-due.ts";
import { setPolicies } from "#shared/people/api.ts";
import { policies } from "#shared/people/policies.ts";
import { readAnswerSheet, renewAnswerLink, sendAnswer } from "#shared/threads/answer-page.ts";
import * as threads from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

const DAYS = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAYS);

onBothDatabases("what was asked and answered", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  async function ask() {
    const martin = await desk.as("editor");
    const members = [{ personId: desk.people.journalist.id, part: "journalist" as const }];
    const { article, segments } = await bringArticle(martin, salt, { members });
    const segment = segments[2];
    const paragraph = segment?.source[0];
    const quote = paragraph?.text.slice(0, 6) ?? "";
    const anchor = { side: "source" as const, sourceParagraphId: paragraph?.id ?? "", from: 0, to: 6, quote };
    const about = { segmentId: segment?.id ?? "", type: "error-in-korean" as const };
    const { id: threadId } = await martin.call(threads.openQuery, { ...about, anchor, body: "두루미-7731?" });
    const { link } = await martin.call(threads.makeAnswerLink, { threadId });
    const token = link.slice(link.indexOf("#") + 1);
    const read = async () =>
      (await martin.call(threads.listThreads, { articleId: article.id })).threads.find(({ id }) => id === threadId);
    return { articleId: article.id, threadId, token, martin, read };
  }

  test("is kept as long as the policy says once it is settled, then erased for good; who asked and how it ended stays", async () => {
    const { articleId, threadId, token, martin, read } = await ask();
    await (await desk.as("chief")).call(setPolicies, { policies: policies.parse({ retention: { queryDays: 90 } }) });
    const requestId = crypto.randomUUID();
    await desk.nobody.call(sendAnswer, { token, requestId, body: "두루미-7731입니다.", correction: "두루미-7731." });
    await eraseTalkDue(desk.desk, inDays(91));
    expect((await read())?.erasedAt).toBeNull();
    await martin.call(threads.resolveThread, { threadId, outcome: "두루미-7731" });
    await eraseTalkDue(desk.desk, inDays(89));
    expect((await read())?.body).toBe("두루미-7731?");
    await Promise.all([1, 2].map(() => eraseTalkDue(desk.desk, inDays(91))));
    expect(await read()).toMatchObject({
      ...{ body: "", state: "resolved", erasedAt: expect.any(String), by: desk.people.editor.id },
      messages: [
        { act: "answer", body: "", via: "link" },
        { act: "resolution", body: "" },
      ],
      proposals: [{ was: "", becomes: "" }],
    });
    const events = await chainOf(desk.desk.database.sql, articleId);
    expect(events.filter(({ kind }) => kind === "thread.erased")).toMatchObject([{ threadId, by: null, data: {} }]);
    expect((await desk.nobody.refusal(readAnswerSheet, { token })).code).toBe("link-gone");
    expect((await martin.refusal(threads.reopenThread, { threadId })).code).toBe("thread-erased");
    const { database } = desk.desk;
    for (const table of ["thread", "message", "source_proposal", "incoming_letter", "event"])
      expect(JSON.stringify(await database.rows(`select * from ${table}`))).not.toContain("두루미-7731");
  });

  test("is worded anew or erased before its time by nobody", async () => {
    const { threadId, martin } = await ask();
    await martin.call(threads.reply, { threadId, body: "두루미" });
    for (const statement of [
      `update message set body = '' where thread_id = '${threadId}'`,
      `update message set body = 'x' where thread_id = '${threadId}'`,
      `update thread set body = '' where id = '${threadId}'`,
      `update thread set body = 'x', erased_at = now() where id = '${threadId}'`,
    ])
      await expect(desk.desk.database.rows(statement)).rejects.toThrow(/never/);
  });

  test("a link that ran out can be renewed for so long and no longer", async () => {
    const { token } = await ask();
    await desk.desk.database.rows("update answer_link set expires_at = now() - interval '1 minute'");
    await eraseTalkDue(desk.desk, inDays(29));
    expect((await desk.nobody.refusal(readAnswerSheet, { token })).code).toBe("link-expired");
    await eraseTalkDue(desk.desk, inDays(31));
    expect((await desk.nobody.refusal(renewAnswerLink, { token })).code).toBe("link-gone");
  });
});
