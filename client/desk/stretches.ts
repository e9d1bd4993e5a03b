import { useState } from "react";

/** Rows that stand together; the browser passes over those of them that are out of sight as one. */
export interface Stretch {
  key: number;
  ids: readonly string[];
}

/** The stretches of the article on this page. */
export function useStretches(segments: readonly { id: string }[]): readonly Stretch[] {
  const [held, hold] = useState<{ segments: typeof segments; stretches: readonly Stretch[] }>();
  if (held?.segments === segments) return held.stretches;
  const stretches = stretchesOf(
    segments.map(({ id }) => id),
    held?.stretches ?? [],
  );
  hold({ segments, stretches });
  return stretches;
}

export const isSameList = <Of>(one: readonly Of[], other: readonly Of[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/**
 * Cuts an article into stretches. Rows keep the stretch that they had, however many come and go between them: a row that
 * changed over to another would be drawn anew, and who writes in it would lose the caret. Of a stretch that is as it was
 * the very object is given.
 */
export function stretchesOf(ids: readonly string[], before: readonly Stretch[]): Stretch[] {
  const had = new Map(before.flatMap(({ key, ids: of }) => of.map((id) => [id, key] as const)));
  const ends = new Map(ids.map((id, at) => [had.get(id), at] as const));
  const begun = new Map<number, string[]>();
  let next = Math.max(0, ...before.map(({ key }) => key)) + 1;
  let here: number | undefined;
  ids.forEach((id, at) => {
    const own = had.get(id);
    const goesOn = here !== undefined && (begun.get(here)?.length ?? 0) < MOST;
    const comesBack = here !== undefined && (ends.get(here) ?? -1) > at;
    if (own !== undefined && !begun.has(own)) here = own;
    else if (here === undefined || !(goesOn || comesBack || own !== undefined)) here = next++;
    begun.set(here, [...(begun.get(here) ?? []), id]);
  });
  return [...begun].map(([key, of]) => {
    const same = before.find((stretch) => stretch.key === key);
    return same?.ids.join() === of.join() ? same : { key, ids: of };
  });
}

/** About as many rows as a window shows. */
const MOST = 10;
