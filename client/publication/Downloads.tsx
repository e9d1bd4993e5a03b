import type { ReactNode } from "react";
import { addressOf } from "#client/api/call.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { type Refused, useRefusals } from "#client/ui/refusals.ts";
import { downloadDraft, downloadEdition, downloadManifest } from "#shared/publication/api.ts";
import { FORMATS, type Format } from "#shared/publication/edition.ts";
import styles from "./Publication.module.css";

/** `keptIn`: why no file of it leaves the newsroom; the links would only lead to that refusal. */
interface KeptIn {
  keptIn: Refused | null | undefined;
}

export function DraftDownloads({ articleId, keptIn }: { articleId: string } & KeptIn) {
  return <Downloads keptIn={keptIn} addressOfFormat={(format) => addressOf(downloadDraft, { articleId, format })} />;
}

export function EditionDownloads({ articleId, number, keptIn }: { articleId: string; number: number } & KeptIn) {
  const { t } = useTranslation("publication");
  return (
    <Downloads keptIn={keptIn} addressOfFormat={(format) => addressOf(downloadEdition, { articleId, number, format })}>
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
  keptIn,
  children,
}: {
  addressOfFormat: (format: Format) => string;
  children?: ReactNode;
} & KeptIn) {
  const { t } = useTranslation("publication");
  const { say } = useRefusals();
  if (keptIn) {
    return (
      <p className={styles.keptIn}>
        <Icon name="shield" size={14} /> {say(keptIn)}
      </p>
    );
  }
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
