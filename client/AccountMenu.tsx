import { useState } from "react";
import { useNavigate } from "react-router";
import { Avatar } from "#client/ui/Avatar.tsx";
import { LANGUAGES, type Language, speak, useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Menu } from "#client/ui/Menu.tsx";
import { rememberedTheme, THEMES, type Theme, wear } from "#client/ui/theme.ts";
import type { Person } from "#shared/people/person.ts";
import { paths } from "./paths.ts";
import styles from "./Shell.module.css";

export interface AccountMenuProps {
  person: Person;
  onShowKeys: () => void;
  onSignOut: () => void;
  /** Keeps the chosen language with the account, not only in this browser. */
  onLanguage: (language: Language) => void;
}

export function AccountMenu({ person, onShowKeys, onSignOut, onLanguage }: AccountMenuProps) {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const language = useLanguage();
  const [theme, setTheme] = useState(rememberedTheme);
  const change = (next: Theme) => {
    wear(next);
    setTheme(next);
  };
  const say = (next: Language) => {
    void speak(next);
    onLanguage(next);
  };
  return (
    <Menu
      label={t("accountMenu", { name: person.name })}
      align="end"
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          className={styles.account}
          aria-label={t("accountMenu", { name: person.name })}
        >
          <Avatar person={person} named={false} />
        </button>
      )}
      header={
        <div className={styles.who}>
          <Avatar person={person} size="large" named={false} />
          <div>
            <span className={styles.name}>{person.name}</span>
            <span className={styles.role}>{t(`role.${person.role}`)}</span>
          </div>
        </div>
      }
      sections={[
        {
          items: [
            { id: "account", label: t("account"), icon: "person", onSelect: () => navigate(paths.account()) },
            { id: "keys", label: t("keys"), icon: "keyboard", keys: "?", onSelect: onShowKeys },
          ],
        },
        {
          heading: t("language"),
          items: LANGUAGES.map((one) => ({
            id: one,
            label: <span lang={one}>{t(one === "ko" ? "korean" : "english")}</span>,
            checked: one === language,
            onSelect: () => say(one),
          })),
        },
        {
          heading: t("look"),
          items: THEMES.map((one) => ({
            id: one,
            label: t(`theme.${one}`),
            checked: one === theme,
            onSelect: () => change(one),
          })),
        },
        { items: [{ id: "out", label: t("signOut"), icon: "signOut", onSelect: onSignOut }] },
      ]}
    />
  );
}
