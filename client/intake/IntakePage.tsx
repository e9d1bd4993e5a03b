import { useEffect, useRef } from "react";
import { announce } from "#client/ui/Announcer.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { BringStep } from "./BringStep.tsx";
import { CorrectStep } from "./CorrectStep.tsx";
import { useIntake } from "./use-intake.ts";

/** A new article: bring it, correct what was recognised, make it. */
export default function IntakePage() {
  const { t } = useTranslation("intake");
  const { intake, change, found, startAnew, finish } = useIntake();
  useStepAnnounced(intake.read !== null);
  return (
    <Page title={t("title")} lead={t(intake.read ? "leadCorrect" : "leadBring")}>
      {found ? (
        <Note role="status">
          <p>{t("found")}</p>
          <Button size="small" onClick={startAnew}>
            {t("startAnew")}
          </Button>
        </Note>
      ) : null}
      {intake.read ? (
        <CorrectStep intake={intake} read={intake.read} change={change} onMade={finish} />
      ) : (
        <BringStep intake={intake} change={change} />
      )}
    </Page>
  );
}

/** The second step begins at its top, and is said to those who listen. */
function useStepAnnounced(correcting: boolean) {
  const { t } = useTranslation("intake");
  const before = useRef(correcting);
  useEffect(() => {
    if (before.current === correcting) return;
    before.current = correcting;
    window.scrollTo(0, 0);
    announce(t(correcting ? "leadCorrect" : "leadBring"));
  }, [correcting, t]);
}
