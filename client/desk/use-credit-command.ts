import { useMemo } from "react";
import { useNavigate } from "react-router";
import { paths } from "#client/paths.ts";
import type { Command } from "#client/ui/CommandPalette.tsx";
import { useCommands } from "#client/ui/commands.ts";
import { useTranslation } from "#client/ui/i18n.ts";

/** Ctrl/⌘ K finds where one says how to be credited in this article. */
export function useCreditCommand(articleId: string): void {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  const commands = useMemo((): Command[] => {
    const run = () => void navigate(paths.preview(articleId, "credits"));
    return [{ id: "my-credit", label: t("menu.credit"), group: t("article"), icon: "person", run }];
  }, [articleId, navigate, t]);
  useCommands(commands);
}
