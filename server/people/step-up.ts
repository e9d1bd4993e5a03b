import type { IncomingHttpHeaders } from "node:http";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { signedIn } from "./session.ts";

/** Minutes for which a sign-in is proof enough. */
const FRESH = 15;

/**
 * Asks for the password again before what must not be known is shown or changed, and before it could leave: whoever finds a screen left open has the session,
 * not the password. A sign-in over the open page makes a fresh session.
 */
export async function refuseStale(desk: Desk, { headers }: { headers: IncomingHttpHeaders }): Promise<void> {
  const found = await signedIn(desk, headers);
  if (!found || Date.now() - found.openedAt.getTime() > FRESH * 60_000) throw refuse("step-up", { minutes: FRESH });
}
