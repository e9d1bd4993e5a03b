import { randomUUID } from "node:crypto";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import { sessionSecret } from "./keys.ts";
import { personById } from "./store.ts";
import { account, person, session, verification } from "./table.ts";

export const SESSION_DAYS = 30;

/** `__Host-`: set by this very host over TLS, and by nothing else. Browsers refuse it on plain http. */
export const cookieName = (desk: Desk) => (isSecure(desk) ? "__Host-naru" : "naru");

/**
 * better-auth keeps passwords and sessions. Its router is not mounted: the desk's own contracts are the only doors,
 * and nobody signs up. Loaded at the first sign-in, because it is most of what a start would otherwise load.
 */
export function authOf(desk: Desk): ReturnType<typeof makeAuth> {
  const auth = made.get(desk) ?? makeAuth(desk);
  made.set(desk, auth);
  auth.catch(() => made.delete(desk));
  return auth;
}

const made = new WeakMap<Desk, ReturnType<typeof makeAuth>>();

async function makeAuth(desk: Desk) {
  const [{ betterAuth }, { drizzleAdapter }, { createAuthEndpoint }, { setSessionCookie }, { z }] = await Promise.all([
    import("better-auth/minimal"),
    import("better-auth/adapters/drizzle"),
    import("better-auth/api"),
    import("better-auth/cookies"),
    import("zod"),
  ]);

  /** Signs in somebody whose right to it was established otherwise: a link, the demo, a change of role. */
  const openSession = createAuthEndpoint(
    "/open-session",
    { method: "POST", body: z.object({ personId: z.string() }) },
    async (context) => {
      const { internalAdapter } = context.context;
      const user = await internalAdapter.findUserById(context.body.personId);
      if (!user) throw new Error("Nobody has this id");
      const opened = await internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session: opened, user });
      return { userId: user.id };
    },
  );

  return betterAuth({
    baseURL: desk.config.url,
    secret: await sessionSecret(desk),
    database: drizzleAdapter(desk.database.sql, {
      provider: "pg",
      schema: { user: person, session, account, verification },
    }),
    user: { additionalFields: { role: { type: "string", required: true, input: false } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: SESSION_DAYS * 86_400, updateAge: 86_400 },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => refuseSuspended(desk, userId) } },
    },
    plugins: [{ id: "naru", endpoints: { openSession } }],
    advanced: {
      useSecureCookies: false, // its own prefix would be __Secure-; ours is in the name
      cookies: {
        session_token: {
          name: cookieName(desk),
          attributes: { secure: isSecure(desk), sameSite: "lax", httpOnly: true, path: "/" },
        },
      },
      ipAddress: { disableIpTracking: true }, // the addresses of journalists are not kept
      database: { generateId: () => randomUUID() },
    },
    rateLimit: { enabled: false }, // the desk counts attempts itself, at its own doors
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** No session, however it would be opened. Whoever knows the password may know that the account is suspended. */
async function refuseSuspended(desk: Desk, personId: string) {
  const known = await personById(desk.database.sql, personId);
  if (known?.suspended) throw refuse("suspended");
}

const isSecure = (desk: Desk) => desk.config.url.startsWith("https:");
