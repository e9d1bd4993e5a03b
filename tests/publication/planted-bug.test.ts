import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { edition, editionSegment } from "#server/publication/table.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { withdrawSignOff } from "#shared/gate/api.ts";
import type { Manifest } from "#shared/publication/edition.ts";
import { withdrawApproval } from "#shared/review/api.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { startDesk, type TestDesk } from "#tests/support/desk.ts";
import type { Placed } from "#tests/support/place-article.ts";
import { approveEach, placeSalt, signOff } from "./desk-with-article.ts";
import { readable } from "./readable.ts";

/** Whatever the code does: here it forgets the gate and writes an edition as it likes. */
onBothDatabases("a desk that forgets its gate", (database) => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startDesk({ database });
  });
  afterAll(() => desk.stop());

  type Planted = (segments: Awaited<ReturnType<typeof segmentsOf>>) => typeof segments;

  function forgetTheGate({ articleId }: Placed, plant: Planted = (segments) => segments) {
    return desk.desk.database.sql.transaction(async (tx) => {
      const id = randomUUID();
      const segments = plant(await segmentsOf(tx, articleId));
      await tx.insert(edition).values({
        id,
        articleId,
        number: 1,
        kind: "publication",
        by: desk.people.editor.id,
        at: new Date(),
        text: readable([]),
        html: "",
        plain: "",
        manifest: {} as Manifest, // the database does not read it
        signature: "",
      });
      for (const segment of segments)
        await tx.insert(editionSegment).values({
          articleId,
          editionId: id,
          segmentId: segment.id,
          position: segment.position,
          kind: segment.kind,
          sourceText: "",
          targetText: segment.text,
          sourceDigest: segment.digests.source,
          targetDigest: segment.digests.target,
          version: segment.version,
          omitted: false,
        });
    });
  }

  const constraintOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => "published",
      (error: { cause?: { constraint?: string }; constraint?: string }) => error.constraint ?? error.cause?.constraint,
    );

  const approvedArticle = async () => {
    const placed = await placeSalt(desk);
    await approveEach(await desk.as("editor"), placed);
    return placed;
  };

  test("everything approved: the database lets it through", async () => {
    expect(await constraintOf(forgetTheGate(await approvedArticle()))).toBe("published");
  });

  describe("is refused by the database", () => {
    test("with a paragraph that nobody approved", async () => {
      const placed = await placeSalt(desk);
      const [, ...rest] = placed.segmentIds;
      await approveEach(await desk.as("editor"), { ...placed, segmentIds: rest });
      expect(await constraintOf(forgetTheGate(placed))).toBe("edition_only_approved");
    });

    test("with a paragraph whose approval was taken back", async () => {
      const placed = await approvedArticle();
      await (await desk.as("editor")).call(withdrawApproval, { segmentId: placed.segmentIds[2] ?? "" });
      expect(await constraintOf(forgetTheGate(placed))).toBe("edition_only_approved");
    });

    test("with a paragraph that it forgets", async () => {
      const placed = await approvedArticle();
      expect(await constraintOf(forgetTheGate(placed, ([, ...rest]) => rest))).toBe("edition_only_approved");
    });

    test("restricted, while a question about its sources is open for these words, or was taken back", async () => {
      const martin = await desk.as("editor");
      const placed = await placeSalt(desk, { restricted: true });
      await approveEach(martin, placed);
      expect(await constraintOf(forgetTheGate(placed))).toBe("edition_signed_off");
      await signOff(martin, placed.articleId);
      await martin.call(withdrawSignOff, placed);
      expect(await constraintOf(forgetTheGate(placed))).toBe("edition_signed_off");
      await signOff(martin, placed.articleId);
      const words = "update sign_off set question = 'places'";
      expect(await constraintOf(desk.desk.database.rows(words))).toBe("append_only");
      expect(await constraintOf(forgetTheGate(placed))).toBe("published");
    });

    test("with digests that are not those of the text", async () => {
      const placed = await approvedArticle();
      const plant: Planted = ([first, ...rest]) =>
        first ? [{ ...first, digests: { ...first.digests, target: "0".repeat(64) } }, ...rest] : rest;
      expect(await constraintOf(forgetTheGate(placed, plant))).toBe("edition_only_approved");
    });
  });
});
