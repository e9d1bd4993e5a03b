import type { Highlight } from "#client/editor/highlight.ts";
import { returned } from "#shared/threads/anchors.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Anchor, Thread } from "#shared/threads/thread.ts";

export interface Anchors {
  /** By source paragraph. */
  korean: Readonly<Record<string, Highlight[]>>;
  english: Highlight[];
}

export interface Pointed {
  /** The conversation that is open beside the text. */
  active?: string | undefined;
  /** The one that the pointer is on, in the text or beside it. */
  hovered?: string | undefined;
}

/**
 * The words of one segment that conversations are about, for `markedText`, `StaticText` and the live editor. Settled
 * conversations are drawn only while somebody looks at them; words that are gone are drawn nowhere.
 * @param segment its English as it is on this page, which may be ahead of what the desk said of the anchors
 */
export function anchorsOf(
  threads: readonly Thread[],
  segment: { id: string; text: string },
  pointed: Pointed = {},
): Anchors {
  const korean: Record<string, Highlight[]> = {};
  const english: Highlight[] = [];
  for (const thread of threads) {
    if (thread.segmentId !== segment.id) continue;
    const looked = thread.id === pointed.active || thread.id === pointed.hovered;
    if (isClosed(thread) && !looked) continue;
    const { anchor } = thread;
    if (anchor.side === "segment" || anchor.orphaned) continue;
    if (anchor.side === "target") english.push(highlightOf(thread, wordsNow(anchor, segment.text), looked));
    else
      korean[anchor.sourceParagraphId] = [
        ...(korean[anchor.sourceParagraphId] ?? []),
        highlightOf(thread, anchor, looked),
      ];
  }
  return { korean, english };
}

/** The conversation under the pointer, for presses and hovering in the text; other marks may lie on the same words. */
export function threadAt(target: EventTarget | null, threads: readonly Pick<Thread, "id">[]): string | undefined {
  return target instanceof Element
    ? threadIn(target.closest("[data-highlight]")?.getAttribute("data-highlight"), threads)
    : undefined;
}

/** Which conversation the value of a `data-highlight` names. */
export function threadIn(
  highlightIds: string | null | undefined,
  threads: readonly Pick<Thread, "id">[],
): string | undefined {
  return (highlightIds ?? "").split(" ").find((id) => threads.some((thread) => thread.id === id));
}

function highlightOf(
  { id, kind, body }: Thread,
  { from, to }: { from: number; to: number },
  active: boolean,
): Highlight {
  return { id, from, to, look: kind, active, title: body.length > 120 ? `${body.slice(0, 119)}…` : body };
}

/** Between a keystroke and the desk's word on where the anchor is now, the quoted words tell. */
function wordsNow(anchor: Extract<Anchor, { side: "target" }>, text: string): { from: number; to: number } {
  if (text.slice(anchor.from, anchor.to) === anchor.quote) return anchor;
  return returned(anchor, text) ?? anchor;
}
