import { useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./ReasonDialog.module.css";
import { REASONS, type ReasonedAct, recentReasons, rememberReason, withReason } from "./reasons.ts";

export interface ReasonDialogProps {
  segmentId: string;
  step: ReasonedAct;
  /** "Paragraph 4" */
  name: string;
  pending: boolean;
  /** The paragraph has English, which goes with it. */
  removing: boolean;
  /** True once the desk has taken it. */
  onGive: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/**
 * Asks why. The translator reads it, and it stays in the record; what was said before is one press away. What is typed is
 * kept until it is given.
 */
export function ReasonDialog({ segmentId, step, name, pending, removing, onGive, onClose }: ReasonDialogProps) {
  const { t } = useTranslation("review");
  const me = useMe();
  const [reason, keep] = useKept(`${me.id}.${segmentId}.${step}.reason`, asText, "");
  const [missing, setMissing] = useState(false);
  const [recent] = useState(() => recentReasons(step));
  const ready = REASONS[step].map((key) => t(`reasons.${key}`));
  const say = (value: string) => {
    keep(value === "" ? undefined : value);
    setMissing(false);
  };
  const give = async () => {
    if (reason.trim() === "") return setMissing(true);
    rememberReason(step, reason.trim());
    if (await onGive(reason.trim())) keep(undefined);
  };
  return (
    <Dialog
      title={t(`ask.${step}`, { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button variant="main" keys="Mod+Enter" pending={pending} onClick={() => void give()}>
            {removing ? t("removeAndOmit") : t(`do.${step}`)}
          </Button>
        </>
      }
    >
      {removing ? <p>{t("withEnglish")}</p> : null}
      <TextArea
        autoFocus
        label={t("reason")}
        description={t(`reasonFor.${step}`)}
        error={missing ? t("reasonMissing") : undefined}
        value={reason}
        maxLength={1_000}
        onChange={say}
        onSubmit={() => void give()}
      />
      <ul aria-label={t("reasonsReady")} className={styles.ready}>
        {[...new Set([...recent, ...ready])].map((each) => (
          <li key={each}>
            <Button size="small" onClick={() => say(withReason(reason, each))}>
              {each}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
