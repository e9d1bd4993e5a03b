import { expect, test } from "vitest";
import { CHILD_LIMITS, readFileInChild } from "#server/intake/read-file.ts";
import { recognised, type Side } from "#shared/intake/recognised.ts";
import { takes } from "#tests/support/quick.ts";
import { FERRY, FERRY_DRAFT, ferryText } from "./stories.ts";

const read = (name: string, text: string | Buffer, side: Side = "source", options = {}) =>
  readFileInChild({ name, bytes: Buffer.from(text) }, side, options);

test("a text file is read in a process of its own and answers in the agreed form", async () => {
  const found = await read("나루.txt", ferryText);
  expect(recognised.parse(found)).toEqual(found);
  expect(found.parts[0]).toEqual({ kind: "headline", text: FERRY.headline });
});

test("each kind of text file is read as what it is", async () => {
  const [markdown, html, utf16] = await Promise.all([
    read("draft.md", `# ${FERRY_DRAFT.headline}\n\nIt **left**.`, "target"),
    read("draft.html", `<h1>${FERRY_DRAFT.headline}</h1><p>It <b>left</b>.</p>`, "target"),
    read("나루.txt", Buffer.from(`\uFEFF${ferryText}`, "utf16le")),
  ]);
  expect(markdown.parts).toEqual(html.parts);
  expect(utf16.parts[0]?.text).toBe(FERRY.headline);
  expect(utf16.warnings).toEqual([{ code: "decoded", params: { encoding: "utf-16le" } }]);
});

test("a file that takes too long is given up and its process ended", async () => {
  const deep = `<p>${"<b><i><a>".repeat(200_000)}`;
  const givenUp = () =>
    expect(read("깊은.html", deep, "source", { limits: { ...CHILD_LIMITS, seconds: 0.2 } })).rejects.toMatchObject({
      code: "timeout",
      message: expect.stringContaining("0.2 seconds"),
    });
  expect(await takes(1_500, givenUp)).toBeLessThan(1_500);
});

test("a file that needs too much memory is given up", async () => {
  const reading = read("큰.html", `<p>글</p>${"<p>".repeat(2_000_000)}`, "source", {
    limits: { ...CHILD_LIMITS, heapMegabytes: 48 },
  });
  await expect(reading).rejects.toMatchObject({ code: "too-heavy" });
});

test("a reading that is cancelled ends at once", async () => {
  const cancel = new AbortController();
  const reading = read("나루.txt", ferryText, "source", { signal: cancel.signal });
  cancel.abort();
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});

test("ten files at once are all read, in turn", async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) => read(`${index}.txt`, `${index}번째 배\n\n${FERRY.first}`)),
  );
  expect(all.map((found) => found.parts[0]?.text)).toEqual(all.map((_, index) => `${index}번째 배`));
});

test("an empty file and a file without words are refused", async () => {
  await expect(read("빈.txt", "")).rejects.toMatchObject({ code: "empty" });
  await expect(read("빈.html", "<p> </p><script>1</script>")).rejects.toMatchObject({ code: "empty" });
});

test("a file above its limit is refused before anything reads it", async () => {
  await expect(read("큰.txt", Buffer.alloc(5 * 1024 * 1024, 0x61))).rejects.toMatchObject({
    code: "too-large",
    params: { limit: 4 * 1024 * 1024 },
  });
});
