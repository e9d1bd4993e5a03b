import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, typedText } from "#shared/api/values.ts";
import { role } from "./capabilities.ts";
import { colleague, creditHabit, emailAddress, invitation, language, person, personName } from "./person.ts";
import { policies } from "./policies.ts";

const password = z.string().min(12).max(200);

export const readSession = endpoint({
  method: "GET",
  path: "/api/session",
  summary: "Who is signed in, the desk's people and policies; null when nobody is",
  access: "anyone",
  input: z.object({}),
  output: z.object({
    person: person.nullable(),
    people: z.array(colleague),
    policies: policies.nullable(),
    setUp: z.boolean().describe("False until the first chief has been made"),
    demo: z.array(colleague).nullable().describe("In the demo: whom one may sign in as with one click"),
    /** True on the embedded database: it survives a crash of Naru, not a power cut. */
    embedded: z.boolean(),
  }),
});

export const signIn = endpoint({
  method: "POST",
  path: "/api/session",
  summary: "Sign in",
  access: "anyone",
  input: z.object({ email: z.string().max(254), password: z.string().max(200) }),
  output: z.object({ person }),
});

export const signInDemo = endpoint({
  method: "POST",
  path: "/api/session/demo",
  summary: "Sign in as one of the people of the demo; exists in the demo only",
  access: "anyone",
  input: z.object({ personId: id }),
  output: z.object({ person }),
});

export const signOut = endpoint({
  method: "DELETE",
  path: "/api/session",
  summary: "Sign out",
  input: z.object({}),
  output: nothing,
});

export const setUpDesk = endpoint({
  method: "POST",
  path: "/api/setup",
  summary: "Make the first chief, with the one-time link that the start prints",
  access: "anyone",
  input: z.object({ token: z.string().max(100), name: personName, email: emailAddress, password, language }),
  output: z.object({ person }),
});

export const readInvitation = endpoint({
  method: "POST",
  path: "/api/invitations/read",
  summary: "What an invitation link offers; consumes nothing",
  access: "anyone",
  input: z.object({ token: z.string().max(100) }),
  output: z.object({ name: personName, email: emailAddress, role }),
});

export const acceptInvitation = endpoint({
  method: "POST",
  path: "/api/invitations/accept",
  summary: "Join the desk",
  access: "anyone",
  input: z.object({ token: z.string().max(100), name: personName, password, language }),
  output: z.object({ person }),
});

export const listInvitations = endpoint({
  method: "GET",
  path: "/api/invitations",
  summary: "Invitations that wait or have run out",
  input: z.object({}),
  output: z.object({ invitations: z.array(invitation) }),
});

export const invitePerson = endpoint({
  method: "POST",
  path: "/api/invitations",
  summary: "Invite somebody; the link is shown once, and mailed where mail is set up",
  input: z.object({ name: personName, email: emailAddress, role }),
  output: z.object({ invitation, link: z.url(), mailed: z.boolean() }),
});

export const revokeInvitation = endpoint({
  method: "DELETE",
  path: "/api/invitations/:invitationId",
  summary: "Revoke an invitation",
  input: z.object({ invitationId: id }),
  output: nothing,
});

export const changeRole = endpoint({
  method: "PUT",
  path: "/api/people/:personId/role",
  summary: "Give somebody another role",
  input: z.object({ personId: id, role }),
  output: colleague,
});

export const suspendPerson = endpoint({
  method: "PUT",
  path: "/api/people/:personId/suspension",
  summary: "Suspend: all sessions end within a second",
  input: z.object({ personId: id }),
  output: colleague,
});

export const reinstatePerson = endpoint({
  method: "DELETE",
  path: "/api/people/:personId/suspension",
  summary: "Lift a suspension",
  input: z.object({ personId: id }),
  output: colleague,
});

export const listAddresses = endpoint({
  method: "GET",
  path: "/api/people/addresses",
  summary: "Under which address each person of the desk signs in",
  input: z.object({}),
  output: z.object({ addresses: z.array(z.object({ personId: id, email: emailAddress })) }),
});

export const setPolicies = endpoint({
  method: "PUT",
  path: "/api/policies",
  summary: "Set the policies of the desk",
  input: z.object({ policies }),
  output: policies,
});

export const changeAccount = endpoint({
  method: "PUT",
  path: "/api/account",
  summary: "My name, pen name, usual credit and language",
  input: z.object({ name: personName, penName: typedText(80).nullable(), creditHabit, language }).partial(),
  output: person,
});

export const readOutboxKey = endpoint({
  method: "GET",
  path: "/api/account/outbox-key",
  summary: "The key under which this person's browsers keep words that are not sent yet",
  input: z.object({}),
  output: z.object({ key: z.base64() }),
});

export const changePassword = endpoint({
  method: "PUT",
  path: "/api/account/password",
  summary: "Change my password; every other session of mine ends",
  input: z.object({ current: z.string().max(200), next: password }),
  output: nothing,
});

export const listSessions = endpoint({
  method: "GET",
  path: "/api/account/sessions",
  summary: "Where I am signed in",
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({ id: z.string(), createdAt: moment, usedAt: moment, device: z.string(), current: z.boolean() }),
    ),
  }),
});

export const endSession = endpoint({
  method: "DELETE",
  path: "/api/account/sessions/:sessionId",
  summary: "Sign out elsewhere",
  input: z.object({ sessionId: id }),
  output: nothing,
});
