import { englishValues } from "#shared/text/english-values.ts";
import { koreanValues } from "#shared/text/korean-values.ts";
import { agree, type Value } from "#shared/text/values.ts";
import { type Keyed, keyed } from "./keyed.ts";
import type { Sentence } from "./sentences.ts";

/** The figures of both texts, and which of the English can stand for one of the Korean. */
export function figureMatches(source: readonly Sentence[], target: readonly Sentence[]) {
  const [korean, english] = [keyedFigures(source, koreanValues), keyedFigures(target, englishValues)];
  return { source: korean, target: english, renderings: renderingsIn(english, korean.size), kept: keptFigure };
}

const keyedFigures = (sentences: readonly Sentence[], valuesOf: (text: string) => readonly Value[]) =>
  keyed<Value, Sentence>(sentences, ({ text }, add) => {
    for (const value of valuesOf(text))
      add(
        `${value.kind} ${value.low} ${value.high} ${value.unit ?? ""} ${value.or?.join() ?? ""} ${value.slight}`,
        value,
      );
  });

/** How often a true translation has it. */
const keptFigure = ({ kind, slight }: Value): number => {
  if (kind.startsWith("relative")) return 0.3;
  if (kind === "month" || kind === "weekday") return 0.85;
  return slight ? 0.45 : 0.8;
};

/** Above this many comparisons only figures that are exactly equal are brought together. */
const MOST_COMPARISONS = 400_000;

function renderingsIn(english: Keyed<Value>, koreanFigures: number) {
  const all = [...english].map(([key, { thing }]): Figure => [key, thing]);
  const agreeing = (value: Value, among: readonly Figure[]) => {
    const found: string[] = [];
    for (const [key, other] of among) if (agree(value, other)) found.push(key);
    return found;
  };
  if (all.length * koreanFigures <= MOST_COMPARISONS) return (_: string, value: Value) => agreeing(value, all);
  const byValue = new Map<number, Figure[]>();
  for (const figure of all) {
    const alike = byValue.get(figure[1].low);
    if (alike) alike.push(figure);
    else byValue.set(figure[1].low, [figure]);
  }
  return (_: string, value: Value) => agreeing(value, byValue.get(value.low) ?? []);
}

type Figure = readonly [key: string, value: Value];
