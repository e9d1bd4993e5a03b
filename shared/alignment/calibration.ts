/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by `tests/bench/alignment/fit.ts` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<
  Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>
> = {
  pair: [0.877, 0.73],
  several: [0.02, 1.618],
  alone: [0.169, 0.538],
  moved: [-0.258, 0.773],
};
