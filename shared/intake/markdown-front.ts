import { type Block, plainBlock } from "./block.ts";
import { leftOutOne } from "./left-out.ts";
import type { LeftOut } from "./recognised.ts";

/** The lines between two `---` on top of a Markdown file: the title and the author are taken, the rest is named. */
export function readFrontMatter(text: string): { blocks: Block[]; leftOut: LeftOut[]; rest: string } {
  const front = /^---\n([\s\S]{0,5000}?)\n---(?:\n|$)/.exec(text.trimStart());
  if (!front?.[1] || !/^\w[\w-]*:/.test(front[1])) return { blocks: [], leftOut: [], rest: text };
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  for (const line of front[1].split("\n")) {
    const [, key = "", value = ""] = /^(\w[\w-]*):\s*(.*)$/.exec(line) ?? [];
    const hint = HINTS[key.toLowerCase()];
    if (hint && value) blocks.push(plainBlock(value.replace(/^(["'])(.*)\1$/, "$2"), hint));
    else if (line.trim()) leftOut.push(leftOutOne("furniture", line));
  }
  return { blocks, leftOut, rest: text.trimStart().slice(front[0].length) };
}

const HINTS: Record<string, "title" | "subtitle" | "byline"> = {
  title: "title",
  subtitle: "subtitle",
  description: "subtitle",
  author: "byline",
  byline: "byline",
};

/** Takes the lines `[name]: address` out of the text; the links that use them carry the addresses from now on. */
export function takeReferences(text: string): { rest: string; references: Map<string, string> } {
  const references = new Map<string, string>();
  const uses = new Map<string, number>();
  for (const [, name = ""] of text.matchAll(/\[([^\]^\n]{1,100})\]/g)) {
    uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  }
  const rest = text.replace(DEFINITION, (whole, name: string, href: string) => {
    const key = name.toLowerCase();
    if ((uses.get(key) ?? 0) < 2) return whole;
    references.set(key, href);
    return "";
  });
  return { rest, references };
}

const DEFINITION = /^ {0,3}\[([^\]^\n]{1,100})\]:[ \t]*<?(\S{1,2000}?)>?[ \t]*(?:"[^"\n]*")?[ \t]*$/gm;
