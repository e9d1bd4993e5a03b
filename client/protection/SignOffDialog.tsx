import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { type Answer, isAnsweredInWords, type Question, type SignOff } from "#shared/gate/sign-off.ts";
import styles from "./SignOff.module.css";
import { useSigningOff } from "./sign-off-data.ts";

/** Question → what was ticked or written. */
type Given = Partial<Record<Question, string>>;

/** The questions that are open, or all of them anew. Whoever cannot answer one leaves it to a colleague. */
export function SignOffDialog({ articleId, now, onClose }: { articleId: string; now: SignOff; onClose: () => void }) {
  const { t } = useTranslation("protection");
  const { t: ui } = useTranslation("ui");
  const { give } = useSigningOff(articleId);
  const [given, setGiven] = useState<Given>({});
  const open = now.questions.filter(({ answer }) => answer === null);
  const asked = (open.length > 0 ? open : now.questions).map(({ question }) => question);
  const answers = asked.flatMap((question) => answerOf(question, given[question]));
  const send = () =>
    give.mutate(
      { texts: now.texts, answers },
      {
        onSuccess: () => {
          tell(t("signOff.given", { count: answers.length }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={t("signOff.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            variant="main"
            pending={give.isPending}
            disabledReason={answers.length === 0 ? t("signOff.none") : undefined}
            onClick={send}
          >
            {t("signOff.sign")}
          </Button>
        </>
      }
    >
      <p>{t("signOff.byName")}</p>
      <div className={styles.form}>
        {asked.map((question) =>
          isAnsweredInWords(question) ? (
            <TextArea
              key={question}
              autoComplete="off"
              label={t(`signOff.ask.${question}`)}
              description={t(`signOff.help.${question}`)}
              value={given[question] ?? ""}
              maxLength={2_000}
              onChange={(words) => setGiven({ ...given, [question]: words })}
            />
          ) : (
            <Checkbox
              key={question}
              label={t(`signOff.ask.${question}`)}
              description={t(`signOff.help.${question}`)}
              checked={given[question] !== undefined}
              onChange={(ticked) =>
                setGiven(({ [question]: _, ...others }) => (ticked ? { ...others, [question]: "" } : others))
              }
            />
          ),
        )}
      </div>
      {give.error ? <ErrorNote error={give.error} /> : null}
    </Dialog>
  );
}

function answerOf(question: Question, given: string | undefined): Answer[] {
  if (given === undefined) return [];
  if (!isAnsweredInWords(question)) return [{ question, words: null }];
  return given.trim() === "" ? [] : [{ question, words: given }];
}
