import type { Desk } from "#server/db/desk.ts";
import { guardOfDesk } from "#server/protection/guards.ts";
import type { Term } from "#shared/terms/term.ts";
import { writeCsv } from "./csv.ts";
import { termsInUse } from "./store.ts";
import { writeTbx } from "./tbx.ts";
import { writeRow } from "./term-row.ts";

/** The term base as a file. An entry belongs to no article, so it stays in when it holds what any article protects. */
export async function termsAsFile(desk: Desk, format: "csv" | "tbx"): Promise<string> {
  const guard = await guardOfDesk(desk, desk.database.sql);
  const terms = (await termsInUse(desk.database.sql)).filter((term) => !guard(...wordsOf(term)));
  return format === "csv" ? writeCsv(terms.map(writeRow)) : [...writeTbx(terms)].join("");
}

const wordsOf = ({
  korean,
  hanja,
  abbreviations,
  except,
  preferred,
  allowed,
  banned,
  gloss,
  authority,
  note,
}: Term) => [
  ...korean,
  ...abbreviations,
  ...except,
  ...allowed,
  ...banned,
  ...[hanja, preferred, gloss, authority, note],
];
