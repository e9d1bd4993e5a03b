import { Document, Packer, Paragraph } from "docx";
import { beforeAll, expect, test } from "vitest";
import { readFileInChild } from "#server/intake/read-file.ts";
import { openZip } from "#server/intake/zip.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { takes } from "#tests/support/quick.ts";
import { changeZip, writeZip } from "#tests/support/zip.ts";

const MB = 1024 * 1024;
let good: Buffer;
beforeAll(async () => {
  good = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("나루터에 배가 떴다.")] }] }));
});

const refusalOf = async (bytes: Buffer, name = "나루.docx") => {
  const read = readFileInChild({ name, bytes }, "source");
  return read.then(
    () => undefined,
    (error: unknown) => (error instanceof IntakeRefusal ? error : undefined),
  );
};
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MB, 0x20);

test("a file that unpacks to gigabytes is refused within a second and without unpacking it", async () => {
  const bomb = changeZip(good, { "word/document.xml": zeros(60) });
  const before = process.memoryUsage().rss;
  const refused = async () => expect(await refusalOf(bomb)).toMatchObject({ code: "zip-bomb" });
  expect(await takes(1_000, refused)).toBeLessThan(1_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * MB);
});

test("a file whose headers lie about its size is cut off where the lie ends", async () => {
  const zip = openZip(good, "good");
  const lying = writeZip(
    zip.names.map((name) =>
      name === "word/document.xml"
        ? { name, content: zeros(60), declared: 4_000 }
        : { name, content: zip.read(name) ?? "" },
    ),
  );
  expect(await refusalOf(lying)).toMatchObject({
    code: "zip-bomb",
    message: expect.stringContaining("more than it declares"),
  });
});

test("many middling files are refused by their sum, a million small ones by their number", async () => {
  const noise = Buffer.from(Array.from({ length: 2 * MB }, (_, index) => (index * 2_654_435_761) >>> 24));
  const many = Array.from({ length: 60 }, (_, index) => ({ name: `word/media/${index}.png`, content: noise }));
  expect(await refusalOf(writeZip(many))).toMatchObject({ code: "zip-bomb" });
  const small = Array.from({ length: 5_000 }, (_, index) => ({ name: `word/${index}.xml`, content: "" }));
  expect(await refusalOf(writeZip(small))).toMatchObject({ code: "zip-bomb" });
});

test("files that overlap are refused", async () => {
  const noise = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 2_654_435_761) >>> 24));
  const overlapping = Array.from({ length: 50 }, (_, index) => ({
    name: `word/${index}.xml`,
    content: noise,
    offset: 0,
  }));
  expect(await refusalOf(writeZip(overlapping))).toMatchObject({
    code: "zip-bomb",
    params: { reason: "files that overlap" },
  });
});

test("a document that declares entities is refused", async () => {
  const bomb = changeZip(good, {
    "word/document.xml": (xml) =>
      xml.replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
  });
  expect(await refusalOf(bomb)).toMatchObject({ code: "forbidden-markup" });
});

test("a DOCX that is none is refused by name", async () => {
  expect(await refusalOf(Buffer.from("나루터에 배가 떴다."))).toMatchObject({
    code: "not-a-docx",
    message: expect.stringContaining("나루.docx"),
  });
  expect(await refusalOf(writeZip([{ name: "글.txt", content: "나루" }]))).toMatchObject({ code: "not-a-docx" });
  expect(await refusalOf(Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(200)]))).toMatchObject({
    code: "not-a-docx",
  });
});

test("a document that is cut short, changed within or nested beyond reason is refused as damaged", async () => {
  const content = good.indexOf("word/document.xml") + "word/document.xml".length + 40;
  const flipped = Buffer.from(good);
  flipped.writeUInt8(flipped.readUInt8(content) ^ 0xff, content);
  const depth = 20_000;
  const nested = `<w:body>${"<w:smartTag>".repeat(depth)}<w:p/>${"</w:smartTag>".repeat(depth)}`;
  expect(await refusalOf(good.subarray(0, good.length - 300))).toMatchObject({ code: "not-a-docx" });
  expect(await refusalOf(flipped)).toMatchObject({ code: "unreadable", message: expect.stringContaining("나루.docx") });
  expect(await refusalOf(changeZip(good, { "word/document.xml": "<w:document" }))).toMatchObject({
    code: "unreadable",
  });
  const deep = changeZip(good, { "word/document.xml": (xml) => xml.replace("<w:body>", nested) });
  expect(await refusalOf(deep)).toMatchObject({ code: "unreadable" });
});

test.each([
  ["a PDF", "나루.pdf", "%PDF-1.7"],
  ["an old Word or HWP file", "나루.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["a .pages file", "나루.pages", "naru"],
  ["a PDF", "나루.txt", "%PDF-1.7"],
])("%s in %s is refused by name, with the way out", async (type, name, start) => {
  const refused = await refusalOf(Buffer.from(start, "latin1"), name);
  expect(refused).toMatchObject({ code: "unsupported-type", params: { name, type } });
  expect(refused?.message).toContain("DOCX");
});

test.each(["나루.hwp", "나루.HWPX"])("%s is refused with the way to a file that can be read", async (name) => {
  const refused = await refusalOf(Buffer.from("\xd0\xcf\x11\xe0", "latin1"), name);
  expect(refused).toMatchObject({ code: "hangul-document", params: { name } });
  expect(refused?.message).toMatch(/Save as.*DOCX.*paste/);
});
