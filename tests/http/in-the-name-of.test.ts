import { afterAll, beforeAll, expect, test } from "vitest";
import { openArticle } from "#shared/review/api.ts";
import { placeSalt } from "#tests/publication/desk-with-article.ts";
import type { Client } from "#tests/support/client.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import { batchFor } from "#tests/support/write-words.ts";

onBothDatabases("a page that was drawn for one person, after another has signed in beside it", (database) => {
  let desk: TestDesk;
  let martin: Client;
  let articleId: string;
  let segmentId: string;
  beforeAll(async () => {
    desk = await startDesk({ database });
    martin = await desk.as("editor");
    const placed = await placeSalt(desk);
    ({ articleId } = placed);
    segmentId = placed.segmentIds[3] ?? "";
  });
  afterAll(() => desk.stop());

  const inNameOf = (person: string, path: string, body: unknown) =>
    martin.fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "x-naru": person } });
  const textNow = async () => (await martin.call(openArticle, { articleId })).segments[3]?.text;

  test("neither writes nor acts in the name of the other, and does so again in its own", async () => {
    const { translator, editor } = desk.people;
    const { segmentId: _, ...batch } = await batchFor(martin, segmentId, "Words of the translator.");
    const comment = { anchor: { side: "segment" }, body: "Who says so?" };
    for (const [path, body] of [
      [`/api/segments/${segmentId}/steps`, batch],
      [`/api/segments/${segmentId}/comments`, comment],
    ] as const) {
      const before = await textNow();
      const refused = await inNameOf(translator.id, path, body);
      expect([path, refused.status, (await refused.json()).code]).toEqual([path, 401, "signed-out"]);
      expect(await textNow()).toBe(before);
      expect([path, (await inNameOf(editor.id, path, body)).status]).toEqual([path, 200]);
    }
    expect(await textNow()).toBe("Words of the translator.");
  });
});
