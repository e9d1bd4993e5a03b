import { useEffect, useRef, useState } from "react";
import { call } from "#client/api/call.ts";
import type { DeskRuleValues } from "#shared/checks/desk-rule.ts";
import { type RuleHit, tryDeskRule } from "#shared/checks/desk-rule-api.ts";

export interface Trial {
  /** What was tried: other values are to be tried anew. */
  of: string;
  looked: number;
  total: number;
  hits: readonly RuleHit[];
  done: boolean;
}

export const nameOf = (values: DeskRuleValues) => JSON.stringify([values.pattern, values.matchCase, values.side]);

/** A rule tried on everything that stands on the desk, stretch by stretch. */
export function useTrial() {
  const [trial, setTrial] = useState<Trial>();
  const [error, setError] = useState<unknown>();
  const going = useRef<AbortController>(undefined);
  useEffect(() => () => going.current?.abort(), []);
  const cancel = () => {
    going.current?.abort();
    setTrial(undefined);
  };
  const start = async (values: DeskRuleValues) => {
    going.current?.abort();
    const mine = new AbortController();
    going.current = mine;
    setError(undefined);
    let now: Trial = { of: nameOf(values), looked: 0, total: 0, hits: [], done: false };
    setTrial(now);
    try {
      for (let after: string | null = null; !now.done; ) {
        const found: Awaited<ReturnType<typeof stretch>> = await stretch(values, after, mine.signal);
        after = found.next;
        now = {
          ...now,
          looked: now.looked + found.looked,
          total: found.total,
          hits: [...now.hits, ...found.hits],
          done: after === null,
        };
        if (mine.signal.aborted) return;
        setTrial(now);
      }
    } catch (failed) {
      if (mine.signal.aborted) return;
      setTrial(undefined);
      setError(failed);
    }
  };
  return { trial, error, start, cancel };
}

const stretch = (values: DeskRuleValues, after: string | null, signal: AbortSignal) =>
  call(tryDeskRule, { values, after }, { signal });
