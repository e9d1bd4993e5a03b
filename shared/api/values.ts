import { z } from "zod";

/** Ids are UUIDs; one malformed is refused at the door and never reaches the database. */
export const id = z.uuid();

/** A moment as it travels: ISO 8601 in UTC. */
export const moment = z.iso.datetime({ offset: true });

/** Text that a person typed into a field: no NUL, no lone surrogate, trimmed, bounded. */
export function typedText(max: number, { min = 1 } = {}) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes("\u0000"), "Contains characters that are not text");
}

/** A reason that stays in the record. */
export const reason = typedText(1_000);

export const nothing = z.object({});
