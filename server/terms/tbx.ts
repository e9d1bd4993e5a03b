import { SaxesParser } from "saxes";
import { type Term, termKind } from "#shared/terms/term.ts";
import { escapeXml } from "#shared/text/xml.ts";
import type { TermRow } from "./term-row.ts";

/** Elements that hold one language of an entry, one term of it, and an entry: of TBX version 3, and of 2 and TBX-Basic. */
const ENTRY = new Set(["conceptEntry", "termEntry"]);
const LANGUAGE = new Set(["langSec", "langSet"]);
const TERM = new Set(["termSec", "tig", "ntig"]);

/**
 * The entries of a TBX file. Nothing outside the file is read, and entities that XML itself does not know are faults.
 * Errors: none; what cannot be read is named by its line. Source: ISO 30042:2019.
 */
export function readTbx(text: string): TermRow[] {
  const rows: TermRow[] = [];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let entry: { at: number; cells: Record<string, string[]>; fault?: string } | undefined;
  let [language, status, said, saying] = ["", "", "", ""];
  let word = "";
  parser.on("opentag", ({ name, attributes }) => {
    if (ENTRY.has(name)) entry = { at: parser.line, cells: {} };
    if (LANGUAGE.has(name)) language = (attributes["xml:lang"] ?? "").slice(0, 2).toLowerCase();
    if (TERM.has(name)) [word, status] = ["", ""];
    said = "";
    saying = attributes.type ?? name;
  });
  parser.on("text", (more) => {
    if (said.length < 10_000) said += more;
  });
  parser.on("closetag", ({ name }) => {
    if (!entry) return;
    const { cells } = entry;
    const put = (cell: string, value: string) => {
      cells[cell] = [...(cells[cell] ?? []), value.trim()];
    };
    if (name === "term") word = said;
    else if (name === "termNote" && saying === "administrativeStatus") status = said.trim();
    else if (name === "descrip" && saying === "subjectField") put("kind", kindOf(said));
    else if (name === "descrip" && saying === "definition") put("gloss", said);
    else if (name === "admin" && saying === "source") put("authority", said);
    else if (name === "note") put("note", said);
    else if (TERM.has(name)) put(cellOf(language, status, cells), word);
    else if (ENTRY.has(name)) {
      rows.push({
        at: entry.at,
        cells: Object.fromEntries(Object.entries(cells).map(([cell, all]) => [cell, all.join("; ")])),
      });
      entry = undefined;
    }
  });
  parser.on("error", () => {
    // An entry that is not well-formed lacks what it should hold, and is named for that.
    if (entry) entry.cells = {};
  });
  parser.write(text).close();
  return rows;
}

function cellOf(language: string, status: string, cells: Record<string, string[]>): string {
  if (language === "ko") return "korean";
  if (/deprecated|superseded/.test(status)) return "banned";
  return /admitted/.test(status) || cells.preferred ? "allowed" : "preferred";
}

export const isTbx = (text: string): boolean => /^\uFEFF?\s*</.test(text);

/** TBX 3 in the style of its core and basic modules. */
export function* writeTbx(terms: Iterable<Term>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>The term base of Naru</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
`;
  for (const term of terms) yield entryOf(term);
  yield "</body></text>\n</tbx>\n";
}

function entryOf({
  id,
  korean,
  hanja,
  abbreviations,
  preferred,
  allowed,
  banned,
  kind,
  gloss,
  authority,
  note,
}: Term): string {
  const said = (element: string, type: string, text: string | null) =>
    text ? `<${element}${type && ` type="${type}"`}>${escapeXml(text)}</${element}>` : "";
  const section = (text: string, status?: string) =>
    `<termSec><term>${escapeXml(text)}</term>${said("termNote", "administrativeStatus", status ?? null)}</termSec>`;
  return `<conceptEntry id="t${id}">${said("descrip", "subjectField", kind)}${said("descrip", "definition", gloss)}${said("admin", "source", authority)}${said("note", "", note)}
<langSec xml:lang="ko">${[...korean, ...abbreviations, ...(hanja ? [hanja] : [])].map((each) => section(each)).join("")}</langSec>
<langSec xml:lang="en">${section(preferred, "preferredTerm-admn-sts")}${allowed.map((each) => section(each, "admittedTerm-admn-sts")).join("")}${banned.map((each) => section(each, "deprecatedTerm-admn-sts")).join("")}</langSec>
</conceptEntry>
`;
}

/** Other term bases have subject fields of their own, which are no fault of the entry. */
const kindOf = (subject: string) => termKind.safeParse(subject.trim().toLowerCase()).data ?? "other";
