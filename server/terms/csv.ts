import Papa from "papaparse";
import type { TermRow } from "./term-row.ts";

const COLUMNS = [
  "korean",
  "hanja",
  "abbreviations",
  "except",
  "preferred",
  "allowed",
  "banned",
  "kind",
  "gloss",
  "authority",
  "note",
] as const;

/**
 * The rows of a CSV file with a line of column names, by comma, semicolon or tab. Columns that are not ours are left
 * out. What a spreadsheet would have taken for a formula is text here, and always was.
 */
export function readCsv(text: string): TermRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" });
  const [names = [], ...rows] = data;
  const columns = names.map((name) => COLUMNS.find((column) => column === name.trim().toLowerCase()));
  if (!columns.includes("korean") || !columns.includes("preferred")) return [];
  return rows.map((cells, index) => ({
    at: index + 2,
    cells: Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, harmless(cells[at] ?? "")]] : []))),
  }));
}

/** The mark that `writeCsv` puts before what a spreadsheet would carry out. */
const harmless = (cell: string) => cell.trim().replace(/^'(?=[=+\-@\t\r])/, "");

/** With a byte order mark, so that spreadsheets see Hangul; nothing in it is carried out as a formula. */
export const writeCsv = (rows: readonly Partial<Record<(typeof COLUMNS)[number], string>>[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((column) => row[column] ?? "")) }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
