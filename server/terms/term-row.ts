import { TERM_KINDS, type TermValues, termKind, termValues } from "#shared/terms/term.ts";

/** A line of a file, by the names of its columns, before anybody has looked at what it says. */
export interface TermRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type ReadRow =
  | { readonly at: number; readonly values: TermValues }
  | { readonly at: number; readonly why: string };

/** Lists stand in one cell, with a semicolon or a bar between. */
const listOf = (cell = "") => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  ),
];

export function readRow({ at, cells }: TermRow): ReadRow {
  const blank = (["korean", "preferred"] as const).filter((name) => !cells[name]?.trim());
  if (blank.length > 0) return { at, why: `${blank.join(", ")}: empty` };
  const kind = termKind.safeParse(cells.kind?.toLowerCase() || "other");
  if (!kind.success) return { at, why: `kind: ${cells.kind} is none of ${TERM_KINDS.join(", ")}` };
  const said = termValues.safeParse({
    korean: listOf(cells.korean),
    hanja: cells.hanja || null,
    abbreviations: listOf(cells.abbreviations),
    except: listOf(cells.except),
    preferred: cells.preferred ?? "",
    allowed: listOf(cells.allowed),
    banned: listOf(cells.banned),
    kind: kind.data,
    gloss: cells.gloss || null,
    authority: cells.authority || null,
    note: cells.note || null,
  });
  if (said.success) return { at, values: said.data };
  return { at, why: said.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ") };
}

export const writeRow = (values: TermValues) => ({
  korean: values.korean.join("; "),
  hanja: values.hanja ?? "",
  abbreviations: values.abbreviations.join("; "),
  except: values.except.join("; "),
  preferred: values.preferred,
  allowed: values.allowed.join("; "),
  banned: values.banned.join("; "),
  kind: values.kind,
  gloss: values.gloss ?? "",
  authority: values.authority ?? "",
  note: values.note ?? "",
});
