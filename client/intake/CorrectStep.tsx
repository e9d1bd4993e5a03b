import { type Dispatch, useCallback } from "react";
import { useNavigate } from "react-router";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { BackButton } from "./BackButton.tsx";
import styles from "./Correct.module.css";
import { useCreateArticle } from "./data.ts";
import { type Intake, isCorrected } from "./intake.ts";
import { PartList } from "./PartList.tsx";
import { Pictures } from "./Pictures.tsx";
import { hasWords, type Part } from "./parts.ts";
import { Remarks } from "./Remarks.tsx";
import { useRefusedWords } from "./refused.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import type { Change } from "./state.ts";
import { WrongLanguage } from "./WrongLanguage.tsx";

export interface CorrectStepProps {
  intake: Intake;
  read: NonNullable<Intake["read"]>;
  change: Dispatch<Change>;
  onMade: () => void;
}

type PartsChange = (parts: Part[]) => Part[];

/** What was recognised, to be put right before an article is made of it. */
export function CorrectStep({ intake, read, change, onMade }: CorrectStepProps) {
  const { t } = useTranslation("intake");
  const navigate = useNavigate();
  const say = useRefusedWords();
  const create = useCreateArticle();
  const source = useCallback((by: PartsChange) => change({ type: "parts", side: "source", change: by }), [change]);
  const target = useCallback((by: PartsChange) => change({ type: "parts", side: "target", change: by }), [change]);
  const noWords = read.source.parts.some(hasWords) ? undefined : t("correct.noWordsOf.source");
  const hasDraft = read.target?.parts.some(hasWords) ?? false;
  const make = () =>
    create.mutate(intake, {
      onSuccess: async ({ articleId }) => {
        onMade();
        await navigate(hasDraft ? paths.alignment(articleId) : paths.article(articleId));
      },
    });
  return (
    <>
      <WrongLanguage read={read} onSwap={() => change({ type: "swapped" })} />
      <div className={read.target ? styles.both : styles.one}>
        <Remarks side="source" read={read.source} />
        {read.target ? <Remarks side="target" read={read.target} /> : null}
        <PartList side="source" parts={read.source.parts} onChange={source} />
        {read.target ? <PartList side="target" parts={read.target.parts} onChange={target} /> : null}
      </div>
      {read.source.pictures.length > 0 ? (
        <Section title={t("pictures.title")}>
          <Pictures read={read.source} onChange={(by) => change({ type: "pictures", change: by })} />
        </Section>
      ) : null}
      <Section title={t("settings.title")}>
        <SettingsSection settings={intake.settings} onChange={(settings) => change({ type: "settings", settings })} />
      </Section>
      {create.error ? (
        <Note tone="danger" role="alert">
          <p>
            {say(create.error)} {t("correct.kept")}
          </p>
        </Note>
      ) : null}
      <div className={styles.acts}>
        <BackButton corrected={isCorrected(read)} onBack={() => change({ type: "back" })} />
        <Button variant="main" size="large" pending={create.isPending} disabledReason={noWords} onClick={make}>
          {t(hasDraft ? "correct.makeAndAlign" : "correct.make")}
        </Button>
      </div>
    </>
  );
}
