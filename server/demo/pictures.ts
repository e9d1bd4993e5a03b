import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { demoFolder } from "./folder.ts";
import { koreanOf, type Story } from "./stories/story.ts";

/** The pictures of a story, tied to their caption, credit and alternative text by the place of those in the Korean. */
export async function images(story: Story) {
  const names = [...new Set(story.parts.flatMap((part) => (part.image ? [part.image] : [])))];
  const source = story.parts.flatMap((part) => koreanOf(part).map(() => part));
  const place = (name: string, kind: string) => {
    const at = source.findIndex((part) => part.image === name && part.kind === kind);
    return at === -1 ? undefined : at;
  };
  return Promise.all(
    names.map(async (name) => ({
      name: `${name}.webp`,
      content: (await readFile(join(demoFolder(), "images", `${name}.webp`))).toString("base64"),
      captionPart: place(name, "caption"),
      creditPart: place(name, "credit"),
      altPart: place(name, "alttext"),
    })),
  );
}
