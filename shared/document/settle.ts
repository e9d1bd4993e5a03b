import type { Mark, Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { hasSuggestions, insertion, isBy, isSuggestion } from "./suggestion-marks.ts";

export type Verdict = "accept" | "reject";

/** What becomes of a suggestion's mark; undefined: it stays as it is. */
export type Judge = (mark: Mark) => Verdict | undefined;

/**
 * The steps that accept or reject suggestions: what is inserted in vain or deleted with good reason goes, everything
 * else only loses its mark, so that anchors, carets and colleagues' words keep their places. Exact: rejecting gives
 * back the very document that the suggestion was made in.
 */
export function settle(document: Node, judge: Judge): Transform {
  const transform = new Transform(document);
  if (!hasSuggestions(document)) return transform;
  // From the end to the beginning: no step moves what is still to come.
  let end = document.content.size;
  for (const paragraph of document.children.toReversed()) {
    const start = end - paragraph.nodeSize;
    settleWords(transform, paragraph, start + 1, judge);
    settleBreak(transform, paragraph, start, judge);
    end = start;
  }
  return transform;
}

/** The text that stands: as if every suggestion were rejected. What is approved, checked and published. */
export function withoutSuggestions(document: Node): Node {
  const known = standing.get(document) ?? settle(document, rejected).doc;
  standing.set(document, known);
  return known;
}

/** A document never changes, and is asked this often: for its digest, its text, its checks, its drawing. */
const standing = new WeakMap<Node, Node>();

/** The text as if every suggestion were accepted. */
export const withSuggestions = (document: Node): Node => settle(document, accepted).doc;

/** The text as if one person had suggested nothing: what somebody who may only suggest must leave as it is. */
export const withoutSuggestionsBy = (document: Node, by: string): Node => {
  const own = isBy(by);
  return settle(document, (mark) => (own(mark) ? "reject" : undefined)).doc;
};

const rejected: Judge = (mark) => (isSuggestion(mark) ? "reject" : undefined);
const accepted: Judge = (mark) => (isSuggestion(mark) ? "accept" : undefined);

const isInVain = (mark: Mark, judge: Judge) => judge(mark) === (mark.type === insertion ? "reject" : "accept");
const isSettled = (mark: Mark, judge: Judge) => isSuggestion(mark) && judge(mark) !== undefined;

function settleWords(transform: Transform, paragraph: Node, start: number, judge: Judge): void {
  let to = start + paragraph.content.size;
  for (const inline of paragraph.children.toReversed()) {
    const from = to - inline.nodeSize;
    const marks = inline.marks.filter((mark) => isSettled(mark, judge));
    if (marks.some((mark) => isInVain(mark, judge))) transform.delete(from, to);
    else for (const mark of marks) transform.removeMark(from, to, mark);
    to = from;
  }
}

function settleBreak(transform: Transform, { marks }: Node, start: number, judge: Judge): void {
  const settled = marks.filter((mark) => isSettled(mark, judge));
  if (settled.length === 0) return;
  const goes = settled.some((mark) => isInVain(mark, judge));
  if (goes && start > 0) transform.join(start);
  else if (goes && isEmptyInsertion(transform.doc, settled)) transform.delete(0, transform.doc.child(0).nodeSize);
  else for (const mark of settled) transform.removeNodeMark(start, mark);
}

/** The first paragraph of a text that had none. */
const isEmptyInsertion = (document: Node, settled: readonly Mark[]) =>
  settled.some(({ type }) => type === insertion) && document.child(0).content.size === 0;
