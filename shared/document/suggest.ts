import { Fragment, type Mark, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { schema } from "./schema.ts";
import { deletion, insertion, isBy, isSuggestion, type Proposal, proposalOf } from "./suggestion-marks.ts";

/** A change of a document as it was typed: what goes, and the lines that come in its place. */
export interface Change {
  from: number;
  to: number;
  /** One line is words; between two lines lies a new break. */
  lines: readonly Fragment[];
}

export interface Suggested {
  transform: Transform;
  /** Where the words that came stand now; both ends the same where none came. */
  inserted: { from: number; to: number };
}

/**
 * The same change as a suggestion: what would go is marked and stays, what comes is marked as not there yet. What the
 * same person had only suggested goes for good; what others suggest is never touched, only marked like any other text.
 *
 * The library in common use for this (prosemirror-suggest-changes) gives a suggestion beside a colleague's the
 * colleague's id, takes colleagues' insertions away for good and leaves its own blanks in the text; with an author to
 * be held to each mark, and a text that must come back exactly, that will not do.
 * @param newId names a suggestion that does not continue one of the person's own
 */
export function suggest(document: Node, change: Change, by: string, newId: () => string): Suggested {
  const { from, to } = change;
  const lines = change.lines.map(withoutMarks);
  const proposal = continued(document, from, to, by) ?? { id: newId(), by };
  const transform = new Transform(document);
  const step = insertingStep(document, to, lines, insertion.create(proposal));
  if (step) transform.step(step);
  const size = step ? transform.doc.content.size - document.content.size : 0;
  const steps = transform.steps.length;
  strike(transform, document, from, to, deletion.create(proposal), isBy(by));
  const end = transform.mapping.slice(steps).map(to + size);
  return { transform, inserted: { from: end - size, to: end } };
}

/** What a suggestion is made of: words without marks of suggestions, and nothing that is to be deleted. */
function withoutMarks(line: Fragment): Fragment {
  const kept = line.content.filter(({ marks }) => !marks.some(({ type }) => type === deletion));
  return Fragment.from(kept.map((inline) => inline.mark(inline.marks.filter((mark) => !isSuggestion(mark)))));
}

/** Own words beside or under the change: it goes on with the same suggestion. */
function continued(document: Node, from: number, to: number, by: string): Proposal | undefined {
  const own = isBy(by);
  const [$from, $to] = [document.resolve(from), document.resolve(to)];
  const around = [
    $from.nodeBefore,
    $to.nodeAfter,
    ...($from.depth > 0 && $from.parentOffset === 0 ? [$from.parent] : []),
  ];
  const marks = around.flatMap((node) => node?.marks ?? []);
  document.nodesBetween(from, to, (node, start) => {
    if (start >= from) marks.push(...node.marks);
  });
  const mark = marks.find(own);
  return mark && proposalOf(mark);
}

function insertingStep(document: Node, at: number, lines: readonly Fragment[], mark: Mark): Step | undefined {
  const marked = lines.map((line) =>
    Fragment.from(line.content.map((inline) => inline.mark(mark.addToSet(inline.marks)))),
  );
  const [first = Fragment.empty, ...more] = marked;
  const paragraphs = more.map((line) => schema.node("paragraph", null, line, [mark]));
  // A text without a single paragraph: its first one comes whole.
  if (document.resolve(at).depth === 0) {
    if (first.size === 0 && more.length === 0) return undefined;
    const whole = [schema.node("paragraph", null, first, [mark]), ...paragraphs];
    return new ReplaceStep(at, at, new Slice(Fragment.from(whole), 0, 0));
  }
  if (more.length === 0) return first.size > 0 ? new ReplaceStep(at, at, new Slice(first, 0, 0)) : undefined;
  return new ReplaceStep(
    at,
    at,
    new Slice(Fragment.from([schema.node("paragraph", null, first), ...paragraphs]), 1, 1),
  );
}

/** From the end to the beginning: no step moves what is still to come. */
function strike(
  transform: Transform,
  document: Node,
  from: number,
  to: number,
  mark: Mark,
  own: (mark: Mark) => boolean,
): void {
  const isOwnInsertion = (each: Mark) => each.type === insertion && own(each);
  const isStruck = (each: Mark) => each.type === deletion && own(each);
  const acts: (() => void)[] = [];
  document.nodesBetween(from, to, (node, start) => {
    if (node.isTextblock) {
      if (start < from || start === 0) return true;
      if (node.marks.some(isOwnInsertion)) acts.push(() => transform.join(start));
      else if (!node.marks.some(isStruck)) acts.push(() => transform.addNodeMark(start, mark));
      return true;
    }
    const [first, last] = [Math.max(from, start), Math.min(to, start + node.nodeSize)];
    if (first >= last) return false;
    if (node.marks.some(isOwnInsertion)) acts.push(() => transform.delete(first, last));
    else if (!node.marks.some(isStruck)) acts.push(() => transform.addMark(first, last, mark));
    return false;
  });
  for (const act of acts.toReversed()) act();
}
