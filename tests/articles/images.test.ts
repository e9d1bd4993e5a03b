import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addImage, changeArticleSettings, chooseCredit, removeImage, replaceImage } from "#shared/articles/api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { approveSegment, openArticle, returnSegment } from "#shared/review/api.ts";
import { openComment } from "#shared/threads/api.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { readRecordOf } from "#tests/support/record-of.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

const picture = async (background: string) => {
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .withExif({ IFD0: { Artist: "Somebody at risk" } })
    .jpeg()
    .toBuffer();
  return { name: `${background}.jpg`, content: bytes.toString("base64") };
};

onBothDatabases("the pictures of an article", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;
  let okja: Client;
  let nari: Client;
  let articleId: string;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin, okja, nari] = await Promise.all([
      desk.as("translator"),
      desk.as("editor"),
      desk.as("chief"),
      desk.as("stranger"),
    ]);
  });
  afterAll(() => desk.stop());

  beforeEach(async () => {
    articleId = (await bringArticle(yuna, salt)).article.id;
  });

  const open = () => martin.call(openArticle, { articleId });

  test("a picture is drawn anew, kept by the person's own browser, and comes with rows for what is said of it", async () => {
    const before = await open();
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    const after = await open();
    expect(after.structure).toBe(before.structure + 1);
    expect(after.segments.slice(before.segments.length).map((row) => [row.kind, row.imageId, row.text])).toEqual([
      ["caption", imageId, ""],
      ["credit", imageId, ""],
      ["alttext", imageId, ""],
    ]);
    const answer = await yuna.fetch(`/api/images/${imageId}`);
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 10 });
    expect(bytes.includes("Somebody at risk")).toBe(false);
  });

  test("a picture comes behind the paragraph that is named, not between another and what is said of it", async () => {
    const [first, second] = [await picture("teal"), await picture("maroon")];
    const ids = async () => (await open()).segments.map(({ id }) => id);
    const before = await ids();
    const body = before[2];
    const { imageId } = await martin.call(addImage, { articleId, behind: body, ...first });
    const caption = (await open()).segments.find((row) => row.imageId === imageId)?.id;
    await martin.call(addImage, { articleId, behind: caption, ...second });
    const after = await ids();
    expect(after.filter((id) => before.includes(id))).toEqual(before);
    const { segments } = await open();
    expect(segments.slice(2, 9).map((row) => row.imageId ?? row.id)).toEqual([
      body,
      ...Array(3).fill(imageId),
      ...Array(3).fill(segments[6]?.imageId),
    ]);
    expect(segments[6]?.imageId).not.toBe(imageId);
  });

  test("another picture takes its place, and what was said of it stays", async () => {
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    const rows = async (of: string) => (await open()).segments.filter((row) => row.imageId === of).map(({ id }) => id);
    const before = await rows(imageId);
    const { imageId: other } = await martin.call(replaceImage, { imageId, ...(await picture("maroon")) });
    expect(other).not.toBe(imageId);
    expect(await rows(other)).toEqual(before);
    expect((await yuna.fetch(`/api/images/${imageId}`)).status).toBe(200);
    expect((await martin.refusal(replaceImage, { imageId, ...(await picture("navy")) })).code).toBe("stale-article");
  });

  test("what was approved of a picture is not approved of another that takes its place", async () => {
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    const { segments } = await open();
    const said = segments.filter((row) => row.imageId === imageId);
    const body = segments.findLast(({ kind }) => kind === "body") ?? said[0];
    const approve = async (segmentId: string) =>
      okja.call(approveSegment, { segmentId, seen: await seenBy(okja, segmentId) });
    for (const { id } of said) await writeWords(yuna, id, "Salt pans near the sea, by Ri Dohyun.");
    for (const segment of [body, ...said]) await approve(segment?.id ?? "");
    const unsaid = said.pop()?.id ?? "";
    await okja.call(returnSegment, { segmentId: unsaid, reason: "Which sea?" });
    await martin.call(replaceImage, { imageId, ...(await picture("maroon")) });
    const states = new Map((await open()).segments.map(({ id, review }) => [id, review.state]));
    expect(said.map(({ id }) => states.get(id))).toEqual(["draft", "draft"]);
    expect([body?.id, unsaid].map((id) => states.get(id ?? ""))).toEqual(["approved", "returned"]);
    for (const { id } of said) expect((await approve(id)).review.state).toBe("approved");
  });

  test("a picture that is taken out takes its empty rows along; words and conversations stay, and are read again", async () => {
    const before = (await open()).segments.map(({ id }) => id);
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    const [caption, credit] = (await open()).segments.filter((row) => row.imageId === imageId);
    if (!caption || !credit) throw new Error("A picture comes with rows");
    await writeWords(yuna, caption.id, "Salt pans near the sea.");
    await okja.call(approveSegment, { segmentId: caption.id, seen: await seenBy(okja, caption.id) });
    await yuna.call(openComment, { segmentId: credit.id, anchor: { side: "segment" }, body: "Whose picture is it?" });
    const { structure } = await open();
    await martin.call(removeImage, { imageId });
    const after = await open();
    expect(after.structure).toBe(structure + 1);
    expect(after.segments.map(({ id }) => id)).toEqual([...before, caption.id, credit.id]);
    expect(after.segments.map((row) => row.imageId)).toEqual(after.segments.map(() => null));
    expect(after.segments.find(({ id }) => id === caption.id)?.review.state).toBe("draft");
    expect((await martin.refusal(removeImage, { imageId })).code).toBe("stale-article");
    expect((await readRecordOf(desk, articleId)).at(-1)).toMatchObject({ kind: "image.changed" });
  });

  test("none comes or goes once readers have the article; one may take the place of another", async () => {
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    const { segments } = await martin.call(openArticle, { articleId });
    for (const { id } of segments.filter((row) => row.imageId)) await writeWords(yuna, id, "Salt pans.");
    for (const { id } of segments) await okja.call(approveSegment, { segmentId: id, seen: await seenBy(okja, id) });
    const personId = desk.people.translator.id;
    await yuna.call(chooseCredit, { articleId, personId, credit: { as: "none" } });
    await okja.call(publishArticle, { articleId, after: 0 });
    const file = await picture("navy");
    expect((await martin.refusal(addImage, { articleId, ...file })).code).toBe("published-pictures");
    expect((await martin.refusal(removeImage, { imageId })).code).toBe("published-pictures");
    await martin.call(replaceImage, { imageId, ...file });
  });

  test("pictures come with the Korean: a translator changes none, a journalist those of their own article", async () => {
    const file = await picture("teal");
    expect((await yuna.refusal(addImage, { articleId, ...file })).code).toBe("capability");
    const dohyun = await desk.as("journalist");
    expect((await dohyun.refusal(addImage, { articleId, ...file })).code).toBe("own-article-only");
    const { journalist } = desk.people;
    await martin.call(changeArticleSettings, { articleId, members: [{ personId: journalist.id, part: "journalist" }] });
    const { imageId } = await dohyun.call(addImage, { articleId, ...file });
    expect((await yuna.refusal(replaceImage, { imageId, ...file })).code).toBe("capability");
    expect((await yuna.refusal(removeImage, { imageId })).code).toBe("capability");
  });

  test("what is no picture is refused in its own words", async () => {
    const content = Buffer.from("<svg onload='alert(1)'/>").toString("base64");
    const refused = await martin.refusal(addImage, { articleId, name: "x.svg", content });
    expect(refused).toMatchObject({ status: 422, code: "file-refused", body: { details: { code: "not-an-image" } } });
  });

  test("pictures of a restricted article do not exist for a stranger, nor for who is not signed in", async () => {
    const { imageId } = await martin.call(addImage, { articleId, ...(await picture("teal")) });
    await martin.call(changeArticleSettings, { articleId, restricted: true });
    expect((await yuna.fetch(`/api/images/${imageId}`)).status).toBe(200);
    expect((await nari.fetch(`/api/images/${imageId}`)).status).toBe(404);
    expect((await nari.refusal(addImage, { articleId, ...(await picture("navy")) })).status).toBe(404);
    expect((await nari.refusal(replaceImage, { imageId, ...(await picture("navy")) })).status).toBe(404);
    expect((await nari.refusal(removeImage, { imageId })).status).toBe(404);
    expect((await desk.nobody.fetch(`/api/images/${imageId}`)).status).toBe(401);
    expect((await nari.fetch("/api/images/no-id-at-all")).status).toBe(404);
  });
});
