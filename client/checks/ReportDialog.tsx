import { useText } from "#client/editor/texts.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { tell } from "#client/ui/toasts.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { useReportFinding } from "./data.ts";
import { GiveReason } from "./GiveReason.tsx";

export interface ReportDialogProps {
  segmentId: string;
  finding: Finding;
  sentence: string;
  onClose: () => void;
}

/** Tells the chief that a finding is wrong. It changes nothing here: what stands in the way is waived. */
export function ReportDialog({ segmentId, finding, sentence, onClose }: ReportDialogProps) {
  const { t } = useTranslation("checks");
  const { now } = useText(segmentId);
  const report = useReportFinding();
  const give = async (reason: string) => {
    await report.mutateAsync({ segmentId, key: finding.key, seen: now.digests, reason });
    tell(t("reported"));
  };
  return (
    <GiveReason
      title={t("reportTitle")}
      sentence={sentence}
      label={t("reportReason")}
      help={t("reportHelp")}
      missing={t("reportMissing")}
      act={t("reportAct")}
      pending={report.isPending}
      onGive={give}
      onClose={onClose}
    />
  );
}
