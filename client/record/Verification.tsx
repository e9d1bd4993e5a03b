import { Button } from "#client/ui/Button.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useVerification } from "./data.ts";
import styles from "./Record.module.css";

export function Verification({ articleId }: { articleId: string }) {
  const { t } = useTranslation("record");
  const verification = useVerification(articleId);
  const found = verification.data;
  return (
    <div className={styles.verification}>
      <Button icon={<Icon name="shield" />} pending={verification.isPending} onClick={() => verification.mutate()}>
        {t("verify")}
      </Button>
      {found && !found.broken ? (
        <Note tone="approved" role="status">
          <p>{t("verified", { count: found.events })}</p>
        </Note>
      ) : null}
      {found?.broken ? (
        <Note tone="danger" role="alert">
          <p>
            <strong>{t("brokenTitle")}</strong>
          </p>
          <p>{t("broken", found.broken)}</p>
        </Note>
      ) : null}
      {verification.isError ? <ErrorNote error={verification.error} /> : null}
    </div>
  );
}
