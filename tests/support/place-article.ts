import { randomUUID } from "node:crypto";
import { article, articleMember, image, sourceParagraph, sourceVersion } from "#server/articles/table.ts";
import type { Desk } from "#server/db/desk.ts";
import { sourceDigest, targetDigest } from "#server/segments/digest.ts";
import { segment, segmentSource, sourceState } from "#server/segments/table.ts";
import type { Credit, Part } from "#shared/articles/article.ts";
import type { Kind } from "#shared/articles/kind.ts";
import { documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import type { TestStory } from "./stories.ts";

export interface PlacedPart {
  kind: Kind;
  /** Absent: English that was added. */
  ko?: string;
  en?: string;
  imageId?: string;
}

export interface Placing {
  by: string;
  members?: readonly { personId: string; part: Part; credit?: Credit }[];
  restricted?: boolean;
  embargoUntil?: Date;
  dueAt?: Date;
  picture?: { id: string; bytes: Uint8Array; mediaType: string; width: number; height: number; sha256: string };
  /** Who wrote the English that is there from the start. */
  authors?: readonly string[];
}

export interface Placed {
  articleId: string;
  segmentIds: string[];
}

/** An article in the database without the way through intake: one paragraph of Korean a row. */
export async function placeArticle(desk: Desk, parts: readonly PlacedPart[], placing: Placing): Promise<Placed> {
  const { by, members = [], picture, authors = [] } = placing;
  const articleId = randomUUID();
  const sourceVersionId = randomUUID();
  const segmentIds = parts.map(() => randomUUID());
  await desk.database.sql.transaction(async (tx) => {
    await tx.insert(article).values({
      id: articleId,
      restricted: placing.restricted ?? false,
      embargoUntil: placing.embargoUntil ?? null,
      dueAt: placing.dueAt ?? null,
      createdBy: by,
      requestId: randomUUID(),
    });
    for (const { personId, part, credit = { as: "own-name" } } of members)
      await tx.insert(articleMember).values({ articleId, personId, part, credit });
    if (picture) await tx.insert(image).values({ ...picture, articleId, name: "picture.webp" });
    await tx.insert(sourceVersion).values({ id: sourceVersionId, articleId, number: 1, importedBy: by });
    for (const [position, { kind, ko, en = "", imageId }] of parts.entries()) {
      const document = parseDocument(documentFromText(en));
      const segmentId = segmentIds[position] ?? "";
      await tx.insert(segment).values({
        id: segmentId,
        articleId,
        position,
        kind,
        document: document.toJSON(),
        text: textOf(document),
        sourceDigest: sourceDigest(ko === undefined ? [] : [ko]),
        targetDigest: targetDigest(document),
        authors: en === "" ? [] : [...authors],
        imageId: imageId ?? null,
      });
      const korean = ko === undefined ? [] : [ko];
      const state = { articleId, segmentId, digest: sourceDigest(korean), paragraphs: korean, at: new Date() };
      await tx.insert(sourceState).values(state);
      if (ko === undefined) continue;
      const sourceParagraphId = randomUUID();
      await tx
        .insert(sourceParagraph)
        .values({ id: sourceParagraphId, articleId, sourceVersionId, position, kind, text: ko });
      await tx.insert(segmentSource).values({ articleId, segmentId, sourceParagraphId });
    }
  });
  return { articleId, segmentIds };
}

/** A story as it stands when it is translated and nobody has read it yet. */
export const translated = (story: TestStory): PlacedPart[] => story.parts.map(({ kind, ko, en }) => ({ kind, ko, en }));
/** A story before anybody has begun. */
export const untouched = (story: TestStory): PlacedPart[] => story.parts.map(({ kind, ko }) => ({ kind, ko }));
