import { expect, test } from "vitest";
import { replaceWords, takeBackReplaced } from "#client/editor/replace-words.ts";
import { findWords } from "#shared/document/find-words.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { settle as settled } from "#shared/document/settle.ts";
import { desk, settle } from "./setting.ts";

const YUNA = "0195a0b0-0000-4000-8000-000000000001";
const writes = { id: YUNA, suggests: false, mayWrite: true };

function placesOf(words: string, put: string, page: ReturnType<typeof desk>["pages"][number] | undefined) {
  if (!page) throw new Error("Nobody stands there");
  const wanted = { words, matchCase: false, wholeWords: false };
  return { page, places: findWords(page.text.state.doc, wanted).map((found) => ({ ...found, put })) };
}

test("words are put in all places, reach everybody, and go back at once", async () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const replaced = replaceWords(page.text, places, writes);
  await settle(setting);
  expect(setting.pages.map(({ reads }) => reads)).toEqual(Array(3).fill("anthracite here, anthracite there."));
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(true);
  await settle(setting);
  expect(setting.pages.map(({ reads }) => reads)).toEqual(Array(3).fill("Coal here, coal there."));
});

test("where a colleague's letters have come between, only the place that still says so changes", async () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  setting.pages[1]?.type("char", 12);
  await settle(setting);
  expect(page.reads).toBe("Coal here, charcoal there.");
  replaceWords(page.text, places, writes);
  expect(page.reads).toBe("anthracite here, charcoal there.");
});

test("what went back at once is put there again one by one", () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const replaced = replaceWords(page.text, places, writes);
  takeBackReplaced(replaced, () => page.go("undo"));
  page.go("redo");
  page.go("redo");
  expect(page.reads).toBe("anthracite here, anthracite there.");
});

test("where some of them have gone back one by one since, the rest goes back, and no more than that", () => {
  const setting = desk("Coal here, coal there.");
  setting.pages[0]?.type("Old ", 1);
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const replaced = replaceWords(page.text, places, writes);
  page.text.go("undo");
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(true);
  expect(page.reads).toBe("Old Coal here, coal there.");
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(true);
  expect(page.reads).toBe("Old Coal here, coal there.");
});

test("where they have gone back one by one and others were typed, those stay", () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const replaced = replaceWords(page.text, places, writes);
  page.text.go("undo");
  page.text.go("undo");
  page.type(" Twice.", page.length - 1);
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(false);
  expect(page.reads).toBe("Coal here, coal there. Twice.");
});

test("what was written in since is not taken back with them", async () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const replaced = replaceWords(page.text, places, writes);
  page.type(" Twice.", page.length - 1);
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(false);
  expect(page.reads).toBe("anthracite here, anthracite there. Twice.");
});

test("who suggests, suggests each place by itself, and takes all of them back", () => {
  const setting = desk("Coal here, coal there.");
  const { page, places } = placesOf("coal", "anthracite", setting.pages[0]);
  const before = page.text.state.doc;
  const replaced = replaceWords(page.text, places, { ...writes, suggests: true });
  expect(pendingIn(page.text.state.doc).map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
    ["Coal", "anthracite"],
    ["coal", "anthracite"],
  ]);
  expect(settled(page.text.state.doc, () => "reject").doc.eq(before)).toBe(true);
  expect(settled(page.text.state.doc, () => "accept").doc.textContent).toBe("anthracite here, anthracite there.");
  expect(takeBackReplaced(replaced, () => page.go("undo"))).toBe(true);
  expect(page.text.state.doc.eq(before)).toBe(true);
});

test("a link that the words led into is not lost with them", () => {
  const setting = desk("See the ministry here.");
  const { page } = placesOf("", "", setting.pages[0]);
  const link = page.text.state.schema.mark("link", { href: "https://ministry.example/" });
  page.text.dispatch(page.text.state.tr.addMark(9, 17, link));
  replaceWords(page.text, placesOf("the ministry", "an agency", page).places, writes);
  expect(page.reads).toBe("See an agency here.");
  expect(page.text.state.doc.rangeHasMark(5, 14, link.type)).toBe(true);
  expect(page.text.state.doc.rangeHasMark(14, 19, link.type)).toBe(false);
});
