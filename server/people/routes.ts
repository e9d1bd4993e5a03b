import { openRoute, type Route, route } from "#server/http/route.ts";
import { readSession, signIn, signInDemo, signOut } from "#shared/people/api.ts";
import { sessionFor } from "./read-session.ts";
import * as doors from "./sign-in.ts";
import { signOut as leave } from "./sign-out.ts";

export const peopleRoutes: Route[] = [
  openRoute(readSession, ({ desk, by }) => sessionFor(desk, by)),
  openRoute(signIn, async ({ desk, input, request, setCookie }) => {
    const { person, cookies } = await doors.signIn(desk, input, request.headers);
    setCookie(cookies);
    return { person };
  }),
  openRoute(signInDemo, async ({ desk, input, request, setCookie }) => {
    const { person, cookies } = await doors.signInDemo(desk, input.personId, request.headers);
    setCookie(cookies);
    return { person };
  }),
  route(signOut, async ({ desk, by, request, setCookie }) => {
    setCookie([await leave(desk, by, request.headers)]);
    return {};
  }),
];
