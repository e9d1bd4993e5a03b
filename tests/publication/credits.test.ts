import { describe, expect, test } from "vitest";
import type { Credit, Part } from "#shared/articles/article.ts";
import { creditsOf, partInWork, showsAddress, type Work } from "#shared/publication/credits.ts";

const people = ["Yuna", "Sora", "Martin", "Ines", "Dohyun"].map((name) => ({ id: name.toLowerCase(), name }));
const member = (personId: string, part: Part, credit: Credit = { as: "own-name" }) => ({ personId, part, credit });

const work = (more: Partial<Work> = {}): Work => ({
  people,
  members: [member("dohyun", "journalist"), member("yuna", "translator"), member("martin", "editor")],
  writers: ["yuna"],
  approvers: ["martin"],
  hasByline: false,
  edited: null,
  ...more,
});

describe("generated credits", () => {
  test("name who wrote the Korean, the English, and who approved it", () => {
    expect(creditsOf(work())).toEqual({
      lines: ["By Dohyun", "Translated by Yuna", "Edited by Martin"],
      undecided: [],
      unconsented: [],
      missing: [],
    });
  });

  test("leave the byline to the article where it has one", () => {
    expect(creditsOf(work({ hasByline: true })).lines).toEqual(["Translated by Yuna", "Edited by Martin"]);
  });

  test("use the name that each chose, and none for who wants none", () => {
    const members = [
      member("dohyun", "journalist", { as: "none" }),
      member("yuna", "translator", { as: "pen-name", name: "M. J. Rivers" }),
      member("martin", "editor", { as: "none" }),
    ];
    expect(creditsOf(work({ members }))).toMatchObject({
      lines: ["Translated by M. J. Rivers"],
      undecided: [],
      missing: [],
    });
  });

  test("name several in the order in which they joined", () => {
    const members = [...work().members, member("sora", "translator"), member("ines", "translator")];
    expect(creditsOf(work({ members, writers: ["ines", "sora", "yuna"] })).lines[1]).toBe(
      "Translated by Yuna, Sora and Ines",
    );
  });

  test("leave out members who did not do the work, and editors who only mended a word", () => {
    const members = [...work().members, member("sora", "translator"), member("ines", "editor")];
    expect(creditsOf(work({ members, writers: ["yuna", "ines"] })).lines).toEqual([
      "By Dohyun",
      "Translated by Yuna",
      "Edited by Martin",
    ]);
  });

  test("wait for who wrote and has not chosen, or is no member at all", () => {
    const members = [member("dohyun", "journalist"), member("yuna", "translator", { as: "undecided" })];
    expect(creditsOf(work({ members }))).toMatchObject({ lines: ["By Dohyun"], undecided: ["yuna"] });
    expect(creditsOf(work({ members: members.slice(0, 1) })).undecided).toEqual(["yuna"]);
  });

  test("wait for nobody who only approved and is no member: they are not named", () => {
    const members = [member("dohyun", "journalist"), member("yuna", "translator")];
    const { lines, undecided } = creditsOf(work({ members }));
    expect({ lines, undecided }).toEqual({ lines: ["By Dohyun", "Translated by Yuna"], undecided: [] });
  });

  test("who did work has a part in it, member or not; who did none has none", () => {
    const members = [member("dohyun", "journalist")];
    const partOf = (id: string, role: "translator" | "editor" | "chief") => partInWork({ id, role }, work({ members }));
    expect(partOf("yuna", "editor")).toBe("translator");
    expect(partOf("martin", "chief")).toBe("editor");
    expect(partOf("sora", "translator")).toBeUndefined();
  });

  test("a draft that came with the article is its translators'", () => {
    expect(creditsOf(work({ writers: [] })).lines).toContain("Translated by Yuna");
    expect(creditsOf(work({ writers: [], members: [] })).missing).toEqual(["journalist", "translator"]);
  });

  test("never show an address, whatever name was chosen", () => {
    const members = [member("yuna", "translator", { as: "pen-name", name: "yuna@desk.example" })];
    expect(creditsOf(work({ members, hasByline: true, approvers: [] }))).toMatchObject({
      lines: [],
      undecided: ["yuna"],
    });
    expect(showsAddress("Write to a.b@c.example.")).toBe(true);
    expect(showsAddress("By Yuna @ the desk")).toBe(false);
  });
});

describe("credits worded by hand", () => {
  test("stand as they are", () => {
    expect(creditsOf(work({ edited: ["By Dohyun, in English by Yuna"] }))).toMatchObject({
      lines: ["By Dohyun, in English by Yuna"],
      unconsented: [],
    });
    expect(creditsOf(work({ edited: [] })).lines).toEqual([]);
  });

  test("do not name who wanted another name, or none", () => {
    const members = [member("yuna", "translator", { as: "pen-name", name: "Rivers" }), member("dohyun", "journalist")];
    const credits = creditsOf(work({ members, edited: ["By Dohyun and YUNA; edited by Martin"] }));
    expect(credits.unconsented).toEqual(["yuna", "martin"]);
  });
});
