import { randomUUID } from "node:crypto";
import type { InputOf } from "#shared/api/endpoint.ts";
import { createArticle } from "#shared/intake/api.ts";
import { publishArticle } from "#shared/publication/api.ts";
import { approveSegment, readSegment } from "#shared/review/api.ts";
import { CallRefused, type Client } from "#tests/support/client.ts";
import { type Placed, placeArticle, translated } from "#tests/support/place-article.ts";
import { salt } from "#tests/support/stories.ts";
import { insist } from "./insist.ts";
import type { World } from "./world.ts";

/** Something that somebody does once, and that must have been done once, or not at all, whatever happens meanwhile. */
export interface Act {
  /** One of the statements of its transaction reads like this. */
  statement: RegExp;
  /** Does it, or tries to. */
  ask(): Promise<void>;
  /** What is wrong with what came of it; does it again where nobody was told that it is done. */
  faults(): Promise<string[]>;
}

export const ACTS = { write, approve, publish, bring } as const;
export type ActName = keyof typeof ACTS;

export const prepareAct = (name: ActName, world: World): Promise<Act> => ACTS[name](world);

/** Fifty are at it all the time. */
async function write(): Promise<Act> {
  return { statement: /insert into step_batch/i, ask: async () => undefined, faults: async () => [] };
}

async function approve(world: World): Promise<Act> {
  const { segmentIds } = await placeSalt(world);
  const segmentId = segmentIds[2] ?? "";
  const editor = world.as(world.newsroom.editor);
  const { digests: seen } = await insist(() => editor.call(readSegment, { segmentId }));
  return once(world, {
    statement: /insert into "fact"/i,
    does: () => editor.call(approveSegment, { segmentId, seen }),
    count: `select count(*)::int as count from fact where segment_id = '${segmentId}' and kind = 'approval'`,
  });
}

async function publish(world: World): Promise<Act> {
  const placed = await placeSalt(world);
  const editor = world.as(world.newsroom.editor);
  await approveEach(editor, placed);
  const { articleId } = placed;
  return once(world, {
    statement: /insert into "edition"/i,
    does: () => editor.call(publishArticle, { articleId, after: 0 }),
    count: `select count(*)::int as count from edition where article_id = '${articleId}'`,
  });
}

async function bring(world: World): Promise<Act> {
  const editor = world.as(world.newsroom.editor);
  const requestId = randomUUID();
  const asked: InputOf<typeof createArticle> = {
    source: salt.parts.map(({ kind, ko }) => ({ kind, text: ko })),
    draft: [],
    requestId,
  };
  return once(world, {
    statement: /insert into "article"/i,
    does: () => editor.call(createArticle, asked),
    count: `select count(*)::int as count from article where request_id = '${requestId}'`,
  });
}

interface Once {
  statement: RegExp;
  does: () => Promise<unknown>;
  /** How often it stands in the database. */
  count: string;
}

async function once(world: World, { statement, does, count }: Once): Promise<Act> {
  let isTold = false;
  const ask = async () => {
    isTold = await does().then(
      () => true,
      (error: unknown) => error instanceof CallRefused && error.status < 500 && error.status !== 401,
    );
  };
  const counted = async () => {
    const [row] = await world.rows<{ count: number }>(count);
    return row?.count ?? 0;
  };
  return {
    statement,
    ask,
    faults: async () => {
      if (isTold && (await counted()) !== 1)
        return [`${statement} was acknowledged and is stored ${await counted()} times`];
      if (!isTold) await ask();
      const times = await counted();
      return isTold && times === 1 ? [] : [`${statement}, done again, is stored ${times} times`];
    },
  };
}

/** The salt story, translated, with everybody whom its credits need. */
export const placeSalt = (world: World): Promise<Placed> =>
  world.atDesk((desk) => {
    const { editor, chief, journalist, translators } = world.newsroom;
    const author = translators[0]?.person.id ?? "";
    return placeArticle(desk, translated(salt), {
      by: chief.person.id,
      authors: [author],
      members: [
        { personId: journalist.person.id, part: "journalist" },
        { personId: author, part: "translator" },
        { personId: editor.person.id, part: "editor", credit: { as: "none" } },
      ],
    });
  });

export async function approveEach(editor: Client, { segmentIds }: Placed): Promise<void> {
  for (const segmentId of segmentIds) {
    const { digests: seen } = await insist(() => editor.call(readSegment, { segmentId }));
    await insist(() => editor.call(approveSegment, { segmentId, seen }));
  }
}
