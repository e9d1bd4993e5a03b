import type { Node } from "@tiptap/pm/model";
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import type { Change } from "./suggest.ts";

/** Steps that lead from one document to another, as a transaction holds them. */
export interface Typed {
  before: Node;
  doc: Node;
  steps: readonly Step[];
  mapping: Mapping;
}

/** All that the steps did, as one change of the document that they began with; undefined when they did nothing. */
export function changeOf({ before, doc, steps, mapping }: Typed): Change | undefined {
  const touched = steps.flatMap((step, index) =>
    rangesOf(step).map((range) => inBeginning(range, steps.slice(0, index))),
  );
  if (touched.length === 0) return undefined;
  const from = Math.min(...touched.map((range) => range.from));
  const to = Math.max(...touched.map((range) => range.to));
  return change(before, from, to, doc, mapping);
}

interface Range {
  from: number;
  to: number;
}

function rangesOf(step: Step): Range[] {
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) return [{ from: step.from, to: step.to }];
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [{ from: step.from, to: step.to }];
  return [];
}

function inBeginning({ from, to }: Range, earlier: readonly Step[]): Range {
  const back = new Mapping(earlier.map((step) => step.getMap().invert()).reverse());
  return { from: back.map(from, -1), to: back.map(to, 1) };
}

/** Lines are what stands between two places within paragraphs; where one of the places lies between paragraphs, the whole text is. */
function change(before: Node, from: number, to: number, after: Node, mapping: Mapping): Change {
  const within = before.resolve(from).depth > 0 && before.resolve(to).depth > 0;
  const [start, end] = within ? [mapping.map(from, -1), mapping.map(to, 1)] : [0, after.content.size];
  const isInside = within && after.resolve(start).depth > 0 && after.resolve(end).depth > 0;
  if (isInside) return { from, to, lines: linesBetween(after, start, end) };
  const all = after.children.map(({ content }) => content);
  const last = before.content.size;
  return { from: Math.min(1, last), to: Math.max(0, last - 1), lines: all };
}

function linesBetween(document: Node, from: number, to: number): Change["lines"] {
  const { content, openStart } = document.slice(from, to);
  return openStart === 0 ? [content] : content.content.map((paragraph) => paragraph.content);
}
