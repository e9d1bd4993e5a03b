import { useState } from "react";
import { StepUpOrError } from "#client/people/StepUp.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { refusal } from "#shared/api/refusal.ts";
import { useCorrect } from "./data.ts";
import styles from "./Publication.module.css";

const KINDS = ["correction", "clarification", "typo"] as const;
type Kind = (typeof KINDS)[number];

/** A corrected edition: readers are owed a notice unless only a slip was mended. */
export function CorrectDialog({
  articleId,
  after,
  onClose,
}: {
  articleId: string;
  after: number;
  onClose: () => void;
}) {
  const { t } = useTranslation("publication");
  const { t: ui } = useTranslation("ui");
  const { say } = useRefusals();
  const [kind, setKind] = useState<Kind>("correction");
  const [notice, setNotice] = useState("");
  const correct = useCorrect(articleId);
  const owed = kind !== "typo" && notice.trim() === "";
  const send = () =>
    correct.mutate(
      { after, kind, notice: kind === "typo" ? null : notice },
      {
        onSuccess: ({ number }) => {
          tell(t("done.corrected", { number }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t("correct.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            variant="main"
            pending={correct.isPending}
            disabledReason={owed ? say(refusal("needs-notice")) : undefined}
            onClick={send}
          >
            {t("act.publish")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t("correct.kind")}
          value={kind}
          onChange={setKind}
          choices={KINDS.map((value) => ({
            value,
            label: t(`correct.kinds.${value}.label`),
            description: t(`correct.kinds.${value}.means`),
          }))}
        />
        {kind === "typo" ? null : (
          <TextArea
            label={t("correct.notice")}
            description={t("correct.noticeHelp")}
            value={notice}
            onChange={setNotice}
            lang="en"
          />
        )}
        {correct.isError ? <StepUpOrError error={correct.error} onProved={() => correct.reset()} /> : null}
      </div>
    </Dialog>
  );
}
