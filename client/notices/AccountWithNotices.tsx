import AccountPage from "#client/people/AccountPage.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { NoticeSettings } from "./NoticeSettings.tsx";

/** My account, with what I am told of. */
export default function AccountWithNotices() {
  const { t } = useTranslation("notices");
  return (
    <AccountPage>
      <Section title={t("settings")}>
        <NoticeSettings />
      </Section>
    </AccountPage>
  );
}
