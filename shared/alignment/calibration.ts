/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by `tests/bench/alignment/fit.ts` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<
  Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>
> = {
  pair: [0.724, 0.742],
  several: [0.178, 1.607],
  alone: [0.709, 0.454],
  moved: [0.316, 1.257],
};
