import { attempt } from "./token.ts";

/** An answer as far as it is written. */
export interface Draft {
  /** A number, `else`, or nothing chosen yet. */
  reading: string;
  body: string;
  correction: string;
  /** Sent twice over a bad network, the desk takes it for one. */
  requestId: string;
}

export const emptyDraft = (): Draft => ({ reading: "", body: "", correction: "", requestId: newId() });

export function keptDraft(sheet: string): Draft {
  const kept: unknown = attempt(() => JSON.parse(localStorage.getItem(KEY + sheet) ?? "null"));
  return typeof kept === "object" && kept !== null ? { ...emptyDraft(), ...kept } : emptyDraft();
}

export function keepDraft(sheet: string, draft: Draft | undefined): void {
  attempt(() =>
    draft ? localStorage.setItem(KEY + sheet, JSON.stringify(draft)) : localStorage.removeItem(KEY + sheet),
  );
}

const KEY = "naru.answer.";

/** `crypto.randomUUID` is missing where the page came without TLS. */
function newId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
