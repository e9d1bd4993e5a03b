import { useTranslation } from "react-i18next";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { paths } from "./paths.ts";

export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <>
      <title>{`${t("notFoundTitle")} · Naru`}</title>
      <EmptyState title={t("notFoundTitle")} action={<ButtonLink to={paths.desk()}>{t("toDesk")}</ButtonLink>}>
        {t("notFoundNext")}
      </EmptyState>
    </>
  );
}
