import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Block, Hint, Run } from "#shared/intake/block.ts";
import { withoutPath } from "#shared/intake/clean-clipboard.ts";
import { leftOutOne } from "#shared/intake/left-out.ts";
import type { LeftOut, LeftOutWhat } from "#shared/intake/recognised.ts";
import { BLOCKS, HINTS, UNSEEN } from "./html-elements.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What holds for everything inside an element. */
interface Inside {
  marks: Omit<Run, "text">;
  hint?: Hint | undefined;
  prefix?: string;
  pre?: boolean;
  numbered?: { next: number } | undefined;
}

interface Reading {
  blocks: Block[];
  runs: Run[];
  leftOut: LeftOut[];
  imageAt: (src: string) => number | undefined;
}

/**
 * HTML → paragraphs, without a DOM that could run anything: parsed as a browser would, read for its words only.
 * @param imageAt number of the picture at this address; undefined when the file does not hold it
 */
export function readHtmlBlocks(html: string, imageAt: Reading["imageAt"]): { blocks: Block[]; leftOut: LeftOut[] } {
  const reading: Reading = { blocks: [], runs: [], leftOut: [], imageAt };
  readChildren(parse(html).childNodes, { marks: {} }, reading);
  flush({ marks: {} }, reading);
  return { blocks: reading.blocks, leftOut: reading.leftOut };
}

function readChildren(nodes: readonly Node[], inside: Inside, reading: Reading) {
  for (const node of nodes) {
    if (isText(node)) addText(node.value, inside, reading);
    else if ("tagName" in node) readElement(node, inside, reading);
  }
}

function readElement(element: Element, inside: Inside, reading: Reading) {
  const { tagName } = element;
  const unseen = isHidden(element) ? "hidden" : UNSEEN[tagName];
  if (unseen !== undefined) return leaveOut(element, unseen, reading);
  if (tagName === "br") return addBreak(inside, reading);
  if (tagName === "img") return addImage(element, inside, reading);
  if (isBackLink(element)) return undefined;
  if (!BLOCKS.has(tagName))
    return readChildren(element.childNodes, { ...inside, marks: marksOf(element, inside) }, reading);
  flush(inside, reading);
  const before = reading.blocks.length;
  const within = withinBlock(element, inside);
  readChildren(element.childNodes, within, reading);
  flush(within, reading);
  if (tagName === "figure") tieFigure(reading.blocks.slice(before));
  if (tagName === "table" && cells(element) > 1) reading.leftOut.push(leftOutOne("table"));
}

/** Two breaks in a row are how many newsrooms' pages separate paragraphs. */
function addBreak(inside: Inside, reading: Reading) {
  if (/\n\s*$/.test(reading.runs.at(-1)?.text ?? "")) flush(inside, reading);
  else addText("\n", { ...inside, pre: true }, reading);
}

function addText(text: string, inside: Inside, { runs }: Reading) {
  const last = runs.at(-1);
  const collapsed = inside.pre ? text : text.replace(/[ \t\r\n\f]+/g, " ");
  const added =
    !inside.pre && (last === undefined || /[ \n]$/.test(last.text)) ? collapsed.replace(/^ /, "") : collapsed;
  if (added === "") return;
  const { bold, italic, href } = inside.marks;
  if (last && last.bold === bold && last.italic === italic && last.href === href) last.text += added;
  else runs.push({ text: added, ...inside.marks });
}

function flush({ hint, prefix }: Inside, reading: Reading) {
  const { runs } = reading;
  reading.runs = [];
  if (runs.every((run) => run.text.trim() === "")) return;
  const first = runs.find((run) => run.text.trim() !== "");
  if (first && hint === "listitem") first.text = first.text.replace(WORD_BULLET, "");
  const numbered = prefix ? [{ text: prefix }, ...runs] : runs;
  reading.blocks.push({ runs: numbered, ...(hint && { hint }) });
}

/** The letters of the Symbol fonts that Word draws its bullets with. */
const WORD_BULLET = /^\s*(?:[·•▪◦§Øü]|o(?=[\s\u00A0]))[\s\u00A0]+/;

function withinBlock(element: Element, inside: Inside): Inside {
  const { tagName } = element;
  const note = /^(?:foot|end)note-/.test(attribute(element, "id")) && tagName === "li";
  const hint = note ? "footnote" : (hintOfClass(element) ?? HINTS[tagName] ?? inside.hint);
  const numbered = tagName === "ol" ? { next: 1 } : tagName === "ul" ? undefined : inside.numbered;
  const number = tagName === "li" && inside.numbered ? inside.numbered.next++ : undefined;
  const prefix = number === undefined ? inside.prefix : note ? `[${number}] ` : `${number}. `;
  return {
    ...inside,
    hint,
    numbered,
    pre: inside.pre || tagName === "pre",
    prefix: tagName === "ul" ? "" : (prefix ?? ""),
  };
}

function hintOfClass(element: Element): Hint | undefined {
  const found = /(?:^|\s)(title|subtitle|byline)(?:\s|$)/.exec(attribute(element, "class"))?.[1];
  return found === "title" || found === "subtitle" || found === "byline" ? found : undefined;
}

function marksOf(element: Element, { marks }: Inside): Inside["marks"] {
  const { tagName } = element;
  if (tagName === "b" || tagName === "strong") return { ...marks, bold: true };
  if (tagName === "i" || tagName === "em") return { ...marks, italic: true };
  const href = tagName === "a" ? attribute(element, "href").trim() : "";
  return href && !href.startsWith("#") ? { ...marks, href } : marks;
}

/** A picture stands between the paragraphs, whatever it is written in. */
function addImage(element: Element, inside: Inside, reading: Reading) {
  flush(inside, reading);
  const alt = withoutPath(attribute(element, "alt")).trim();
  const src = attribute(element, "src");
  const image = reading.imageAt(src);
  if (image === undefined) {
    reading.leftOut.push(
      leftOutOne("image", [alt, src.startsWith("data:") ? "" : withoutPath(src)].filter(Boolean).join(" — ")),
    );
    return;
  }
  reading.blocks.push({ runs: [], image });
  if (alt) reading.blocks.push({ runs: [{ text: alt }], hint: "alttext", image });
}

/** Caption and picture of one figure belong together, whichever stands first. */
function tieFigure(blocks: readonly Block[]) {
  const image = blocks.find((block) => block.image !== undefined)?.image;
  if (image === undefined) return;
  for (const block of blocks) if (block.hint === "caption") block.image ??= image;
}

function leaveOut(element: Element, what: LeftOutWhat | "nothing", { leftOut }: Reading) {
  leftOut.push(...scriptsIn(element).map(() => leftOutOne("script")));
  if (what === "nothing" || what === "script") return;
  const words = textOf(element).replace(/\s+/g, " ").trim() || withoutPath(attribute(element, "src"));
  if (what === "object" || words) leftOut.push(leftOutOne(what, words));
}

/** The element itself, where it is one, and all in it: a page keeps most of them in its head. */
const scriptsIn = (node: Node): Node[] =>
  isScript(node) ? [node] : "childNodes" in node ? node.childNodes.flatMap(scriptsIn) : [];

const textOf = (node: Node): string =>
  isText(node) ? node.value : "childNodes" in node && !isScript(node) ? node.childNodes.map(textOf).join(" ") : "";

const isScript = (node: Node) => "tagName" in node && node.tagName === "script";

const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text" && "value" in node;

const isHidden = (element: Element) =>
  element.attrs.some(({ name }) => name === "hidden") ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style"));

/** The arrow from a footnote back to its place in the text. */
const isBackLink = (element: Element) =>
  element.tagName === "a" && /^#(?:foot|end)note-ref-/.test(attribute(element, "href"));

const cells = (element: Element): number =>
  element.childNodes.reduce(
    (sum, node) => sum + ("tagName" in node ? (/^t[dh]$/.test(node.tagName) ? 1 : cells(node)) : 0),
    0,
  );

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? "";
