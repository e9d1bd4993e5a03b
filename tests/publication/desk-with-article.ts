import type { Buffer } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import type { Credit } from "#shared/articles/article.ts";
import { giveSignOff, readSignOff } from "#shared/gate/api.ts";
import { isAnsweredInWords } from "#shared/gate/sign-off.ts";
import { approveSegment, readSegment } from "#shared/review/api.ts";
import type { Client } from "#tests/support/client.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { type Placed, type PlacedPart, type Placing, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";

/** The salt story with its translator, editors and journalist as members, each with a name to be credited under. */
export function placeSalt(
  desk: TestDesk,
  { credit = { as: "own-name" } as Credit, ...placing }: Partial<Placing> & { credit?: Credit } = {},
  parts: readonly PlacedPart[] = translated(salt),
): Promise<Placed> {
  const { translator, editor, secondEditor, journalist } = desk.people;
  return placeArticle(desk.desk, parts, {
    by: editor.id,
    authors: [translator.id],
    members: [
      { personId: journalist.id, part: "journalist", credit: { as: "own-name" } },
      { personId: translator.id, part: "translator", credit },
      { personId: editor.id, part: "editor", credit: { as: "none" } },
      { personId: secondEditor.id, part: "editor", credit: { as: "none" } },
    ],
    ...placing,
  });
}

/** This person reads every paragraph and approves it. */
export async function approveEach(client: Client, { segmentIds }: Placed) {
  for (const segmentId of segmentIds) {
    const { digests } = await client.call(readSegment, { segmentId });
    await client.call(approveSegment, { segmentId, seen: digests });
  }
}

/** This person answers for the sources, for the words that the article has now. */
export async function signOff(client: Client, articleId: string) {
  const { texts, questions } = await client.call(readSignOff, { articleId });
  const answers = questions.map(({ question }) => ({ question, words: isAnsweredInWords(question) ? ANSWER : null }));
  return client.call(giveSignOff, { articleId, texts, answers });
}

export const ANSWER = "이발소를 아는 사람이라면 짐작할 수 있다. Haneul read it on Monday.";

/** A small picture, with or without a place of taking in its file. */
export async function drawn({ exif = false } = {}) {
  const blank = sharp({ create: { width: 40, height: 30, channels: 3, background: "#345" } }).webp();
  const bytes: Buffer = await (exif ? blank.withExif({ IFD0: { Artist: "Somebody" } }) : blank).toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { id: randomUUID(), bytes: new Uint8Array(bytes), mediaType: "image/webp", width: 40, height: 30, sha256 };
}
