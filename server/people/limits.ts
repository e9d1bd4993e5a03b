import express, { type Request, Router } from "express";
import { limitAttempts } from "#server/http/guard.ts";
import { acceptInvitation, changePassword, readInvitation, setUpDesk, signIn } from "#shared/people/api.ts";

/** How many failures in how many seconds, before the next attempt has to wait. */
export interface AttemptLimits {
  byAddress: number;
  byAccount: number;
  seconds: number;
}

/** A person mistypes a few times; a newsroom behind one address, a few times more. */
export const USUAL_LIMITS: AttemptLimits = { byAddress: 40, byAccount: 10, seconds: 600 };

/** Whoever tries passwords or links is slowed down: by the address they come from, and by the account they try. */
export function limitSignIns({ byAddress, byAccount, seconds }: AttemptLimits): Router {
  const router = Router();
  const address = limitAttempts(byAddress, seconds);
  const account = limitAttempts(byAccount, seconds, accountIn);
  router.post(signIn.path, express.json({ limit: 10_000 }), address, account);
  for (const door of [setUpDesk, readInvitation, acceptInvitation]) router.post(door.path, address);
  router.put(changePassword.path, address);
  return router;
}

const accountIn = (request: Request): string => {
  const body: unknown = request.body;
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : "";
  return `account:${typeof email === "string" ? email.trim().toLowerCase().slice(0, 254) : ""}`;
};
