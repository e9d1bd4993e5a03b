import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { SIGNED_OUT } from "#shared/live/messages.ts";
import { signOut } from "#shared/people/api.ts";
import { readSegment } from "#shared/review/api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { writeWords } from "#tests/support/write-words.ts";
import { type Listener, listen } from "./socket.ts";

const put = (content: unknown[], at = 1) => ({ stepType: "replace", from: at, to: at, slice: { content } });
const word = (marks: unknown[] = []) => put([{ type: "text", text: "x", marks }]);
const link = (attrs: Record<string, unknown>) => word([{ type: "link", attrs }]);
const steps = (...all: Record<string, unknown>[]) => ({ steps: all });
const REFUSED = { status: 409, code: "steps-refused" };

/** What no page of this desk sends; what it is refused with. */
const BAD: [what: string, change: Record<string, unknown>, refusal: { status: number; code: string }][] = [
  ["an older schema", { schemaVersion: SCHEMA_VERSION - 1 }, { status: 426, code: "reload" }],
  ["a newer schema", { schemaVersion: SCHEMA_VERSION + 1 }, { status: 426, code: "reload" }],
  ["a version from the future", { version: 1_000 }, { status: 409, code: "version-from-future" }],
  ["a place that only a longer paragraph has", steps(put([{ type: "text", text: "x" }], 5_000)), REFUSED],
  ["a megabyte", steps(put([{ type: "text", text: "x".repeat(1_048_576) }])), { status: 413, code: "too-large" }],
  [
    "just less than a megabyte",
    steps(put([{ type: "text", text: "x".repeat(990_000) }])),
    { status: 413, code: "paragraph-too-long" },
  ],
  ["a node that the text has not", steps(put([{ type: "image", attrs: { src: "/x" } }])), REFUSED],
  ["a paragraph in a paragraph", steps(put([{ type: "paragraph" }])), REFUSED],
  ["a mark that the text has not", steps(word([{ type: "underline" }])), REFUSED],
  ["an attribute that a link has not", steps(link({ href: "https://naru.example/", onclick: "x()" })), REFUSED],
  ["an attribute on words", steps(put([{ type: "text", text: "x", attrs: { style: "x" } }])), REFUSED],
  ["an attribute of the document", steps({ stepType: "docAttr", attr: "style", value: "x" }), REFUSED],
  ["an attribute of a paragraph", steps({ stepType: "attr", pos: 0, attr: "style", value: "x" }), REFUSED],
  ["a link without an address", steps(link({})), REFUSED],
  ...["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "vbscript:x", "/api/people"].map(
    (href): (typeof BAD)[number] => [`a link to ${href}`, steps(link({ href })), REFUSED],
  ),
];

onBothDatabases("what no page of this desk sends", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let colleague: Listener;
  let articleId: string;
  let segmentId: string;
  let besides: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
    const { article, segments } = await bringArticle(yuna, salt);
    articleId = article.id;
    [segmentId, besides] = [segments[2]?.id ?? "", segments[3]?.id ?? ""];
    await writeWords(yuna, segmentId, "Salt is dear.");
    colleague = await tab(martin);
  });
  afterAll(async () => {
    colleague.close();
    await desk.stop();
  });

  async function tab(client: Client) {
    const listener = await listen(client);
    listener.say({ type: "open", articleId, since: null });
    await listener.hears("caught-up");
    return listener;
  }

  async function batch(change: Record<string, unknown> = {}) {
    const { version } = await yuna.call(readSegment, { segmentId });
    const good = { schemaVersion: SCHEMA_VERSION, version, steps: [word()], clientId: "tests", batchId: randomUUID() };
    return { segmentId, ...good, ...change };
  }

  /** Somebody else in the same article goes on: the words are acknowledged, and heard. */
  async function colleagueGoesOn() {
    const { version } = await writeWords(martin, besides, `Rain ${randomUUID()}.`);
    await colleague.hears("steps", ({ batch: heard }) => heard.segmentId === besides && heard.version === version);
  }

  test.each(BAD)("%s is refused by name, changes nothing and disturbs nobody", async (_, change, refusal) => {
    const sent = yuna.refusal(sendSteps, await batch(change));
    await colleagueGoesOn();
    expect(await sent).toMatchObject(refusal);
    expect((await yuna.call(readSegment, { segmentId })).text).toBe("Salt is dear.");
  });

  test("a name that was sent before serves neither for other words nor for another person", async () => {
    const first = await batch();
    const { version } = await yuna.call(sendSteps, first);
    const other = { ...first, version, steps: [put([{ type: "text", text: "y" }])] };
    expect(await yuna.refusal(sendSteps, other)).toMatchObject({ status: 409, code: "batch-reused" });
    expect(await martin.refusal(sendSteps, first)).toMatchObject({ status: 409, code: "batch-reused" });
    expect((await yuna.call(readSegment, { segmentId })).text).toBe("xSalt is dear.");
    await colleagueGoesOn();
  });

  test.each<[string, number, (rude: Listener) => void]>([
    ["a flood", 1008, (rude) => times(2_000, () => rude.say({ type: "leave", articleId }))],
    ["what is no message", 1007, (rude) => rude.say({ type: "steps", articleId } as never)], // on purpose
    ["a frame of 1 MB", 1009, (rude) => rude.say({ type: "x".repeat(1_048_576) } as never)], // on purpose
  ])("%s cuts the line of whoever sends it, and nobody else's", async (_, code, send) => {
    const rude = await tab(yuna);
    send(rude);
    expect(await rude.closed).toBe(code);
    await colleagueGoesOn();
  });

  test("who has signed out is neither heard nor seen any more, also when the tab does not take its leave", async () => {
    const nari = await desk.as("secondEditor");
    const asleep = await tab(nari);
    const isHers = ({ personId }: { personId: string }) => personId === desk.people.secondEditor.id;
    await colleague.hears("present", ({ people }) => people.some(isHers));
    asleep.sleep();
    const before = colleague.heard.length;
    await nari.call(signOut, {});
    const gone = (message: { people: { personId: string }[] }) => !message.people.some(isHers);
    await colleague.hears("present", (message) => colleague.heard.indexOf(message) >= before && gone(message));
    const since = colleague.heard.length;
    asleep.say({ type: "at", articleId, segmentId, selection: null });
    await colleagueGoesOn();
    expect(colleague.heard.slice(since).every((message) => message.type !== "present" || gone(message))).toBe(true);
    asleep.wake();
    expect([SIGNED_OUT, 1006]).toContain(await asleep.closed);
    await expect(listen(nari)).rejects.toThrow("401");
    await expect(listen(martin, { origin: "https://elsewhere.example" })).rejects.toThrow("403");
  });
});

function times(count: number, act: () => void) {
  for (let at = 0; at < count; at += 1) act();
}
