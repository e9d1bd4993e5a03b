import { useMemo } from "react";
import { announce } from "#client/ui/Announcer.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Intake } from "./intake.ts";
import { faultOf } from "./language.ts";

/** Says which text is in the wrong language before an article is made of it; two that changed places are put right by one press. */
export function WrongLanguage({ read, onSwap }: { read: NonNullable<Intake["read"]>; onSwap: () => void }) {
  const { t } = useTranslation("intake");
  const fault = useMemo(() => faultOf(read), [read]);
  if (!fault) return null;
  return (
    <Note tone="warning" role="status">
      <p>{t(`language.${fault}`)}</p>
      {fault === "swapped" && read.target ? (
        <Button
          size="small"
          onClick={() => {
            onSwap();
            announce(t("language.done"));
          }}
        >
          {t("language.swap")}
        </Button>
      ) : null}
    </Note>
  );
}
