import type { ErrorBody, Refusal, RefusalCode } from "#shared/api/refusal.ts";
import { refusal } from "#shared/api/refusal.ts";

/** A no that the person gets to read. Thrown anywhere, answered by the one error handler. */
export class Refused extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** Says no with the rule's own sentence; does nothing when the rule had nothing to say. */
export function refuseIf(why: Refusal | undefined): void {
  if (why) throw new Refused(STATUS[why.code] ?? 403, why);
}

export function refuse(code: RefusalCode, params?: Record<string, string | number>, details?: unknown): Refused {
  const body: ErrorBody = { ...refusal(code, params), ...(details === undefined ? {} : { details }) };
  return new Refused(STATUS[code] ?? 409, body);
}

/** What a person may not see does not exist for that person. */
export const notFound = () => refuse("not-found");

const STATUS: Partial<Record<RefusalCode, number>> = {
  "not-found": 404,
  "signed-out": 401,
  "wrong-password": 401,
  suspended: 403,
  "foreign-origin": 403,
  capability: 403,
  "not-member": 403,
  "own-article-only": 403,
  "others-suggestion": 403,
  "others-note": 403,
  "not-granted": 403,
  "step-up": 403,
  "four-eyes": 403,
  "not-addressed": 403,
  "bad-input": 400,
  "too-large": 413,
  "paragraph-too-long": 413,
  "too-many": 429,
  busy: 503,
  unknown: 500,
  reload: 426,
  "file-refused": 422,
  "not-terms": 422,
  "pattern-syntax": 422,
  "pattern-large": 422,
  "pattern-empty": 422,
  "term-contradiction": 422,
  "term-known": 409,
  "no-text": 422,
  "weak-password": 422,
  "wrong-current-password": 422,
  "needs-notice": 422,
  "empty-text": 422,
  "setup-link": 403,
  "setup-done": 410,
  "invitation-used": 410,
  "link-gone": 410,
  "link-expired": 410,
  "no-link-restricted": 403,
  "no-link-protected": 403,
  "note-protected": 403,
  "no-draft-restricted": 403,
  "no-draft-protected": 403,
  "draft-peer-down": 502,
  "draft-peer-slow": 504,
  "draft-peer-refused": 502,
  "draft-peer-wrong": 502,
  "moved-on": 409,
  archived: 409,
  "not-archived": 409,
  "published-stays": 409,
  "already-published": 409,
  "nothing-published": 409,
  "nothing-changed": 409,
  withdrawn: 409,
  "not-withdrawn": 409,
  "signed-other-words": 409,
};
