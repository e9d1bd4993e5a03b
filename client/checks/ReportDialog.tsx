import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "#client/editor/texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { useReportFinding } from "./data.ts";

export interface ReportDialogProps {
  segmentId: string;
  finding: Finding;
  sentence: string;
  onClose: () => void;
}

/** Tells the chief that a finding is wrong. It changes nothing here: what stands in the way is waived. */
export function ReportDialog({ segmentId, finding, sentence, onClose }: ReportDialogProps) {
  const { t } = useTranslation("checks");
  const { explain } = useRefusals();
  const { now } = useText(segmentId);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const report = useReportFinding();
  const give = async () => {
    if (reason.trim() === "") return setWrong(t("reportMissing"));
    try {
      await report.mutateAsync({ segmentId, key: finding.key, seen: now.digests, reason: reason.trim() });
      tell(t("reported"));
      onClose();
    } catch (error) {
      setWrong(explain(error));
    }
  };
  return (
    <Dialog
      title={t("reportTitle")}
      onClose={onClose}
      footer={
        <Button variant="main" keys="Mod+Enter" pending={report.isPending} onClick={() => void give()}>
          {t("reportAct")}
        </Button>
      }
    >
      <p>{sentence}</p>
      <TextArea
        autoFocus
        label={t("reportReason")}
        description={t("reportHelp")}
        error={wrong}
        value={reason}
        maxLength={1_000}
        onChange={(value) => {
          setReason(value);
          setWrong(undefined);
        }}
        onSubmit={() => void give()}
      />
    </Dialog>
  );
}
