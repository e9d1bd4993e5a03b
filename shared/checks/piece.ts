import type { CheckContext } from "./check.ts";

/** Whether nothing is known of the paragraphs around. */
export const isAlone = ({ before, after }: CheckContext): boolean => before === undefined && after === undefined;
