import type { Node } from "@tiptap/pm/model";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useMachineSentences } from "#client/checks/machine-sentences.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { AtHand } from "./at-hand.ts";

type Finder = typeof import("#shared/segments/machine-text.ts");

export interface MachineText {
  /** Names of the sentences that nobody has confirmed. */
  keys: ReadonlySet<string>;
  finder: Finder | undefined;
  /** What is said of it in the text. */
  title: string;
}

/** Unedited machine text in a paragraph: to be marked in it, and how many runs of it there are, suggestions apart. */
export interface Machine {
  marks: readonly Highlight[];
  count: number;
}

/** One and the same: rows are not drawn anew to hear that there is still none. */
const NOTHING: MachineText = { keys: new Set(), finder: undefined, title: "" };
const Context = createContext(NOTHING);
export const MachineTextProvider = Context.Provider;

/** What a machine wrote in an article and nobody has confirmed. What finds it is fetched where there is any. */
export function useReadMachineText(articleId: string, { t }: Pick<AtHand, "t">): MachineText {
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
  return useMemo(() => (keys.size > 0 ? { keys, finder, title: t("machine.unedited") } : NOTHING), [keys, finder, t]);
}

export const useMachineText = (): MachineText => useContext(Context);
export const useMachineKeys = (): ReadonlySet<string> => useContext(Context).keys;

const NO_MACHINE: Machine = { marks: [], count: 0 };

export function machineIn({ keys, finder, title }: MachineText, document: Node): Machine {
  if (!finder) return NO_MACHINE;
  const runs = (words: Node) => finder.uneditedIn(textOf(words), keys);
  const marks = runs(document).map(
    ({ range: [from, to] }): Highlight => ({ id: `machine-${from}`, from, to, look: "machine", title }),
  );
  const count = runs(withoutSuggestions(document)).length;
  return marks.length + count > 0 ? { marks, count } : NO_MACHINE;
}
