import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainOf } from "#server/activity/store.ts";
import { createArticle } from "#shared/intake/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { stepsSince } from "#shared/segments/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { lamp, salt } from "#tests/support/stories.ts";

const body = (text: string) => ({ kind: "body" as const, text });

onBothDatabases("bringing an article in", (database) => {
  let desk: TestDesk;
  let yuna: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    yuna = await desk.as("translator");
  });
  afterAll(() => desk.stop());

  const bring = async (source: string[], draft: string[] = []) => {
    const asked = { source: source.map(body), draft: draft.map(body), requestId: randomUUID() };
    const made = await yuna.call(createArticle, asked);
    return { ...made, opened: await yuna.call(openArticle, { articleId: made.articleId }) };
  };
  const refusal = (source: string[]) =>
    yuna.refusal(createArticle, { source: source.map(body), requestId: randomUUID() });

  test("a draft is aligned on arrival; its English begins at version 1 and is whose who brought it", async () => {
    const { segments, article } = await bringArticle(yuna, salt);
    expect(segments.map((each) => [each.kind, sourceText(each), each.text])).toEqual(
      salt.parts.map(({ kind, ko, en }) => [kind, ko, en]),
    );
    for (const segment of segments) {
      expect(segment).toMatchObject({ version: 1, authors: [desk.people.translator.id], review: { state: "draft" } });
      expect(segment.confidence).toBeGreaterThan(0.5);
    }
    expect(article.headline).toEqual({ ko: salt.parts[0]?.ko, en: salt.parts[0]?.en });
    const first = segments[0];
    const { batches } = await yuna.call(stepsSince, { segmentId: first?.id ?? "", since: 0 });
    expect(batches).toMatchObject([{ version: 1, by: desk.people.translator.id, digests: first?.digests }]);
  });

  test("without a draft every paragraph waits empty", async () => {
    const { segments } = await bringArticle(yuna, salt, { draft: false });
    expect(segments.map(sourceText)).toEqual(salt.parts.map(({ ko }) => ko));
    for (const segment of segments)
      expect(segment).toMatchObject({
        text: "",
        version: 0,
        authors: [],
        confidence: null,
        review: { state: "empty" },
      });
  });

  test("a draft with fewer or more paragraphs than the Korean loses none of either", async () => {
    const [, , first, second, third] = salt.parts;
    const fewer = await bring(
      [first, second, third].map((part) => part?.ko ?? ""),
      [`${first?.en}`],
    );
    expect(fewer.opened.segments.flatMap(({ source }) => source.map(({ text }) => text)).sort()).toEqual(
      [first?.ko, second?.ko, third?.ko].sort(),
    );
    expect(fewer.opened.segments.map(({ text }) => text).join("")).toBe(first?.en);
    const context = "Gimjang is the season in which households make kimchi for the winter.";
    const more = await bring([first?.ko ?? ""], [first?.en ?? "", context, second?.en ?? ""]);
    expect(more.opened.segments.map(({ text }) => text).join("\n\n")).toBe(
      [first?.en, context, second?.en].join("\n\n"),
    );
  });

  test("rows stand in the order of the English", async () => {
    const [, , first, second, third, fourth] = salt.parts;
    const korean = [first, second, third, fourth].map((part) => part?.ko ?? "");
    const english = [first, third, second, fourth].map((part) => part?.en ?? "");
    const { opened } = await bring(korean, english);
    expect(opened.segments.map(({ text }) => text)).toEqual(english);
    expect(opened.segments.map(sourceText)).toEqual([korean[0], korean[2], korean[1], korean[3]]);
  });

  test("who creates it is a member in the part of their role; a journalist takes part as one", async () => {
    const { article } = await bringArticle(yuna, salt, {
      members: [{ personId: desk.people.journalist.id, part: "editor" }],
    });
    expect(article.members).toEqual(
      expect.arrayContaining([
        { personId: desk.people.translator.id, part: "translator", credit: { as: "undecided" } },
        { personId: desk.people.journalist.id, part: "journalist", credit: { as: "undecided" } },
      ]),
    );
    const okja = await bringArticle(await desk.as("chief"), salt, { draft: false });
    expect(okja.article.members).toMatchObject([{ personId: desk.people.chief.id, part: "editor" }]);
    const dohyun = await bringArticle(await desk.as("journalist"), salt, { draft: false });
    expect(dohyun.article.members).toMatchObject([{ personId: desk.people.journalist.id, part: "journalist" }]);
  });

  test("a member who is not on the desk is refused, and nothing is kept", async () => {
    const requestId = randomUUID();
    const members = [{ personId: randomUUID(), part: "editor" as const }];
    const refused = await yuna.refusal(createArticle, { source: [body("나루")], members, requestId });
    expect(refused.code).toBe("cannot-see");
    const { articleId } = await yuna.call(createArticle, { source: [body("나루")], requestId });
    expect((await yuna.call(openArticle, { articleId })).segments).toHaveLength(1);
  });

  test("a second press of the button gives the same article, also when both come at once", async () => {
    const asked = { source: [body("나루터의 아침")], draft: [body("Morning at the landing")], requestId: randomUUID() };
    const all = await Promise.all([1, 2, 3].map(() => yuna.call(createArticle, asked)));
    const again = await yuna.call(createArticle, asked);
    expect(new Set([...all, again].map((each) => JSON.stringify(each))).size).toBe(1);
    const events = await chainOf(desk.desk.database.sql, again.articleId);
    expect(events.map(({ kind }) => kind)).toEqual(["article.created", "source.imported"]);
  });

  test("somebody else's request is not answered with my article", async () => {
    const requestId = randomUUID();
    await yuna.call(createArticle, { source: [body("나루")], requestId });
    const refused = await (await desk.as("editor")).refusal(createArticle, { source: [body("배")], requestId });
    expect(refused.code).toBe("batch-reused");
  });

  test("white space alone is no Korean", async () => {
    expect((await refusal([" ", "\n\t", "\u0000"])).code).toBe("no-text");
  });

  test("what a database cannot hold is taken out, empty paragraphs go, half-width jamo and hanja stay", async () => {
    const { opened } = await bring(["\u0000나루\ud800터", " ", "ﾡﾢ 樂 🙂 \u200f"]);
    expect(opened.segments.map(sourceText)).toEqual(["나루터", "ﾡﾢ 樂 🙂 \u200f"]);
  });

  test("a paragraph of 50,000 characters comes in whole, one more is refused by number", async () => {
    const long = "강".repeat(50_000);
    const { opened } = await bring([long]);
    expect(opened.segments[0]?.source[0]?.text).toBe(long);
    const refused = await refusal(["나루", `${long}강`]);
    expect(refused).toMatchObject({ status: 422, code: "file-refused" });
    expect(refused.body.details).toMatchObject({ code: "paragraph-too-long", params: { number: 2 } });
  });

  test("2,000 paragraphs with a draft come in and open", async () => {
    const numbers = Array.from({ length: 2_000 }, (_, index) => index + 1);
    const started = performance.now();
    const { opened, segments } = await bring(
      numbers.map((number) => `${number}번째 나루에서 배 ${number}척이 떠났다.`),
      numbers.map((number) => `From landing ${number}, ${number} boats left.`),
    );
    expect(segments).toBe(2_000);
    expect(opened.segments.map(({ text }) => text)).toEqual(numbers.map((n) => `From landing ${n}, ${n} boats left.`));
    expect(performance.now() - started).toBeLessThan(25_000);
  }, 40_000);

  test("bold and links of a draft are kept where the words are still those", async () => {
    const bold = { type: "text", text: "The ferry", marks: [{ type: "bold" }] };
    const document = { type: "doc" as const, content: [{ type: "paragraph", content: [bold] }] };
    const create = async (text: string, given: unknown = document) => {
      const draft = [{ ...body(text), document: given as typeof document }]; // the last case is no document
      const { articleId } = await yuna.call(createArticle, {
        source: [body("나룻배")],
        draft,
        requestId: randomUUID(),
      });
      const { segments } = await yuna.call(openArticle, { articleId });
      return segments.find((segment) => segment.text !== "");
    };
    expect((await create("The ferry"))?.document).toEqual(document);
    expect((await create("The old ferry"))?.text).toBe("The old ferry");
    expect(JSON.stringify((await create("The old ferry"))?.document)).not.toContain("bold");
    expect((await create("Safe", { type: "doc", content: [{ type: "script" }] }))?.text).toBe("Safe");
  });

  test("a picture has rows for what is said of it and empty ones for what is missing", async () => {
    const file = await sharp({ create: { width: 8, height: 6, channels: 3, background: "teal" } })
      .withExif({ IFD0: { Artist: "Somebody at risk" } })
      .jpeg()
      .toBuffer();
    const captionPart = lamp.parts.findIndex(({ kind }) => kind === "caption");
    const images = [{ name: "lamp.jpg", content: file.toString("base64"), captionPart }];
    const { segments } = await bringArticle(yuna, lamp, { draft: false, images });
    const imageId = segments.find(({ kind }) => kind === "caption")?.imageId;
    const rows = segments.filter((segment) => segment.imageId === imageId);
    expect(rows.map((each) => [each.kind, sourceText(each)])).toEqual([
      ["caption", lamp.parts[captionPart]?.ko],
      ["credit", ""],
      ["alttext", ""],
    ]);
    const picture = await yuna.fetch(`/api/images/${imageId}`);
    expect(picture.status).toBe(200);
    expect(Buffer.from(await picture.arrayBuffer()).includes("Somebody at risk")).toBe(false);
  });

  test("what is no picture is refused in its own words", async () => {
    const images = [{ name: "lamp.jpg", content: Buffer.from("no picture").toString("base64") }];
    const refused = await yuna.refusal(createArticle, { source: [body("나루")], images, requestId: randomUUID() });
    expect(refused).toMatchObject({ code: "file-refused", body: { details: { code: "not-an-image" } } });
  });

  test("a restricted article does not exist for a stranger", async () => {
    const { article } = await bringArticle(yuna, salt, { draft: false, restricted: true });
    const stranger = await (await desk.as("stranger")).refusal(openArticle, { articleId: article.id });
    expect(stranger.code).toBe("not-found");
    expect((await desk.nobody.refusal(createArticle, { source: [body("나루")], requestId: randomUUID() })).code).toBe(
      "signed-out",
    );
  });
});
