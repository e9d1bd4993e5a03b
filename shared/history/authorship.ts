import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import { textOf } from "#shared/document/document.ts";
import { positionAtOffset } from "#shared/document/positions.ts";

/** Whose words a stretch of a text is. UTF-16 units of the text; from inclusive, to exclusive. */
export interface Written {
  from: number;
  to: number;
  by: string;
}

/** One writing: what it did to the positions of the document, and who did it. */
export interface Writing {
  maps: readonly StepMap[];
  by: string;
}

/**
 * Who wrote which words of a text since an earlier state of it. A step map says which positions gave way to which; what
 * came takes the name of its writer, what stayed keeps the one that it had.
 * @param size of the earlier document's content, in positions
 * @param writings from there to `now`, in order
 */
export function writtenSince(size: number, writings: readonly Writing[], now: Node): Written[] {
  let writers: (string | undefined)[] = new Array<string | undefined>(size).fill(undefined);
  for (const { maps, by } of writings) for (const map of maps) writers = through(map, writers, by);
  const text = textOf(now);
  const written: Written[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const by = writers[positionAtOffset(now, at)];
    const last = written.at(-1);
    if (by === undefined) continue;
    if (last?.to === at && last.by === by) last.to = at + 1;
    else written.push({ from: at, to: at + 1, by });
  }
  return written;
}

function through(map: StepMap, writers: readonly (string | undefined)[], by: string): (string | undefined)[] {
  const after: (string | undefined)[] = [];
  let taken = 0;
  map.forEach((oldStart, oldEnd, newStart, newEnd) => {
    after.push(...writers.slice(taken, oldStart));
    for (let at = newStart; at < newEnd; at += 1) after.push(by);
    taken = oldEnd;
  });
  after.push(...writers.slice(taken));
  return after;
}
