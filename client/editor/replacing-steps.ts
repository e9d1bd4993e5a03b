import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import { diffArrays } from "diff";
import { replacingStep } from "#shared/segments/replacing-step.ts";

/** Texts that differ in more than this are told apart as a whole: to look closer takes the square of it. */
const MOST_DIFFERENCES = 400;

/**
 * The steps, the last place first, that turn one document into another and leave alone what is the same in both: what is
 * typed here and not sent yet keeps its place between them. None where nothing differs.
 */
export function replacingSteps(before: Node, after: Node): readonly Step[] {
  const whole = replacingStep(before, after);
  if (!whole) return [];
  const parts = differencesOf(before, after)?.map(
    ({ from, to, put }) => new ReplaceStep(from, to, after.slice(put[0], put[1])),
  );
  return parts && leadsTo(after, before, parts) ? parts : [whole];
}

interface Difference {
  from: number;
  to: number;
  /** What stands there, in the other document. */
  put: readonly [from: number, to: number];
}

/** Undefined where there are too many. */
function differencesOf(before: Node, after: Node): Difference[] | undefined {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_DIFFERENCES });
  const found: Difference[] = [];
  let [at, other] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    const last = found.at(-1);
    const here =
      last && last.to === at && last.put[1] === other ? last : { from: at, to: at, put: [other, other] as const };
    if (removed) at += count;
    else if (added) other += count;
    else [at, other] = [at + count, other + count];
    if (!added && !removed) continue;
    if (here !== last) found.push(here);
    found.splice(-1, 1, { from: here.from, to: at, put: [here.put[0], other] });
  }
  return changes && found.reverse();
}

/** One for each position: a letter with its looks, the begin and the end of a paragraph, a line break. */
function tokensOf(document: Node): string[] {
  const tokens: string[] = [];
  const look = ({ marks }: Node) => (marks.length === 0 ? "" : JSON.stringify(marks.map((mark) => mark.toJSON())));
  document.forEach((block) => {
    tokens.push(`${block.type.name} ${JSON.stringify(block.attrs)}${look(block)}`);
    block.forEach((inline) => {
      const looks = look(inline);
      if (!inline.isText) tokens.push(`${inline.type.name} ${looks}`);
      // An emoji is two positions, and neither of them without the other.
      else
        for (const letter of inline.text ?? "")
          for (let at = 0; at < letter.length; at += 1) tokens.push(letter + at + looks);
    });
    tokens.push(`/${block.type.name}`);
  });
  return tokens;
}

/** Between paragraphs a part may not fit where the whole does. */
function leadsTo(after: Node, before: Node, steps: readonly Step[]): boolean {
  let document: Node | null = before;
  for (const step of steps) document = document && step.apply(document).doc;
  return document?.eq(after) === true;
}
