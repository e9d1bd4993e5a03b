import { type Route, route } from "#server/http/route.ts";
import { refuseStale } from "#server/people/step-up.ts";
import * as api from "#shared/protection/api.ts";
import { addProtectedItem, listProtectedItems, removeProtectedItem } from "./change-protected-items.ts";
import * as stash from "./change-stash.ts";
import * as grants from "./grant-protection.ts";

export const protectionRoutes: Route[] = [
  route(api.listProtectedItems, async ({ desk, by, input, request }) => {
    await refuseStale(desk, request);
    return listProtectedItems(desk, by, input.articleId);
  }),
  route(api.addProtectedItem, async ({ desk, by, input, request }) => {
    await refuseStale(desk, request);
    return addProtectedItem(desk, by, input);
  }),
  route(api.removeProtectedItem, async ({ desk, by, input, request }) => {
    await refuseStale(desk, request);
    return removeProtectedItem(desk, by, input);
  }),
  route(api.listProtectionGrants, ({ desk, by, input }) => grants.listProtectionGrants(desk, by, input.articleId)),
  route(api.grantProtection, ({ desk, by, input }) => grants.grantProtection(desk, by, input)),
  route(api.revokeProtectionGrant, ({ desk, by, input }) => grants.revokeProtectionGrant(desk, by, input)),
  route(api.listStash, ({ desk, by, input }) => stash.listStash(desk, by, input.articleId)),
  route(api.addStashNote, ({ desk, by, input }) => stash.addStashNote(desk, by, input)),
  route(api.removeStashNote, ({ desk, by, input }) => stash.removeStashNote(desk, by, input)),
];
