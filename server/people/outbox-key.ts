import { createHmac } from "node:crypto";
import type { Desk } from "#server/db/desk.ts";
import type { Person } from "#shared/people/person.ts";
import { sessionSecret } from "./keys.ts";

/**
 * Unsent words lie encrypted in the browser; the key lies here and is given to a session of their writer alone. The same
 * in every session, so that words outlive the one in which they were typed; kept nowhere, because it is derived.
 */
export async function outboxKey(desk: Desk, by: Person): Promise<{ key: string }> {
  const mac = createHmac("sha256", await sessionSecret(desk)).update(`outbox of ${by.id}`);
  return { key: mac.digest("base64") };
}
