import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listenForMail, type MailListener } from "#server/threads/mail-listener.ts";
import { replyAddress } from "#server/threads/reply-address.ts";
import * as threads from "#shared/threads/api.ts";
import * as mail from "#shared/threads/mail.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import { type Client, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

const KEY = "k".repeat(40);

onBothDatabases("mail that comes in", (database) => {
  let desk: TestDesk;
  let listener: MailListener | undefined;
  let martin: Client;
  let okja: Client;
  let opened: Opened;
  let threadId: string;
  let address: string;

  beforeAll(async () => {
    const inbound = { domain: "answers.desk.example", port: 0, host: "127.0.0.1", key: KEY };
    desk = await startDesk({ database, config: { inbound } });
    listener = await listenForMail(desk.desk);
    [martin, okja] = await Promise.all([desk.as("editor"), desk.as("chief")]);
  });
  afterAll(async () => {
    await listener?.stop();
    await desk.stop();
  });
  beforeEach(async () => {
    opened = await bringArticle(martin, salt, {
      members: [{ personId: desk.people.journalist.id, part: "journalist" }],
    });
    threadId = (await ask()).id;
    address = (await replyAddress(desk.desk, threadId)) ?? "";
  });

  const ask = () =>
    martin.call(threads.openQuery, {
      segmentId: opened.segments[2]?.id ?? "",
      anchor: { side: "segment" },
      body: "어느 장마당입니까?",
    });
  const write = (more: object = {}) => {
    const transport = createTransport({ host: "127.0.0.1", port: listener?.port ?? 0, ignoreTLS: true });
    return transport.sendMail({
      from: "Dohyun <dohyun@desk.example>",
      to: address,
      subject: "Re: [나루] 편집부에서 여쭙니다",
      text: "하항구 장마당입니다.\n\n2026년 11월 28일 (토) 오후 12:01, Naru <a@b.example>님이 작성:\n> 어느 장마당입니까?",
      ...more,
    });
  };
  const query = async (id = threadId) =>
    (await martin.call(threads.listThreads, { articleId: opened.article.id })).threads.find((each) => each.id === id);
  const listed = async (client = okja) => (await client.call(mail.listIncomingLetters, {})).letters;

  test("as a reply from the journalist is the answer, without what it quotes", async () => {
    await write();
    expect(await query()).toMatchObject({
      state: "answered",
      messages: [
        { act: "answer", body: "하항구 장마당입니다.", via: "mail", by: desk.people.journalist.id, onBehalf: false },
      ],
    });
  });

  test("delivered twice is one answer", async () => {
    await write({ messageId: "<once@phone.example>" });
    await write({ messageId: "<once@phone.example>" });
    expect((await query())?.messages).toHaveLength(1);
  });

  test.each<[string, object, string]>([
    ["from another address", { from: "somebody@else.example" }, "other-sender"],
    ["from a program", { headers: { "Auto-Submitted": "auto-replied" } }, "automatic"],
    ["with nothing written anew", { text: "> 어느 장마당입니까?" }, "empty"],
    ["to no query", { to: "desk@answers.desk.example" }, "no-query"],
    ["to an address with a false seal", { to: `answer-${"0".repeat(52)}@answers.desk.example` }, "no-query"],
  ])("%s is no answer, and stands in the list with the reason", async (_, more, problem) => {
    await write({ messageId: `<${problem}-${threadId}@phone.example>`, ...more });
    expect((await query())?.messages).toEqual([]);
    expect((await listed())[0]).toMatchObject({ problem, outcome: null });
  });

  test("for a query that is settled is kept for the desk", async () => {
    await martin.call(threads.resolveThread, { threadId });
    await write();
    expect((await listed())[0]).toMatchObject({ problem: "closed", threadId, text: "하항구 장마당입니다." });
  });

  test("that was listed is put to its query by an editor, on behalf, or set aside", async () => {
    await write({ from: "dohyun@private.example" });
    const [letter] = await listed(martin);
    expect(letter).toMatchObject({ problem: "other-sender", question: "어느 장마당입니까?" });
    const mailId = letter?.id ?? "";
    const yuna = await desk.as("translator");
    for (const refused of [
      await yuna.refusal(mail.listIncomingLetters, {}),
      await yuna.refusal(mail.setLetterAside, { mailId }),
      await yuna.refusal(mail.takeIncomingLetter, { mailId, queryId: threadId }),
    ])
      expect(refused.code).toBe("capability");
    await martin.call(mail.setLetterAside, { mailId });
    expect((await listed(martin))[0]).toMatchObject({ outcome: "set-aside", handledBy: desk.people.editor.id });
    await martin.call(mail.takeIncomingLetter, { mailId, queryId: threadId });
    expect(await query()).toMatchObject({
      state: "answered",
      messages: [{ body: "하항구 장마당입니다.", via: "mail", onBehalf: true, by: desk.people.editor.id }],
    });
  });

  test("with nothing written anew is taken whole, and stays in the list while its query refuses it", async () => {
    const text = "-----Original Message-----\nFrom: kim@x.example\nTo: D\nSubject: 값\n\n3천 원입니다.";
    await write({ text, attachments: [{ filename: "salt.jpg", content: "x" }] });
    const [letter] = await listed(martin);
    expect(letter).toMatchObject({ problem: "empty", text: "", letter: `${text}\n[+ salt.jpg]` });
    const taking = { mailId: letter?.id ?? "", queryId: threadId };
    await martin.call(threads.resolveThread, { threadId });
    expect((await martin.refusal(mail.takeIncomingLetter, taking)).code).toBe("thread-closed");
    expect((await listed(martin))[0]).toMatchObject({ id: letter?.id, outcome: null });
    await martin.call(threads.reopenThread, { threadId });
    await martin.call(mail.takeIncomingLetter, taking);
    expect((await query())?.messages.at(-1)?.body).toContain("3천 원입니다.");
    expect((await listed(martin))[0]).toMatchObject({ id: letter?.id, outcome: "taken" });
  });

  test("that belongs to no article is for the chief alone: it may speak of any", async () => {
    await write({ to: "desk@answers.desk.example", messageId: "<stray@phone.example>", text: "두루미-7731" });
    expect(JSON.stringify(await listed())).toContain("두루미-7731");
    expect(JSON.stringify(await listed(martin))).not.toContain("두루미-7731");
  });

  test("for another domain is turned away while the sender is there", async () => {
    await expect(write({ to: "dohyun@desk.example" })).rejects.toThrow(/Not for this desk/);
  });

  test("is handed in over HTTP by whoever has the key, and there is no such door for others", async () => {
    const raw = Buffer.from(
      `From: dohyun@desk.example\r\nTo: ${address}\r\nSubject: Re\r\nMessage-ID: <hook@phone.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n룡강 장마당입니다.\r\n`,
    ).toString("base64");
    const [path, init] = requestFor(mail.handInLetter, { to: [address], raw });
    for (const authorization of ["", "Bearer wrong", KEY.slice(1)])
      expect((await desk.nobody.fetch(path, { ...init, headers: { authorization } })).status).toBe(404);
    const taken = await desk.nobody.fetch(path, { ...init, headers: { authorization: `Bearer ${KEY}` } });
    expect(await taken.json()).toEqual({ answered: true });
    expect((await query())?.messages).toMatchObject([{ body: "룡강 장마당입니다." }]);
  });
});
