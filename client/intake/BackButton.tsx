import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";

export interface BackButtonProps {
  /** Whether something was put right, which would be lost. */
  corrected: boolean;
  onBack: () => void;
}

export function BackButton({ corrected, onBack }: BackButtonProps) {
  const { t } = useTranslation("intake");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={<Icon name="arrowLeft" />} onClick={() => (corrected ? setAsking(true) : onBack())}>
        {t("correct.back")}
      </Button>
      {asking ? (
        <ConfirmDialog
          danger
          title={t("back.title")}
          confirm={t("back.act")}
          onClose={() => setAsking(false)}
          onConfirm={onBack}
        >
          <p>{t("back.means")}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
