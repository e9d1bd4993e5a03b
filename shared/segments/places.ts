import type { Kind } from "#shared/articles/kind.ts";

/** Kinds that are counted together as the paragraphs of the article. */
const PARAGRAPHS: ReadonlySet<Kind> = new Set(["body", "subheading", "blockquote", "listitem"]);

export interface Place {
  kind: Kind | "paragraph";
  /** Undefined where there is only one of the kind. */
  number: number | undefined;
}

/** What each segment is called: "Headline", "Paragraph 4", "Caption 2". */
export function placesOf(segments: readonly { id: string; kind: Kind }[]): ReadonlyMap<string, Place> {
  const called = segments.map(({ id, kind }) => ({ id, kind: PARAGRAPHS.has(kind) ? ("paragraph" as const) : kind }));
  const counts = new Map<string, number>();
  return new Map(
    called.map(({ id, kind }) => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const alone = kind !== "paragraph" && called.filter((each) => each.kind === kind).length === 1;
      return [id, { kind, number: alone ? undefined : number }];
    }),
  );
}
