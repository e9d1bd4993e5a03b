/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by `tests/bench/alignment/fit.ts` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<
  Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>
> = {
  pair: [0.602, 0.969],
  several: [0.031, 1.373],
  alone: [0.824, 0.464],
  moved: [0.078, 1.185],
};
