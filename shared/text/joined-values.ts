import { timesIn } from "./units.ts";
import type { Value } from "./values.ts";

/** One figure that is told in two: 1년 6개월, 1시간 30분, "5 feet 11 inches"; 세 명 중 두 명. */
export interface Joined {
  readonly parts: readonly Value[];
  /** Both together. */
  readonly whole: Value;
}

/** Neighbours that are one figure together. `text`: what they were read in. Time: linear. */
export const joinedValues = (values: readonly Value[], text: string): Joined[] =>
  values.slice(1).flatMap((second, place) => {
    const first = values[place]!; // one place back
    const between = text.slice(first.range[1], second.range[0]);
    const whole = measure(first, second, between) ?? share(first, second, between);
    return whole ? [{ parts: [first, second], whole: { ...whole, slight: true } }] : [];
  });

/** The greater unit first, and less of the smaller than makes one of it. */
function measure(first: Value, second: Value, between: string): Value | undefined {
  const times = timesIn(first.unit, second.unit);
  if (times === undefined || second.low >= times || !UNIT_BETWEEN.test(between)) return undefined;
  return joined(first, second, first.low + second.low / times);
}
const UNIT_BETWEEN = /^[ -]?\p{L}{0,10},?(?: and)? ?$/u;

/** 5명 중 2명, 열 가구 가운데 세 가구: "two-fifths", "30 percent". */
function share(first: Value, second: Value, between: string): Value | undefined {
  if (first.kind !== "number" || second.kind !== "number") return undefined; // 30 % of a hundred are told in two
  if (!OUT_OF.test(between) || second.low >= first.low) return undefined;
  const { unit: _unit, ...plain } = joined(first, second, second.low / first.low);
  return { ...plain, kind: "fraction" };
}
const OUT_OF = /^ ?[가-힣]{1,3} ?(?:중|가운데)(?:에서?)? ?$/;

const joined = (first: Value, second: Value, low: number): Value => ({
  ...first,
  ...{ range: [first.range[0], second.range[1]], text: `${first.text} ${second.text}`, low, high: low, or: [] },
});
