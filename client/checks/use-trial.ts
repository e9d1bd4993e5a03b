import { useEffect, useRef, useState } from "react";
import { call } from "#client/api/call.ts";
import { type DeskRuleValues, soughtBy } from "#shared/checks/desk-rule.ts";
import { type RuleHit, tryDeskRule } from "#shared/checks/desk-rule-api.ts";

export interface Trial {
  /** What was tried: other values are to be tried anew. */
  of: string;
  looked: number;
  total: number;
  hits: readonly RuleHit[];
  done: boolean;
  /** Shows the server that all of it was tried. */
  proof: string | null;
}

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
    let now: Trial = { of: soughtBy(values), looked: 0, total: 0, hits: [], done: false, proof: null };
    setTrial(now);
    try {
      for (let after: string | null = null; !now.done; ) {
        const found: Awaited<ReturnType<typeof stretch>> = await stretch(
          values,
          { after, proof: now.proof },
          mine.signal,
        );
        after = found.next;
        now = {
          ...now,
          looked: now.looked + found.looked,
          total: found.total,
          hits: [...now.hits, ...found.hits],
          done: after === null,
          proof: found.proof,
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

const stretch = (values: DeskRuleValues, from: { after: string | null; proof: string | null }, signal: AbortSignal) =>
  call(tryDeskRule, { values, ...from }, { signal });
