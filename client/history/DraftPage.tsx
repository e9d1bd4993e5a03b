import { type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { paths } from "#client/paths.ts";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { MomentField } from "#client/ui/MomentField.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { tell } from "#client/ui/toasts.ts";
import { DraftOutcome } from "./DraftOutcome.tsx";
import { type Draft, type DraftChanges, useBringDraft, usePreviewDraft, useTakeBackDraft } from "./drafts.ts";
import styles from "./History.module.css";
import type { BringSlot } from "./SourcePage.tsx";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

export interface DraftPageProps extends BringSlot {
  nameOf: (segmentId: string) => string | undefined;
  way: ReactNode;
  /** Why this person may not write English here. */
  whyNot: string | undefined;
}

/** An English draft that was revised outside: what it changes is shown first; newer work here stays. */
export function DraftPage({ Bring, nameOf, way, whyNot }: DraftPageProps) {
  const { t } = useTranslation("history");
  const { articleId = "" } = useParams();
  const navigate = useNavigate();
  const preview = usePreviewDraft(articleId);
  const bring = useBringDraft(articleId);
  const back = useTakeBackDraft(articleId);
  const [takenAt, setTakenAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Draft>();
  const look = (draft: Draft) => {
    setChosen(draft);
    preview.mutate(draft);
  };
  const again = () => {
    setChosen(undefined);
    preview.reset();
    bring.reset();
  };
  const takeBack = (changes: DraftChanges) => back.mutate(changes, { onSuccess: () => tell(t("draft.takenBack")) });
  const accept = (draft: Draft, seen: { segmentId: string; version: number }[]) =>
    bring.mutate(
      { ...draft, seen },
      {
        onSuccess: async ({ changed, kept }) => {
          const said = [t("draft.brought", { count: changed.length })];
          if (kept.length > 0) said.push(t("draft.kept", { count: kept.length }));
          tell(said.join(" "), { undo: () => takeBack(changed) });
          await navigate(paths.article(articleId));
        },
      },
    );
  return (
    <Page title={t("draft.title")} lead={t("draft.lead")} width="text">
      {way}
      {preview.data && chosen ? (
        <DraftOutcome
          outcome={preview.data}
          nameOf={nameOf}
          error={bring.error}
          pending={bring.isPending}
          onAccept={(seen) => accept(chosen, seen)}
          onAgain={again}
          onRetry={() => look(chosen)}
        />
      ) : (
        <Section title={t("draft.bring")}>
          {preview.error ? <ErrorNote error={preview.error} onRetry={again} /> : null}
          {whyNot ? (
            <p>{whyNot}</p>
          ) : (
            <div className={styles.form}>
              <MomentField
                label={t("draft.takenAt")}
                optional={t("draft.optional")}
                description={t("draft.takenAtHelp")}
                value={takenAt}
                onChange={setTakenAt}
              />
              <Bring
                side="target"
                act={t("source.look")}
                pending={preview.isPending}
                onBrought={({ parts }) => look({ draft: parts, takenAt })}
              />
            </div>
          )}
        </Section>
      )}
    </Page>
  );
}
