import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEvery } from "#client/live/use-live.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { discardLeft, type Left, leftAlone } from "./outbox.ts";
import { UnsentDraft } from "./UnsentDraft.tsx";

export interface LeftWordsProps {
  personId: string;
  linkTo: (articleId: string, segmentId: string) => string;
}

const LEFT = ["left-words"] as const;

/**
 * What this person typed and the desk does not have, of any article that is not open in a tab: a browser that crashed,
 * an article that was closed to them in mid-sentence. Nothing where all is saved.
 */
export default function LeftWords({ personId, linkTo }: LeftWordsProps) {
  const { t } = useTranslation("editor");
  const client = useQueryClient();
  // A page that was left a moment ago may still be hearing that its words were refused.
  const refetchInterval = useEvery(4_000);
  const { data: left = [] } = useQuery({
    queryKey: [...LEFT, personId],
    queryFn: () => leftAlone(personId),
    staleTime: 0,
    refetchInterval,
  });
  if (left.length === 0) return null;
  const discard = async (each: Left) => {
    await discardLeft(each);
    await client.invalidateQueries({ queryKey: LEFT });
  };
  return (
    <Section title={t("left.title")}>
      <p>{t("left.lead", { count: left.length })}</p>
      {left.map((each) => (
        <div key={each.place}>
          {[...each.kept.refused, ...(each.kept.unsent ? [each.kept.unsent] : [])].map((unsent) => (
            <UnsentDraft
              key={unsent.at}
              unsent={unsent}
              {...(unsent.refused?.code === "not-found" ? { reason: "closed" as const } : {})}
              onDiscard={() => void discard(each)}
              way={
                <ButtonLink to={linkTo(each.articleId, each.kept.segmentId)} size="small">
                  {t("left.open")}
                </ButtonLink>
              }
            />
          ))}
        </div>
      ))}
    </Section>
  );
}
