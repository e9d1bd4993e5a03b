import { fileRoute, type Route, route } from "#server/http/route.ts";
import { changeArticleSettings, readImage } from "#shared/articles/api.ts";
import { changeArticleSettings as changeSettings } from "./change-settings.ts";
import { imageFileFor } from "./image-store.ts";

export const articlesRoutes: Route[] = [
  route(changeArticleSettings, ({ desk, by, input: { articleId, ...settings } }) =>
    changeSettings(desk, by, articleId, settings),
  ),
  fileRoute(readImage, async ({ desk, by, input }) => {
    const { name, mediaType, bytes } = await imageFileFor(desk.database.sql, input.imageId, by);
    return { name, mediaType, content: bytes, inline: true, lasting: true };
  }),
];
