import { type ComponentType, type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Page, Section } from "#client/ui/Page.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import type { SourceDifference } from "#shared/review/source-api.ts";
import styles from "./Compare.module.css";
import { SourceDifferences } from "./SourceDifferences.tsx";
import { SourceVersions } from "./SourceVersions.tsx";
import { type KoreanParts, readVersion, useBringSource, usePreviewSource } from "./source-versions.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

interface Brought {
  parts: KoreanParts;
  original: { name: string; content: string } | null;
}

/** The way in for Korean, which belongs to intake. */
export interface BringSlot {
  Bring: ComponentType<{
    side: "source" | "target";
    act: string;
    pending: boolean;
    onBrought: (brought: Brought) => void;
  }>;
}

export interface SourcePageProps extends BringSlot {
  nameOf: (segmentId: string) => string | undefined;
  way: ReactNode;
  /** Why this person may not change the Korean of this article. */
  whyNot: string | undefined;
}

/** The versions of the Korean: which there were, what another one would change, and the way back to an earlier one. */
export function SourcePage({ Bring, nameOf, way, whyNot }: SourcePageProps) {
  const { t } = useTranslation("history");
  const { articleId = "" } = useParams();
  const navigate = useNavigate();
  const { explain } = useRefusals();
  const preview = usePreviewSource(articleId);
  const bring = useBringSource(articleId);
  const [chosen, setChosen] = useState<Brought>();
  const look = (brought: Brought) => {
    setChosen(brought);
    preview.mutate(brought.parts);
  };
  const lookBack = (number: number) =>
    void readVersion(articleId, number)
      .then(({ parts }) => look({ parts, original: null }))
      .catch((error) => tell(explain(error), { tone: "danger" }));
  /** The version before, as a version of its own: whatever lapsed by this one stands again. */
  const takeBack = (to: number, seen: number) =>
    readVersion(articleId, to)
      .then(({ parts }) => bring.mutateAsync({ source: parts, original: null, seen }))
      .then(({ number }) => tell(t("source.brought", { number })));
  const accept = (seen: number, { parts, original }: Brought) =>
    bring.mutate(
      { source: parts, original, seen },
      {
        onSuccess: async ({ number }) => {
          tell(t("source.brought", { number }), { undo: () => takeBack(seen, number) });
          await navigate(paths.article(articleId));
        },
      },
    );
  const again = () => {
    setChosen(undefined);
    preview.reset();
    bring.reset();
  };
  return (
    <Page title={t("source.title")} lead={t("source.lead")} width="text">
      {way}
      {preview.data && chosen ? (
        <Section title={t("source.wouldChange")}>
          <p className={styles.soft}>{summary(preview.data.differences, t)}</p>
          <SourceDifferences differences={preview.data.differences} nameOf={nameOf} />
          {bring.error ? <ErrorNote error={bring.error} onRetry={() => look(chosen)} /> : null}
          <div className={styles.actions}>
            <Button
              variant="main"
              pending={bring.isPending}
              disabledReason={preview.data.differences.length === 0 ? t("source.same") : undefined}
              onClick={() => accept(preview.data.number, chosen)}
            >
              {t("source.accept")}
            </Button>
            <Button onClick={again}>{t("source.leave")}</Button>
          </div>
        </Section>
      ) : (
        <>
          {preview.error ? <ErrorNote error={preview.error} onRetry={again} /> : null}
          <Section title={t("source.versions")}>
            <SourceVersions articleId={articleId} whyNot={whyNot} onLookBack={lookBack} />
          </Section>
          <Section title={t("source.bring")}>
            {whyNot ? (
              <p>{whyNot}</p>
            ) : (
              <Bring side="source" act={t("source.look")} pending={preview.isPending} onBrought={look} />
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function summary(differences: readonly SourceDifference[], t: ReturnType<typeof useTranslation<"history">>["t"]) {
  const lapsing = differences.filter(({ lapses }) => lapses).length;
  return `${t("source.count", { count: differences.length })} ${t("source.lapsing", { count: lapsing })}`;
}
