import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanImage } from "#server/intake/images.ts";
import { readDocx } from "#server/intake/read-docx.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import type { Side } from "#shared/intake/recognised.ts";
import { changeZip } from "#tests/support/zip.ts";
import { FERRY } from "./stories.ts";

const CHANGE = { id: 1, author: "윤가람", date: "2026-03-15T08:00:00Z" };

const write = (children: ISectionOptions["children"], more: Partial<ISectionOptions> = {}, options: object = {}) =>
  Packer.toBuffer(new Document({ sections: [{ ...more, children }], ...options }));
const read = async (bytes: Buffer, side: Side = "source") => readDocx(bytes, "나루.docx", side);
const words = async (bytes: Buffer, side: Side = "source") =>
  (await read(bytes, side)).parts.map(({ kind, text }) => [kind, text]);
/** A document whose body is this XML, as another program might write it. */
const withBody = async (xml: string) =>
  changeZip(await write([new Paragraph("자리")]), {
    "word/document.xml": (before) => before.replace(/<w:body>[\s\S]*<\/w:body>/, () => `<w:body>${xml}</w:body>`),
  });
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

test("headings, lists, quotations and captions of Word become the parts of an article", async () => {
  const bytes = await write(
    [
      new Paragraph({ text: FERRY.headline, heading: HeadingLevel.TITLE }),
      new Paragraph({ text: FERRY.standfirst, style: "Subtitle" }),
      new Paragraph(FERRY.byline),
      new Paragraph(FERRY.first),
      new Paragraph({ text: "강 건너의 소리", heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ text: "쌀 한 말", bullet: { level: 0 } }),
      new Paragraph({ text: "첫째로 탄 사람", numbering: { reference: "seats", level: 0 } }),
      new Paragraph({ text: "둘째로 탄 사람", numbering: { reference: "seats", level: 0 } }),
      new Paragraph({ text: "돌아올 배가 있을까.", style: "Quote" }),
      new Paragraph({ text: "나루터의 아침", style: "Caption" }),
      new Paragraph(FERRY.second),
    ],
    {},
    {
      numbering: {
        config: [
          {
            reference: "seats",
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT }],
          },
        ],
      },
      styles: {
        paragraphStyles: [
          { id: "Subtitle", name: "Subtitle" },
          { id: "Quote", name: "Quote" },
          { id: "Caption", name: "caption" },
        ],
      },
    },
  );
  expect(await words(bytes)).toEqual([
    ["headline", FERRY.headline],
    ["standfirst", FERRY.standfirst],
    ["byline", FERRY.byline],
    ["body", FERRY.first],
    ["subheading", "강 건너의 소리"],
    ["listitem", "쌀 한 말"],
    ["listitem", "1. 첫째로 탄 사람"],
    ["listitem", "2. 둘째로 탄 사람"],
    ["blockquote", "돌아올 배가 있을까."],
    ["caption", "나루터의 아침"],
    ["body", FERRY.second],
  ]);
});

test("tracked insertions are taken, deletions are left out, and both are said", async () => {
  const bytes = await write([
    new Paragraph({
      children: [
        new TextRun("첫 배에는 "),
        new DeletedTextRun({ text: "열세 ", ...CHANGE }),
        new InsertedTextRun({ text: "열네 ", ...CHANGE }),
        new TextRun("명이 탔다."),
      ],
    }),
  ]);
  const found = await read(bytes);
  expect(found.parts[0]?.text).toBe("첫 배에는 열네 명이 탔다.");
  expect(found.leftOut).toEqual([{ what: "deletion", count: 1, texts: ["열세"] }]);
  expect(found.warnings).toContainEqual({ code: "insertionsAccepted", params: { count: 1 } });
  expect(JSON.stringify(found)).not.toContain(CHANGE.author);
});

test("comments, headers and footers are left out, and their words are named without their author", async () => {
  const bytes = await write(
    [
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun("세관원은 보따리를 열었다."),
          new CommentRangeEnd(0),
          new CommentReference(0),
        ],
      }),
    ],
    {
      headers: { default: new Header({ children: [new Paragraph("나루통신 초고")] }) },
      footers: { default: new Footer({ children: [new Paragraph("배포 금지")] }) },
    },
    {
      comments: {
        children: [{ id: 0, author: "윤가람", date: new Date(0), children: [new Paragraph("이름을 확인할 것")] }],
      },
    },
  );
  const found = await read(bytes);
  expect(found.parts.map((part) => part.text)).toEqual(["세관원은 보따리를 열었다."]);
  expect(found.leftOut).toEqual(
    expect.arrayContaining([
      { what: "comment", count: 1, texts: ["이름을 확인할 것"] },
      { what: "header", count: 1, texts: ["나루통신 초고"] },
      { what: "footer", count: 1, texts: ["배포 금지"] },
    ]),
  );
  expect(JSON.stringify(found)).not.toContain("윤가람");
});

test("the cells of a table become paragraphs, and the loss of its form is said", async () => {
  const row = (cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const bytes = await write([
    new Paragraph(FERRY.first),
    new Table({ rows: [row(["날짜", "탄 사람"]), row(["14일", "열네 명"])] }),
  ]);
  const found = await read(bytes);
  expect(found.parts.map((part) => part.text)).toEqual([FERRY.first, "날짜", "탄 사람", "14일", "열네 명"]);
  expect(found.leftOut).toEqual([{ what: "table", count: 1, texts: [] }]);
});

test("footnotes are kept at the end under their numbers, and it is said", async () => {
  const bytes = await write(
    [
      new Paragraph({
        children: [new TextRun("배는 여섯 해 만에 떴다"), new FootnoteReferenceRun(1), new TextRun(".")],
      }),
    ],
    {},
    { footnotes: { 1: { children: [new Paragraph("2020년 1월에 끊겼다.")] } } },
  );
  const found = await read(bytes);
  expect(found.parts.map((part) => part.text)).toEqual(["배는 여섯 해 만에 떴다[1].", "[1] 2020년 1월에 끊겼다."]);
  expect(found.warnings).toContainEqual({ code: "footnotesAtEnd", params: { count: 1 } });
});

test("a draft keeps bold, italic and links, to the letter of its text", async () => {
  const bytes = await write([
    new Paragraph({
      children: [
        new TextRun("The "),
        new TextRun({ text: "first", bold: true, italics: true }),
        new TextRun({ text: " boat", break: 1 }),
        new ExternalHyperlink({ link: "https://naru.example/boat", children: [new TextRun(" left")] }),
        new ExternalHyperlink({ link: "file:///C:/Users/garam/list.docx", children: [new TextRun(" today.")] }),
      ],
    }),
  ]);
  const found = await read(bytes, "target");
  const [part] = found.parts;
  const document = parseDocument(part?.document);
  expect(textOf(document)).toBe(part?.text);
  expect(part?.text).toBe("The first\nboat left today.");
  const marks = document.firstChild?.children.map((node) => node.marks.map((mark) => mark.type.name).join());
  expect(marks).toEqual(["", "bold,italic", "", "", "link", ""]);
  expect(found.leftOut).toEqual([{ what: "link", count: 1, texts: ["file:///C:/Users/garam/list.docx"] }]);
});

test("pictures are found with their caption and their description, and lose their metadata when they are cleaned", async () => {
  const taken = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#24507a" } })
    .withExif({ IFD0: { Artist: "Yoon Ga-ram", Make: "Naru Camera" } })
    .jpeg()
    .toBuffer();
  const picture = new ImageRun({
    type: "jpg",
    data: taken,
    transformation: { width: 40, height: 30 },
    altText: { name: "x", description: "나루터에 닿은 배", title: "" },
  });
  const bytes = await write([
    new Paragraph(FERRY.first),
    new Paragraph({ children: [picture] }),
    new Paragraph(FERRY.caption),
    new Paragraph(FERRY.second),
  ]);
  const found = await read(bytes);
  expect(found.parts.map((part) => part.kind)).toEqual(["body", "alttext", "caption", "body"]);
  expect(found.images).toHaveLength(1);
  expect(found.images[0]).toMatchObject({ mediaType: "image/jpeg", altPart: 1, captionPart: 2 });
  const original = Buffer.from(found.images[0]?.bytes ?? "", "base64");
  expect(original.includes("Yoon Ga-ram")).toBe(true);
  const clean = await cleanImage(original);
  expect(clean).toMatchObject({ mediaType: "image/jpeg", width: 40, height: 30 });
  expect((await sharp(clean.bytes).metadata()).exif).toBeUndefined();
  expect(clean.bytes.includes("Yoon Ga-ram")).toBe(false);
});

test("text inside fields, direction wrappers, controls and ruby is read", async () => {
  const body =
    p(`${r("배는 ")}<w:fldSimple w:instr="DATE">${r("14일")}</w:fldSimple>${r(" 떴다.")}`) +
    p(
      `<w:bdo w:val="rtl">${r("강")}</w:bdo><w:dir w:val="rtl">${r("가")}</w:dir><w:sdt><w:sdtContent>${r("에서")}</w:sdtContent></w:sdt>`,
    ) +
    p(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r("진")}</w:rt><w:rubyBase>${r("津")}</w:rubyBase></w:ruby></w:r>${r("은 나루다.")}`,
    );
  const found = await read(await withBody(body));
  expect(found.parts.map((part) => part.text)).toEqual(["배는 14일 떴다.", "강가에서", "津은 나루다."]);
  expect(found.leftOut).toEqual([{ what: "phonetic", count: 1, texts: ["진"] }]);
});

test("what mammoth passes over in silence is named with its words", async () => {
  const body =
    p(r("강가의 아침.")) +
    p(`${r("보이는 글. ")}${r("숨은 글.", "<w:vanish/>")}`) +
    p(`<w:moveFrom w:id="1" w:author="x">${r("옮긴 글.")}</w:moveFrom>`) +
    p(
      `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=2</m:t></m:r></m:oMath>`,
    ) +
    p(
      `<w:r><w:drawing><wp:anchor xmlns:wp="u"><w:txbxContent>${p(r("글상자의 글."))}</w:txbxContent></wp:anchor></w:drawing></w:r>`,
    ) +
    p(`<w:unknownWrapper>${r("모르는 곳의 글.")}</w:unknownWrapper>`) +
    `<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${p(r("지운 줄."))}</w:tc></w:tr></w:tbl>`;
  const found = await read(await withBody(body));
  expect(found.parts.map((part) => part.text)).toEqual(["강가의 아침.", "보이는 글."]);
  const named = Object.fromEntries(found.leftOut.map(({ what, texts }) => [what, texts]));
  expect(named).toEqual({
    hidden: ["숨은 글."],
    moved: ["옮긴 글."],
    equation: ["x=2"],
    textbox: ["글상자의 글."],
    object: ["모르는 곳의 글."],
    deletion: ["지운 줄."],
  });
});

test("a text box written for older readers as well is read once and not named", async () => {
  const box = (inner: string) => `<w:txbxContent>${p(r(inner))}</w:txbxContent>`;
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const v = 'xmlns:v="urn:schemas-microsoft-com:vml"';
  const choice = `<mc:Choice Requires="wps"><w:drawing>${box("상자 속 글.")}</w:drawing></mc:Choice>`;
  const fallback = `<mc:Fallback><w:pict><v:shape ${v}><v:textbox>${box("상자 속 글.")}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  const body = p(`${r("바깥 글.")}<w:r><mc:AlternateContent ${mc}>${choice}${fallback}</mc:AlternateContent></w:r>`);
  const found = await read(await withBody(body));
  expect(found.parts.map((part) => part.text).sort()).toEqual(["바깥 글.", "상자 속 글."]);
  expect(found.leftOut).toEqual([]);
});

test("deletions are seen whatever prefix another program gives to Word's names", async () => {
  const bytes = changeZip(
    await withBody(p(`${r("남은 글.")}<w:del w:id="1"><w:r><w:delText>지운 글.</w:delText></w:r></w:del>`)),
    {
      "word/document.xml": (before) => before.replaceAll("w:", "ns0:").replaceAll("xmlns:w=", "xmlns:ns0="),
    },
  );
  const found = await read(bytes);
  expect(found.parts.map((part) => part.text)).toEqual(["남은 글."]);
  expect(found.leftOut).toEqual([{ what: "deletion", count: 1, texts: ["지운 글."] }]);
});

test("a picture that is only linked to is named and never fetched", async () => {
  const blip = `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rIdLinked"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
  const inline = `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="남의 그림"/>${blip}</wp:inline>`;
  const bytes = changeZip(await withBody(p(r("글.")) + p(`<w:r><w:drawing>${inline}</w:drawing></w:r>`)), {
    "word/_rels/document.xml.rels": (before) =>
      before.replace(
        "</Relationships>",
        '<Relationship Id="rIdLinked" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
      ),
  });
  const found = await read(bytes);
  expect(found.images).toEqual([]);
  expect(found.leftOut).toEqual([{ what: "image", count: 1, texts: ["남의 그림 — unknown"] }]);
});

test("2,000 paragraphs and one of 50,000 characters are read; 2,001 paragraphs are refused", async () => {
  const paragraphs = Array.from({ length: 1_999 }, (_, index) => new Paragraph(`${index + 1}번째 배가 떴다.`));
  const long = "강".repeat(50_000);
  const found = await read(await write([...paragraphs, new Paragraph(long)]));
  expect(found.parts).toHaveLength(2_000);
  expect(found.parts.at(-1)?.text).toBe(long);
  const refused = read(await write([...paragraphs, new Paragraph(long), new Paragraph("하나 더.")]));
  await expect(refused).rejects.toMatchObject({ code: "too-many-paragraphs" });
});

test("NFD, emoji, hanja, half-width jamo and direction marks come through Word as they come through a paste", async () => {
  const text = `${"나룻배".normalize("NFD")} 🛶 津 ﾡￂ \u200F강`;
  const found = await read(await write([new Paragraph(text)]));
  expect(found.parts[0]?.text).toBe("나룻배 🛶 津 ﾡￂ \u200F강");
  expect(found.warnings.map(({ code }) => code)).toContain("composed");
});
