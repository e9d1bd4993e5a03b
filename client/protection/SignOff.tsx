import { useState } from "react";
import { useWhyNot } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useLinkedSection } from "#client/ui/use-linked-section.ts";
import type { SignOff as SignOffNow } from "#shared/gate/sign-off.ts";
import { ErasedAt } from "./ErasedAt.tsx";
import { EraseWords } from "./EraseWords.tsx";
import styles from "./SignOff.module.css";
import { SignOffDialog } from "./SignOffDialog.tsx";
import { useSigningOff, useSignOff } from "./sign-off-data.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** Before a restricted article goes out: who has answered for its sources. A link to `#sign-off` leads here. */
export function SignOff({ articleId, shut }: { articleId: string; shut: string | undefined }) {
  const { data, error, refetch } = useSignOff(articleId);
  // Where it cannot be read anew, what somebody is answering stays.
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return data?.asked ? <Questions articleId={articleId} now={data} shut={shut} /> : null;
}

interface QuestionsProps {
  articleId: string;
  now: SignOffNow;
  /** Why nobody answers now; an answer may be withdrawn all the same. */
  shut: string | undefined;
}

function Questions({ articleId, now, shut }: QuestionsProps) {
  const { t } = useTranslation("protection");
  const refused = useWhyNot("publish");
  const [asked, setAsked] = useState(false);
  const { withdraw } = useSigningOff(articleId);
  const section = useLinkedSection<HTMLElement>("#sign-off");
  const answered = now.questions.filter(({ answer }) => answer !== null).length;
  const back = () => withdraw.mutate(undefined, { onSuccess: () => tell(t("signOff.withdrawn")) });
  return (
    <section ref={section} id="sign-off" tabIndex={-1} aria-labelledby="sign-off-title">
      <h2 id="sign-off-title">{t("signOff.title")}</h2>
      <p className={styles.soft}>{t("signOff.explain")}</p>
      <ul className={styles.questions}>
        {now.questions.map((each) => (
          <Question key={each.question} {...each} />
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          variant={answered === now.questions.length ? "plain" : "main"}
          disabledReason={shut ?? refused}
          onClick={() => setAsked(true)}
        >
          {t("signOff.answer")}
        </Button>
        {answered > 0 ? (
          <Button variant="quiet" disabledReason={refused} pending={withdraw.isPending} onClick={back}>
            {t("signOff.withdraw")}
          </Button>
        ) : null}
        {now.questions.some(({ answer }) => answer?.words) ? <EraseWords articleId={articleId} /> : null}
      </div>
      {withdraw.error ? <ErrorNote error={withdraw.error} /> : null}
      {asked ? <SignOffDialog articleId={articleId} now={now} onClose={() => setAsked(false)} /> : null}
    </section>
  );
}

function Question({ question, answer }: SignOffNow["questions"][number]) {
  const { t } = useTranslation("protection");
  return (
    <li className={answer ? undefined : styles.open}>
      <Icon name={answer ? "check" : "gate"} />
      <div>
        <span>{t(`signOff.short.${question}`)}</span>
        <small className={styles.soft}>
          {answer ? (
            <>
              <Name of={answer.by} /> · <Time at={answer.at} show="dateTime" />
            </>
          ) : (
            t("signOff.open")
          )}
        </small>
        {answer?.words ? <p className={styles.words}>{answer.words}</p> : null}
        <ErasedAt at={answer?.eraseAt ?? null} />
      </div>
    </li>
  );
}
