import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, nothing } from "#shared/api/values.ts";
import { article, articleSettings, credit } from "./article.ts";

export const changeArticleSettings = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/settings",
  summary: "Set members, deadline, embargo, restriction",
  input: articleSettings.partial().extend({ articleId: id }),
  output: article,
});

export const chooseCredit = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/members/:personId/credit",
  summary: "Choose the name under which a member is credited in this article; one's own choice only",
  input: z.object({ articleId: id, personId: id, credit }),
  output: nothing,
});
