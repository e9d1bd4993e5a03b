/** Units that translators convert. Everything else (people, won, times a thing was done) is counted, not measured. */
export type Unit = keyof typeof UNITS;

/** Whether one measure is the other in another unit: 72 km and 45 miles, 24시간 and "a day". Within 6 %, because prose rounds. */
export function convertible(one: Measure, other: Measure): boolean {
  if (!one.unit || !other.unit) return false;
  const [dimension, factor] = UNITS[one.unit];
  const [otherDimension, otherFactor] = UNITS[other.unit];
  if (dimension !== otherDimension) return false;
  if (dimension === "heat") return Math.abs(celsius(one) - celsius(other)) <= 1;
  const ratio = (one.low * factor) / (other.low * otherFactor);
  if (dimension === "time") return ratio > 0.93 && ratio < 1.08; // 15일 is "two weeks"
  return isNear(ratio) || (one.unit === "geun" && isNear(ratio / 1.5));
}

/** How many of the smaller unit the greater has: 60 minutes to an hour. Undefined where they do not measure the same, or it is none. */
export function timesIn(greater: Unit | undefined, smaller: Unit | undefined): number | undefined {
  if (!greater || !smaller) return undefined;
  const [dimension, size] = UNITS[greater];
  const [other, less] = UNITS[smaller];
  return dimension === other && less < size ? size / less : undefined;
}

const isNear = (ratio: number) => ratio > 0.94 && ratio < 1.06;

export interface Measure {
  readonly low: number;
  readonly unit?: Unit;
}

const celsius = ({ low, unit }: Measure) => (unit === "F" ? ((low - 32) * 5) / 9 : low);

/** A 근 is 600 g of meat and 400 g of produce. Dimension, and size in its base unit (m, m², l, kg, s). Korean measures: 평, 정보, 리, 관, 말, 되 as the North still uses them. */
const UNITS = {
  km: ["length", 1000],
  m: ["length", 1],
  cm: ["length", 0.01],
  mm: ["length", 0.001],
  mile: ["length", 1609.344],
  yard: ["length", 0.9144],
  foot: ["length", 0.3048],
  inch: ["length", 0.0254],
  ri: ["length", 393],
  ha: ["area", 10_000],
  acre: ["area", 4046.86],
  pyeong: ["area", 3.3058],
  jeongbo: ["area", 9917],
  km2: ["area", 1_000_000],
  m2: ["area", 1],
  mile2: ["area", 2_589_988],
  foot2: ["area", 0.0929],
  kg: ["weight", 1],
  g: ["weight", 0.001],
  t: ["weight", 1000],
  pound: ["weight", 0.4536],
  oz: ["weight", 0.02835],
  geun: ["weight", 0.6],
  gwan: ["weight", 3.75],
  l: ["volume", 1],
  gallon: ["volume", 3.785],
  mal: ["volume", 18],
  doe: ["volume", 1.8],
  C: ["heat", 1],
  F: ["heat", 1],
  second: ["time", 1],
  minute: ["time", 60],
  hour: ["time", 3600],
  day: ["time", 86_400],
  week: ["time", 604_800],
  month: ["time", 2_629_800],
  year: ["time", 31_557_600],
  decade: ["time", 315_576_000],
  century: ["time", 3_155_760_000],
} as const satisfies Record<string, readonly [dimension: string, factor: number]>;
