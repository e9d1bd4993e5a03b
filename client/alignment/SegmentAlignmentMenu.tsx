import { useNavigate } from "react-router";
import { paths } from "#client/paths.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { tell } from "#client/ui/toasts.ts";
import { ACTS, type ActId } from "./acts.ts";
import { Dialogs } from "./Dialogs.tsx";
import type { OpenArticle } from "./data.ts";
import styles from "./SegmentAlignmentMenu.module.css";
import { useActWords } from "./use-act-words.ts";
import { useAligning } from "./use-aligning.ts";

export interface SegmentAlignmentMenuProps {
  open: OpenArticle;
  segmentId: string;
  /** What the page calls a segment: "Paragraph 4". */
  nameOf: (segmentId: string) => string;
  /** The segment to stand on now. */
  onFocus: (segmentId: string) => void;
  /** Waits until what is being typed in this article is saved; false when it cannot be. */
  before?: (() => Promise<boolean>) | undefined;
  openAtOnce?: boolean;
}

const SECTIONS = [
  ["merge", "split", "cross", "detach", "up", "down"],
  ["push-source", "pull-source", "push-target", "pull-target"],
  ["add", "remove"],
] as const satisfies ActId[][];

/**
 * The corrections of the alignment in the menu of one row of the article page: each with the desk's reason where it
 * cannot be made, done at once and undone from the notice. Omitting and marking as added stand among the steps of review.
 */
export function SegmentAlignmentMenu({
  open,
  segmentId,
  nameOf,
  onFocus,
  before,
  openAtOnce = false,
}: SegmentAlignmentMenuProps) {
  const { t } = useTranslation("alignment");
  const wordsOf = useActWords();
  const navigate = useNavigate();
  const aligning = useAligning({
    open,
    before,
    onDone: (focus, what, about) => {
      onFocus(focus);
      if (what === "undo") tell(t("undone"));
      else tell(t(`did.${what}`, { name: nameOf(about) }), { undo: () => void aligning.undo() });
    },
  });
  return (
    <div className={styles.menu} data-screen-only>
      <Menu
        align="end"
        openAtOnce={openAtOnce}
        label={t("menu")}
        trigger={(trigger) => <IconButton {...trigger} icon="merge" size="small" label={t("menu")} />}
        sections={[
          ...SECTIONS.map((acts) => ({
            items: acts.map((act) => ({
              id: act,
              label: wordsOf(act),
              icon: ACTS[act].icon,
              disabledReason: aligning.whyNot(act, segmentId),
              onSelect: () => aligning.take(act, segmentId),
            })),
          })),
          {
            items: [
              {
                id: "mode",
                label: t("mode"),
                icon: "cross" as const,
                onSelect: () => void navigate(paths.alignment(open.article.id, { segment: segmentId })),
              },
            ],
          },
        ]}
      />
      <Dialogs aligning={aligning} segments={open.segments} nameOf={nameOf} />
    </div>
  );
}
