import type { Node } from "@tiptap/pm/model";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useMachineSentences } from "#client/checks/machine-sentences.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { useAtHand } from "./at-hand.ts";

type Finder = typeof import("#shared/segments/machine-text.ts");

interface MachineText {
  /** Names of the sentences that nobody has confirmed. */
  keys: ReadonlySet<string>;
  finder: Finder | undefined;
}

const NOTHING: MachineText = { keys: new Set(), finder: undefined };
const Context = createContext(NOTHING);
export const MachineTextProvider = Context.Provider;

/** What a machine wrote in an article and nobody has confirmed. What finds it is fetched where there is any. */
export function useReadMachineText(articleId: string): MachineText {
  const sentences = useMachineSentences(articleId);
  const [finder, setFinder] = useState<Finder>();
  const keys = useMemo(
    () => new Set(sentences.filter(({ confirmed }) => !confirmed).map(({ key }) => key)),
    [sentences],
  );
  const isNeeded = keys.size > 0;
  useEffect(() => {
    // Without it nothing is marked in the text; the checks beside it and the gate know all the same.
    if (isNeeded) import("#shared/segments/machine-text.ts").then(setFinder, () => undefined);
  }, [isNeeded]);
  return useMemo(() => ({ keys, finder }), [keys, finder]);
}

export const useMachineKeys = (): ReadonlySet<string> => useContext(Context).keys;

const NO_MARKS: readonly Highlight[] = [];

/** Unedited machine text in a paragraph, to be marked in it. */
export function useMachineMarks(document: Node): readonly Highlight[] {
  const { t } = useAtHand();
  const machine = useContext(Context);
  return useMemo(() => {
    const runs = runsIn(document, machine);
    if (runs.length === 0) return NO_MARKS;
    const title = t("machine.unedited");
    return runs.map(({ range: [from, to] }) => ({ id: `machine-${from}`, from, to, look: "machine", title }));
  }, [machine, document, t]);
}

/** How many runs of it a text has, suggestions apart. */
export function useMachineCounter(): (document: Node) => number {
  const machine = useContext(Context);
  return (document) => runsIn(document, machine, withoutSuggestions).length;
}

function runsIn(document: Node, { keys, finder }: MachineText, as = (whole: Node) => whole) {
  return finder && keys.size > 0 ? finder.uneditedIn(textOf(as(document)), keys) : [];
}
