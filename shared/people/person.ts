import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { role } from "./capabilities.ts";

export const language = z.enum(["en", "ko"]);
export type Language = z.infer<typeof language>;

export const personName = typedText(80);
export const emailAddress = z.email().max(254).toLowerCase();

/** What everybody on the desk may know of a colleague. */
export const colleague = z.object({ id, name: personName, role, suspended: z.boolean() }).meta({ id: "Colleague" });
export type Colleague = z.infer<typeof colleague>;

/** How the articles that somebody joins credit them, until they choose otherwise in one; `undecided`: they are asked each time. */
export const CREDIT_HABITS = ["undecided", "own-name", "pen-name", "none"] as const;
export const creditHabit = z.enum(CREDIT_HABITS);
export type CreditHabit = z.infer<typeof creditHabit>;

/** The signed-in person. */
export const person = colleague
  .extend({ email: emailAddress, language, penName: z.string().nullable(), creditHabit })
  .meta({ id: "Person" });
export type Person = z.infer<typeof person>;

export const invitation = z
  .object({
    id,
    name: personName,
    email: emailAddress,
    role,
    invitedBy: id.nullable(),
    createdAt: moment,
    expiresAt: moment,
    acceptedAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitation>;
