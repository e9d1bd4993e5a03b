import { useState } from "react";
import { base64Of } from "#client/api/base64.ts";
import { addressOf } from "#client/api/call.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { FileDrop } from "#client/ui/FileDrop.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { tell } from "#client/ui/toasts.ts";
import { exportTerms, type TermImport } from "#shared/terms/api.ts";
import { useImportTerms, useUndoImport } from "./data.ts";
import { Starter } from "./Starter.tsx";
import styles from "./Terms.module.css";

/** A file is tried first: what would be added, changed and left out stands there before anything is. */
export function Files({ whyNotDecide }: { whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  const importing = useImportTerms();
  const undoing = useUndoImport();
  const [tried, setTried] = useState<{ name: string; file: string; result: TermImport }>();
  const [name, setName] = useState("");
  const attempt = async (file: File) => {
    const called = file.name.normalize("NFC");
    setName(called);
    setTried(undefined); // what is said from now on is about this file
    const given = { name: called, file: await base64Of(file) };
    setTried({ ...given, result: await importing.mutateAsync({ ...given, trial: true }) });
  };
  const bring = async () => {
    if (!tried) return;
    const { importId, added, changed } = await importing.mutateAsync({ name: tried.name, file: tried.file });
    tell(t("files.done", { added, changed }), importId ? { undo: () => undoing.mutate(importId) } : {});
    setTried(undefined);
    setName("");
  };
  return (
    <div className={styles.files}>
      <Section title={t("files.in")}>
        <div className={styles.form}>
          {whyNotDecide ? (
            <p className={styles.soft}>{whyNotDecide}</p>
          ) : (
            <FileDrop
              kinds={[".csv", ".tbx", ".xml"]}
              maxBytes={20_000_000}
              onFiles={([file]) => file && void attempt(file).catch(() => undefined)}
            >
              {t("files.drop")}
            </FileDrop>
          )}
          {name && (importing.error || tried) ? <h3 className={styles.soft}>{name}</h3> : null}
          {importing.error ? <ErrorNote error={importing.error} /> : null}
          {tried ? (
            <Tried
              result={tried.result}
              pending={importing.isPending}
              onBring={() => void bring().catch(() => undefined)}
            />
          ) : null}
          <div className={styles.acts}>
            <Starter whyNotDecide={whyNotDecide} />
          </div>
        </div>
      </Section>
      <Section title={t("files.out")}>
        {whyNotDecide ? (
          <p className={styles.soft}>{whyNotDecide}</p>
        ) : (
          <div className={styles.form}>
            <div className={styles.acts}>
              <ButtonLink download to={addressOf(exportTerms, { format: "csv" })}>
                {t("files.csv")}
              </ButtonLink>
              <ButtonLink download to={addressOf(exportTerms, { format: "tbx" })}>
                {t("files.tbx")}
              </ButtonLink>
            </div>
            <p className={styles.soft}>{t("files.withoutProtected")}</p>
          </div>
        )}
      </Section>
    </div>
  );
}

function Tried({ result, pending, onBring }: { result: TermImport; pending: boolean; onBring: () => void }) {
  const { t } = useTranslation("terms");
  const { added, changed, same, malformed } = result;
  const nothing = added + changed === 0 ? t("files.nothingNew") : undefined;
  return (
    <div className={styles.form} role="status">
      <p>{t("files.would", { added, changed, same })}</p>
      {malformed.length > 0 ? (
        <details>
          <summary>{t("files.malformed", { count: malformed.length })}</summary>
          <ul className={styles.list}>
            {malformed.map(({ at, why }) => (
              <li key={at} className={styles.soft}>
                {t("files.line", { at, why })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className={styles.acts}>
        <Button variant="main" pending={pending} disabledReason={nothing} onClick={onBring}>
          {t("files.bring")}
        </Button>
      </div>
    </div>
  );
}
