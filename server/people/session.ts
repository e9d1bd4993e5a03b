import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Desk } from "#server/db/desk.ts";
import type { Role } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { authOf, cookieName } from "./auth.ts";
import { sessionSecret } from "./keys.ts";
import { sessionByToken } from "./store.ts";

export interface SignedIn {
  person: Person;
  sessionId: string;
  openedAt: Date;
  renewedAt: Date;
}

/** Who is behind a request; null when nobody is signed in. One query, and none for a burst of requests. */
export async function signedIn(desk: Desk, headers: IncomingHttpHeaders): Promise<SignedIn | null> {
  const value = cookieValue(headers.cookie ?? "", cookieName(desk));
  if (value === undefined) return null;
  const seen = seenBy(desk);
  const known = seen.get(value);
  if (known && Date.now() - known.at < CACHED_MS) return known.found;
  const token = await tokenIn(desk, value);
  if (token === undefined) return null;
  const at = Date.now();
  const found = sessionByToken(desk.database.sql, token);
  if (seen.size >= CACHED_AT_MOST) seen.clear();
  const asked: Known = { at, found, signedIn: null };
  seen.set(value, asked);
  found.then(
    (signedIn) => {
      asked.signedIn = signedIn;
    },
    () => seen.delete(value),
  );
  return found;
}

/** The cookies of a new session for somebody whose right to it was established before. */
export async function openSession(desk: Desk, personId: string, headers: IncomingHttpHeaders): Promise<string[]> {
  const auth = await authOf(desk);
  const opened = await auth.api.openSession({ body: { personId }, headers: deviceOf(headers), returnHeaders: true });
  return opened.headers.getSetCookie();
}

/** A session lasts thirty days from its last use; once a day its end is moved, here and in the browser. */
export async function renewedSession(desk: Desk, headers: IncomingHttpHeaders): Promise<string[]> {
  const found = await signedIn(desk, headers);
  if (!found || Date.now() - found.renewedAt.getTime() < DAY_MS) return [];
  const auth = await authOf(desk);
  const cookie = new Headers({ cookie: headers.cookie ?? "" });
  const renewed = await auth.api.getSession({ headers: cookie, returnHeaders: true });
  return renewed.headers.getSetCookie();
}

/** A cookie that makes the browser forget the session. */
export function forgottenSession(desk: Desk): string {
  const secure = desk.config.url.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(desk)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** All that a session keeps of where it was opened. */
export function deviceOf(headers: IncomingHttpHeaders): Headers {
  return new Headers({ "user-agent": (headers["user-agent"] ?? "").slice(0, 300) });
}

/**
 * These sessions were found alive at this moment, with these roles. Who has an open feed is looked after with all the
 * others at once; their letters need not ask again one by one.
 */
export function sessionsSeen(desk: Desk, alive: ReadonlyMap<string, Role>, at: number): void {
  for (const known of seenBy(desk).values()) {
    const { signedIn } = known;
    if (signedIn && alive.get(signedIn.sessionId) === signedIn.person.role) known.at = Math.max(known.at, at);
  }
}

/** Less than the second within which lost access must be noticed, also when another node took it away. */
const CACHED_MS = 750;
const DAY_MS = 86_400_000;
const CACHED_AT_MOST = 10_000;

interface Known {
  at: number;
  found: Promise<SignedIn | null>;
  /** What was found, once it is. */
  signedIn: SignedIn | null;
}

type Seen = Map<string, Known>;
const caches = new WeakMap<Desk, Seen>();

/** Forgotten at once when anything about people changes: suspension, role, sign-out. */
function seenBy(desk: Desk): Seen {
  const known = caches.get(desk);
  if (known) return known;
  const seen: Seen = new Map();
  caches.set(desk, seen);
  desk.committed.add(({ events }) => {
    if (events.some((event) => event.kind.startsWith("person."))) seen.clear();
  });
  return seen;
}

/** The token in the value of the cookie, when the desk's own signature stands under it. */
async function tokenIn(desk: Desk, value: string): Promise<string | undefined> {
  const dot = value.lastIndexOf(".");
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", await sessionSecret(desk))
    .update(token)
    .digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
}

function cookieValue(header: string, name: string): string | undefined {
  const pair = header.split(";").find((one) => one.trim().startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.trim().slice(name.length + 1));
  } catch {
    return undefined;
  }
}
