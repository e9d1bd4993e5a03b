import { LIMITS } from "./limits.ts";

/** Why a text or a file cannot be taken in. Each code has its sentence, which names the rule and the next step. */
export const REFUSALS = {
  empty: () => "There is no text in it. Paste the article, or choose a file that has words in it.",
  "too-large": (p) =>
    `It is larger than ${megabytes(p.limit)} MB. Leave pictures out, or bring the article in as several.`,
  "too-many-paragraphs": (p) =>
    `It has ${p.count} paragraphs; an article can have ${LIMITS.paragraphs}. Bring it in as several articles. The first one too many begins: ${p.begins}`,
  "paragraph-too-long": (p) =>
    `Paragraph ${p.number} has ${p.length} characters; a paragraph can have ${LIMITS.paragraphCharacters}. Divide it with a blank line. It begins: ${p.begins}`,
  "unsupported-type": (p) =>
    `${p.name} is ${p.type}, which cannot be read yet. Save it as DOCX, HTML, Markdown or plain text.`,
  "hangul-document": (p) =>
    `${p.name} is a Hangul document (HWP or HWPX), which cannot be read here. In Hangul choose “Save as” and “Word document (DOCX)” and bring that in, or copy the whole text there and paste it here.`,
  "unreadable-encoding": (p) =>
    `The letters of ${p.name} cannot be read (${p.guess}). Save it again as UTF-8; UTF-16 and EUC-KR are read as well.`,
  "not-a-docx": (p) =>
    `${p.name} is not a Word document, whatever its name says. Open it in a word processor and save it as DOCX.`,
  "zip-bomb": (p) =>
    `${p.name} unpacks to far more than a document holds (${p.reason}). Save the document again and try once more.`,
  "forbidden-markup": (p) =>
    `${p.name} declares its own entities, which a Word document never does. Save the document again.`,
  timeout: (p) =>
    `${p.name} took longer than ${p.seconds} seconds to read. Save it in a simpler form, or paste its text.`,
  "too-heavy": (p) => `${p.name} needed more memory than a document may. Save it in a simpler form, or paste its text.`,
  unreadable: (p) =>
    `${p.name} is damaged and cannot be read. Open it where it was written and save it again, or paste its text.`,
  cancelled: (p) => `Reading ${p.name} was cancelled. Nothing was kept of it.`,
  "not-an-image": () => "It is not a picture that can be read. JPEG, PNG, WebP, GIF, AVIF and TIFF can.",
  "image-too-large": (p) =>
    `The picture is ${p.width} × ${p.height} pixels; up to ${LIMITS.imageSide} a side and ${LIMITS.imagePixels / 1e6} million in all can be taken. Make it smaller.`,
} satisfies Record<string, (params: RefusalParams) => string>;

/** The word processor that most Korean newsrooms write in; its files are refused with the way round. */
export const isHangul = (name: string) => /\.(?:hwpx?|hwt|hml)$/i.test(name);

export type RefusalParams = Record<string, string | number>;
export type RefusalCode = keyof typeof REFUSALS;

export class IntakeRefusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(REFUSALS[code](params));
    this.name = "IntakeRefusal";
    this.code = code;
    this.params = params;
  }
}

const megabytes = (bytes: string | number | undefined) => Math.round(Number(bytes) / (1024 * 1024));
