import { type ReactNode, useEffect, useRef, useState } from "react";
import { NavLink, useLocation, useMatch } from "react-router";
import { endVisit } from "#client/live/visit.ts";
import { Inbox } from "#client/notices/Inbox.tsx";
import { Announcer } from "#client/ui/Announcer.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Mark } from "#client/ui/Mark.tsx";
import { ShortcutSheet } from "#client/ui/ShortcutSheet.tsx";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { Toasts } from "#client/ui/Toasts.tsx";
import { TopBarSlot } from "#client/ui/TopBar.tsx";
import type { Person } from "#shared/people/person.ts";
import { AccountMenu, type AccountMenuProps } from "./AccountMenu.tsx";
import { Palette } from "./Palette.tsx";
import { paths, patterns } from "./paths.ts";
import styles from "./Shell.module.css";

export interface ShellProps extends Pick<AccountMenuProps, "onSignOut" | "onLanguage"> {
  /** Nobody on the pages before signing in: the bar then holds the mark alone. */
  person: Person | undefined;
  children: ReactNode;
}

/** What stands around every page: the bar, the landmarks, what is announced, and the keys that work everywhere. */
export function Shell({ person, onSignOut, onLanguage, children }: ShellProps) {
  const { t } = useTranslation("shell");
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<"palette" | "keys">();
  const main = useFocusOnArrival();
  useRefusedDrops();
  useEndOfVisit();
  useShortcut({ id: "find", keys: "Mod+K", label: t("find"), group: "everywhere", run: () => setSheet("palette") });
  useShortcut({ id: "keys", keys: "?", label: t("keys"), group: "everywhere", run: () => setSheet("keys") });
  const close = () => setSheet(undefined);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t("skip")}
      </a>
      <header className={styles.bar} data-screen-only>
        <Link to={paths.desk()} look="bare" aria-label={t("home")}>
          <Mark />
        </Link>
        <div ref={setSlot} className={styles.slot} />
        {person ? <Navigation /> : null}
        {person ? (
          <div className={styles.tools}>
            <div className={styles.ways}>
              <Inbox />
              <IconButton icon="search" label={t("find")} keys="Mod+K" onClick={() => setSheet("palette")} />
            </div>
            <AccountMenu {...{ person, onSignOut, onLanguage }} onShowKeys={() => setSheet("keys")} />
          </div>
        ) : null}
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <TopBarSlot value={slot}>{children}</TopBarSlot>
      </main>
      {sheet === "palette" ? <Palette onClose={close} onShowKeys={() => setSheet("keys")} /> : null}
      {sheet === "keys" ? <ShortcutSheet onClose={close} /> : null}
      <Toasts />
      <Announcer />
    </div>
  );
}

function Navigation() {
  const { t } = useTranslation("shell");
  return (
    <nav aria-label={t("main")} className={styles.nav}>
      <NavLink to={paths.desk()} end>
        {t("desk")}
      </NavLink>
      <NavLink to={paths.conversations()}>{t("conversations")}</NavLink>
      <NavLink to={paths.terms()}>{t("terms")}</NavLink>
      <NavLink to={paths.memory()}>{t("memory")}</NavLink>
      <NavLink to={paths.people()}>{t("people")}</NavLink>
      <NavLink to={paths.policies()}>{t("policies")}</NavLink>
    </nav>
  );
}

/** A new page begins at its beginning, for the eye and for a screen reader; the first page is left to the browser. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname, hash } = useLocation();
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current === pathname) return;
    left.current = pathname;
    const linked = hash !== "" && main.current?.querySelector(":focus"); // the part to which the link leads is there already
    if (linked) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return main;
}

/** The visit to an article goes on over all of its pages, and ends on any other. */
function useEndOfVisit() {
  const inArticle = useMatch(patterns.anyOfArticle) !== null;
  useEffect(() => {
    if (!inArticle) endVisit();
  }, [inArticle]);
}

/** A file dropped beside its field would make the browser leave the page, and take unsent words with it. */
function useRefusedDrops() {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}
