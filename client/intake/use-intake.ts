import { type Dispatch, useEffect, useReducer, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { partFor } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { type Intake, isBrought, newIntake } from "./intake.ts";
import { forget, keep, kept } from "./kept.ts";
import { type Change, next } from "./state.ts";

export interface UsedIntake {
  intake: Intake;
  change: Dispatch<Change>;
  /** Whether what was found here had survived a reload. */
  found: boolean;
  startAnew: () => void;
  /** The article is made: nothing of the intake is kept any more. */
  finish: () => void;
}

const SETTLES = 600;

/** The intake of this tab, kept in the browser while it is unsent; never when it is restricted. */
export function useIntake(): UsedIntake {
  const me = useMe();
  const [intake, change] = useReducer(next, me, fresh);
  const [phase, setPhase] = useState<"looking" | "found" | "new" | "made">("looking");
  useEffect(() => {
    void kept(me.id)
      .catch(() => undefined) // a browser that keeps nothing (private windows of some) only loses the convenience
      .then((unsent) => {
        if (unsent) change({ type: "began", intake: unsent });
        setPhase(unsent ? "found" : "new");
      });
  }, [me.id]);
  useEffect(() => {
    if (phase === "looking") return;
    const unsent = phase !== "made" && (intake.read !== null || hasAnything(intake));
    const worthKeeping = unsent && !intake.settings.restricted;
    const timer = setTimeout(
      () => void (worthKeeping ? keep(me.id, intake) : forget()).catch(() => undefined),
      worthKeeping ? SETTLES : 0,
    );
    return () => clearTimeout(timer);
  }, [phase, intake, me.id]);
  const startAnew = () => {
    change({ type: "began", intake: fresh(me) });
    setPhase("new");
  };
  return { intake, change, found: phase === "found", startAnew, finish: () => setPhase("made") };
}

const fresh = ({ id, role }: Person) => newIntake([{ personId: id, part: partFor(role) }], crypto.randomUUID());

const hasAnything = ({ brought }: Intake) => isBrought(brought.source) || isBrought(brought.target);
