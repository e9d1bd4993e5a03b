import { createHmac, timingSafeEqual } from "node:crypto";
import type { Desk } from "#server/db/desk.ts";
import { sessionSecret } from "#server/people/keys.ts";
import { type DeskRuleValues, soughtBy } from "#shared/checks/desk-rule.ts";
import type { Person } from "#shared/people/person.ts";

type By = Pick<Person, "id">;

/** As far as a trial has come: the last paragraph that was looked at, or all of them. */
export type Reached = string;
export const ALL: Reached = "all";

/**
 * What proves that this person has tried what a rule looks for as far as that, today. Kept nowhere, because it is
 * derived: any node knows it again.
 */
export async function trialProof(desk: Desk, by: By, values: DeskRuleValues, reached: Reached): Promise<string> {
  return proofOf(await sessionSecret(desk), { by, values, reached, at: new Date() });
}

/** A trial of yesterday still counts: midnight is no reason to try again. */
export async function isProven(
  desk: Desk,
  by: By,
  { values, reached, proof }: { values: DeskRuleValues; reached: Reached; proof: string | null },
): Promise<boolean> {
  if (proof === null) return false;
  const secret = await sessionSecret(desk);
  const now = Date.now();
  return [now, now - DAY_MS].some((at) => same(proofOf(secret, { by, values, reached, at: new Date(at) }), proof));
}

const DAY_MS = 24 * 60 * 60 * 1_000;

interface Proved {
  by: By;
  values: DeskRuleValues;
  reached: Reached;
  at: Date;
}

const proofOf = (secret: string, { by, values, reached, at }: Proved) =>
  createHmac("sha256", secret)
    .update(JSON.stringify(["trial of a rule", by.id, soughtBy(values), reached, at.toISOString().slice(0, 10)]))
    .digest("base64url");

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
