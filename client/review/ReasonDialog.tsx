import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import styles from "./ReasonDialog.module.css";
import { REASONS, type ReasonedAct, recentReasons, rememberReason } from "./reasons.ts";

export interface ReasonDialogProps {
  step: ReasonedAct;
  /** "Paragraph 4" */
  name: string;
  pending: boolean;
  /** The paragraph has English, which goes with it. */
  removing: boolean;
  onGive: (reason: string) => void;
  onClose: () => void;
}

/** Asks why. The translator reads it, and it stays in the record; what was said before is one press away. */
export function ReasonDialog({ step, name, pending, removing, onGive, onClose }: ReasonDialogProps) {
  const { t } = useTranslation("review");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [recent] = useState(() => recentReasons(step));
  const ready = REASONS[step].map((key) => t(`reasons.${key}`));
  const give = () => {
    if (reason.trim() === "") return setMissing(true);
    rememberReason(step, reason.trim());
    onGive(reason.trim());
  };
  return (
    <Dialog
      title={t(`ask.${step}`, { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button variant="main" keys="Mod+Enter" pending={pending} onClick={give}>
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
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
        onSubmit={give}
      />
      <ul aria-label={t("reasonsReady")} className={styles.ready}>
        {[...new Set([...recent, ...ready])].map((each) => (
          <li key={each}>
            <Button size="small" onClick={() => setReason(each)}>
              {each}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
