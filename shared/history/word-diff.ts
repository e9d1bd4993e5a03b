import { diffArrays } from "diff";

export interface Span {
  kind: "equal" | "inserted" | "deleted";
  text: string;
}

/**
 * The word-level difference of two texts, in the order in which it is read. Words are runs of letters and figures, so
 * that a changed full stop does not change the word before it; in Korean, where particles grow onto the word, the part
 * of an 어절 that stayed is shown as having stayed.
 * Myers' algorithm (the `diff` package) over words, spaces and marks.
 */
export function wordDiff(before: string, after: string): Span[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  const spans: Span[] = changes.map(({ value, added, removed }) => ({
    kind: added ? "inserted" : removed ? "deleted" : "equal",
    text: value.join(""),
  }));
  return joined(withinKoreanWords(bridged(spans)));
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,]\p{N}+|['’]\p{L}+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** A lone space between two changes is part of the change: “big red” for “small blue” is one replacement, not two. */
function bridged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  let pending = { deleted: "", inserted: "" };
  const flush = () => {
    if (pending.deleted) result.push({ kind: "deleted", text: pending.deleted });
    if (pending.inserted) result.push({ kind: "inserted", text: pending.inserted });
    pending = { deleted: "", inserted: "" };
  };
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (span.kind !== "equal") pending[span.kind] += span.text;
    else if (/^\s+$/.test(span.text) && pending.deleted && pending.inserted && next && replaces(spans, index + 1)) {
      pending.deleted += span.text;
      pending.inserted += span.text;
    } else {
      flush();
      result.push(span);
    }
  }
  flush();
  return result;
}

const replaces = (spans: readonly Span[], at: number) => {
  const kinds = [spans[at]?.kind, spans[at + 1]?.kind];
  return kinds.includes("deleted") && kinds.includes("inserted");
};

/** 시장에서 → 시장은: the 시장 stayed. Only for single Hangul words; English words change as a whole. */
function withinKoreanWords(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const [old, fresh] = [spans[index], spans[index + 1]];
    if (old?.kind === "deleted" && fresh?.kind === "inserted" && isHangulWord(old.text) && isHangulWord(fresh.text)) {
      result.push(...insideOf(old.text, fresh.text));
      index += 1;
    } else if (old) result.push(old);
  }
  return result;
}

const isHangulWord = (text: string) => /^[\p{Script=Hangul}\p{N}]+$/u.test(text);

function insideOf(old: string, fresh: string): Span[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const spans: Span[] = [
    { kind: "equal", text: old.slice(0, start) },
    { kind: "deleted", text: old.slice(start, old.length - end) },
    { kind: "inserted", text: fresh.slice(start, fresh.length - end) },
    { kind: "equal", text: old.slice(old.length - end) },
  ];
  return spans;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.text === "") continue;
    if (last?.kind === span.kind) last.text += span.text;
    else result.push({ ...span });
  }
  return result;
}
