/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by `tests/bench/alignment/fit.ts` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<
  Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>
> = {
  pair: [0.498, 1.033],
  several: [0.031, 1.375],
  alone: [0.777, 0.479],
  moved: [0.189, 1.256],
};
