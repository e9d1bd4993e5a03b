import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { TextPair } from "#shared/alignment/text-pairs.ts";
import { DRAFT_MARK } from "#shared/publication/blocks.ts";

/** Korean and English side by side, a row a segment, to be read and marked up on paper. */
export async function bilingualDocx(pairs: readonly TextPair[]): Promise<Uint8Array> {
  const rows = pairs.map(
    ({ source, target }) => new TableRow({ cantSplit: true, children: [cell(source), cell(target)] }),
  );
  const head = new TableRow({ tableHeader: true, children: [cell("Korean"), cell("English")] });
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
  const document = new Document({
    creator: "Naru",
    lastModifiedBy: "Naru",
    description: DRAFT_MARK,
    sections: [{ children: [new Paragraph({ children: [new TextRun({ text: DRAFT_MARK, bold: true })] }), table] }],
  });
  return Packer.toBuffer(document);
}

const cell = (text: string) =>
  new TableCell({
    width: { size: 50, type: WidthType.PERCENTAGE },
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    children: text.split("\n").map((line) => new Paragraph(line)),
  });
