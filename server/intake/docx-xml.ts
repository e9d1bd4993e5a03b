import { leftOutOne } from "#shared/intake/left-out.ts";
import type { LeftOut, LeftOutWhat } from "#shared/intake/recognised.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { canonicalPrefixes, decodeEntities, markup } from "./docx-markup.ts";

export interface PreparedXml {
  xml: string;
  /** What can be read in it, a line end before each paragraph and a form feed before each comment. */
  words: string;
  leftOut: LeftOut[];
  insertions: number;
}

/** An element that is open. Its words are named when it closes, if `what` says what they are; `cut` takes it out. */
interface Frame {
  name: string;
  out: number;
  texts: number;
  what: LeftOutWhat | undefined;
  cut: boolean;
  /** Whether this element or one around it names its words, so that none are named twice. */
  claimed: boolean;
}

/**
 * Makes a part of a Word document ready for mammoth, which passes over some elements without a word: fields, direction
 * and ruby wrappers are unwrapped so that their text is read; deletions, hidden runs, equations, phonetic guides and
 * text that stands where mammoth does not look are named with their words.
 */
export function prepareXml(xml: string, fileName: string): PreparedXml {
  refuseEntities(xml, fileName);
  const reading: Reading = { out: [], texts: [], frames: [], leftOut: [], insertions: 0 };
  for (const token of markup(xml, canonicalPrefixes(xml))) {
    if (token.type === "text") {
      if (TEXT.has(reading.frames.at(-1)?.name ?? "")) reading.texts.push(decodeEntities(token.raw));
      reading.out.push(token.raw);
    } else if (token.type === "open") {
      open(token.name, token.raw, reading);
      if (token.empty) close(token.name, "", reading);
    } else close(token.name, token.raw, reading);
  }
  return {
    xml: reading.out.join(""),
    words: reading.texts.join(""),
    leftOut: reading.leftOut,
    insertions: reading.insertions,
  };
}

/** No word processor declares entities; a bomb of them does. */
export function refuseEntities(xml: string, fileName: string) {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new IntakeRefusal("forbidden-markup", { name: fileName });
}

interface Reading {
  out: string[];
  /** The words met so far that no frame has claimed. */
  texts: string[];
  frames: Frame[];
  leftOut: LeftOut[];
  insertions: number;
}

function open(name: string, raw: string, reading: Reading) {
  const { out, texts, frames } = reading;
  const { name: parent = "", claimed = false } = frames.at(-1) ?? {};
  const inProperties = parent.endsWith("Pr");
  if (inProperties) markOwner(name, parent, raw, frames.at(-2));
  else if (name === "w:ins") reading.insertions += 1;
  const cut = inProperties ? undefined : CUT[name];
  const report = READ.has(name) || claimed ? undefined : name === "w:drawing" ? "textbox" : "object";
  const what = cut ?? report;
  frames.push({
    name,
    out: out.length,
    texts: texts.length,
    what,
    cut: cut !== undefined,
    claimed: claimed || what !== undefined,
  });
  if (BREAKS[name] && !inProperties) texts.push(BREAKS[name]);
  if (!UNWRAPPED.has(name)) out.push(raw);
}

/** A hidden run and a deleted table row say so among their properties. */
function markOwner(name: string, parent: string, raw: string, owner: Frame | undefined) {
  const hidden =
    name === "w:vanish" && parent === "w:rPr" && owner?.name === "w:r" && !/val="(?:0|false|off)"/.test(raw);
  const deleted = name === "w:del" && parent === "w:trPr" && owner?.name === "w:tr";
  if (owner && (hidden || deleted)) Object.assign(owner, { cut: true, what: hidden ? "hidden" : "deletion" });
}

function close(name: string, raw: string, { out, texts, frames, leftOut }: Reading) {
  const frame = frames.pop();
  if (frame === undefined) return;
  if (raw && !UNWRAPPED.has(name)) out.push(raw);
  if (frame.cut) out.length = frame.out;
  // Word writes a text box twice, for newer and for older readers; when the older form has the words, none are lost.
  if (name === "mc:Fallback" && texts.length > frame.texts && leftOut.at(-1)?.what === "textbox") leftOut.pop();
  if (frame.what === undefined) return;
  const words = texts.splice(frame.texts).join("").trim();
  if (words) leftOut.push(leftOutOne(frame.what, words));
}

const TEXT = new Set(["w:t", "w:delText", "m:t", "a:t"]);
const BREAKS: Record<string, string> = { "w:p": "\n", "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:comment": "\f" };
const CUT: Record<string, LeftOutWhat> = {
  "w:del": "deletion",
  "w:moveFrom": "moved",
  "w:rt": "phonetic",
  "m:oMath": "equation",
  "mc:Choice": "textbox",
};
const UNWRAPPED = new Set(["w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase", "m:oMathPara"]);
/** Elements whose text mammoth reads (its body-reader.js), those around the body, and those that are unwrapped here. */
const READ = new Set([
  ...UNWRAPPED,
  ...`w:document w:body w:footnotes w:endnotes w:footnote w:endnote w:hdr w:ftr w:comments w:comment w:p w:r w:t w:tbl w:tr
   w:tc w:hyperlink w:sdt w:sdtContent w:customXml w:ins w:moveTo w:object w:smartTag w:pict v:roundrect v:shape v:textbox
   w:txbxContent v:group v:rect mc:AlternateContent mc:Fallback w:br w:tab w:cr`.split(/\s+/),
]);
