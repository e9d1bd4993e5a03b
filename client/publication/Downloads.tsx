import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { addressOf } from "#client/api/call.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { downloadDraft, downloadEdition, downloadManifest } from "#shared/publication/api.ts";
import { FORMATS, type Format } from "#shared/publication/edition.ts";
import styles from "./Publication.module.css";

export function DraftDownloads({ articleId }: { articleId: string }) {
  return <Downloads addressOfFormat={(format) => addressOf(downloadDraft, { articleId, format })} />;
}

export function EditionDownloads({ articleId, number }: { articleId: string; number: number }) {
  const { t } = useTranslation("publication");
  return (
    <Downloads addressOfFormat={(format) => addressOf(downloadEdition, { articleId, number, format })}>
      <ButtonLink
        to={addressOf(downloadManifest, { articleId, number })}
        download
        size="small"
        icon={<Icon name="shield" size={14} />}
      >
        {t("manifest")}
      </ButtonLink>
    </Downloads>
  );
}

function Downloads({
  addressOfFormat,
  children,
}: {
  addressOfFormat: (format: Format) => string;
  children?: ReactNode;
}) {
  const { t } = useTranslation("publication");
  return (
    <div className={styles.downloads}>
      {FORMATS.map((format) => (
        <ButtonLink
          key={format}
          to={addressOfFormat(format)}
          download
          size="small"
          icon={<Icon name="download" size={14} />}
        >
          {t(`format.${format}`)}
        </ButtonLink>
      ))}
      {children}
    </div>
  );
}
