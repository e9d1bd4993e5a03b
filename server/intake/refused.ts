import { refuse } from "#server/errors.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";

/** What the readers of files refuse, the desk refuses: with their sentence, and their own code in the details. */
export async function orRefused<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IntakeRefusal)) throw error;
    const { code, params, message } = error;
    throw refuse("file-refused", { reason: message, code }, { code, params });
  }
}
