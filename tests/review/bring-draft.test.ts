import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreVersion } from "#shared/history/api.ts";
import { approveSegment, openArticle } from "#shared/review/api.ts";
import { bringDraft, previewDraft } from "#shared/review/draft-api.ts";
import { bringArticle, type Opened } from "#tests/support/bring-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";
import { seenBy, writeWords } from "#tests/support/write-words.ts";

const [QUOTE, LAST] = [3, 5];
const NEW_QUOTE = "“It rained the whole summer, and the salt pans never once had a day to dry,” a source said.";
const NEW_LAST = "Residents share the brine that is left over from salting cabbage with their neighbors.";

/** The English of the story as an editor outside has revised it: two paragraphs read differently. */
const REVISED = salt.parts.map(({ kind, en }, at) => ({
  kind,
  text: at === QUOTE ? NEW_QUOTE : at === LAST ? NEW_LAST : en,
}));

onBothDatabases("an English draft revised outside", (database) => {
  let desk: TestDesk;
  let yuna: Client;
  let martin: Client;

  beforeAll(async () => {
    desk = await startDesk({ database });
    [yuna, martin] = await Promise.all([desk.as("translator"), desk.as("editor")]);
  });
  afterAll(() => desk.stop());

  const texts = async ({ article }: Opened) =>
    (await yuna.call(openArticle, { articleId: article.id })).segments.map(({ text }) => text);
  const rowWith = ({ segments }: Opened, words: string) => {
    const row = segments.find(({ text }) => text.includes(words));
    if (!row) throw new Error(`No row says ${words}`);
    return row;
  };
  const look = (client: Client, { article }: Opened, draft = REVISED, takenAt: string | null = null) =>
    client.call(previewDraft, { articleId: article.id, draft, takenAt });
  const bring = async (client: Client, opened: Opened, draft = REVISED, takenAt: string | null = null) => {
    const { differences } = await look(client, opened, draft, takenAt);
    const seen = differences.flatMap(({ fate, segmentId, version }) =>
      fate === "changed" ? [{ segmentId, version }] : [],
    );
    return client.call(bringDraft, { articleId: opened.article.id, draft, takenAt, seen });
  };

  test("shows what it changes before anything is changed, writes it, and each paragraph can be taken back", async () => {
    const opened = await bringArticle(yuna, salt);
    const before = await texts(opened);
    const { differences, unplaced } = await look(yuna, opened);
    expect(differences.map(({ fate, before, after }) => [fate, before, after])).toEqual([
      ["changed", salt.parts[QUOTE]?.en, NEW_QUOTE],
      ["changed", salt.parts[LAST]?.en, NEW_LAST],
    ]);
    expect(unplaced).toEqual([]);
    expect(await texts(opened)).toEqual(before);
    const { changed, kept } = await bring(yuna, opened);
    expect(kept).toEqual([]);
    expect(await texts(opened)).toEqual(expect.arrayContaining([NEW_QUOTE, NEW_LAST]));
    expect((await look(yuna, opened)).differences).toEqual([]);
    for (const { segmentId, before: version, version: seen } of changed)
      await yuna.call(restoreVersion, { segmentId, version, seen });
    expect(await texts(opened)).toEqual(before);
  });

  test("never goes over what was written here since it was taken out", async () => {
    const opened = await bringArticle(yuna, salt);
    const own = "“All summer it rained,” a source said of the salt pans, which never had a day to dry.";
    await writeWords(yuna, rowWith(opened, "salt pans").id, own);
    const { differences } = await look(yuna, opened);
    expect(differences.map(({ fate }) => fate)).toEqual(["newer", "changed"]);
    await bring(yuna, opened);
    const now = await texts(opened);
    expect(now).toEqual(expect.arrayContaining([own, NEW_LAST]));
    expect(now).not.toContain(NEW_QUOTE);
    const later = new Date(Date.now() + 1_000).toISOString();
    expect((await look(yuna, opened, REVISED, later)).differences.map(({ fate }) => fate)).toEqual(["changed"]);
  });

  test("leaves a paragraph that somebody wrote in after the look, and says so", async () => {
    const opened = await bringArticle(yuna, salt);
    const { differences } = await look(yuna, opened);
    const row = rowWith(opened, "brine");
    await writeWords(martin, row.id, "Nobody shares any brine.");
    const { changed, kept } = await yuna.call(bringDraft, {
      articleId: opened.article.id,
      draft: REVISED,
      seen: differences.map(({ segmentId, version }) => ({ segmentId, version })),
    });
    expect(changed).toHaveLength(1);
    expect(kept).toEqual([row.id]);
    expect(await texts(opened)).toContain("Nobody shares any brine.");
  });

  test("puts new paragraphs beside the Korean that had no English, and names what belongs nowhere", async () => {
    const opened = await bringArticle(yuna, salt, { draft: false });
    const stray = { kind: "body" as const, text: "Our football team won by nine goals in Lima on Monday." };
    const { differences, unplaced } = await look(yuna, opened, [...REVISED, stray]);
    expect(differences.every(({ before }) => before === "")).toBe(true);
    expect(differences.map(({ after }) => after)).toContain(REVISED[4]?.text);
    expect(unplaced).toEqual([stray.text]);
  });

  test("cannot be brought over an approval by who may not lapse it, and not at all by who does not translate", async () => {
    const opened = await bringArticle(yuna, salt);
    const row = rowWith(opened, "salt pans");
    await martin.call(approveSegment, { segmentId: row.id, seen: await seenBy(martin, row.id) });
    expect((await look(yuna, opened)).differences[0]).toMatchObject({ fate: "refused", lapses: false });
    expect((await look(martin, opened)).differences[0]).toMatchObject({ fate: "changed", lapses: true });
    await bring(yuna, opened);
    expect(await texts(opened)).toContain(salt.parts[QUOTE]?.en);
    await expect(look(await desk.as("journalist"), opened)).rejects.toMatchObject({ code: "capability" });
  });
});
