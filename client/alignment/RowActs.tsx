import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { ACTS, type ActId } from "./acts.ts";
import styles from "./RowActs.module.css";

export interface RowActsProps {
  segmentId: string;
  whyNot: (act: ActId, segmentId: string) => string | undefined;
  onTake: (act: ActId) => void;
}

/** Beneath a column: its paragraphs to the next row and from it. */
export function SideActs({ side, segmentId, whyNot, onTake }: RowActsProps & { side: "source" | "target" }) {
  const { t } = useTranslation("alignment");
  return (
    <div className={styles.side}>
      {([`push-${side}`, `pull-${side}`] as const).map((act) => (
        <Button
          key={act}
          size="small"
          variant="quiet"
          keys={ACTS[act].keys}
          icon={<Icon name={ACTS[act].icon} size={14} />}
          disabledReason={whyNot(act, segmentId)}
          onClick={() => onTake(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
    </div>
  );
}

const OFTEN = ["merge", "split", "cross", "detach"] as const;
/** Of a row that lacks a side these are what it waits for. */
const REASONS = ["omit", "mark-added"] as const;
const SELDOM = [
  "realign",
  "up",
  "down",
  "omit",
  "restore",
  "mark-added",
  "withdraw-addition",
  "add",
  "remove",
] as const;

/** Beneath both: what is done to the row as a whole. */
export function WholeActs({ segmentId, whyNot, onTake, onConfirm }: RowActsProps & { onConfirm: () => void }) {
  const { t } = useTranslation("alignment");
  const awaited = REASONS.filter((act) => whyNot(act, segmentId) === undefined);
  return (
    <div className={styles.whole}>
      <Button
        variant="main"
        size="small"
        keys={ACTS.confirm.keys}
        disabledReason={whyNot("confirm", segmentId)}
        onClick={onConfirm}
      >
        {t("confirmNext")}
      </Button>
      {[...awaited, ...OFTEN].map((act) => (
        <Button
          key={act}
          size="small"
          keys={ACTS[act].keys}
          disabledReason={whyNot(act, segmentId)}
          onClick={() => onTake(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      <Menu
        align="end"
        label={t("moreActs")}
        trigger={(trigger) => <IconButton {...trigger} icon="more" size="small" label={t("moreActs")} />}
        sections={[
          {
            items: SELDOM.filter((act) => !awaited.some((one) => one === act)).map((act) => ({
              id: act,
              label: t(`act.${act}`),
              icon: ACTS[act].icon,
              keys: ACTS[act].keys,
              disabledReason: whyNot(act, segmentId),
              onSelect: () => onTake(act),
            })),
          },
        ]}
      />
    </div>
  );
}
