import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "#server/config/config.ts";
import { readGate } from "#shared/gate/api.ts";
import { setPolicies } from "#shared/people/api.ts";
import { DEFAULT_POLICIES } from "#shared/people/policies.ts";
import { addProtectedItem, removeProtectedItem } from "#shared/protection/api.ts";
import { askMachineDraft } from "#shared/segments/machine-api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { answering, startDraftPeer } from "#tests/support/draft-peer.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";

const DRAFT = "Salt prices are rising in Nampo. A kilogram rose to 3,000 won.";

test("the machine for drafts is named by the configuration alone, plainly and whole", () => {
  expect(readConfig({}).drafts).toBeUndefined();
  const named = { NARU_DRAFT_URL: "http://10.0.0.7:8080/v1/", NARU_DRAFT_KIND: "openai" };
  expect(() => readConfig(named)).toThrow(/NARU_DRAFT_MODEL/);
  expect(readConfig({ ...named, NARU_DRAFT_MODEL: "m" }).drafts).toMatchObject({ url: "http://10.0.0.7:8080/v1" });
  for (const NARU_DRAFT_URL of ["file:///etc/passwd", "http://a:b@10.0.0.7", "http://10.0.0.7/?to="])
    expect(() => readConfig({ NARU_DRAFT_URL })).toThrow(/NARU_DRAFT_URL/);
});

onBothDatabases("a machine draft", (database) => {
  let peer: Awaited<ReturnType<typeof startDraftPeer>>;
  let desk: TestDesk;
  let chief: Client;
  let yuna: Client;
  let opened: Opened;
  let segmentId: string;
  const libre = () => ({ url: peer.url, kind: "libretranslate" as const, key: "k", model: undefined, patienceMs: 400 });

  beforeAll(async () => {
    peer = await startDraftPeer();
    desk = await startDesk({ database });
    [chief, yuna] = await Promise.all([desk.as("chief"), desk.as("translator")]);
    await chief.call(setPolicies, { policies: { ...DEFAULT_POLICIES, machineDrafts: true } });
    opened = await bringArticle(yuna, salt, { draft: false });
    segmentId = opened.segments[2]?.id ?? "";
  });
  afterAll(async () => {
    await desk.stop();
    await peer.stop();
  });
  beforeEach(() => {
    desk.desk.config.drafts = libre();
    peer.behave(answering({ translatedText: DRAFT }));
    peer.asked.length = 0;
  });
  const ask = (client = yuna) => client.call(askMachineDraft, { segmentId });
  const refused = (client = yuna) => client.refusal(askMachineDraft, { segmentId });

  test("is the machine's English for the Korean of one paragraph, and unedited machine text once it is taken over", async () => {
    expect(await ask()).toEqual({ text: DRAFT });
    const korean = opened.segments[2]?.source[0]?.text;
    expect(peer.asked).toMatchObject([{ path: "/translate", body: { q: korean, source: "ko", target: "en" } }]);
    await writeWords(yuna, segmentId, DRAFT);
    const { lines } = await yuna.call(readGate, { articleId: opened.article.id });
    expect(lines.filter(({ params }) => params.check === "machine-text")).toMatchObject([{ segmentId }]);
  });

  test("comes from any endpoint that speaks as OpenAI's does, with the key in its header", async () => {
    desk.desk.config.drafts = { ...libre(), url: `${peer.url}/v1`, kind: "openai", model: "small" };
    peer.behave(answering({ choices: [{ message: { role: "assistant", content: `${DRAFT}\n` } }] }));
    expect(await ask()).toEqual({ text: DRAFT });
    expect(peer.asked).toMatchObject([
      { path: "/v1/chat/completions", authorization: "Bearer k", body: { model: "small" } },
    ]);
  });

  test("is not waited for for ever, not taken for what it is not, and never asked for elsewhere", async () => {
    peer.behave(() => undefined);
    expect(await refused()).toMatchObject({ status: 504, code: "draft-peer-slow" });
    peer.behave(answering({ error: "Wrong key" }, 403));
    expect(await refused()).toMatchObject({ status: 502, code: "draft-peer-refused" });
    for (const wrong of [{ translatedText: "  " }, { translated: DRAFT }, { translatedText: "\u0000" }, "text"]) {
      peer.behave(answering(wrong));
      expect((await refused()).code).toBe("draft-peer-wrong");
    }
    peer.behave((response) => response.end("x".repeat(300_000)));
    expect((await refused()).code).toBe("draft-peer-wrong");
    peer.asked.length = 0;
    peer.behave((response) => response.writeHead(302, { location: `${peer.url}/elsewhere` }).end());
    expect(await refused()).toMatchObject({ code: "draft-peer-refused" });
    expect(peer.asked.map(({ path }) => path)).toEqual(["/translate"]);
    peer.behave((response) => response.destroy());
    expect(await refused()).toMatchObject({ status: 502, code: "draft-peer-down" });
    desk.desk.config.drafts = { ...libre(), url: "http://127.0.0.1:9" };
    expect((await refused()).code).toBe("draft-peer-down");
  });

  test("that nobody waits for any more is given up by the machine, too", async () => {
    peer.left.length = 0;
    desk.desk.config.drafts = { ...libre(), patienceMs: 60_000 };
    const waiting = new AbortController();
    peer.behave(() => waiting.abort());
    const path = `/api/segments/${segmentId}/machine-draft`;
    await expect(yuna.fetch(path, { method: "POST", body: "{}", signal: waiting.signal })).rejects.toThrow();
    await expect.poll(() => peer.left).toEqual(["/translate"]);
  });

  test("is given to nobody where it is off, where there is no machine, and to no journalist", async () => {
    expect((await refused(await desk.as("journalist"))).code).toBe("capability");
    desk.desk.config.drafts = undefined;
    expect((await refused()).code).toBe("drafts-unset");
    desk.desk.config.drafts = libre();
    await chief.call(setPolicies, { policies: DEFAULT_POLICIES });
    expect((await refused()).code).toBe("drafts-off");
    await chief.call(setPolicies, { policies: { ...DEFAULT_POLICIES, machineDrafts: true } });
    expect(peer.asked).toEqual([]);
  });

  test("never has to do with a restricted article: not a byte of it is sent", async () => {
    const { article, segments } = await bringArticle(yuna, salt, { draft: false, restricted: true });
    segmentId = segments[2]?.id ?? "";
    expect(await refused()).toMatchObject({ status: 403, code: "no-draft-restricted" });
    expect(await refused(chief)).toMatchObject({ status: 403, code: "no-draft-restricted" });
    expect(article.restricted).toBe(true);
    expect(peer.asked).toEqual([]);
  });

  test("is not asked for where something is protected, until nothing is any more", async () => {
    const { article, segments } = await bringArticle(yuna, salt, { draft: false });
    segmentId = segments[2]?.id ?? "";
    const { id: itemId } = await chief.call(addProtectedItem, { articleId: article.id, words: "남포" });
    expect(await refused()).toMatchObject({ status: 403, code: "no-draft-protected" });
    expect(peer.asked).toEqual([]);
    await chief.call(removeProtectedItem, { articleId: article.id, itemId });
    expect(await ask()).toEqual({ text: DRAFT });
  });
});
