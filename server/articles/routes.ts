import { fileRoute, type Route, route } from "#server/http/route.ts";
import * as api from "#shared/articles/api.ts";
import { archiveArticle, unarchiveArticle } from "./archive-article.ts";
import { changeArticleSettings } from "./change-settings.ts";
import { imageFileFor } from "./image-store.ts";

export const articlesRoutes: Route[] = [
  route(api.changeArticleSettings, ({ desk, by, input: { articleId, ...settings } }) =>
    changeArticleSettings(desk, by, articleId, settings),
  ),
  route(api.archiveArticle, ({ desk, by, input }) => archiveArticle(desk, by, input.articleId, input.reason)),
  route(api.unarchiveArticle, ({ desk, by, input }) => unarchiveArticle(desk, by, input.articleId)),
  fileRoute(api.readImage, async ({ desk, by, input }) => {
    const { name, mediaType, bytes } = await imageFileFor(desk.database.sql, input.imageId, by);
    return { name, mediaType, content: bytes, inline: true, lasting: true };
  }),
];
