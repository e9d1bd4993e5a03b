import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Article } from "#shared/articles/article.ts";
import { whyNotUnarchive } from "#shared/articles/rules.ts";
import { useUnarchive } from "./data.ts";

/** On an article that is off the desk: who took it off, when and why, and the way back. */
export function ArchivedNote({ article }: { article: Article }) {
  const { t } = useTranslation("articles");
  const { explain } = useRefusals();
  const refused = useSayWhy()(whyNotUnarchive(useMe(), article));
  const unarchive = useUnarchive();
  const { archived } = article;
  if (!archived) return null;
  return (
    <Note role="status">
      <p>
        <strong>{t("archive.archived")}</strong> <Name of={archived.by} /> · <Time at={archived.at} show="dateTime" /> ·{" "}
        {archived.reason}
      </p>
      <p>{t("archive.still")}</p>
      <Button
        size="small"
        pending={unarchive.isPending}
        disabledReason={refused}
        onClick={() =>
          unarchive.mutate(
            { articleId: article.id },
            {
              onSuccess: () => tell(t("archive.back")),
              onError: (error) => tell(explain(error), { tone: "danger" }),
            },
          )
        }
      >
        {t("archive.bringBack")}
      </Button>
    </Note>
  );
}
