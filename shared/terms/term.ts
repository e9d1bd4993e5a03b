import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";

export const TERM_KINDS = ["person", "place", "organisation", "post", "money", "everyday", "other"] as const;
export const termKind = z.enum(TERM_KINDS);
export type TermKind = z.infer<typeof termKind>;

const form = typedText(120);
const forms = z.array(form).max(30).default([]);

/** What an entry of the term base says. */
export const termValues = z
  .object({
    /** As the North or the South writes it; the other spelling is found by itself. The first is the headword. */
    korean: z.array(form).min(1).max(30),
    hanja: typedText(120).nullable().default(null),
    abbreviations: forms,
    /** Longer Korean words in which the form means something else. */
    except: forms,
    preferred: form,
    allowed: forms,
    banned: forms,
    kind: termKind.default("other"),
    /** What the reader is told at the first mention. */
    gloss: typedText(300).nullable().default(null),
    /** Who decides so: a style book, an office, the house. */
    authority: typedText(200).nullable().default(null),
    note: typedText(1_000).nullable().default(null),
  })
  .meta({ id: "TermValues" });
export type TermValues = z.infer<typeof termValues>;

export const term = termValues
  .extend({
    id,
    /** Counts what was decided about it; a change names the version that it was made from. */
    version: z.number().int(),
    decidedBy: id.nullable(),
    decidedAt: moment,
    retired: z.boolean(),
  })
  .meta({ id: "Term" });
export type Term = z.infer<typeof term>;

/** What somebody thinks an entry should say, until an editor decides. */
export const proposal = z
  .object({
    id,
    /** The entry that would change; null: a new one. */
    termId: id.nullable(),
    values: termValues,
    reason: z.string().nullable(),
    by: id,
    at: moment,
    /** Where the question came up, when the person who asks may read that article. */
    articleId: id.nullable(),
    decision: z.object({ accepted: z.boolean(), by: id, at: moment, reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: "TermProposal" });
export type Proposal = z.infer<typeof proposal>;

/** Everything by which the Korean of an entry is found. */
export const formsOf = ({ korean, hanja, abbreviations }: Pick<TermValues, "korean" | "hanja" | "abbreviations">) => [
  ...korean,
  ...abbreviations,
  ...(hanja ? [hanja] : []),
];

/** What an entry says, without what is known about it. */
export const valuesOf = ({
  id: _,
  version: __,
  decidedBy: ___,
  decidedAt: ____,
  retired: _____,
  ...values
}: Term): TermValues => values;
