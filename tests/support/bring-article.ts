import { randomUUID } from "node:crypto";
import type { InputOf, OutputOf } from "#shared/api/endpoint.ts";
import { createArticle } from "#shared/intake/api.ts";
import { openArticle } from "#shared/review/api.ts";
import type { Client } from "./client.ts";
import type { TestStory } from "./stories.ts";

type Asked = InputOf<typeof createArticle>;

export type Opened = OutputOf<typeof openArticle>;

/** An article by the way of intake: the Korean of a story, with its English as a draft or without. */
export async function bringArticle(
  client: Client,
  story: Pick<TestStory, "parts">,
  { draft = true, ...more }: Omit<Partial<Asked>, "draft"> & { draft?: boolean } = {},
): Promise<Opened> {
  const { articleId } = await client.call(createArticle, {
    source: story.parts.map(({ kind, ko }) => ({ kind, text: ko })),
    draft: draft ? story.parts.map(({ kind, en }) => ({ kind, text: en })) : [],
    requestId: randomUUID(),
    ...more,
  });
  return client.call(openArticle, { articleId });
}
