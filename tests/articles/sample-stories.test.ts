import { readFileSync, statSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { scenes } from "#server/demo/images/scenes.ts";
import { stories } from "#server/demo/stories/all.ts";
import type { people } from "#server/demo/stories/people.ts";
import { koreanOf, type Story, type StoryPart } from "#server/demo/stories/story.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { stories as testStories } from "#tests/support/stories.ts";

const pictureOf = (name: string) => new URL(`../../server/demo/images/${name}.webp`, import.meta.url);
const isBody = (part: StoryPart) => part.kind === "body" && part.ko.length > 0;

/** The pairs of a story as the desk will see them: by its parts, or by the true alignment of its draft. */
function pairsOf(story: Story) {
  const { parts, draft, alignment } = story;
  if (!draft || !alignment) return parts.map((part) => ({ kind: part.kind, ko: koreanOf(part), en: part.en ?? "" }));
  return alignment.map(({ source, target }) => ({
    kind: parts[source[0] ?? -1]?.kind ?? "body",
    ko: source.flatMap((i) => koreanOf(parts[i]!)),
    en: target.map((i) => draft[i]).join("\n\n"),
  }));
}

function findingsOf(pairs: ReturnType<typeof pairsOf>, publishedAt: string) {
  return pairs.flatMap(({ kind, ko, en }, i) =>
    en === "" || ko.length === 0
      ? []
      : runChecks(
          { source: ko.join("\n\n"), target: en },
          { kind, publishedAt, before: pairs[i - 1]?.en, after: pairs[i + 1]?.en },
        ),
  );
}

test("there are five stories of twelve to forty paragraphs", () => {
  expect(stories.map(({ id }) => id)).toHaveLength(5);
  for (const { id, parts } of stories) {
    const length = parts.filter(isBody).length;
    expect(length, id).toBeGreaterThanOrEqual(12);
    expect(length, id).toBeLessThanOrEqual(40);
  }
});

test("the one planted mistake, ten times off, is the only error that the checks find, and they warn of nothing else", () => {
  const found = stories.flatMap((story) =>
    findingsOf(pairsOf(story), story.koreanPublishedAt).map(({ code, severity }) => [story.id, code, severity]),
  );
  expect(found.filter(([, , severity]) => severity === "error")).toEqual([
    ["coal-in-hyesan", "figure-tenfold", "error"],
  ]);
  const warned = found.filter(([, , severity]) => severity === "warning").map(([story, code]) => `${story} ${code}`);
  expect(warned).toEqual([]);
});

test("the stories that tests use have no error in them", () => {
  for (const { parts, koreanPublishedAt, title } of testStories) {
    const pairs = parts.map(({ kind, ko, en }) => ({ kind, ko: [ko], en }));
    const errors = findingsOf(pairs, koreanPublishedAt).filter(({ severity }) => severity === "error");
    expect(errors, title).toEqual([]);
  }
});

describe.each(stories.map((story) => [story.id, story] as const))("%s", (_, story) => {
  test("every conversation hangs on words that stand once on their side", () => {
    for (const part of story.parts)
      for (const { on } of part.threads ?? []) {
        if (on.side === "segment") continue;
        const text = on.side === "source" ? koreanOf(part).join("\n\n") : (part.en ?? "");
        expect(text.split(on.words).length - 1, on.words).toBe(1);
      }
  });

  test("a return, an omission and an addition each have what they need", () => {
    for (const part of story.parts) {
      const state = part.state ?? (part.en ? story.usualState : "empty");
      expect(state === "returned", part.en).toBe(part.reason !== undefined);
      expect(state === "outdated", part.en).toBe(part.approvedEn !== undefined && part.changedBy !== undefined);
      expect(part.added !== undefined, part.en).toBe(part.ko.length === 0);
      if (part.omitted) expect(part.en).toBeUndefined();
      if (state === "empty") expect(part.threads).toBeUndefined();
    }
  });

  test("the English has curly marks, no Hangul but in glosses, and makes nobody a man or a woman", () => {
    for (const { en } of pairsOf(story)) {
      expect(en).not.toMatch(/["']/);
      expect(en.replace(/\([가-힣 ]+\)/g, "")).not.toMatch(/[가-힣]/);
      expect(en).not.toMatch(/\b(he|she|his|her|hers|him)\b/i);
    }
  });

  test("every picture has its file, caption, credit and alternative text, and no more than 120 kB", async () => {
    const names = new Set(story.parts.flatMap(({ image }) => (image ? [image] : [])));
    for (const name of names) {
      const kinds = story.parts.filter(({ image }) => image === name).map(({ kind }) => kind);
      expect(kinds).toEqual(["caption", "credit", "alttext"]);
      expect(statSync(pictureOf(name)).size).toBeLessThanOrEqual(120_000);
      const { width, height, exif, xmp } = await sharp(readFileSync(pictureOf(name))).metadata();
      expect({ width, height, exif, xmp }).toEqual({ width: 1200, height: 800 });
    }
    expect(names.size).toBeGreaterThan(0);
  });
});

test("every part of every draft stands in exactly one place of the true alignment, and it has each kind of trouble", () => {
  const story = stories.find(({ draft }) => draft);
  const { parts = [], draft = [], alignment = [] } = story ?? {};
  expect(alignment.flatMap(({ source }) => source).sort((a, b) => a - b)).toEqual(parts.map((_, i) => i));
  expect(alignment.flatMap(({ target }) => target).sort((a, b) => a - b)).toEqual(draft.map((_, i) => i));
  const shapes = new Set(alignment.map(({ source, target }) => `${source.length}:${target.length}`));
  expect(shapes).toEqual(new Set(["1:1", "2:1", "1:2", "1:0", "0:1"]));
  const order = alignment.flatMap(({ target }) => target);
  expect(order.filter((at, i) => at < (order[i - 1] ?? 0))).toHaveLength(1);
});

test("the published story is ready, and its correction changes it", () => {
  const story = stories.find(({ correction }) => correction);
  expect(story?.correction?.notice).not.toBe("");
  expect(story?.parts.filter(({ corrected, en }) => corrected && corrected !== en).length).toBeGreaterThan(0);
  expect(story?.parts.every(({ en, state }) => en && !state) && story.usualState).toBe("approved");
});

test("every picture that was drawn is used, and everybody who works on a story is on the desk", () => {
  const used = stories.flatMap(({ parts }) => parts.flatMap(({ image }) => (image ? [image] : [])));
  expect(new Set(used)).toEqual(new Set(Object.keys(scenes)));
  for (const { members, parts } of stories)
    for (const { by } of parts)
      expect(members.map(({ who }) => who)).toContain(by ?? ("translator" satisfies keyof typeof people));
});
