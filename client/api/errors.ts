import type { ErrorBody, Fields } from "#shared/api/refusal.ts";

/** The desk said no, or could not: its code, its sentence, and what it needs to go on. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly params: Record<string, string | number> | undefined;
  readonly fields: Fields | undefined;
  readonly details: unknown;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.params = body.params;
    this.fields = body.fields;
    this.details = body.details;
  }
}

/** The desk could not be reached, so nothing is known about what it would have said. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
  constructor(cause?: unknown) {
    super(
      "The desk cannot be reached. What you typed stays on this page; it is tried again when the connection is back.",
      {
        cause,
      },
    );
  }
}
