import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { groupNotices } from "#server/notices/group-notices.ts";
import { waitingLetters } from "#server/notices/letter-store.ts";
import { makeNotices } from "#server/notices/make-notices.ts";
import { sendLetter } from "#server/notices/send-letter.ts";
import { remindOfQueries } from "#server/threads/remind.ts";
import { correctAlignment } from "#shared/alignment/api.ts";
import { changeArticleSettings, chooseCredit } from "#shared/articles/api.ts";
import * as inbox from "#shared/notices/api.ts";
import { correctEdition, publishArticle } from "#shared/publication/api.ts";
import { approveSegment, confirmSourceChange, openArticle, readSegment, reopenSegment } from "#shared/review/api.ts";
import { compareSegment } from "#shared/review/compare-api.ts";
import { bringSource } from "#shared/review/source-api.ts";
import { readAnswerSheet } from "#shared/threads/answer-page.ts";
import * as threads from "#shared/threads/api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { type Mailbox, openMailbox } from "#tests/support/smtp.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const HOURS = 3_600_000;

onBothDatabases("notices", (database) => {
  let box: Mailbox;
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let dohyun: Client;
  let okja: Client;
  let opened: Opened;
  let segmentId: string;

  beforeAll(async () => {
    box = await openMailbox();
    desk = await startDesk({ database, config: { smtpUrl: box.url } });
    [yuna, martin, dohyun, okja] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("journalist"),
      desk.as("chief"),
    ]);
  });
  afterAll(async () => {
    await desk.stop();
    await box.close();
  });
  beforeEach(async () => {
    await desk.desk.database.rows(`insert into message (article_id, thread_id, person_id, at, act)
      select article_id, id, person_id, now(), 'withdrawal' from thread`);
    await expect.poll(toldAll, { timeout: 30_000 }).toBe(true);
    opened = await bring(false);
    segmentId = opened.segments[2]?.id ?? "";
    await desk.desk.database.rows("delete from notice");
    await desk.desk.database.rows("delete from letter");
    await desk.desk.database.rows("delete from notice_setting");
    box.letters.length = 0;
  });

  /** The cursor waits for what is under way anywhere in the cluster, in other tests' databases too. */
  const toldAll = async () => {
    await makeNotices(desk.desk);
    const left = await desk.desk.database.rows(`select from event
      where transaction >= (select cursor from event_cursor where follower = 'notices')`);
    return left.length === 0;
  };
  const bring = (restricted: boolean) => {
    const { translator, editor, journalist } = desk.people;
    return bringArticle(yuna, salt, {
      restricted,
      members: [
        { personId: translator.id, part: "translator" },
        { personId: editor.id, part: "editor" },
        { personId: journalist.id, part: "journalist" },
      ],
    });
  };
  const whole = { side: "segment" as const };
  const ask = (more: object = {}) =>
    martin.call(threads.openQuery, { segmentId, anchor: whole, body: "남포의 어느 장마당입니까?", ...more });
  const comment = (client: Client, body: string, mentions: string[] = []) =>
    client.call(threads.openComment, { segmentId, anchor: whole, body, mentions });
  /** What the queue does, without waiting for it. */
  const post = async ({ later = 0 } = {}) => {
    await makeNotices(desk.desk);
    await groupNotices(desk.desk, new Date(Date.now() + later));
    const letters = await waitingLetters(desk.desk.database.sql, new Date());
    for (const id of letters) await sendLetter(desk.desk, id);
  };
  const mine = async (client: Client) => (await client.call(inbox.listNotices, {})).notices;
  const kinds = async (client: Client) => (await mine(client)).map(({ kind }) => kind);

  test("a query is in the journalist's inbox and in their mail at once, and leads to the answer page", async () => {
    const { id: threadId } = await ask({ readings: ["하항구 장마당", "룡강 장마당"] });
    await post();
    expect(await mine(dohyun)).toMatchObject([
      {
        kind: "query-asked",
        threadId,
        by: desk.people.editor.id,
        headline: { ko: "김장철 소금값 들썩" },
        readAt: null,
      },
    ]);
    expect(box.letters).toMatchObject([{ to: ["dohyun@desk.example"], subject: "[나루] 편집부에서 여쭙니다" }]);
    const token = /#([\w-]{43})/.exec(box.letters[0]?.text ?? "")?.[1] ?? "";
    expect((await desk.nobody.call(readAnswerSheet, { token })).readings).toEqual(["하항구 장마당", "룡강 장마당"]);
    const { threads: all } = await martin.call(threads.listThreads, { articleId: opened.article.id });
    expect(all[0]).toMatchObject({ state: "sent", steps: [{ act: "sent", via: "mail" }] });
  });

  test("a hundred things in one period are one mail, which names them all", { timeout: 120_000 }, async () => {
    const { id: threadId } = await comment(yuna, "Which salt?");
    for (let n = 0; n < 100; n += 1) await martin.call(threads.reply, { threadId, body: `Reply number ${n}.` });
    await post();
    expect(box.letters).toEqual([]);
    await post({ later: 3 * HOURS });
    expect(box.letters).toEqual([]);
    await post({ later: 4 * HOURS });
    await post({ later: 5 * HOURS });
    expect(box.letters).toMatchObject([{ to: ["yuna@desk.example"], subject: "[Naru] 100 things are new for you" }]);
    expect(box.letters[0]?.text).toContain("Reply number 99.");
    expect((await yuna.call(inbox.countNotices, {})).unread).toBe(100);
  });

  test("what was read in the inbox meanwhile is not mailed", async () => {
    const { id: threadId } = await comment(yuna, "Which salt?");
    await martin.call(threads.reply, { threadId, body: "Sea salt." });
    await post();
    expect(await yuna.call(inbox.readNotices, {})).toEqual({ unread: 0 });
    await post({ later: 24 * HOURS });
    expect(box.letters).toEqual([]);
    const [first] = await mine(yuna);
    expect(await yuna.call(inbox.readNotices, { noticeIds: [first?.id ?? ""], read: false })).toEqual({ unread: 1 });
    expect(await martin.call(inbox.readNotices, { noticeIds: [first?.id ?? ""] })).toEqual({ unread: 0 });
    expect((await mine(yuna))[0]?.readAt).toBeNull();
  });

  test("everybody chooses by kind what comes by mail, and how often", async () => {
    const settings = { mail: { mentioned: "never", replied: "at-once" }, everyHours: 24 } as const;
    expect(await yuna.call(inbox.setNoticeSettings, { settings })).toEqual(settings);
    expect(await yuna.call(inbox.readNoticeSettings, {})).toEqual({ settings, mail: true });
    await comment(martin, "@Yuna look", [desk.people.translator.id]);
    await post({ later: 48 * HOURS });
    expect(await kinds(yuna)).toEqual(["mentioned"]);
    expect(box.letters).toEqual([]);
    const { id: threadId } = await comment(yuna, "Which salt?");
    await martin.call(threads.reply, { threadId, body: "Sea salt." });
    await post();
    expect(box.letters).toMatchObject([{ subject: expect.stringMatching(/^\[Naru\] Martin replied · Salt prices/) }]);
  });

  test("nobody is told of their own doing, and only who may see the article is told at all", async () => {
    opened = await bring(true);
    segmentId = opened.segments[2]?.id ?? "";
    const { id: threadId } = await comment(yuna, "Which salt?");
    await yuna.call(threads.reply, { threadId, body: "I found it." });
    await martin.call(threads.reply, { threadId, body: "Good." });
    await post();
    expect(await kinds(yuna)).toEqual(["replied"]);
    await okja.call(changeArticleSettings, { articleId: opened.article.id, members: [] });
    expect(await mine(yuna)).toEqual([]);
    expect((await yuna.call(inbox.countNotices, {})).unread).toBe(0);
    await post({ later: 9 * HOURS });
    expect(box.letters).toEqual([]);
  });

  test("of a restricted article mail says nothing but that there is something, and where", async () => {
    opened = await bring(true);
    segmentId = opened.segments[2]?.id ?? "";
    await ask({ body: "두루미-7731 누구입니까?", readings: ["두루미-7731"], dueAt: "2030-01-01T00:00:00Z" });
    const { id: threadId } = await comment(martin, "두루미-7731", [desk.people.translator.id]);
    await yuna.call(threads.reply, { threadId, body: "두루미-7731 again" });
    await approve();
    await writeAgain("두루미-7731 changed");
    await post();
    await post({ later: 9 * HOURS });
    expect(box.letters.length).toBeGreaterThan(2);
    for (const { subject, text } of box.letters) {
      for (const secret of ["두루미", "소금", "salt", "Salt", "kimchi", "Martin", "Yuna", "/answer#", "2030"])
        expect(`${subject} ${text}`).not.toContain(secret);
      expect(text).toContain(`/articles/${opened.article.id}`);
    }
  });

  test("whoever approved a paragraph hears that it was changed, with the old words and the new", async () => {
    await approve();
    await writeAgain("Salt costs three times as much.");
    await post();
    expect(await kinds(martin)).toContain("approval-lapsed");
    await post({ later: 5 * HOURS });
    const letter = box.letters.find(({ text }) => text.includes("that you had approved"));
    expect(letter?.text).toContain(`approved: ${opened.segments[2]?.text}`);
    expect(letter?.text).toContain("now: Salt costs three times as much.");
    const [notice] = (await martin.call(inbox.listNotices, {})).notices;
    expect(letter?.text).toContain(`/compare?segment=${segmentId}&since=${notice?.approvalId}\n`);
    const exactly = { segmentId, since: notice?.approvalId ?? "" };
    expect((await martin.call(compareSegment, exactly)).compared).toMatchObject({
      before: { target: opened.segments[2]?.text, by: desk.people.editor.id },
      now: { target: "Salt costs three times as much." },
    });
  });

  test("whoever approved a paragraph hears that its Korean was changed, and that it was joined with another", async () => {
    await approve();
    const [was, now] = ["3천 원", "3만 원"];
    const source = salt.parts.map(({ kind, ko }) => ({ kind, text: ko.replace(was, now) }));
    await okja.call(bringSource, { articleId: opened.article.id, source, seen: 1 });
    await post();
    expect(await kinds(martin)).toEqual(["source-lapsed"]);
    await post({ later: 5 * HOURS });
    const [letter] = box.letters.filter(({ text }) => text.includes("the Korean of a paragraph that you had approved"));
    const [notice] = (await martin.call(inbox.listNotices, {})).notices;
    for (const words of [salt.parts[2]?.ko, source[2]?.text, `&since=${notice?.approvalId}\n`])
      expect(letter?.text).toContain(words);
    const { digests: seen } = await martin.call(readSegment, { segmentId });
    await martin.call(confirmSourceChange, { segmentId, seen });
    const next = opened.segments[3];
    if (next) await martin.call(approveSegment, { segmentId: next.id, seen: next.digests });
    const { structure } = await okja.call(openArticle, { articleId: opened.article.id });
    await okja.call(correctAlignment, {
      articleId: opened.article.id,
      structure,
      correction: { act: "merge", segmentId },
    });
    await post();
    const told = (await martin.call(inbox.listNotices, {})).notices.slice(0, 2);
    expect(told).toMatchObject([1, 2].map(() => ({ kind: "approval-lapsed", segmentId })));
  });

  test("whoever works on an article hears of its editions: the first leads to them, a correction to what it changed", async () => {
    const articleId = opened.article.id;
    for (const { id, digests } of opened.segments) await martin.call(approveSegment, { segmentId: id, seen: digests });
    for (const [personId, client] of [
      [desk.people.translator.id, yuna],
      [desk.people.editor.id, martin],
      [desk.people.journalist.id, dohyun],
    ] as const)
      await client.call(chooseCredit, { articleId, personId, credit: { as: "own-name" } });
    const first = await martin.call(publishArticle, { articleId, after: 0 });
    await martin.call(reopenSegment, { segmentId, reason: "For the next edition." });
    await writeWords(yuna, segmentId, "Salt costs 3,000 won a kilogram.");
    const { digests: seen } = await martin.call(readSegment, { segmentId });
    await martin.call(approveSegment, { segmentId, seen });
    const second = await martin.call(correctEdition, { articleId, after: 1, kind: "typo", notice: null });
    await post({ later: 5 * HOURS });
    const told = (await mine(yuna)).filter(({ kind }) => kind === "edition");
    expect(told).toMatchObject([{ between: { since: first.at, until: second.at } }, { between: null }]);
    const links = box.letters.flatMap(({ text }) => text.split("\n").filter((line) => line.includes(articleId)));
    const exactly = new URLSearchParams({ since: first.at, until: second.at });
    for (const path of ["/editions", `/compare?${exactly}`])
      expect(links).toContainEqual(expect.stringMatching(new RegExp(`${articleId}${path.replaceAll("?", "\\?")}$`)));
  });

  test("a silent journalist is reminded with a new link, then the Korean desk is asked; an answer ends it", async () => {
    await ask();
    await post();
    await remindOfQueries(desk.desk, new Date(Date.now() + 25 * HOURS));
    await remindOfQueries(desk.desk, new Date(Date.now() + 25 * HOURS));
    await post();
    expect(await kinds(dohyun)).toEqual(["query-reminder", "query-asked"]);
    await remindOfQueries(desk.desk, new Date(Date.now() + 80 * HOURS));
    await post();
    expect(await kinds(okja)).toEqual(["query-escalated"]);
    expect(box.letters.map(({ subject }) => subject)).toEqual([
      "[나루] 편집부에서 여쭙니다",
      "[나루] 답을 기다리는 질문이 있습니다",
      expect.stringContaining("Korean desk"),
    ]);
    const token = /#([\w-]{43})/.exec(box.letters[1]?.text ?? "")?.[1] ?? "";
    expect((await desk.nobody.call(readAnswerSheet, { token })).question).toContain("남포");
    await remindOfQueries(desk.desk, new Date(Date.now() + 300 * HOURS));
    await post();
    expect(box.letters).toHaveLength(3);
  });

  test("events that are looked at twice tell nobody twice", async () => {
    await ask();
    const [before] = await desk.desk.database.rows<{ cursor: number }>("select cursor from event_cursor");
    await makeNotices(desk.desk);
    await desk.desk.database.rows(`update event_cursor set cursor = ${before?.cursor}`);
    await makeNotices(desk.desk);
    expect(await kinds(dohyun)).toEqual(["query-asked"]);
  });

  test("a letter that several would send is sent by one of them", async () => {
    await ask();
    await makeNotices(desk.desk);
    const [id = ""] = await waitingLetters(desk.desk.database.sql, new Date());
    await Promise.all([1, 2, 3, 4].map(() => sendLetter(desk.desk, id)));
    expect(box.letters).toHaveLength(1);
    expect(box.letters[0]?.messageId).toContain(id);
  });

  async function approve() {
    const seen = opened.segments[2]?.digests;
    if (!seen) throw new Error("The story has no third segment");
    await martin.call(approveSegment, { segmentId, seen });
  }

  async function writeAgain(words: string) {
    const ines = await desk.as("chief");
    await writeWords(ines, segmentId, words);
  }
});
