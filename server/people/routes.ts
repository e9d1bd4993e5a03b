import type { IncomingHttpHeaders } from "node:http";
import type { Desk } from "#server/db/desk.ts";
import { notFound } from "#server/errors.ts";
import { openRoute, type Route, route } from "#server/http/route.ts";
import * as api from "#shared/people/api.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { changeAccount, changePassword } from "./change-account.ts";
import { changeRole } from "./change-role.ts";
import { invitePerson } from "./invite-person.ts";
import { listAddresses } from "./list-addresses.ts";
import { listSessions } from "./list-sessions.ts";
import { outboxKey } from "./outbox-key.ts";
import { sessionFor } from "./read-session.ts";
import { listInvitations, revokeInvitation } from "./revoke-invitation.ts";
import { openSession, renewedSession, signedIn } from "./session.ts";
import { setPolicies } from "./set-policies.ts";
import { setUpDesk } from "./set-up-desk.ts";
import { type Opened, openFor, signIn, signInDemo } from "./sign-in.ts";
import { endSession, signOut } from "./sign-out.ts";
import { reinstatePerson, suspendPerson } from "./suspend-person.ts";

export const peopleRoutes: Route[] = [
  openRoute(api.readSession, async ({ desk, by, request, setCookie }) => {
    if (by) setCookie(await renewedSession(desk, request.headers));
    return sessionFor(desk, by);
  }),
  openRoute(api.signIn, async ({ desk, input, request, setCookie }) =>
    enter(await signIn(desk, input, request.headers), setCookie),
  ),
  openRoute(api.signInDemo, async ({ desk, input, request, setCookie }) =>
    enter(await signInDemo(desk, input.personId, request.headers), setCookie),
  ),
  route(api.signOut, async ({ desk, by, request, setCookie }) => {
    setCookie([await signOut(desk, by, request.headers)]);
    return {};
  }),
  openRoute(api.setUpDesk, async ({ desk, input, request, setCookie }) => {
    const { id } = await setUpDesk(desk, input);
    return enter(await openFor(desk, id, request.headers), setCookie);
  }),
  openRoute(api.readInvitation, ({ desk, input }) => readInvitation(desk, input.token)),
  openRoute(api.acceptInvitation, async ({ desk, input, request, setCookie }) => {
    const { id } = await acceptInvitation(desk, input);
    return enter(await openFor(desk, id, request.headers), setCookie);
  }),
  route(api.listInvitations, ({ desk, by }) => listInvitations(desk, by)),
  route(api.invitePerson, ({ desk, by, input }) => invitePerson(desk, by, input)),
  route(api.revokeInvitation, async ({ desk, by, input }) => {
    await revokeInvitation(desk, by, input.invitationId);
    return {};
  }),
  route(api.changeRole, async ({ desk, by, input, request, setCookie }) => {
    const { colleague, changed } = await changeRole(desk, by, input.personId, input.role);
    if (changed && by.id === input.personId) setCookie(await openSession(desk, by.id, request.headers));
    return colleague;
  }),
  route(api.listAddresses, ({ desk, by }) => listAddresses(desk, by)),
  route(api.suspendPerson, ({ desk, by, input }) => suspendPerson(desk, by, input.personId)),
  route(api.reinstatePerson, ({ desk, by, input }) => reinstatePerson(desk, by, input.personId)),
  route(api.setPolicies, ({ desk, by, input }) => setPolicies(desk, by, input.policies)),
  route(api.changeAccount, ({ desk, by, input }) => changeAccount(desk, by, input)),
  route(api.readOutboxKey, ({ desk, by }) => outboxKey(desk, by)),
  route(api.changePassword, async ({ desk, by, input, request }) => {
    await changePassword(desk, by, input, await currentSession(desk, request.headers));
    return {};
  }),
  route(api.listSessions, async ({ desk, by, request }) =>
    listSessions(desk, by, await currentSession(desk, request.headers)),
  ),
  route(api.endSession, async ({ desk, by, input }) => {
    if (!(await endSession(desk, by, input.sessionId))) throw notFound();
    return {};
  }),
];

function enter({ person, cookies }: Opened, setCookie: (cookies: readonly string[]) => void) {
  setCookie(cookies);
  return { person };
}

const currentSession = async (desk: Desk, headers: IncomingHttpHeaders) => (await signedIn(desk, headers))?.sessionId;
