import type { Run } from "./block.ts";

/** A mark from one piece to another; ranges may overlap, as in `**a *b** c*`. */
interface Range {
  from: number;
  to: number;
  mark: Partial<Run>;
}
interface Reading {
  pieces: string[];
  ranges: Range[];
  open: Map<string, number>;
  images: MarkdownImage[];
  aside: string[];
}
export interface MarkdownImage {
  alt: string;
  src: string;
}

/**
 * Emphasis, links, code, line breaks and escapes of one paragraph of Markdown, in one pass over the text.
 * Emphasis opens before a letter and closes after one, whatever stands outside: CommonMark's rule fails where a
 * particle follows the closing mark, as in `**“나루”**는`.
 * `aside` holds what no reader of the page sees: titles of links, addresses behind no words.
 * @param references addresses of `[words][reference]` links, by lower-case name
 */
export function readInline(text: string, references: ReadonlyMap<string, string> = new Map()) {
  const reading: Reading = { pieces: [], ranges: [], open: new Map(), images: [], aside: [] };
  let at = 0;
  while (at < text.length) at = readOne(text, at, reading, references);
  return { runs: runsOf(reading), images: reading.images, aside: reading.aside };
}

function readOne(text: string, at: number, reading: Reading, references: ReadonlyMap<string, string>): number {
  const { pieces, open } = reading;
  const rest = text.slice(at, at + 2_500);
  const plain = /^[^\\`*_![\]<\n ]+|^ +(?!\n| )/.exec(rest)?.[0];
  if (plain) {
    pieces.push(plain);
    return at + plain.length;
  }
  const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
  if (escaped?.[1]) return take(pieces, escaped[1], at + 2);
  const lineBreak = /^(?: {2,}|\\)\n */.exec(rest)?.[0];
  if (lineBreak) return take(pieces, "\n", at + lineBreak.length);
  const softEnd = /^ *\n */.exec(rest)?.[0];
  if (softEnd) return take(pieces, " ", at + softEnd.length);
  const code = /^(`+)([^`]+)\1(?!`)/.exec(rest);
  if (code?.[2]) return take(pieces, code[2], at + code[0].length);
  const image = /^!\[([^\]]{0,500})\]\(\s*<?([^\s)>]*)>?(?:\s+(["'][^)]*))?\)/.exec(rest);
  if (image) {
    reading.images.push({ alt: [image[1], image[3]].filter(Boolean).join(" "), src: image[2] ?? "" });
    return at + image[0].length;
  }
  const address = /^<((?:https?:|mailto:)[^\s<>]+)>/.exec(rest);
  if (address?.[1]) {
    reading.ranges.push({ from: pieces.length, to: pieces.length + 1, mark: { href: address[1] } });
    return take(pieces, address[1], at + address[0].length);
  }
  if (rest.startsWith("[")) {
    open.set("[", pieces.length);
    return take(pieces, "[", at + 1);
  }
  if (rest.startsWith("]") && open.has("[")) return closeLink(rest, at, reading, references);
  const delimiter = /^(?:\*\*|__|\*|_)/.exec(rest)?.[0];
  if (delimiter) return emphasis(text, at, delimiter, reading);
  return take(pieces, rest[0] ?? "", at + 1);
}

function take(pieces: string[], piece: string, next: number): number {
  pieces.push(piece);
  return next;
}

function closeLink(rest: string, at: number, reading: Reading, references: ReadonlyMap<string, string>): number {
  const from = reading.open.get("[") ?? 0;
  reading.open.delete("[");
  const inline = /^\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+(["'][^)]*))?\s*\)/.exec(rest);
  const named = /^\](?:\[([^\]]*)\])?/.exec(rest);
  const name = named?.[1] || reading.pieces.slice(from + 1).join("");
  const href = inline?.[1] ?? references.get(name.toLowerCase());
  if (href === undefined) return take(reading.pieces, "]", at + 1);
  reading.pieces[from] = "";
  reading.ranges.push({ from, to: reading.pieces.length, mark: { href } });
  if (inline?.[2]) reading.aside.push(inline[2]);
  if (reading.pieces.slice(from).join("").trim() === "") reading.aside.push(href);
  return at + (inline ?? named ?? [""])[0].length;
}

function emphasis(text: string, at: number, delimiter: string, { pieces, ranges, open }: Reading): number {
  const next = at + delimiter.length;
  const [before, after] = [text[at - 1] ?? " ", text[next] ?? " "];
  const insideWord = delimiter.startsWith("_") && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const from = open.get(delimiter);
  if (!insideWord && from !== undefined && /\S/.test(before)) {
    open.delete(delimiter);
    pieces[from] = "";
    ranges.push({ from, to: pieces.length, mark: delimiter.length === 2 ? { bold: true } : { italic: true } });
    return next;
  }
  if (!insideWord && from === undefined && /\S/.test(after)) open.set(delimiter, pieces.length);
  return take(pieces, delimiter, next);
}

function runsOf({ pieces, ranges }: Reading): Run[] {
  const marks = pieces.map((): Partial<Run> => ({}));
  for (const { from, to, mark } of ranges)
    for (let index = from; index < to; index++) Object.assign(marks[index] ?? {}, mark);
  const runs: Run[] = [];
  for (const [index, text] of pieces.entries()) {
    const last = runs.at(-1);
    if (text === "") continue;
    if (last && sameMarks(last, marks[index] ?? {})) last.text += text;
    else runs.push({ text, ...marks[index] });
  }
  return runs;
}

const sameMarks = (a: Partial<Run>, b: Partial<Run>) => a.bold === b.bold && a.italic === b.italic && a.href === b.href;
