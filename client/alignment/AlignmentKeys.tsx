import { useTranslation } from "#client/ui/i18n.ts";
import { type Shortcut, useShortcut } from "#client/ui/shortcuts.ts";
import { ACT_IDS, ACTS, type ActId } from "./acts.ts";
import { useActWords } from "./use-act-words.ts";
import type { Aligning } from "./use-aligning.ts";

export interface AlignmentKeysProps {
  aligning: Aligning;
  onTake: (act: ActId) => void;
  onStep: (by: 1 | -1) => void;
  onNext: () => void;
  onLeave: () => void;
}

/** The keys of alignment mode. What cannot be done says why when it is asked for. */
export function AlignmentKeys({ aligning, onTake, onStep, onNext, onLeave }: AlignmentKeysProps) {
  const { t } = useTranslation("alignment");
  const wordsOf = useActWords();
  const keys: Shortcut[] = [
    moving("next", "J", t("key.next"), () => onStep(1)),
    moving("previous", "K", t("key.previous"), () => onStep(-1)),
    moving("doubt", "N", t("key.doubt"), onNext),
    moving("leave", "E", t("key.leave"), onLeave),
    { id: "align.undo", keys: "Mod+Z", label: t("undo"), group: "aligning", run: () => void aligning.undo() },
    ...ACT_IDS.map(
      (act): Shortcut => ({
        id: `align.${act}`,
        keys: ACTS[act].keys,
        label: wordsOf(act),
        group: "aligning",
        run: () => onTake(act),
      }),
    ),
  ];
  return keys.map((shortcut) => <Key key={shortcut.id} shortcut={shortcut} />);
}

const moving = (id: string, keys: string, label: string, run: () => void): Shortcut => ({
  id: `align.${id}`,
  keys,
  label,
  group: "moving",
  run,
});

function Key({ shortcut }: { shortcut: Shortcut }) {
  useShortcut(shortcut);
  return null;
}
