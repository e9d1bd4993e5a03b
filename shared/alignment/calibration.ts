/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by `tests/bench/alignment/fit.ts` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<
  Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>
> = {
  pair: [0.49, 0.949],
  several: [-0.066, 1.395],
  alone: [0.287, 0.63],
  moved: [0.362, 1.333],
};
