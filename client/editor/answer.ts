import { ApiError, OfflineError } from "#client/api/errors.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { sendSteps } from "#shared/segments/api.ts";

/** What became of a batch, as far as the one who sent it can tell. */
export type Answer =
  | { kind: "committed"; output: OutputOf<typeof sendSteps> }
  | { kind: "refused"; error: { code: string; message: string; params?: Record<string, string | number> | undefined } }
  | { kind: "signed-out" | "reload" | "offline" | "unknown" };

/** Only a refusal by rule is final; whatever else goes wrong, the same batch is sent again until its fate is known. */
export async function judge(sending: Promise<OutputOf<typeof sendSteps>>): Promise<Answer> {
  try {
    return { kind: "committed", output: await sending };
  } catch (error) {
    if (error instanceof OfflineError) return { kind: "offline" };
    if (!(error instanceof ApiError)) return { kind: "unknown" };
    if (error.status === 401) return { kind: "signed-out" };
    if (error.code === "reload") return { kind: "reload" };
    if (isPassing(error)) return { kind: "unknown" };
    return { kind: "refused", error: { code: error.code, message: error.message, params: error.params } };
  }
}

/** The network or the desk was away, or had no time: the same question may be answered in a while. */
export const isPassing = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ApiError && (error.status === 429 || error.status >= 500));

/** This page knows a version that the desk has not: the desk was put back to an earlier day. */
export const isAhead = (error: unknown): boolean => error instanceof ApiError && error.code === "version-from-future";

/** The paragraph was merged away or taken out, or is not this person's to see any more. */
export const isGone = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
