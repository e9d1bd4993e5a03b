import { type Route, route } from "#server/http/route.ts";
import { createArticle } from "#shared/intake/api.ts";
import { createArticle as create } from "./create-article.ts";

/** An article is aligned as it comes in: its making belongs here, where both the Korean and the segments are known. */
export const alignmentRoutes: Route[] = [route(createArticle, ({ desk, by, input }) => create(desk, by, input))];
