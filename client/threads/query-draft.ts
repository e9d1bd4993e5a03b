import { QUERY_TYPES, type Thread } from "#shared/threads/thread.ts";

export type QueryType = NonNullable<Thread["type"]>;

/** A question as far as it is written, besides its words. */
export interface QueryDraft {
  addressedTo: string | undefined;
  type: QueryType | undefined;
  blocking: boolean;
  dueAt: string | null;
  readings: string[];
}

export const MOST_READINGS = 6;
export const NO_QUERY: QueryDraft = {
  addressedTo: undefined,
  type: undefined,
  blocking: false,
  dueAt: null,
  readings: [],
};

/** What an earlier page of this tab has kept, if it is still whole. */
export function asQueryDraft(kept: unknown): QueryDraft | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { addressedTo, type, blocking, dueAt, readings } = { ...NO_QUERY, ...kept };
  if (!Array.isArray(readings)) return undefined;
  return {
    addressedTo: typeof addressedTo === "string" ? addressedTo : undefined,
    type: QUERY_TYPES.find((each) => each === type),
    blocking: blocking === true,
    dueAt: typeof dueAt === "string" ? dueAt : null,
    readings: readings.filter((each) => typeof each === "string").slice(0, MOST_READINGS),
  };
}

/** What is offered to the journalist: no empty lines, none twice. */
export const offered = (readings: readonly string[]) => [
  ...new Set(readings.map((each) => each.trim()).filter((each) => each !== "")),
];
