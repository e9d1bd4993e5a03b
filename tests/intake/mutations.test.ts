import { DeletedTextRun, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readBytes } from "#server/intake/read-bytes.ts";
import { openZip } from "#server/intake/zip.ts";
import { recognised } from "#shared/intake/recognised.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { changeZip } from "#tests/support/zip.ts";
import { FERRY, ferryText } from "./stories.ts";

let docx: Buffer;
beforeAll(async () => {
  const deleted = new DeletedTextRun({ text: "열세 ", id: 1, author: "가", date: "2026-03-15T08:00:00Z" });
  const table = new Table({
    rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("14일")] })] })],
  });
  docx = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: FERRY.headline, heading: HeadingLevel.TITLE }),
            new Paragraph({ children: [new TextRun({ text: "첫 배", bold: true }), deleted, new TextRun("가 떴다.")] }),
            table,
          ],
        },
      ],
    }),
  );
});

const HTML = `<article><h1>${FERRY.headline}</h1><figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="배"><figcaption>아침</figcaption></figure><p>${FERRY.first} <a href="https://naru.example/">강</a></p><table><tr><td>14일<td>열네 명</table></article><script>x</script>`;
const MARKDOWN = `# ${FERRY.headline}\n\n**첫 배**가 [떴다](https://naru.example/).\n\n- 쌀\n1. 소금\n\n> 인용\n\n| a | b |\n|---|---|\n| c | d |\n`;

/** Reads to the agreed form, or refuses with a code; anything else is a crash. */
async function readsOrRefuses(bytes: Buffer, type: "text" | "markdown" | "html" | "docx") {
  try {
    recognised.parse(await readBytes(bytes, "나루", type, "target"));
  } catch (error) {
    if (!(error instanceof IntakeRefusal)) throw error;
  }
  return true;
}

/** Some bytes changed, a stretch taken out, a stretch repeated. */
function mutate(bytes: Buffer, changes: readonly { kind: number; at: number; length: number; byte: number }[]): Buffer {
  return changes.reduce((before, { kind, at, length, byte }) => {
    const start = at % Math.max(1, before.length);
    const stretch = before.subarray(start, start + length);
    if (kind === 0) return Buffer.concat([before.subarray(0, start), Buffer.of(byte), before.subarray(start + 1)]);
    if (kind === 1) return Buffer.concat([before.subarray(0, start), before.subarray(start + length)]);
    return Buffer.concat([before.subarray(0, start), stretch, stretch, before.subarray(start + length)]);
  }, bytes);
}

const changes = fc.array(
  fc.record({ kind: fc.nat(2), at: fc.nat(1_000_000), length: fc.integer({ min: 1, max: 60 }), byte: fc.nat(255) }),
  { minLength: 1, maxLength: 8 },
);

test.each(["text", "markdown", "html"] as const)(
  "a %s file changed at random is read or refused, and nothing crashes",
  async (type) => {
    const original = Buffer.from({ text: ferryText, markdown: MARKDOWN, html: HTML }[type]);
    await fc.assert(
      fc.asyncProperty(changes, (some) => readsOrRefuses(mutate(original, some), type)),
      { numRuns: 150 },
    );
  },
);

test("a Word file changed at random is read or refused, and nothing crashes", async () => {
  await fc.assert(
    fc.asyncProperty(changes, (some) => readsOrRefuses(mutate(docx, some), "docx")),
    { numRuns: 100 },
  );
});

test("a Word file whose XML is changed at random is read or refused, and nothing crashes", async () => {
  const names = openZip(docx, "good").names.filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
  const anyPart = fc.constantFrom(...names, "word/document.xml", "word/document.xml", "word/document.xml");
  await fc.assert(
    fc.asyncProperty(anyPart, changes, (name, some) =>
      readsOrRefuses(changeZip(docx, { [name]: (xml) => mutate(Buffer.from(xml), some).toString("utf8") }), "docx"),
    ),
    { numRuns: 150 },
  );
});

test("the file that the changes start from is read in full", async () => {
  const found = await readBytes(docx, "나루.docx", "docx", "target");
  expect(found.parts.map((part) => part.text)).toEqual([FERRY.headline, "첫 배가 떴다.", "14일"]);
});
