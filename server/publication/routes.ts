import { fileRoute, type Route, route } from "#server/http/route.ts";
import { chooseCredit as choosing } from "#shared/articles/api.ts";
import * as api from "#shared/publication/api.ts";
import { chooseCredit } from "./choose-credit.ts";
import { downloadDraft, downloadEdition, downloadManifest } from "./download.ts";
import { editCredits } from "./edit-credits.ts";
import { listEditions } from "./list-editions.ts";
import { makeEdition } from "./make-edition.ts";
import { previewArticle } from "./preview-article.ts";
import { refuseStaleIfRestricted } from "./refuse-stale.ts";

export const publicationRoutes: Route[] = [
  route(api.previewArticle, ({ desk, by, input }) => previewArticle(desk, by, input.articleId)),
  route(choosing, ({ desk, by, input }) => chooseCredit(desk, by, input.articleId, input.personId, input.credit)),
  route(api.editCredits, async ({ desk, by, input }) => {
    await editCredits(desk, by, input.articleId, input.credits);
    return {};
  }),
  route(api.publishArticle, async ({ desk, by, input: { articleId, after }, request }) => {
    await refuseStaleIfRestricted(desk, by, articleId, request);
    return makeEdition(desk, by, articleId, { kind: "publication", after, notice: null });
  }),
  route(api.correctEdition, async ({ desk, by, input: { articleId, ...act }, request }) => {
    await refuseStaleIfRestricted(desk, by, articleId, request);
    return makeEdition(desk, by, articleId, act);
  }),
  route(api.withdrawEdition, ({ desk, by, input: { articleId, ...act } }) =>
    makeEdition(desk, by, articleId, { kind: "withdrawal", ...act }),
  ),
  route(api.restoreEdition, async ({ desk, by, input: { articleId, after }, request }) => {
    await refuseStaleIfRestricted(desk, by, articleId, request);
    return makeEdition(desk, by, articleId, { kind: "restoration", after, notice: null });
  }),
  route(api.listEditions, ({ desk, by, input }) => listEditions(desk, by, input.articleId)),
  fileRoute(api.downloadEdition, ({ desk, by, input }) => downloadEdition(desk, by, input)),
  fileRoute(api.downloadDraft, ({ desk, by, input }) => downloadDraft(desk, by, input)),
  fileRoute(api.downloadManifest, ({ desk, by, input }) => downloadManifest(desk, by, input)),
];
