import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";

/**
 * The smallest single step that turns one document into another, so that anchors outside the difference stay where
 * they are. Undefined when nothing differs.
 */
export function replacingStep(before: Node, after: Node): Step | undefined {
  const start = before.content.findDiffStart(after.content);
  if (start === null) return undefined;
  const end = before.content.findDiffEnd(after.content);
  if (!end) return undefined;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = after.slice(start, end.b + overlap);
  const step = new ReplaceStep(start, end.a + overlap, slice);
  const result = step.apply(before);
  return result.doc?.eq(after) ? step : new ReplaceStep(0, before.content.size, after.slice(0, after.content.size));
}
