import type { Endpoint } from "#shared/api/endpoint.ts";
import { readSession } from "#shared/people/api.ts";
import { openArticle } from "#shared/review/api.ts";
import { listThreads } from "#shared/threads/api.ts";
import { patterns } from "./paths.ts";

/**
 * What a page is certain to read, by its address. The server names it in the page's head (`pages-plugin.ts`): the desk
 * answers while the scripts are still on their way.
 */
export const firstReads = (pattern: string): Endpoint[] =>
  pattern === patterns.article ? [readSession, openArticle, listThreads] : [readSession];

/** The folders whose words it speaks at once, besides those that every page speaks (`ui/page-words.ts`). */
export const firstWords = (pattern: string): readonly string[] =>
  pattern === patterns.article ? ["review", "gate", "threads"] : [];
