import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { SaveLine } from "#client/editor/SaveLine.tsx";
import { GateButton } from "#client/gate/GateButton.tsx";
import { useOthers } from "#client/live/use-live.ts";
import { paths } from "#client/paths.ts";
import { useMe, usePeopleById, useWhyNot } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { AvatarStack } from "#client/ui/Avatar.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { Pill } from "#client/ui/Pill.tsx";
import { withWords } from "#client/ui/page-words.ts";
import { part } from "#client/ui/part.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { Deadline } from "#client/ui/Time.tsx";
import { TopBar } from "#client/ui/TopBar.tsx";
import type { Article } from "#shared/articles/article.ts";
import { whyNotArchive } from "#shared/articles/rules.ts";
import { whyNotStash } from "#shared/protection/rules.ts";
import styles from "./Header.module.css";
import { KEYS } from "./keys.ts";
import { useNameOf } from "./places.ts";
import { useCreditCommand } from "./use-credit-command.ts";

const SettingsDialog = part(() =>
  import("#client/articles/SettingsDialog.tsx").then((settings) => ({ default: settings.SettingsDialog })),
);

const ArchiveDialog = part(() =>
  import("#client/articles/ArchiveDialog.tsx").then((archive) => ({ default: archive.ArchiveDialog })),
);

const FindAndReplace = part(() =>
  import("./FindAndReplace.tsx").then((replace) => ({ default: replace.FindAndReplace })),
);

const PicturesOfArticle = part(() =>
  import("./PicturesOfArticle.tsx").then((pictures) => ({ default: pictures.PicturesOfArticle })),
);

const ProtectedItems = part(() =>
  withWords("protection", import("#client/protection/ProtectedItems.tsx")).then((protection) => ({
    default: protection.ProtectedItems,
  })),
);

const Stash = part(() =>
  withWords("protection", import("#client/protection/Stash.tsx")).then((protection) => ({ default: protection.Stash })),
);

/** What the whole article is: its name in both languages, who is here, whether all is saved, what stands in the way. */
export function Header({ article }: { article: Article }) {
  const { t } = useTranslation("desk");
  const nameOf = useNameOf();
  const { en, ko } = article.headline;
  return (
    <TopBar>
      <title>{`${en || ko || t("untitled")} · Naru`}</title>
      <div className={styles.header}>
        <h1 className={styles.headline} title={en || ko}>
          {en ? <span lang="en">{en}</span> : null}
          <span lang="ko" className={en ? styles.korean : styles.only}>
            {ko}
          </span>
          {en || ko ? null : <span>{t("untitled")}</span>}
        </h1>
        {article.restricted ? (
          <span className={styles.restricted} title={t("restricted")}>
            <Pill tone="danger" icon={<Icon name="lock" size={12} />}>
              <span className={styles.word}>{t("restricted")}</span>
            </Pill>
          </span>
        ) : null}
        <Standing article={article} />
        <div className={styles.facts}>
          <PeopleHere />
          <SaveLine />
        </div>
        <GateButton article={article} placeOf={nameOf} />
        <ArticleMenu article={article} />
      </div>
    </TopBar>
  );
}

/** When it is due; once readers have it, which edition they have. */
function Standing({ article: { id, dueAt, publication, editionNumber } }: { article: Article }) {
  const { t } = useTranslation("desk");
  if (publication !== "unpublished") {
    return (
      <span className={styles.edition}>
        <Link to={paths.editions(id)} look="bare">
          <Pill tone={publication === "published" ? "approved" : "danger"}>
            {t(publication, { number: editionNumber ?? 1 })}
          </Pill>
        </Link>
      </span>
    );
  }
  return dueAt ? (
    <span className={styles.due}>
      <Deadline at={dueAt} label={t("due")} />
    </span>
  ) : null;
}

function PeopleHere() {
  const { t } = useTranslation("desk");
  const people = usePeopleById();
  const ids = [...new Set(useOthers().map(({ personId }) => personId))];
  const here = ids.map((id) => people.get(id)).filter((person) => person !== undefined);
  return <AvatarStack people={here} label={t("hereNow")} />;
}

function ArticleMenu({ article }: { article: Article }) {
  const { t } = useTranslation("desk");
  const navigate = useNavigate();
  useCreditCommand(article.id);
  const [opened, setOpened] = useState<"replace" | "pictures" | "settings" | "protection" | "stash" | "archive">();
  const me = useMe();
  const { say } = useRefusals();
  const sayWhy = useSayWhy();
  const close = () => setOpened(undefined);
  const mayProtect = useWhyNot("hold-protected") === undefined;
  const to = (path: string) => () => void navigate(path);
  const replace = { id: "replace", keys: KEYS.replace, label: t("menu.replace") };
  useShortcut({ ...replace, group: "writing", run: () => setOpened("replace") });
  return (
    <>
      <Menu
        label={t("articleMenu")}
        align="end"
        trigger={(trigger) => <IconButton {...trigger} icon="more" label={t("articleMenu")} />}
        sections={[
          {
            items: [
              { ...replace, icon: "search", onSelect: () => setOpened("replace") },
              { id: "alignment", label: t("menu.alignment"), icon: "link", onSelect: to(paths.alignment(article.id)) },
              { id: "preview", label: t("menu.preview"), icon: "eye", onSelect: to(paths.preview(article.id)) },
              { id: "editions", label: t("menu.editions"), icon: "file", onSelect: to(paths.editions(article.id)) },
              { id: "compare", label: t("menu.compare"), icon: "history", onSelect: to(paths.compare(article.id)) },
              { id: "source", label: t("menu.source"), icon: "copy", onSelect: to(paths.source(article.id)) },
              { id: "pictures", label: t("menu.pictures"), icon: "image", onSelect: () => setOpened("pictures") },
              { id: "draft", label: t("menu.draft"), icon: "upload", onSelect: to(paths.draft(article.id)) },
              { id: "record", label: t("menu.record"), icon: "record", onSelect: to(paths.record(article.id)) },
            ],
          },
          {
            items: [
              { id: "settings", label: t("menu.settings"), icon: "settings", onSelect: () => setOpened("settings") },
              ...(mayProtect
                ? [
                    {
                      id: "protection",
                      label: t("menu.protection"),
                      icon: "shield" as const,
                      onSelect: () => setOpened("protection"),
                    },
                  ]
                : []),
              {
                id: "stash",
                label: t("menu.stash"),
                icon: "lock",
                disabledReason: say(whyNotStash(me, article.members)),
                onSelect: () => setOpened("stash"),
              },
              {
                id: "archive",
                label: t("menu.archive"),
                icon: "download",
                disabledReason: sayWhy(whyNotArchive(me, article)),
                onSelect: () => setOpened("archive"),
              },
              { id: "print", label: t("menu.print"), icon: "print", onSelect: () => window.print() },
            ],
          },
        ]}
      />
      <Suspense>
        {opened === "replace" ? <FindAndReplace articleId={article.id} onClose={close} /> : null}
        {opened === "pictures" ? <PicturesOfArticle articleId={article.id} onClose={close} /> : null}
        {opened === "settings" ? <SettingsDialog article={article} onClose={close} /> : null}
        {opened === "archive" ? <ArchiveDialog article={article} onClose={close} /> : null}
        {opened === "stash" ? <Stash articleId={article.id} onClose={close} /> : null}
        {opened === "protection" ? <ProtectedItems articleId={article.id} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
