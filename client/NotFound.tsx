import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { paths } from "./paths.ts";

export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("notFoundTitle")} lead={t("notFoundNext")} width="text">
      <p>
        <ButtonLink to={paths.desk()}>{t("toDesk")}</ButtonLink>
      </p>
    </Page>
  );
}
