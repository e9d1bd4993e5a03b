import mammoth from "mammoth";
import { assemble } from "#shared/intake/assemble.ts";
import { leftOutOne } from "#shared/intake/left-out.ts";
import type { IntakeWarning, LeftOut, Recognised, Side } from "#shared/intake/recognised.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { prepareXml, refuseEntities } from "./docx-xml.ts";
import { foundImages } from "./found-images.ts";
import { readHtmlBlocks } from "./html-blocks.ts";
import { openZip, type Zip } from "./zip.ts";

/**
 * A Word document through mammoth. mammoth never sees the archive itself: it asks for parts, which are unpacked under
 * our limits and made ready first, so that nothing it passes over is lost unnamed.
 * @throws IntakeRefusal
 */
export async function readDocx(bytes: Buffer, name: string, side: Side): Promise<Recognised> {
  const zip = openZip(bytes, name);
  if (!zip.names.some((part) => /^word\/document\d*\.xml$/i.test(part)))
    throw new IntakeRefusal("not-a-docx", { name });
  const parts = documentParts(zip, name);
  const { images, add } = foundImages();
  const numbers = new Map<string, number>();
  const html = await toHtml(parts, name, (image) => {
    const number = add(image);
    if (number === undefined) return "unknown";
    numbers.set(`picture-${number}`, number);
    return `picture-${number}`;
  });
  const { blocks, leftOut } = readHtmlBlocks(html, (src) => numbers.get(src));
  const notes = blocks.filter((block) => block.hint === "footnote").length;
  const warnings: IntakeWarning[] = [
    ...(parts.said.insertions > 0 ? [said("insertionsAccepted", parts.said.insertions)] : []),
    ...(notes > 0 ? [said("footnotesAtEnd", notes)] : []),
  ];
  return assemble(blocks, side, {
    images,
    leftOut: [...leftOut, ...parts.said.leftOut, ...besideTheText(zip, name)],
    warnings,
  });
}

const said = (code: IntakeWarning["code"], count: number): IntakeWarning => ({ code, params: { count } });

/** What mammoth asks of a file: its lib/zipfile.js, without the archive. */
function documentParts(zip: Zip, name: string) {
  const found = { leftOut: [] as LeftOut[], insertions: 0 };
  const text = (part: string, bytes: Buffer) => {
    const xml = bytes.toString("utf8");
    refuseEntities(xml, name);
    if (!/^word\/(?:document\d*|footnotes|endnotes)\.xml$/i.test(part)) return xml;
    const prepared = prepareXml(xml, name);
    found.leftOut.push(...prepared.leftOut);
    found.insertions += prepared.insertions;
    return prepared.xml;
  };
  return {
    said: found,
    exists: (part: string) => zip.names.includes(part),
    read: async (part: string, encoding?: string) => {
      const bytes = zip.read(part);
      if (bytes === undefined) throw new Error(`There is no ${part} in the document`);
      if (encoding === "base64") return bytes.toString("base64");
      return encoding ? text(part, bytes) : new Uint8Array(bytes);
    },
  };
}

async function toHtml(parts: object, name: string, addImage: (bytes: Buffer) => string): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => ({
    src: await image.readAsBuffer().then(addImage, () => "unknown"),
  }));
  try {
    const input = { file: parts } as unknown as { buffer: Buffer }; // mammoth's own lib/unzip.js takes `file`; its types do not say so
    const options = { styleMap: STYLES, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false };
    return (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    throw error instanceof IntakeRefusal ? error : new IntakeRefusal("unreadable", { name });
  }
}

/** Word's own styles, and the names that Hancom Office gives them when it writes DOCX. */
const STYLES = [
  ...["Title", "제목", "Headline"].map((style) => `p[style-name='${style}'] => h1.title:fresh`),
  ...["Subtitle", "부제", "부제목", "Standfirst"].map((style) => `p[style-name='${style}'] => p.subtitle:fresh`),
  ...["Quote", "Intense Quote", "Block Text", "인용"].map((style) => `p[style-name='${style}'] => blockquote:fresh`),
  ...["caption", "캡션"].map((style) => `p[style-name='${style}'] => figcaption:fresh`),
];

/** Comments, headers and footers are no part of the article; their words are named. */
function besideTheText(zip: Zip, name: string): LeftOut[] {
  return zip.names.flatMap((part) => {
    const what = BESIDE.find(([pattern]) => pattern.test(part))?.[1];
    const xml = what && zip.read(part)?.toString("utf8");
    return what && xml ? partTexts(xml, what, name).map((text) => leftOutOne(what, text)) : [];
  });
}

const BESIDE: readonly [RegExp, LeftOut["what"]][] = [
  [/^word\/comments\.xml$/i, "comment"],
  [/^word\/header\d*\.xml$/i, "header"],
  [/^word\/footer\d*\.xml$/i, "footer"],
];

const partTexts = (xml: string, what: LeftOut["what"], name: string) =>
  prepareXml(xml, name)
    .words.split(what === "comment" ? "\f" : "\0")
    .map((text) => text.trim())
    .filter(Boolean);
