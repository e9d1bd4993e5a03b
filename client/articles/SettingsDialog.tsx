import { useId, useState } from "react";
import { useMe, useWhyNot } from "#client/people/desk-people.ts";
import { MembersField } from "#client/people/MembersField.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { MomentField } from "#client/ui/MomentField.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Article, ArticleSettings } from "#shared/articles/article.ts";
import { ChooseCredit } from "./ChooseCredit.tsx";
import { useChangeSettings } from "./data.ts";
import styles from "./SettingsDialog.module.css";

export interface SettingsDialogProps {
  article: Article;
  onClose: () => void;
  onSaved?: (article: Article) => void;
}

/** Who works on an article, until when, and who may know of it. */
export function SettingsDialog({ article, onClose, onSaved }: SettingsDialogProps) {
  const { t } = useTranslation("articles");
  const form = useId();
  const me = useMe();
  const refused = useWhyNot("manage-article", { brought: me.id === article.createdBy });
  const [settings, setSettings] = useState<ArticleSettings>(() => settingsOf(article));
  const change = useChangeSettings();
  const put = (part: Partial<ArticleSettings>) => setSettings((before) => ({ ...before, ...part }));
  const save = () =>
    change.mutate(
      { articleId: article.id, ...settings },
      {
        onSuccess: (saved) => {
          tell(t("settings.saved"));
          onSaved?.(saved);
          onClose();
        },
      },
    );
  const mine = article.members.find(({ personId }) => personId === me.id);
  const shutOut = settings.restricted && !settings.members.some(({ personId }) => personId === me.id);
  return (
    <Dialog
      title={t("settings.title")}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} variant="main" pending={change.isPending} disabledReason={refused}>
          {t("settings.save")}
        </Button>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (refused === undefined && !change.isPending) save();
        }}
      >
        {refused ? (
          <Note>
            <p>{refused}</p>
          </Note>
        ) : null}
        <MembersField members={settings.members} onChange={(members) => put({ members })} />
        <div className={styles.moments}>
          <MomentField label={t("settings.due")} value={settings.dueAt} onChange={(dueAt) => put({ dueAt })} />
          <MomentField
            label={t("settings.embargo")}
            description={t("settings.embargoHelp")}
            value={settings.embargoUntil}
            onChange={(embargoUntil) => put({ embargoUntil })}
          />
          <MomentField
            label={t("settings.korean")}
            description={t("settings.koreanHelp")}
            value={settings.koreanPublishedAt}
            onChange={(koreanPublishedAt) => put({ koreanPublishedAt })}
          />
        </div>
        <Checkbox
          label={t("settings.restricted")}
          description={t("settings.restrictedHelp")}
          checked={settings.restricted}
          onChange={(restricted) => put({ restricted })}
        />
        {shutOut ? (
          <Note tone="warning">
            <p>{t("settings.youStay")}</p>
          </Note>
        ) : null}
        {change.error ? <ErrorNote error={change.error} /> : null}
      </form>
      {mine ? (
        <section className={styles.credit} aria-labelledby={`${form}-credit`}>
          <h3 id={`${form}-credit`}>{t("credit.title")}</h3>
          <ChooseCredit articleId={article.id} credit={mine.credit} />
        </section>
      ) : null}
    </Dialog>
  );
}

function settingsOf({ restricted, dueAt, embargoUntil, koreanPublishedAt, members }: Article): ArticleSettings {
  return {
    restricted,
    dueAt,
    embargoUntil,
    koreanPublishedAt,
    members: members.map(({ personId, part }) => ({ personId, part })),
  };
}
