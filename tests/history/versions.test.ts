import { describe, expect, test } from "vitest";
import { type Kept, type SaidOfVersion, versionsOf } from "#shared/history/versions.ts";

const SEGMENT = "00000000-0000-4000-8000-000000000000";

/** “Yuna 09:00 text”, one state after the other; version 0 is how the text came. */
const states = (...lines: string[]): Kept[] =>
  lines.map((line, version) => {
    const [by = "", time = "", ...words] = line.split(" ");
    const text = words.join(" ");
    return { version, text, targetDigest: text, by: by === "-" ? [] : [by], at: `2026-11-01T${time}:00.000Z` };
  });

const texts = (kept: Kept[], said: SaidOfVersion[] = []) => versionsOf(SEGMENT, kept, said).map(({ text }) => text);

describe("versions", () => {
  test("what one person wrote in one sitting is one version, newest first", () => {
    const kept = states(
      "- 08:00 ",
      "Yuna 09:00 A",
      "Yuna 09:05 A light",
      "Yuna 09:15 A light came",
      "Yuna 09:40 A lamp came",
    );
    expect(texts(kept)).toEqual(["A lamp came", "A light came"]);
    const [, first] = versionsOf(SEGMENT, kept, []);
    expect(first).toMatchObject({
      version: 3,
      by: ["Yuna"],
      from: "2026-11-01T09:00:00.000Z",
      at: "2026-11-01T09:15:00.000Z",
    });
  });

  test("another person begins another version", () => {
    const kept = states("- 08:00 ", "Yuna 09:00 A light", "Martin 09:01 A lamp", "Yuna 09:02 The lamp");
    expect(texts(kept)).toEqual(["The lamp", "A lamp", "A light"]);
  });

  test("words of which something was said are a version, in the middle of a sitting too", () => {
    const kept = states("- 08:00 ", "Yuna 09:00 A light", "Yuna 09:01 A lamp");
    const said = [
      { kind: "submission", version: 1, targetDigest: "A light" },
      { kind: "approval", version: 1, targetDigest: "A light" },
    ];
    expect(versionsOf(SEGMENT, kept, said)).toMatchObject([
      { text: "A lamp", facts: [], isCurrent: true },
      { text: "A light", facts: ["submission", "approval"], isCurrent: false },
    ]);
  });

  test("the text that came with the article is a version", () => {
    expect(texts(states("- 08:00 A draft", "Yuna 09:00 A better draft"))).toEqual(["A better draft", "A draft"]);
  });

  test("a sitting that left the words as they were is none", () => {
    const kept = states("- 08:00 A", "Yuna 09:00 AB", "Yuna 09:01 A", "Martin 10:00 C");
    expect(texts(kept)).toEqual(["C", "A"]);
  });

  test("what an earlier version or a draft replaced is a version, in the midst of a sitting too", () => {
    const kept = states("- 08:00 A", "Yuna 09:00 A light came", "Yuna 09:01 A light", "Yuna 09:02 A light at sea");
    const [came, written, restored, typed] = kept;
    if (!came || !written || !restored || !typed) throw new Error("Four states");
    expect(texts([came, written, { ...restored, inOneGo: true }, typed])).toEqual([
      "A light at sea",
      "A light came",
      "A",
    ]);
  });

  test("so is a text that was selected and typed over", () => {
    const long = "The ferry left the landing at dawn, as it had every day since the ice went.";
    expect(texts(states("- 08:00 ", `Yuna 09:00 ${long}`, "Yuna 09:01 N", "Yuna 09:02 No ferry"))).toEqual([
      "No ferry",
      long,
    ]);
  });

  test("nothing written, nothing to look back at", () => {
    expect(texts([])).toEqual([]);
  });
});
