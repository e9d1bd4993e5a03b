import { SaxesParser, type SaxesTagPlain } from "saxes";
import { LONGEST_TEXT } from "#shared/memory/pair.ts";
import { asEntry, type Entry } from "./entry.ts";

/** More faults than that in the XML itself, and more than good units: the file is something else. */
const MOST_FAULTS = 100;
/** Where a unit ends, the reading can begin anew. */
const END_OF_UNIT = /<\/tu\s*>/g;
/** Text without the end of a unit is held no longer than this. */
const LONGEST_UNIT = 1_000_000;

/** A file that is no TMX, or is cut off. */
export class NotTmx extends Error {}

/**
 * The Korean and English of a TMX 1.4b file, unit by unit, as its text comes in. Nothing outside the file is ever read:
 * what its document type declares is not looked at, and an entity that XML itself does not know is a fault of its unit. A
 * unit that is no XML is named and skipped; the one after it is read as if nothing had been.
 * Errors: `NotTmx`. Memory: one unit. Source: TMX 1.4b specification (LISA OSCAR, 2005).
 */
export async function* readTmx(texts: AsyncIterable<string>): AsyncGenerator<Entry> {
  const reader = new UnitReader();
  for await (const text of texts) {
    reader.write(text);
    yield* reader.taken();
  }
  reader.end();
  yield* reader.taken();
}

/** Inside a segment: what these hold is the code of another program, not words. */
const CODES = new Set(["bpt", "ept", "ph", "it", "ut", "sub"]);

class UnitReader {
  #parser = this.#newParser();
  /** Read by parsers that were given up after a fault. */
  #linesBefore = 0;
  #held = "";
  #entries: Entry[] = [];
  #seen = false;
  #faults = 0;
  /** Units, and places between them. */
  #broken = 0;
  #good = 0;
  #unit:
    | { line: number; wrong: string | undefined; texts: Map<string, string>; saidBy?: string; at?: Date }
    | undefined;
  #language = "";
  #text: string | undefined;
  #codes = 0;

  #newParser() {
    const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
    parser.on("opentag", (tag) => this.#open(tag));
    parser.on("closetag", (tag) => this.#close(tag));
    parser.on("text", (text) => this.#say(text));
    parser.on("cdata", (text) => this.#say(text));
    parser.on("error", (error) => this.#fault(error));
    return parser;
  }

  get #line(): number {
    return this.#linesBefore + this.#parser.line;
  }

  write(text: string): void {
    this.#held += text;
    let from = 0;
    for (const { index, 0: end } of this.#held.matchAll(END_OF_UNIT)) {
      this.#read(this.#held.slice(from, index + end.length));
      from = index + end.length;
    }
    this.#held = this.#held.slice(from);
    if (this.#held.length <= LONGEST_UNIT) return;
    this.#parser.write(this.#held);
    this.#held = "";
  }

  /** After a fault, or inside "&", the parser may be anywhere: another takes over behind the unit. */
  #read(unit: string): void {
    const before = this.#faults;
    this.#parser.write(unit);
    if (this.#faults === before && !this.#unit) return;
    if (this.#unit && !this.#unit.wrong) this.#fault(new Error("a sign that XML keeps for itself is not written out"));
    this.#finish();
    this.#linesBefore = this.#line - 1;
    this.#text = undefined;
    this.#codes = 0;
    this.#parser = this.#newParser();
    this.#parser.write("<tmx><body>");
  }

  end(): void {
    this.#parser.write(this.#held);
    this.#parser.close();
    if (!this.#seen) throw new NotTmx("This is no TMX file: there is no <tmx> in it");
    if (this.#unit) this.#entries.push({ at: this.#unit.line, why: "the file is cut off here" });
  }

  taken(): Entry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (!this.#seen && name !== "tmx") throw new NotTmx(`This is no TMX file: it begins with <${name}>`);
    this.#seen = true;
    if (name === "tu") this.#begin(attributes);
    else if (name === "tuv")
      this.#language = (attributes["xml:lang"] ?? attributes.lang ?? "").slice(0, 2).toLowerCase();
    else if (name === "seg") this.#text = "";
    else if (CODES.has(name)) this.#codes += 1;
  }

  #begin(attributes: Record<string, string>): void {
    const saidBy = attributes.changeid ?? attributes.creationid;
    const at = momentOf(attributes.changedate ?? attributes.creationdate);
    this.#unit = {
      line: this.#line,
      wrong: undefined,
      texts: new Map(),
      ...(saidBy && { saidBy: saidBy.slice(0, 200) }),
      ...(at && { at }),
    };
  }

  #say(text: string): void {
    if (this.#text === undefined || this.#codes > 0) return;
    if (this.#text.length <= LONGEST_TEXT) this.#text += text;
  }

  #close({ name }: SaxesTagPlain): void {
    if (CODES.has(name)) this.#codes = Math.max(0, this.#codes - 1);
    else if (name === "seg") {
      const texts = this.#unit?.texts;
      if (texts && !texts.has(this.#language)) texts.set(this.#language, this.#text ?? "");
      this.#text = undefined;
      this.#codes = 0;
    } else if (name === "tu") this.#finish();
  }

  #finish(): void {
    if (!this.#unit) return;
    const { line, wrong, texts, saidBy, at } = this.#unit;
    this.#unit = undefined;
    if (wrong) return void this.#entries.push({ at: line, why: wrong });
    this.#good += 1;
    this.#entries.push(asEntry(line, { source: texts.get("ko") ?? "", target: texts.get("en") ?? "", saidBy, at }));
  }

  #fault(error: Error): void {
    this.#faults += 1;
    if (!this.#unit?.wrong) this.#broken += 1;
    if (this.#broken > Math.max(MOST_FAULTS, this.#good))
      throw new NotTmx(`The file is not well-formed XML: ${error.message}`);
    const why = error.message.replace(/^\d+:\d+: /, "");
    if (this.#unit) this.#unit.wrong ??= why;
    else this.#entries.push({ at: this.#line, why });
  }
}

/** 20260903T141500Z, as TMX writes it. */
function momentOf(written: string | undefined): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written ?? "");
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
