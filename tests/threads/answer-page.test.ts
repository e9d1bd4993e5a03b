import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { routes } from "#server/app.ts";
import { changeArticleSettings } from "#shared/articles/api.ts";
import { setPolicies, suspendPerson } from "#shared/people/api.ts";
import { policies } from "#shared/people/policies.ts";
import { readSegment } from "#shared/review/api.ts";
import { listSourceVersions } from "#shared/review/source-api.ts";
import * as page from "#shared/threads/answer-page.ts";
import * as api from "#shared/threads/api.ts";
import type { Anchor, Thread } from "#shared/threads/thread.ts";
import { listen } from "#tests/live/socket.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import { type Client, clientFor, requestFor } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { sampleOf } from "#tests/support/sample.ts";
import { openMailbox } from "#tests/support/smtp.ts";
import { salt } from "#tests/support/stories.ts";

const tokenIn = (link: string) => link.slice(link.indexOf("#") + 1);

onBothDatabases("a link to the answer page", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  let opened: Opened;
  let asked: Thread;
  let token: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja] = await Promise.all([desk.as("translator"), desk.as("editor"), desk.as("chief")]);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    opened = await bring(false);
    asked = await ask({ readings: ["장마당 값", "국정 가격"] });
    token = await link();
  });

  const bring = (restricted: boolean) =>
    bringArticle(yuna, salt, { restricted, members: [{ personId: desk.people.journalist.id, part: "journalist" }] });
  const onKorean = (words: string): Anchor => {
    const paragraph = opened.segments[2]?.source[0];
    const from = paragraph?.text.indexOf(words) ?? -1;
    return {
      ...{ side: "source", sourceParagraphId: paragraph?.id ?? "", from, to: from + words.length },
      ...{ quote: words, orphaned: false },
    };
  };
  const ask = (more: Partial<Parameters<typeof martin.call<typeof api.openQuery>>[1]> = {}) =>
    martin.call(api.openQuery, {
      segmentId: opened.segments[2]?.id ?? "",
      anchor: onKorean("3천 원"),
      body: "이 값은 어느 값입니까?",
      blocking: true,
      ...more,
    });
  const link = async () => tokenIn((await martin.call(api.makeAnswerLink, { threadId: asked.id })).link);
  const read = () => desk.nobody.call(page.readAnswerSheet, { token });
  const answer = (more: Partial<Parameters<typeof martin.call<typeof page.sendAnswer>>[1]> = {}) =>
    desk.nobody.call(page.sendAnswer, { token, requestId: randomUUID(), reading: 1, ...more });
  const now = async () =>
    (await martin.call(api.listThreads, { articleId: opened.article.id })).threads.find(({ id }) => id === asked.id);

  test("shows the question, its sentence and its paragraph to whoever holds it, and no name", async () => {
    const sheet = await read();
    const paragraph = opened.segments[2]?.source[0]?.text ?? "";
    expect(sheet).toMatchObject({
      question: "이 값은 어느 값입니까?",
      readings: ["장마당 값", "국정 가격"],
      answers: [],
    });
    expect(sheet.passages).toMatchObject([{ text: paragraph }]);
    const { words, sentence } = sheet.passages[0] ?? {};
    expect(paragraph.slice(words?.from, words?.to)).toBe("3천 원");
    expect(paragraph.slice(sentence?.from, sentence?.to)).toContain("3천 원");
    const told = JSON.stringify(sheet);
    for (const { name, id } of Object.values(desk.people)) expect(told.includes(name) || told.includes(id)).toBe(false);
    for (const id of [asked.id, opened.article.id, opened.segments[0]?.id]) expect(told).not.toContain(id);
  });

  test("has 32 random bytes of which the desk keeps the digest only", async () => {
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await desk.desk.database.rows("select * from answer_link");
    expect(JSON.stringify(rows)).not.toContain(token);
    const events = await chainOf(desk.desk.database.sql, opened.article.id);
    expect(JSON.stringify(events)).not.toContain(token);
  });

  test("takes the journalist's answer, and the desk sees how it went: sent, opened, answered", async () => {
    expect((await now())?.state).toBe("sent");
    await desk.nobody.call(page.openAnswerSheet, { token });
    await desk.nobody.call(page.openAnswerSheet, { token });
    expect(await now()).toMatchObject({
      state: "opened",
      steps: [
        { act: "sent", via: "link" },
        { act: "opened", via: "link" },
      ],
    });
    expect((await answer({ body: "제가 직접 들었습니다." })).answers).toMatchObject([{ reading: 1 }]);
    expect(await now()).toMatchObject({
      state: "answered",
      messages: [{ by: desk.people.journalist.id, act: "answer", reading: 1, via: "link", onBehalf: false }],
    });
  });

  test("is read as often as anybody likes, answered again, and sent twice it is said once", async () => {
    for (let times = 0; times < 5; times += 1) await read();
    expect((await now())?.state).toBe("sent");
    const requestId = randomUUID();
    await Promise.all([answer({ requestId }), answer({ requestId }), answer({ requestId })]);
    expect((await now())?.messages).toHaveLength(1);
    await answer({ body: "덧붙입니다." });
    expect((await read()).answers).toHaveLength(2);
  });

  test("needs a reading that was offered, or words", async () => {
    const send = (more: object) =>
      desk.nobody.refusal(page.sendAnswer, { token, requestId: randomUUID(), reading: null, ...more });
    expect((await send({})).code).toBe("empty-text");
    expect((await send({ reading: 2 })).status).toBe(400);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["the query is resolved", () => martin.call(api.resolveThread, { threadId: asked.id })],
    ["the query is withdrawn", () => martin.call(api.withdrawThread, { threadId: asked.id })],
    ["the links are revoked", () => martin.call(api.revokeAnswerLinks, { threadId: asked.id })],
    [
      "the journalist has no part in the article any more",
      () => martin.call(changeArticleSettings, { articleId: opened.article.id, members: [] }),
    ],
    [
      "the article becomes restricted",
      () => martin.call(changeArticleSettings, { articleId: opened.article.id, restricted: true }),
    ],
  ])("opens nothing once %s", async (_, end) => {
    await end();
    const refused = [
      await desk.nobody.refusal(page.readAnswerSheet, { token }),
      await desk.nobody.refusal(page.openAnswerSheet, { token }),
      await desk.nobody.refusal(page.sendAnswer, { token, requestId: randomUUID(), reading: 0 }),
      await desk.nobody.refusal(page.renewAnswerLink, { token }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => "link-gone"));
    expect(JSON.stringify(refused)).not.toContain("어느 값");
  });

  test("a token that was never made opens nothing", async () => {
    for (const strange of ["", "x", token.slice(0, -1), `${token}x`, token.toUpperCase()])
      expect((await desk.nobody.refusal(page.readAnswerSheet, { token: strange })).code).toBe("link-gone");
  });

  test("of a restricted article is not made, unless the chief allows it", async () => {
    opened = await bring(true);
    asked = await yuna.call(api.openQuery, {
      segmentId: opened.segments[2]?.id ?? "",
      anchor: onKorean("3천 원"),
      body: "?",
    });
    const threadId = asked.id;
    expect((await yuna.refusal(api.makeAnswerLink, { threadId })).code).toBe("no-link-restricted");
    await okja.call(setPolicies, { policies: policies.parse({ queries: { restrictedLinks: true } }) });
    token = tokenIn((await yuna.call(api.makeAnswerLink, { threadId })).link);
    expect((await read()).question).toBe("?");
    await okja.call(setPolicies, { policies: policies.parse({}) });
    expect((await desk.nobody.refusal(page.readAnswerSheet, { token })).code).toBe("link-gone");
  });

  test("is made and revoked by who may ask; a journalist and a stranger get none", async () => {
    const threadId = asked.id;
    const dohyun = await desk.as("journalist");
    expect((await dohyun.refusal(api.makeAnswerLink, { threadId })).code).toBe("capability");
    expect((await dohyun.refusal(api.revokeAnswerLinks, { threadId })).code).toBe("capability");
    const { id } = await yuna.call(api.openComment, {
      segmentId: asked.segmentId,
      anchor: { side: "segment" },
      body: "?",
    });
    expect((await yuna.refusal(api.makeAnswerLink, { threadId: id })).code).toBe("not-a-query");
  });

  test("proposes a corrected sentence, which is decided once", async () => {
    asked = await ask({ type: "error-in-korean" });
    token = await link();
    const was = (await read()).correctable ?? "";
    expect(was).toContain("3천 원");
    const becomes = was.replace("3천 원", "3만 원");
    await answer({ reading: null, correction: becomes });
    const proposals = (await now())?.proposals ?? [];
    expect(proposals).toMatchObject([{ was, becomes, decision: null }]);
    const deciding = { threadId: asked.id, proposalId: proposals[0]?.id ?? "", decision: "declined" as const };
    expect((await yuna.refusal(api.decideProposal, deciding)).code).toBe("capability");
    expect((await martin.call(api.decideProposal, deciding)).proposals).toMatchObject([
      { decision: "declined", decidedBy: desk.people.editor.id },
    ]);
    expect((await martin.refusal(api.decideProposal, { ...deciding, decision: "accepted" })).code).toBe(
      "proposal-decided",
    );
    await expect(desk.desk.database.rows("update source_proposal set becomes = 'x'")).rejects.toThrow(/never changed/);
  });

  test("a correction that is accepted is the Korean from then on, in a version of its own", async () => {
    asked = await ask({ type: "error-in-korean" });
    token = await link();
    const was = (await read()).correctable ?? "";
    const becomes = was.replace("3천 원", "3만 원");
    await answer({ reading: null, correction: becomes.normalize("NFD") }); // pasted on a Mac
    const proposalId = (await now())?.proposals[0]?.id ?? "";
    const deciding = { threadId: asked.id, proposalId, decision: "accepted" as const };
    expect((await martin.call(api.decideProposal, deciding)).proposals).toMatchObject([{ decision: "accepted" }]);
    const { source } = await martin.call(readSegment, { segmentId: asked.segmentId });
    expect(source.map(({ text }) => text).join()).toContain(becomes);
    const { versions } = await martin.call(listSourceVersions, { articleId: asked.articleId });
    expect(versions).toMatchObject([{ number: 2, by: desk.people.editor.id }, { number: 1 }]);
  });

  test("opens its own four doors and no other, however the token is carried", async () => {
    const own = new Set(Object.values(page).flatMap((each) => (each && "path" in each ? [each.path as string] : []))); // the contracts among the exports
    const ids = { articleId: opened.article.id, segmentId: asked.segmentId, threadId: asked.id };
    const opens: string[] = [];
    for (const { endpoint } of routes.filter((route) => !own.has(route.endpoint.path))) {
      const [path, init] = requestFor(endpoint, { ...sampleOf(endpoint.input), token, ...ids });
      for (const headers of [
        { authorization: `Bearer ${token}` },
        { cookie: `naru=${token}; __Host-naru=${token}; token=${token}` },
        { "x-naru-token": token },
      ]) {
        const response = await fetch(`${desk.url}${path}${path.includes("?") ? "&" : "?"}token=${token}`, {
          ...init,
          headers: { "x-naru": "1", "content-type": "application/json", ...headers },
        });
        const text = await response.text();
        if (text.includes("어느 값") || (endpoint.access === "signed-in" && response.status !== 401))
          opens.push(`${endpoint.method} ${path} ${response.status}`);
      }
      if (!endpoint.path.includes(":")) continue;
      // As the name of a thing: for nobody, and for somebody who is signed in and may see all there is.
      const named = endpoint.path.replace(/:\w+/g, () => token);
      for (const client of [desk.nobody, okja]) {
        const { status } = await client.fetch(named, init);
        if (status < 400 || status >= 500) opens.push(`${endpoint.method} ${endpoint.path} ${status} by name`);
      }
    }
    expect(opens).toEqual([]);
  });

  test("opens no live feed, whichever cookie it is carried in", async () => {
    const names = okja.cookies(desk.url).map(({ name }) => name);
    expect(names).not.toEqual([]);
    for (const name of [...names, "token"])
      await expect(listen(clientFor(desk.url, [`${name}=${token}`]))).rejects.toThrow("401");
  });

  test("dies with the account", async () => {
    await okja.call(suspendPerson, { personId: desk.people.journalist.id });
    expect((await desk.nobody.refusal(page.readAnswerSheet, { token })).code).toBe("link-gone");
    await desk.desk.database.rows("update person set suspended_at = null");
  });
});

onBothDatabases("a link that ran out", (database) => {
  test("says so, and a new one goes by mail to the journalist alone, once an hour", async () => {
    const box = await openMailbox();
    const desk = await startDesk({ database, config: { smtpUrl: box.url } });
    const yuna = await desk.as("translator");
    const { article, segments } = await bringArticle(yuna, salt, {
      members: [{ personId: desk.people.journalist.id, part: "journalist" }],
    });
    const asked = await yuna.call(api.openQuery, {
      segmentId: segments[2]?.id ?? "",
      anchor: { side: "segment" },
      body: "누가 한 말입니까?",
    });
    const { link } = await yuna.call(api.makeAnswerLink, { threadId: asked.id });
    const token = tokenIn(link);
    await desk.desk.database.rows("update answer_link set expires_at = now() - interval '1 minute'");
    expect((await desk.nobody.refusal(page.readAnswerSheet, { token })).code).toBe("link-expired");
    expect((await desk.nobody.refusal(page.sendAnswer, { token, requestId: randomUUID(), body: "저요" })).code).toBe(
      "link-expired",
    );
    const answer = await desk.nobody.fetch(...requestFor(page.renewAnswerLink, { token }));
    expect(await answer.text()).toBe('{"mailed":true}');
    await desk.nobody.call(page.renewAnswerLink, { token });
    const letters = box.letters.filter(({ text }) => text.includes("새 답변 주소"));
    expect(letters).toMatchObject([{ to: ["dohyun@desk.example"] }]);
    const fresh = /#([\w-]{43})/.exec(letters[0]?.text ?? "")?.[1] ?? "";
    expect((await desk.nobody.call(page.readAnswerSheet, { token: fresh })).question).toBe("누가 한 말입니까?");
    expect(article.id).toBeDefined();
    await desk.stop();
    await box.close();
  });
});
