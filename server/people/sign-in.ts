import type { IncomingHttpHeaders } from "node:http";
import type { Desk } from "#server/db/desk.ts";
import { notFound, refuse } from "#server/errors.ts";
import { emailAddress, type Person } from "#shared/people/person.ts";
import { authOf } from "./auth.ts";
import { deviceOf, openSession } from "./session.ts";
import { personById } from "./store.ts";

export interface Opened {
  person: Person;
  cookies: string[];
}

/** An address that nobody has and one with another password are answered in the same time with the same words. */
export async function signIn(
  desk: Desk,
  { email, password }: { email: string; password: string },
  headers: IncomingHttpHeaders,
): Promise<Opened> {
  const auth = await authOf(desk);
  const address = emailAddress.safeParse(email.trim());
  const body = { email: address.data ?? "nobody@naru.invalid", password };
  const { isAPIError } = await import("better-auth/api");
  const opened = await auth.api
    .signInEmail({ body, headers: deviceOf(headers), returnHeaders: true })
    .catch((error: unknown) => {
      throw isAPIError(error) && error.status === "UNAUTHORIZED" ? refuse("wrong-password") : error;
    });
  return { person: await present(desk, opened.response.user.id), cookies: opened.headers.getSetCookie() };
}

/** One click, in the demo only: the demo listens on loopback and holds nothing but its own stories. */
export async function signInDemo(desk: Desk, personId: string, headers: IncomingHttpHeaders): Promise<Opened> {
  if (!desk.config.demo) throw notFound();
  return openFor(desk, personId, headers);
}

export async function openFor(desk: Desk, personId: string, headers: IncomingHttpHeaders): Promise<Opened> {
  const person = await present(desk, personId);
  return { person, cookies: await openSession(desk, personId, headers) };
}

async function present(desk: Desk, personId: string): Promise<Person> {
  const person = await personById(desk.database.sql, personId);
  if (!person) throw notFound();
  return person;
}
