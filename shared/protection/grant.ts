import { z } from "zod";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { id, moment, reason } from "#shared/api/values.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";

/** Somebody may read and change the protected items of one article until then, or until it is revoked. */
export const grant = z
  .object({ id, personId: id, until: moment, reason, by: id, at: moment, revokedAt: moment.nullable() })
  .meta({ id: "ProtectionGrant" });
export type Grant = z.infer<typeof grant>;

const LONGEST_MS = 366 * 24 * 60 * 60 * 1_000;

export const isLive = ({ until, revokedAt }: Pick<Grant, "until" | "revokedAt">, now: Date) =>
  revokedAt === null && new Date(until) > now;

/** Why this person may not read and change protected items of an article for which they hold, or do not hold, a grant. */
export const whyNotProtect = (by: { role: Role }, isGranted: boolean): Refusal | undefined =>
  can(by, "protect") || (isGranted && can(by, "hold-protected")) ? undefined : refusal("not-granted");

/** Why a grant until then is not given to this person. */
export function whyNotGrant(person: { role: Role; suspended: boolean }, until: string, now: Date): Refusal | undefined {
  if (person.suspended || !can(person, "hold-protected"))
    return refusal("cannot-be-granted", { who: rolesWith("hold-protected").join(", ") });
  const time = Date.parse(until) - now.getTime();
  return time <= 0 || time > LONGEST_MS ? refusal("grant-time") : undefined;
}
