import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, reason } from "#shared/api/values.ts";
import { grant } from "./grant.ts";
import { protectedItem, protectedWords } from "./protected-item.ts";
import { stashNote, stashWords } from "./stash.ts";

/** When it is erased by policy; null: it is kept. */
const kept = { eraseAt: moment.nullable() };

export const listProtectedItems = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/protected-items",
  summary: "The words that must not leave with this article",
  input: z.object({ articleId: id }),
  output: z.object({ items: z.array(protectedItem.extend(kept)) }),
});

export const addProtectedItem = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/protected-items",
  summary: "Keep words from leaving with this article",
  input: z.object({ articleId: id, words: protectedWords }),
  output: protectedItem,
});

export const removeProtectedItem = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/protected-items/:itemId",
  summary: "Let these words leave; nothing is kept of them",
  input: z.object({ articleId: id, itemId: id }),
  output: nothing,
});

export const listStash = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/stash",
  summary: "The notes of an article that never leave it, for its members",
  input: z.object({ articleId: id }),
  output: z.object({ notes: z.array(stashNote.extend(kept)) }),
});

export const addStashNote = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/stash",
  summary: "Lay a note beside the article that never leaves it; the same note of the same person is laid once",
  input: z.object({ articleId: id, words: stashWords }),
  output: stashNote,
});

export const removeStashNote = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/stash/:noteId",
  summary: "Take a note out; nothing is kept of its words",
  input: z.object({ articleId: id, noteId: id }),
  output: nothing,
});

export const listProtectionGrants = endpoint({
  method: "GET",
  path: "/api/articles/:articleId/protection-grants",
  summary: "Who else may read the protected items of this article, until when and why, newest first",
  input: z.object({ articleId: id }),
  output: z.object({ grants: z.array(grant) }),
});

export const grantProtection = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/protection-grants",
  summary: "Let somebody read and change the protected items of this article for a while",
  input: z.object({ articleId: id, personId: id, until: moment, reason }),
  output: grant,
});

export const revokeProtectionGrant = endpoint({
  method: "DELETE",
  path: "/api/articles/:articleId/protection-grants/:grantId",
  summary: "Take that back at once",
  input: z.object({ articleId: id, grantId: id }),
  output: nothing,
});
