import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, nothing, reason, typedText } from "#shared/api/values.ts";
import { article, articleSettings, credit } from "./article.ts";

export const changeArticleSettings = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/settings",
  summary: "Set members, deadline, embargo, restriction",
  input: articleSettings.partial().extend({ articleId: id }),
  output: article,
});

export const archiveArticle = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/archiving",
  summary: "Take an article off the desk, with everything in it, until it is brought back",
  input: z.object({ articleId: id, reason }),
  output: article,
});

export const unarchiveArticle = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/archiving",
  summary: "Bring an archived article back to the desk, as it was",
  input: z.object({ articleId: id }),
  output: article,
});

export const chooseCredit = endpoint({
  method: "PUT",
  path: "/api/articles/:articleId/members/:personId/credit",
  summary: "Choose the name under which a member is credited in this article; one's own choice only",
  input: z.object({ articleId: id, personId: id, credit }),
  output: nothing,
});

/** Pictures travel as base64 in JSON. */
const imageFile = z.object({ name: typedText(300), content: z.base64() });
const IMAGE_LIMIT = 45_000_000;

/** Answered with a file, not JSON. An image never changes: another one has another id. */
export const readImage = endpoint({
  method: "GET",
  path: "/api/images/:imageId",
  summary: "A picture of an article, drawn anew without metadata",
  input: z.object({ imageId: id }),
  output: nothing,
});

export const addImage = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/images",
  summary: "Add a picture, with rows for its caption, credit and alternative text",
  /** The segment that it comes behind; without one it comes last. */
  input: imageFile.extend({ articleId: id, behind: id.optional() }),
  output: z.object({ imageId: id }),
  bodyLimit: IMAGE_LIMIT,
});

export const removeImage = endpoint({
  method: "DELETE",
  path: "/api/images/:imageId",
  summary: "Take a picture out of an article; what is said of it in words stays, rows that are empty go with it",
  input: z.object({ imageId: id }),
  output: nothing,
});

export const replaceImage = endpoint({
  method: "PUT",
  path: "/api/images/:imageId",
  summary: "Put another picture in the place of this one; caption, credit and alternative text stay",
  input: imageFile.extend({ imageId: id }),
  output: z.object({ imageId: id }),
  bodyLimit: IMAGE_LIMIT,
});
