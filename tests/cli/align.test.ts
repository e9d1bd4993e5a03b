import { expect, test } from "vitest";
import { files, lines, naru } from "./run-engines.ts";

const KOREAN =
  "혜산 쌀값 두 배로\n\n10월 초 쌀 1kg이 6,500원이었다.\n\n회령의 리영호 씨는 옥수수를 먹는다. 다섯 식구다.\n";
const ENGLISH =
  "Rice price doubles in Hyesan\n\nA kilogram of rice was 6,500 won in early October.\n\nRi Yong Ho of Hoeryong eats corn. He has a family of five.\n";

test("lines of paragraphs come back as beads, in their order, with confidence", async () => {
  const input = [
    JSON.stringify({ id: "a", source: ["쌀값 6,500원", "리영호 씨"], target: ["Rice at 6,500 won", "Mr. Ri Yong Ho"] }),
    JSON.stringify({ id: 7, source: [["하나다.", "둘이다."]], target: [["It is one.", "It is two."]] }),
    "",
    JSON.stringify({ id: "c", source: [], target: ["Added."] }),
  ].join("\n");
  const { code, out } = await naru(["align", "--jsonl", "-"], input);
  expect(code).toBe(0);
  const [first, second, third] = lines(out);
  expect(first).toEqual({
    id: "a",
    beads: [
      [[0], [0]],
      [[1], [1]],
    ],
    confidence: [expect.any(Number), expect.any(Number)],
  });
  expect(second).toMatchObject({
    id: 7,
    beads: [[[0], [0]]],
    sentenceBeads: [
      [[[0, 0]], [[0, 0]]],
      [[[0, 1]], [[0, 1]]],
    ],
  });
  expect(third).toMatchObject({ id: "c", beads: [[[], [0]]] });
});

test("--sentences aligns the sentences of plain paragraphs as well", async () => {
  const { out } = await naru(
    ["align", "--sentences", "--jsonl", "-"],
    JSON.stringify({ id: 1, source: ["하나다."], target: ["It is one."] }),
  );
  expect(lines(out)).toMatchObject([{ sentenceBeads: [[[[0, 0]], [[0, 0]]]] }]);
});

test("a bad line is named by its number and the others are still done", async () => {
  const good = JSON.stringify({ id: 1, source: ["하나다."], target: ["It is one."] });
  const [path = ""] = await files({ "pairs.jsonl": `${good}\nnonsense\n{"id":2,"source":"text"}\n${good}\n` });
  const { code, out, err } = await naru(["align", "--jsonl", path]);
  expect(code).toBe(2);
  expect(lines(out)).toHaveLength(2);
  expect(err).toMatch(/line 2: not a JSON value[\s\S]*line 3: source: .*target: /);
});

test("pairs and terms of the house are aligned by; a line of them that cannot be used is named", async () => {
  const [memory = "", terms = ""] = await files({
    "pairs.jsonl": `${JSON.stringify({ source: "뗏목이 떠났다.", target: "The raft left." })}\nnonsense\n`,
    "terms.csv": "korean,preferred,kind\n도롱이;띠옷,straw cape,other\n너와집,shingle hut,other\n,nothing,\n",
  });
  const input = JSON.stringify({
    id: 1,
    source: ["그는 어제 낡은 도롱이를 보았다.", "그는 어제 낡은 너와집을 보았다."],
    target: ["He saw an old shingle hut yesterday."],
  });
  const { code, out, err } = await naru(["align", "--jsonl", "-", "--memory", memory, "--terms", terms], input);
  expect(code).toBe(2);
  expect(lines(out)).toMatchObject([{ beads: expect.arrayContaining([[[1], [0]]]) }]);
  expect(err).toMatch(/pairs\.jsonl, line 2: not a JSON value[\s\S]*terms\.csv, line 4: /);
});

test("two texts come back as an alignment to read", async () => {
  const { code, out } = await naru(["align", ...(await files({ "ko.txt": KOREAN, "en.txt": ENGLISH }))]);
  expect(code).toBe(0);
  expect(out).toMatch(/^1 : 1 {2}\d+ %\n혜산 쌀값 두 배로\nRice price doubles in Hyesan\n\n2 : 2/);
});

test.each([
  ["json", /^\{"beads":\[\[\[0\],\[0\]\],\[\[1\],\[1\]\],\[\[2\],\[2\]\]\],"confidence":\[/],
  ["tmx", /<tmx version="1.4">[\s\S]*<seg>Rice price doubles in Hyesan<\/seg>/],
  ["xliff", /<xliff [\s\S]*version="2.1"[\s\S]*<source xml:space="preserve">혜산 쌀값 두 배로<\/source>/],
])("or as %s", async (format, shape) => {
  const { code, out } = await naru([
    "align",
    ...(await files({ "ko.txt": KOREAN, "en.txt": ENGLISH })),
    "--to",
    format,
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(shape);
});

test("texts that changed places are named, and still aligned", async () => {
  const [korean = "", english = ""] = await files({ "ko.txt": KOREAN, "en.txt": ENGLISH });
  const { code, err } = await naru(["align", english, korean]);
  expect(code).toBe(0);
  expect(err).toContain("changed places");
});

test.each([
  [["align"], /needs a Korean and an English file/],
  [["align", "/no/such/file", "/no/such/file"], /\/no\/such\/file cannot be read/],
  [["align", "--jsonl", "/no/such/file"], /\/no\/such\/file cannot be read/],
  [["align", "--jsonl", "-", "--to", "tmx"], /--jsonl takes neither/],
  [["align", "a", "b", "--to", "pdf"], /pdf/],
  [["align", "--jsonl", "-", "--memory", "/no/such/file"], /\/no\/such\/file cannot be read/],
  [["align", "--jsonl", "-", "--terms", "/no/such/file"], /\/no\/such\/file cannot be read/],
])("%j is wrong use, and says so in a line", async (words, message) => {
  const { code, out, err } = await naru(words);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(message);
});

test("a file that is no text is refused by its name", async () => {
  const [korean = "", english = ""] = await files({
    "ko.txt": Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
    "en.txt": ENGLISH,
  });
  const { code, err } = await naru(["align", korean, english]);
  expect(code).toBe(2);
  expect(err).toMatch(/ko\.txt is not text/);
});
