import type { Desk } from "#server/db/desk.ts";
import { termNumbered } from "#server/terms/store.ts";
import type { Person } from "#shared/people/person.ts";
import type { TermUse } from "#shared/terms/api.ts";
import { findRendering } from "#shared/terms/renderings.ts";
import { spellingsOf } from "#shared/terms/spellings.ts";
import { formsOf, type Term } from "#shared/terms/term.ts";
import { TermBase } from "#shared/terms/term-base.ts";
import { segmentsSaying } from "./uses-store.ts";

const SHOWN = 100;
const LOOKED_AT = 400;

/** Where an entry's Korean stands in articles that the person may read, and how each renders it; what differs comes first. */
export async function termUse(desk: Desk, by: Person, termId: string): Promise<{ uses: TermUse[]; more: boolean }> {
  const term = await termNumbered(desk.database.sql, termId);
  const base = new TermBase([{ ...term, retired: false }]);
  const forms = [...new Set(formsOf(term).flatMap(spellingsOf))];
  const rows = await segmentsSaying(desk.database.sql, by, forms, LOOKED_AT + 1);
  const uses = rows
    .slice(0, LOOKED_AT)
    .flatMap(({ source, text, ...where }): TermUse[] =>
      base.find(source).length > 0 ? [{ ...where, ...standingOf(term, text) }] : [],
    );
  const inOrder = uses.sort((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing));
  return { uses: inOrder.slice(0, SHOWN), more: uses.length > SHOWN || rows.length > LOOKED_AT };
}

const ORDER: readonly TermUse["standing"][] = ["banned", "differs", "unwritten", "allowed", "preferred"];

function standingOf({ preferred, allowed, banned }: Term, text: string): Pick<TermUse, "rendering" | "standing"> {
  if (text.trim() === "") return { rendering: null, standing: "unwritten" };
  const said = (renderings: readonly string[]) => {
    const place = renderings.map((rendering) => findRendering(text, rendering)).find((found) => found);
    return place && text.slice(...place);
  };
  const [right, other, wrong] = [said([preferred]), said(allowed), said(banned)];
  if (right !== undefined) return { rendering: right, standing: "preferred" };
  if (other !== undefined) return { rendering: other, standing: "allowed" };
  if (wrong !== undefined) return { rendering: wrong, standing: "banned" };
  return { rendering: null, standing: "differs" };
}
