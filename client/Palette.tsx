import { useState } from "react";
import { useNavigate } from "react-router";
import { type Command, CommandPalette } from "#client/ui/CommandPalette.tsx";
import { useOfferedCommands } from "#client/ui/commands.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useShortcuts } from "#client/ui/shortcuts.ts";
import { useFindable } from "./findable.ts";
import { paths } from "./paths.ts";

/** Everything this page can do by key, what it offers besides, what is on the desk, and every place to go. */
export function Palette({ onClose, onShowKeys }: { onClose: () => void; onShowKeys: () => void }) {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const offered = useOfferedCommands();
  const [words, setWords] = useState("");
  const findable = useFindable(words);
  const here: Command[] = useShortcuts()
    .filter(({ id }) => !OWN.has(id))
    .map((shortcut) => ({ ...shortcut, group: t("actions") }));
  const go = (id: string, label: string, to: string, icon: NonNullable<Command["icon"]>): Command => {
    return { id, label, icon, group: t("goTo"), run: () => void navigate(to) };
  };
  const places: Command[] = [
    go("go-desk", t("desk"), paths.desk(), "menu"),
    go("go-search", t("search"), paths.search(), "search"),
    go("go-conversations", t("conversations"), paths.conversations(), "comment"),
    go("go-terms", t("terms"), paths.terms(), "file"),
    go("go-memory", t("memory"), paths.memory(), "history"),
    go("go-people", t("people"), paths.people(), "people"),
    go("go-policies", t("policies"), paths.policies(), "settings"),
    go("go-account", t("account"), paths.account(), "person"),
    { id: "show-keys", label: t("keys"), icon: "keyboard", group: t("goTo"), keys: "?", run: onShowKeys },
  ];
  const lookFor = (asked: string) => go("search-for", t("searchFor", { words: asked }), paths.search(asked), "search");
  return (
    <CommandPalette
      commands={[...here, ...offered, ...findable, ...places]}
      query={words}
      onQuery={setWords}
      lookFor={lookFor}
      onClose={onClose}
    />
  );
}

const OWN = new Set(["find", "keys"]);
