import mammoth from "mammoth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { lessonsHeld } from "#server/alignment/lexicon-store.ts";
import { groupNotices } from "#server/notices/group-notices.ts";
import { waitingLetters } from "#server/notices/letter-store.ts";
import { makeNotices } from "#server/notices/make-notices.ts";
import { sendLetter } from "#server/notices/send-letter.ts";
import type { Endpoint, InputOf } from "#shared/api/endpoint.ts";
import { exportMemory, lookUpText, searchMemory } from "#shared/memory/api.ts";
import { addProtectedItem, addStashNote, removeProtectedItem } from "#shared/protection/api.ts";
import {
  downloadDraft,
  downloadEdition,
  downloadManifest,
  listEditions,
  publishArticle,
} from "#shared/publication/api.ts";
import { FORMATS } from "#shared/publication/edition.ts";
import { addTerm, exportTerms } from "#shared/terms/api.ts";
import * as page from "#shared/threads/answer-page.ts";
import * as threads from "#shared/threads/api.ts";
import { approveEach, placeSalt } from "#tests/publication/desk-with-article.ts";
import { type Client, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import type { Placed, PlacedPart } from "#tests/support/place-article.ts";
import { type Mailbox, openMailbox } from "#tests/support/smtp.ts";

/** A name that stands nowhere else, in every form in which a door could say it. */
const CANARY = /두루미|turumi|du-?rumi|%EB%91%90/i;
const MAIL_OF_QUERY = "mail of a query about the Korean";
const MAIL_OF_REMARK = "mail of a remark";
const HOURS = 3_600_000;

const named: PlacedPart[] = [
  { kind: "headline", ko: "두루미 씨의 장마당", en: "Durumi’s market" },
  { kind: "byline", ko: "오하늘 기자", en: "By Oh Haneul" },
  { kind: "body", ko: "소금은 두루미 씨가 판다. 값은 올랐다.", en: "Du-rumi sells the salt. The price has risen." },
  { kind: "body", ko: "배추는 아직 싸다. 손님이 많다.", en: "Cabbage is still cheap. There are many customers." },
];
const unnamed = named.map((part) => ({ ...part, en: part.en?.replace(/Du-?rumi/, "A trader") ?? "" }));

onBothDatabases("of a protected name", (database) => {
  let box: Mailbox;
  let desk: TestDesk;
  let martin: Client;
  let yuna: Client;
  let okja: Client;
  beforeAll(async () => {
    box = await openMailbox();
    desk = await startDesk({ database, config: { smtpUrl: box.url } });
    [martin, yuna, okja] = await Promise.all([desk.as("editor"), desk.as("translator"), desk.as("chief")]);
    await makeNotices(desk.desk); // what is told begins here
  });
  afterAll(async () => {
    await desk.stop();
    await box.close();
  });

  const ready = async (parts: PlacedPart[]) => {
    const placed = await placeSalt(desk, {}, parts);
    await approveEach(martin, placed);
    return placed;
  };

  async function file<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> {
    const [path, init] = requestFor(endpoint, input);
    const answer = await martin.fetch(path, init);
    const name = answer.headers.get("content-disposition") ?? "";
    if (answer.ok && path.endsWith("/docx"))
      return (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;
    return `${name}\n${await answer.text()}`;
  }

  /** What the queue does, without waiting for it. */
  async function mailed(): Promise<string> {
    box.letters.length = 0;
    await makeNotices(desk.desk);
    await groupNotices(desk.desk, new Date(Date.now() + 24 * HOURS));
    for (const id of await waitingLetters(desk.desk.database.sql, new Date())) await sendLetter(desk.desk, id);
    expect(box.letters).not.toEqual([]);
    return JSON.stringify(box.letters);
  }

  const about = ({ segmentIds }: Placed, words: string) => ({
    segmentId: segmentIds[2] ?? "",
    anchor: { side: "segment" as const },
    body: words,
  });
  const remark = (placed: Placed, words: string) =>
    martin.call(threads.openComment, { ...about(placed, words), mentions: [desk.people.translator.id] });

  /** Every way in which words of an article go out, by its name, as what it gives out now. */
  function doorsOf(placed: Placed, token: string): Record<string, () => Promise<string>> {
    const { articleId } = placed;
    const formats = FORMATS.flatMap((format) => [
      [`draft ${format}`, () => file(downloadDraft, { articleId, format })] as const,
      [`edition ${format}`, () => file(downloadEdition, { articleId, number: 1, format })] as const,
    ]);
    return {
      ...Object.fromEntries(formats),
      "name of the manifest": () => file(downloadManifest, { articleId, number: 1 }),
      "memory tmx": () => file(exportMemory, { format: "tmx" }),
      "memory jsonl": () => file(exportMemory, { format: "jsonl" }),
      "terms csv": () => file(exportTerms, { format: "csv" }),
      "terms tbx": () => file(exportTerms, { format: "tbx" }),
      "answer page": () => said(desk.nobody, page.readAnswerSheet, { token }),
      [MAIL_OF_QUERY]: async () => {
        await martin.call(threads.openQuery, about(placed, "두루미 씨가 누구입니까?"));
        return mailed();
      },
      [MAIL_OF_REMARK]: async () => {
        await remark(placed, "Is Du Rumi safe?");
        return mailed();
      },
      "subject of a mail": async () => {
        await remark(placed, "Please look again.");
        return mailed();
      },
    };
  }

  async function said<E extends Endpoint>(client: Client, endpoint: E, input: InputOf<E>): Promise<string> {
    return (await client.fetch(...requestFor(endpoint, input))).text();
  }

  async function tellingOf(doors: Record<string, () => Promise<string>>): Promise<string[]> {
    const telling: string[] = [];
    for (const [door, open] of Object.entries(doors)) if (CANARY.test(await open())) telling.push(door);
    return telling;
  }

  test("every door tells what is free, and none what is protected: not even what went out before", async () => {
    const placed = await ready(named);
    const { articleId } = placed;
    await martin.call(publishArticle, { articleId, after: 0 });
    await martin.call(addTerm, { values: { korean: ["두루미"], preferred: "Durumi" } });
    const query = await martin.call(threads.openQuery, about(placed, "이 분이 맞습니까?"));
    const { link } = await martin.call(threads.makeAnswerLink, { threadId: query.id });
    const doors = doorsOf(placed, link.slice(link.indexOf("#") + 1));
    expect(await tellingOf(doors)).toEqual(Object.keys(doors));
    await okja.call(addProtectedItem, { articleId, words: "두루미" });
    expect(await tellingOf(doors)).toEqual([]);

    const refused = await martin.refusal(threads.makeAnswerLink, { threadId: query.id });
    expect(refused).toMatchObject({ status: 403, code: "no-link-protected" });
    const { keptIn } = await martin.call(listEditions, { articleId });
    expect(keptIn).toMatchObject([{ number: 1, why: { code: "holds-protected" } }]);
    const chain = await chainOf(desk.desk.database.sql, articleId);
    expect(JSON.stringify([chain, keptIn, refused.body])).not.toMatch(CANARY);
  });

  test("in a note of the stash no door tells anything", async () => {
    const placed = await ready(unnamed.map((part) => ({ ...part, ko: part.ko?.replace("두루미", "김모") ?? "" })));
    const { articleId } = placed;
    await yuna.call(addStashNote, { articleId, words: "이 기사의 김모는 두루미 씨다. Durumi must not be named." });
    await martin.call(publishArticle, { articleId, after: 0 });
    const { id: threadId } = await yuna.call(threads.openQuery, about(placed, "누구입니까?"));
    const { link } = await yuna.call(threads.makeAnswerLink, { threadId });
    const { [MAIL_OF_QUERY]: _, [MAIL_OF_REMARK]: __, ...doors } = doorsOf(placed, link.slice(link.indexOf("#") + 1));
    expect(await tellingOf(doors)).toEqual([]);
  });

  test("that stands in the Korean alone, the memory is told nothing, and everything else of the article", async () => {
    const { articleId } = await ready(unnamed);
    await okja.call(addProtectedItem, { articleId, words: "두루미" });
    await martin.call(publishArticle, { articleId, after: 0 });
    const pairs = await desk.desk.database.rows(
      `select source, target from memory_pair where article_id = '${articleId}'`,
    );
    expect(JSON.stringify(pairs)).not.toMatch(CANARY);
    expect(JSON.stringify(pairs)).toContain("The price has risen.");
    expect(JSON.stringify(pairs)).toContain("Cabbage is still cheap. There are many customers.");
  });

  test("protected later, it is gone from the memory inside the newsroom and from what is learnt, until it is free again", async () => {
    const { articleId } = await ready(unnamed);
    await martin.call(publishArticle, { articleId, after: 0 });
    const { sql } = desk.desk.database;
    const known = async () => {
      const { pairs } = await okja.call(searchMemory, { words: "두루미" });
      const { matches } = await okja.call(lookUpText, { text: "소금은 두루미 씨가 판다." });
      const holding = [...pairs, ...matches].filter(({ origin }) => origin.articleId === articleId);
      return { found: JSON.stringify(holding).match(CANARY) !== null, lessons: (await lessonsHeld(sql)).newest };
    };
    const before = await known();
    const { id: itemId } = await okja.call(addProtectedItem, { articleId, words: "두루미" });
    const during = await known();
    await okja.call(removeProtectedItem, { articleId, itemId });
    expect([before.found, during.found, (await known()).found]).toEqual([true, false, true]);
    expect(during.lessons).not.toBe(before.lessons);
  });

  test("what the journalist answers on the page is kept, and not shown there again", async () => {
    const placed = await ready(unnamed.map((part) => ({ ...part, ko: part.ko?.replace("두루미", "김모") ?? "" })));
    await okja.call(addProtectedItem, { articleId: placed.articleId, words: "두루미" });
    const { id: threadId } = await yuna.call(threads.openQuery, about(placed, "누구입니까?"));
    const { link } = await yuna.call(threads.makeAnswerLink, { threadId });
    const answer = {
      token: link.slice(link.indexOf("#") + 1),
      requestId: crypto.randomUUID(),
      body: "두루미 씨입니다.",
    };
    expect((await desk.nobody.call(page.sendAnswer, answer)).answers).toEqual([]);
    const { threads: all } = await yuna.call(threads.listThreads, { articleId: placed.articleId });
    expect(all[0]?.messages).toMatchObject([{ act: "answer", body: "두루미 씨입니다." }]);
  });
});
