import { randomUUID } from "node:crypto";
import { sha256 } from "#server/activity/record.ts";
import type { NewImage } from "#server/articles/image-store.ts";
import { cleanCharacters } from "#shared/intake/clean-characters.ts";
import { cleanImage } from "./images.ts";
import { orRefused } from "./refused.ts";

export type KeptImage = Omit<NewImage, "articleId">;

/** A picture drawn anew, ready to be stored. @throws Refused file-refused */
export async function imageToKeep(file: { name: string; content: string }): Promise<KeptImage> {
  const image = await orRefused(() => cleanImage(Buffer.from(file.content, "base64")));
  return { id: randomUUID(), name: cleanCharacters(file.name).text, ...image, sha256: sha256(image.bytes) };
}
