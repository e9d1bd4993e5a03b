import type { Node } from "@tiptap/pm/model";
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import sharp from "sharp";
import { NOTICE_TITLES } from "#shared/publication/assemble.ts";
import {
  type Block,
  blocksOf,
  DRAFT_MARK,
  dateline,
  type Picture,
  type Piece,
  pieceOfKind,
  type Rendering,
} from "#shared/publication/blocks.ts";
import type { PublishedText } from "#shared/publication/edition.ts";
import { DOCX_STYLES } from "./docx-styles.ts";

/** A Word document with real headings, lists, links and pictures. It carries no name of who made it. */
export async function toDocx(text: PublishedText, { pictures, draft = false }: Rendering): Promise<Uint8Array> {
  const body = await Promise.all(blocksOf(text).map((block) => blockDocx(block, pictures)));
  const document = new Document({
    title: text.headline,
    creator: "Naru",
    lastModifiedBy: "Naru",
    description: draft ? DRAFT_MARK : `Edition ${text.editionNumber}`,
    styles: DOCX_STYLES,
    numbering: { config: [{ reference: "bullets", levels: [BULLET] }] },
    sections: [
      {
        ...(draft ? { headers: { default: new Header({ children: [plain(DRAFT_MARK, { style: "Draft" })] }) } } : {}),
        footers: { default: new Footer({ children: [PAGE_NUMBER] }) },
        children: [
          ...(draft ? [plain(DRAFT_MARK, { style: "Draft" })] : []),
          ...(text.parts.length === 0 ? [plain(text.headline, { heading: HeadingLevel.TITLE })] : []),
          ...text.notices.flatMap(noticeDocx),
          ...body.flat(),
          ...text.credits.map((credit) => plain(credit, { style: "Credits" })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const BULLET = { level: 0, format: "bullet", text: "•", alignment: AlignmentType.LEFT } as const;
const PAGE_NUMBER = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT] })],
});

const plain = (text: string, options: IParagraphOptions) =>
  new Paragraph({ ...options, children: broken(text.split("\n"), {}) });

const broken = (lines: readonly string[], options: object) =>
  lines.map((text, at) => new TextRun({ ...options, text, ...(at > 0 ? { break: 1 } : {}) }));

function noticeDocx({ kind, text, at }: PublishedText["notices"][number]): Paragraph[] {
  const title = new TextRun({ text: `${NOTICE_TITLES[kind]} (${dateline(at)}): `, bold: true });
  const [first = "", ...rest] = text.split(/\n{2,}/);
  return [
    new Paragraph({ style: "Notice", children: [title, ...broken(first.split("\n"), {})] }),
    ...rest.map((paragraph) => plain(paragraph, { style: "Notice" })),
  ];
}

async function blockDocx(block: Block, pictures: ReadonlyMap<string, Picture>): Promise<Paragraph[]> {
  if (block.type === "piece") return flow(block.piece, optionsOf(block.piece));
  if (block.type === "list")
    return block.pieces.flatMap((piece) => flow(piece, { numbering: { reference: "bullets", level: 0 } }));
  if (block.type === "quotation") return block.pieces.flatMap((piece) => flow(piece, { style: "Quotation" }));
  return figureDocx(block.pieces, pictures.get(block.imageId));
}

function optionsOf({ part: { kind } }: Piece): IParagraphOptions {
  if (kind === "headline") return { heading: HeadingLevel.TITLE };
  if (kind === "subheading") return { heading: HeadingLevel.HEADING_2 };
  if (kind === "standfirst") return { style: "Standfirst" };
  if (kind === "byline") return { style: "Byline" };
  if (kind === "caption" || kind === "credit" || kind === "alttext") return { style: "Caption" };
  if (kind === "note") return { style: "Notice" };
  return {};
}

const WIDTH = 600;

/** Word reads no WebP; the picture is written as JPEG, with the alternative text where Word keeps it. */
async function figureDocx(pieces: readonly Piece[], picture: Picture | undefined): Promise<Paragraph[]> {
  const alt = pieceOfKind(pieces, "alttext");
  const others = pieces.filter((piece) => piece !== alt || !picture);
  const texts = others.flatMap((piece) => flow(piece, { style: "Caption" }));
  if (!picture) return texts;
  const data = await sharp(Buffer.from(picture.base64, "base64"))
    .flatten({ background: "#fff" })
    .jpeg({ quality: 88 })
    .toBuffer();
  const height = Math.round((WIDTH * picture.height) / picture.width);
  const words = alt?.part.text ?? "";
  const image = new ImageRun({
    type: "jpg",
    data,
    transformation: { width: WIDTH, height },
    altText: { name: "Picture", title: "", description: words },
  });
  return [new Paragraph({ keepNext: true, children: [image] }), ...texts];
}

const flow = (piece: Piece, options: IParagraphOptions) =>
  piece.paragraphs.map((paragraph) => new Paragraph({ ...options, children: paragraph.children.map(inline) }));

function inline(node: Node): ParagraphChild {
  if (node.type.name === "hardBreak") return new TextRun({ break: 1 });
  const has = (mark: string) => node.marks.some(({ type }) => type.name === mark);
  const run = (style?: string) =>
    new TextRun({ text: node.text ?? "", bold: has("bold"), italics: has("italic"), ...(style ? { style } : {}) });
  const link = node.marks.find(({ type }) => type.name === "link");
  return link ? new ExternalHyperlink({ link: String(link.attrs.href), children: [run("Hyperlink")] }) : run();
}
