import { refuse } from "#server/errors.ts";
import { decode } from "#server/intake/decode.ts";
import { readCsv } from "./csv.ts";
import { isTbx, readTbx } from "./tbx.ts";
import { type ReadRow, readRow } from "./term-row.ts";

/** More than that, and the file is no term base. */
const MOST_TERMS = 100_000;

/** The rows of a CSV or TBX file in UTF-8, UTF-16 or CP949. @throws Refused not-terms */
export function readTermsFile(bytes: Uint8Array, name: string): ReadRow[] {
  const text = textOf(bytes, name);
  const rows = isTbx(text) ? readTbx(text) : readCsv(text);
  if (rows.length === 0)
    throw refuse("not-terms", {
      reason: "There is no term in this file. A CSV needs a first line with the columns korean and preferred.",
    });
  if (rows.length > MOST_TERMS) throw refuse("too-large", { limit: `${MOST_TERMS.toLocaleString("en")} terms` });
  return rows.map(readRow);
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decode(bytes, name).text;
  } catch {
    throw refuse("not-terms", { reason: "This is not text in UTF-8, UTF-16 or EUC-KR. Save it as UTF-8." });
  }
}
