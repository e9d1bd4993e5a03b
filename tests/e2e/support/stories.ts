import type { Opened } from "#tests/support/bring-article.ts";
import { bringArticle } from "#tests/support/bring-article.ts";
import type { TestDesk } from "#tests/support/desk.ts";
import { salt } from "#tests/support/stories.ts";

/** The salt story with its draft, brought by the translator, with an editor and a journalist among its members. */
export async function saltArticle(
  { people, as }: TestDesk,
  more: { draft?: boolean } = {},
): Promise<Opened & { path: string }> {
  const members = (["translator", "editor", "journalist"] as const).map((part) => ({
    personId: people[part].id,
    part,
  }));
  const opened = await bringArticle(await as("translator"), salt, { members, ...more });
  return { ...opened, path: `/articles/${opened.article.id}` };
}

/** The paragraph of the body with this number, as the page counts them. */
export function bodySegment({ segments }: Pick<Opened, "segments">, number: number) {
  const found = segments.filter(({ kind }) => kind === "body")[number - 1];
  if (!found) throw new Error(`The story has no paragraph ${number}`);
  return found;
}
