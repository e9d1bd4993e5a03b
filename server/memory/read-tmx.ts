import { SaxesParser, type SaxesTagPlain } from "saxes";
import { LONGEST_TEXT } from "#shared/memory/pair.ts";
import { asEntry, type Entry } from "./entry.ts";

/** More faults than that in the XML itself, and the file is something else. */
const MOST_FAULTS = 100;

/** A file that is no TMX, or is cut off. */
export class NotTmx extends Error {}

/**
 * The Korean and English of a TMX 1.4b file, unit by unit, as its text comes in. Nothing outside the file is ever read:
 * what its document type declares is not looked at, and an entity that XML itself does not know is a fault of its unit.
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
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  #entries: Entry[] = [];
  #seen = false;
  #faults = 0;
  #unit:
    | { line: number; wrong: string | undefined; texts: Map<string, string>; saidBy?: string; at?: Date }
    | undefined;
  #language = "";
  #text: string | undefined;
  #codes = 0;

  constructor() {
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", (tag) => this.#close(tag));
    this.#parser.on("text", (text) => this.#say(text));
    this.#parser.on("cdata", (text) => this.#say(text));
    this.#parser.on("error", (error) => this.#fault(error));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
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
      line: this.#parser.line,
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
    if (wrong) this.#entries.push({ at: line, why: wrong });
    else
      this.#entries.push(asEntry(line, { source: texts.get("ko") ?? "", target: texts.get("en") ?? "", saidBy, at }));
  }

  #fault(error: Error): void {
    this.#faults += 1;
    if (this.#faults > MOST_FAULTS) throw new NotTmx(`The file is not well-formed XML: ${error.message}`);
    const why = error.message.replace(/^\d+:\d+: /, "");
    if (this.#unit) this.#unit.wrong ??= why;
    else this.#entries.push({ at: this.#parser.line, why });
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
