import { useState } from "react";
import { useText } from "#client/editor/texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { useWaive, useWaiveKind } from "./data.ts";
import { GiveReason } from "./GiveReason.tsx";

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
  const { now } = useText(segmentId);
  const [all, setAll] = useState(false);
  const waive = useWaive(articleId);
  const waiveKind = useWaiveKind(articleId);
  const { check, code, key } = finding;
  const give = (reason: string) =>
    all
      ? waiveKind.mutateAsync({ check, code, reason })
      : waive.mutateAsync({ segmentId, key, seen: now.digests, reason });
  return (
    <GiveReason
      title={t("waiveTitle")}
      sentence={sentence}
      label={t("reason")}
      help={t("reasonHelp")}
      missing={t("reasonMissing")}
      act={t("waiveAct")}
      pending={waive.isPending || waiveKind.isPending}
      onGive={give}
      onClose={onClose}
    >
      <Checkbox label={t("waiveAll")} description={t("waiveAllHelp")} checked={all} onChange={setAll} />
    </GiveReason>
  );
}
