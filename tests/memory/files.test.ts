import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Entry } from "#server/memory/entry.ts";
import { readPairs } from "#server/memory/read-pairs.ts";
import { NotTmx } from "#server/memory/read-tmx.ts";
import { naru } from "#tests/cli/run-naru.ts";

async function read(file: string | Uint8Array, pieces = 7): Promise<Entry[]> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
  }
  const entries: Entry[] = [];
  for await (const entry of readPairs(chunks())) entries.push(entry);
  return entries;
}

const unit = (ko: string, en: string, of = "") =>
  `<tu ${of}><tuv xml:lang="ko-KP"><seg>${ko}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>\n`;
const tmx = (units: string, before = "") =>
  `<?xml version="1.0"?>\n${before}<tmx version="1.4"><header/><body>\n${units}</body></tmx>`;

test("a TMX file is read in pieces, without the codes of the program that wrote it", async () => {
  const units = unit(
    "강이 <bpt i='1'>&lt;b></bpt>얼었다<ept i='1'>&lt;/b></ept>",
    "The river <hi>froze</hi>",
    'creationid="Tomas" creationdate="20260903T141500Z"',
  );
  expect(await read(tmx(units))).toEqual([
    { source: "강이 얼었다", target: "The river froze", saidBy: "Tomas", at: new Date("2026-09-03T14:15:00Z") },
  ]);
});

test("malformed entries are named by their line and skipped", async () => {
  const units =
    unit("배", "boat") + unit("", "nothing") + unit("강", "") + unit("소", "x".repeat(20_001)) + unit("문", "door");
  const entries = await read(tmx(units), 4_096);
  expect(entries.map((entry) => ("why" in entry ? [entry.at, entry.why] : entry.target))).toEqual([
    "boat",
    [4, "there is no Korean"],
    [5, "there is no English"],
    [6, "longer than 20,000 characters"],
    "door",
  ]);
});

test("a unit that is no XML is named by its line and skipped, and the one after it is read", async () => {
  const units = `${unit("배", "boat & oar <b")}${unit("강", "river")}<tu><tuv xml:lang="ko"><seg>소</tuv></tu>\n${unit("문", "door")}`;
  const entries = await read(tmx(units), 50);
  expect(entries.map((entry) => ("why" in entry ? entry.at : entry.target))).toEqual([3, "river", 5, "door"]);
  const many = unit("강", "river").repeat(150) + unit("배", "boat <b").repeat(120) + unit("문", "door");
  expect((await read(tmx(many), 900)).filter((entry) => "why" in entry)).toHaveLength(120);
});

test("nothing outside the file is read, and an entity is no bomb", async () => {
  const declared = `<!DOCTYPE tmx [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\n`;
  const entries = await read(tmx(unit("파일", "&file;") + unit("폭탄", "&b;&b;") + unit("배", "boat"), declared), 100);
  expect(entries.filter((entry) => "why" in entry)).toHaveLength(2);
  expect(entries.at(-1)).toMatchObject({ target: "boat" });
  expect(JSON.stringify(entries)).not.toMatch(/root:|aaaaaaaaaa/);
});

test("what is no TMX is refused, what is cut off too", async () => {
  await expect(read("<html><body>강</body></html>")).rejects.toThrow(NotTmx);
  const cut = await read(tmx(unit("배", "boat") + unit("강", "river")).slice(0, 190), 50);
  expect(cut[0]).toMatchObject({ target: "boat" });
  expect(cut.some((entry) => "why" in entry)).toBe(true);
});

test("CP949 and UTF-16 are told by what the file says of itself", async () => {
  const head = '<?xml version="1.0" encoding="EUC-KR"?><tmx><body>';
  const korean = new Uint8Array([0xb0, 0xad]); // 강
  const bytes = Buffer.concat([
    Buffer.from(`${head}<tu><tuv lang="ko"><seg>`),
    korean,
    Buffer.from('</seg></tuv><tuv lang="en"><seg>river</seg></tuv></tu></body></tmx>'),
  ]);
  expect(await read(bytes, 400)).toMatchObject([{ source: "강", target: "river" }]);
  const wide = Buffer.from(`\uFEFF${tmx(unit("배", "boat"))}`, "utf16le");
  expect(await read(wide)).toMatchObject([{ source: "배", target: "boat" }]);
});

test("JSON lines: a bad one is named and the others are read", async () => {
  const lines = '\uFEFF{"source":"배","target":"boat"}\nno\n{"source":"강"}\n\n{"source":"문","target":"door"}';
  expect(await read(lines)).toEqual([
    { source: "배", target: "boat" },
    { at: 2, why: "not a JSON value" },
    { at: 3, why: 'no {"source","target"}' },
    { source: "문", target: "door" },
  ]);
});

test("the command line imports, looks up and exports", async () => {
  const folder = await mkdtemp(join(tmpdir(), "naru-memory-"));
  try {
    const env = { NARU_DATA: folder };
    const file = join(folder, "pairs.jsonl");
    await writeFile(
      file,
      '{"source":"강이 얼어 배가 다니지 못한다.","target":"The river is frozen and no boat runs."}\nbad\n',
    );
    const brought = await naru(env, "memory", "import", file);
    expect(brought).toMatchObject({
      code: 2,
      out: '{"pairs":1,"repeated":0,"malformed":1}\n',
      err: "naru: line 2: not a JSON value\n",
    });
    const asked = join(folder, "asked.jsonl");
    await writeFile(asked, '{"id":1,"text":"강이 얼어 배가 못 다닌다."}\n{"id":"x","text":"전혀 다른 이야기"}\n');
    const { code, out } = await naru(env, "memory", "lookup", "--jsonl", asked, "--min", "0.5");
    expect(code).toBe(0);
    const [first, second] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 1, matches: [{ target: "The river is frozen and no boat runs." }] });
    expect(first.matches[0].score).toBeCloseTo(1 - 5 / 18, 1);
    expect(second).toEqual({ id: "x", matches: [] });
    expect((await naru(env, "memory", "export")).out).toContain("<seg>The river is frozen and no boat runs.</seg>");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);
