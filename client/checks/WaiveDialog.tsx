import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "#client/editor/texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import type { Finding } from "#shared/checks/finding.ts";
import { useWaive, useWaiveKind } from "./data.ts";
import styles from "./Findings.module.css";

export interface WaiveDialogProps {
  articleId: string;
  segmentId: string;
  finding: Finding;
  sentence: string;
  onClose: () => void;
}

/** Sets a finding aside for these two texts. When either changes, it is back. */
export function WaiveDialog({ articleId, segmentId, finding, sentence, onClose }: WaiveDialogProps) {
  const { t } = useTranslation("checks");
  const { explain } = useRefusals();
  const { now } = useText(segmentId);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [all, setAll] = useState(false);
  const waive = useWaive(articleId);
  const waiveKind = useWaiveKind(articleId);
  const give = async () => {
    if (reason.trim() === "") return setWrong(t("reasonMissing"));
    try {
      const { check, code, key } = finding;
      if (all) await waiveKind.mutateAsync({ check, code, reason: reason.trim() });
      else await waive.mutateAsync({ segmentId, key, seen: now.digests, reason: reason.trim() });
      onClose();
    } catch (error) {
      setWrong(explain(error));
    }
  };
  return (
    <Dialog
      title={t("waiveTitle")}
      onClose={onClose}
      footer={
        <Button
          variant="main"
          keys="Mod+Enter"
          pending={waive.isPending || waiveKind.isPending}
          onClick={() => void give()}
        >
          {t("waiveAct")}
        </Button>
      }
    >
      <div className={styles.waiving}>
        <p>{sentence}</p>
        <TextArea
          autoFocus
          label={t("reason")}
          description={t("reasonHelp")}
          error={wrong}
          value={reason}
          maxLength={1_000}
          onChange={(value) => {
            setReason(value);
            setWrong(undefined);
          }}
          onSubmit={() => void give()}
        />
        <Checkbox label={t("waiveAll")} description={t("waiveAllHelp")} checked={all} onChange={setAll} />
      </div>
    </Dialog>
  );
}
