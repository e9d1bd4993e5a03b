import { MembersField } from "#client/people/MembersField.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { MomentField } from "#client/ui/MomentField.tsx";
import styles from "./Correct.module.css";
import type { Settings } from "./intake.ts";

export interface SettingsSectionProps {
  settings: Settings;
  onChange: (settings: Partial<Settings>) => void;
}

export function SettingsSection({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation("intake");
  return (
    <div className={styles.settings}>
      <MembersField
        members={settings.members}
        description={t("settings.membersHelp")}
        onChange={(members) => onChange({ members })}
      />
      <div className={styles.moments}>
        <MomentField
          label={t("settings.due")}
          optional={t("optional")}
          value={settings.dueAt}
          onChange={(dueAt) => onChange({ dueAt })}
        />
        <MomentField
          label={t("settings.korean")}
          optional={t("optional")}
          description={t("settings.koreanHelp")}
          value={settings.koreanPublishedAt}
          onChange={(koreanPublishedAt) => onChange({ koreanPublishedAt })}
        />
        <Checkbox
          label={t("restricted")}
          description={settings.restricted ? t("restrictedHelp") : t("restrictedMeans")}
          checked={settings.restricted}
          onChange={(restricted) => onChange({ restricted })}
        />
      </div>
    </div>
  );
}
