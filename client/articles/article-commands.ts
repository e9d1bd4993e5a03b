import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "#client/paths.ts";
import type { Command } from "#client/ui/CommandPalette.tsx";
import { useCommands } from "#client/ui/commands.ts";
import type { ArticleSummary } from "#shared/review/api.ts";

/** Ctrl/⌘ K finds every article of the list, by its headline in either language. */
export function useArticleCommands(summaries: readonly ArticleSummary[] | undefined): void {
  const { t } = useTranslation("articles");
  const navigate = useNavigate();
  const commands = useMemo(
    () =>
      (summaries ?? []).map(({ article }): Command => {
        const { en, ko } = article.headline;
        return {
          id: `article-${article.id}`,
          label: en || ko || t("noHeadline"),
          detail: en && ko ? ko : undefined,
          group: t("articles"),
          icon: article.restricted ? "lock" : "file",
          run: () => void navigate(paths.article(article.id)),
        };
      }),
    [summaries, navigate, t],
  );
  useCommands(commands);
}
