import { assemble, type Found } from "./assemble.ts";
import { type Block, plainBlock } from "./block.ts";
import { cleanCharacters } from "./clean-characters.ts";
import { leftOutOne } from "./left-out.ts";
import { readFrontMatter, takeReferences } from "./markdown-front.ts";
import { readInline } from "./markdown-inline.ts";
import type { LeftOut, Recognised, Side } from "./recognised.ts";

/**
 * Markdown as newsrooms write it: headings, emphasis, links, quotations, lists, tables, pictures by address, front
 * matter. What is not understood stays in the text as it was written.
 * @throws IntakeRefusal when there is no text, or more than an article holds
 */
export function fromMarkdown(text: string, side: Side): Recognised {
  const cleaned = cleanCharacters(text);
  const front = readFrontMatter(cleaned.text);
  const { rest, references } = takeReferences(front.rest);
  const found: Required<Pick<Found, "leftOut">> = { leftOut: front.leftOut };
  const blocks = groups(rest.split("\n")).flatMap((group) => blocksOf(group, references, found.leftOut));
  return assemble([...front.blocks, ...blocks], side, { ...found, warnings: cleaned.warnings });
}

/** Lines that belong together: what a blank line, a heading, a fence, a rule or a new list item ends. */
interface Group {
  type: "paragraph" | "title" | "heading" | "quote" | "listitem" | "fence" | "table";
  lines: string[];
}

function groups(lines: readonly string[]): Group[] {
  const made: Group[] = [];
  let current: Group | undefined;
  const start = (type: Group["type"], line: string) => {
    current = { type, lines: [line] };
    made.push(current);
  };
  for (const line of lines) {
    if (current?.type === "fence") {
      if (FENCE_END.test(line)) current = undefined;
      else current.lines.push(line);
    } else if (FENCE.test(line)) {
      start("fence", line.replace(/^[\s`~]+/, ""));
    } else if (line.trim() === "" || (RULE.test(line) && !(current?.type === "paragraph" && /^-+\s*$/.test(line)))) {
      current = undefined;
    } else {
      readLine(line, current, start);
      if (HEADING.test(line) || UNDERLINE.test(line)) current = undefined;
    }
  }
  return made;
}

function readLine(line: string, current: Group | undefined, start: (type: Group["type"], line: string) => void) {
  const heading = HEADING.exec(line);
  const item = ITEM.exec(line);
  const quote = /^ {0,3}> ?(.*)$/.exec(line);
  if (heading) start(heading[1] === "#" ? "title" : "heading", withoutClosing(heading[2] ?? ""));
  else if (UNDERLINE.test(line) && current?.type === "paragraph")
    current.type = line.trim().startsWith("=") ? "title" : "heading";
  else if (quote && current?.type === "quote") current.lines.push(quote[1] ?? "");
  else if (quote) start("quote", quote[1] ?? "");
  else if (item) start("listitem", `${item[1] ?? ""}${item[2] ?? ""}`);
  else if (/^\s*\|.*\|\s*$/.test(line) && current?.type !== "table") start("table", line);
  else if (current) current.lines.push(line.trim() === "" ? "" : line.replace(/^\s+/, ""));
  else start("paragraph", line.replace(/^\s+/, ""));
}

/** A heading may be closed with the marks that opened it. */
function withoutClosing(heading: string): string {
  const bare = heading.trimEnd().replace(/#{1,6}$/, "");
  return bare.endsWith(" ") ? bare.trimEnd() : heading.trimEnd();
}

const FENCE = /^\s{0,3}(?:`{3,}[^`]*|~{3,}.*)$/;
const FENCE_END = /^\s{0,3}(?:`{3,}|~{3,})\s*$/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
/** The number of a numbered item is kept: the order may matter to the reader. */
const ITEM = /^\s*(?:[-*+]\s+|(\d{1,3}[.)]\s+))(\S.*)$/;

function blocksOf(group: Group, references: ReadonlyMap<string, string>, leftOut: LeftOut[]): Block[] {
  if (group.type === "fence") return fenceBlocks(group.lines, leftOut);
  if (group.type === "table") return tableBlocks(group.lines, references, leftOut);
  const paragraphs = group.type === "quote" ? quoted(group.lines) : [group.lines.join("\n")];
  return paragraphs.flatMap((text) =>
    inlineBlocks(text, group.type === "table" ? "paragraph" : group.type, references, leftOut),
  );
}

/** Words as they stand; what is written beside the opening fence names their language and is no text. */
function fenceBlocks([language = "", ...lines]: readonly string[], leftOut: LeftOut[]): Block[] {
  if (language.trim() !== "") leftOut.push(leftOutOne("furniture", language));
  return [plainBlock(lines.join("\n"))];
}

function inlineBlocks(
  text: string,
  type: Group["type"],
  references: ReadonlyMap<string, string>,
  leftOut: LeftOut[],
): Block[] {
  const { runs, images, aside } = readInline(text, references);
  leftOut.push(...aside.map((words) => leftOutOne("link", words)));
  leftOut.push(...images.map(({ alt, src }) => leftOutOne("image", alt ? `${alt} (${src})` : src)));
  const plain = type === "paragraph" || type === "fence" || type === "table";
  return [plain ? { runs } : { runs, hint: type }];
}

/** An empty line inside a quotation divides it. */
const quoted = (lines: readonly string[]) =>
  lines
    .map((line) => line.replace(/^>+ ?/, ""))
    .join("\n")
    .split(/\n\s*\n/);

function tableBlocks(lines: readonly string[], references: ReadonlyMap<string, string>, leftOut: LeftOut[]): Block[] {
  leftOut.push(leftOutOne("table"));
  const cells = lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .flatMap((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|"),
    );
  return cells.flatMap((cell) => inlineBlocks(cell.trim(), "table", references, leftOut));
}
