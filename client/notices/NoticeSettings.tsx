import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { Select } from "#client/ui/Select.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useLinkedSection } from "#client/ui/use-linked-section.ts";
import { type ByMail, NOTICES, PERIODS, type NoticeSettings as Settings, wayOf } from "#shared/notices/notice.ts";
import { useNoticeSettings, useSetNoticeSettings } from "./data.ts";
import styles from "./Notices.module.css";

/** What comes by mail, kind by kind, and how often the rest is gathered. The inbox has all of it in any case. */
export function NoticeSettings() {
  const { t } = useTranslation("notices");
  const { explain } = useRefusals();
  const { data, error, refetch, isFetching } = useNoticeSettings();
  const saving = useSetNoticeSettings();
  const section = useLinkedSection<HTMLFieldSetElement>("#notices", data !== undefined);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />;
  if (!data) return <Skeleton lines={6} />;
  const { settings, mail } = data;
  const put = (change: Partial<Settings>) =>
    saving.mutate(
      { ...settings, ...change },
      { onSuccess: () => tell(t("saved")), onError: (failed) => tell(explain(failed), { tone: "danger" }) },
    );
  return (
    <fieldset ref={section} className={styles.settings} id="notices" tabIndex={-1} aria-label={t("settings")}>
      {mail ? null : (
        <Note>
          <p>{t("noMail")}</p>
        </Note>
      )}
      <p className={styles.about}>{t("settingsLead")}</p>
      <Select
        label={t("every")}
        choices={PERIODS.map((hours) => ({ value: String(hours), label: t("hours", { count: hours }) }))}
        value={String(settings.everyHours)}
        onChange={(value) => {
          const everyHours = PERIODS.find((hours) => String(hours) === value);
          if (everyHours) put({ everyHours });
        }}
      />
      <div className={styles.kinds}>
        {NOTICES.map((kind) => (
          <Select
            key={kind}
            label={t(`setting.${kind}`)}
            choices={WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
            value={wayOf(settings, kind)}
            onChange={(way) => put({ mail: { ...settings.mail, [kind]: way } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

const WAYS = ["at-once", "grouped", "never"] as const satisfies readonly ByMail[];
