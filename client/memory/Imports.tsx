import { addressOf } from "#client/api/call.ts";
import { usePeopleById, useWhyNot } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { FileDrop } from "#client/ui/FileDrop.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Section } from "#client/ui/Page.tsx";
import { Progress } from "#client/ui/Progress.tsx";
import { Time } from "#client/ui/Time.tsx";
import { exportMemory, goesOn, LARGEST_FILE, type MemoryImport } from "#shared/memory/api.ts";
import { type Sent, useImport, useImportFile, useImports, useWithdrawImport } from "./data.ts";
import styles from "./Memory.module.css";
import { whyUnusable } from "./why-unusable.ts";

/** Files of pairs: bring them in while one works on, watch how far they are, take them back. */
export function Imports() {
  const { t } = useTranslation("memory");
  const whyNot = useWhyNot("manage-memory");
  const imports = useImports();
  const importing = useImportFile();
  const formats = useFormats();
  return (
    <Section title={t("imports.title")}>
      <p className={styles.soft}>
        {imports.data
          ? t("imports.held", { count: imports.data.pairs, number: formats.number(imports.data.pairs) })
          : null}
      </p>
      {whyNot ? (
        <p className={styles.soft}>{whyNot}</p>
      ) : (
        <div className={styles.files}>
          <FileDrop
            kinds={[".tmx", ".jsonl"]}
            maxBytes={LARGEST_FILE}
            onFiles={([file]) => file && importing.mutate(file)}
          >
            {t("imports.drop")}
          </FileDrop>
          <div className={styles.acts}>
            <ButtonLink download to={addressOf(exportMemory, { format: "tmx" })}>
              {t("imports.export", { format: "TMX" })}
            </ButtonLink>
            <ButtonLink download to={addressOf(exportMemory, { format: "jsonl" })}>
              {t("imports.export", { format: "JSONL" })}
            </ButtonLink>
          </div>
          <p className={styles.soft}>{t("imports.withoutRestricted")}</p>
        </div>
      )}
      {importing.error ? <ErrorNote error={importing.error} /> : null}
      <ul className={styles.list} aria-label={t("imports.title")}>
        {imports.data?.imports.map((each) => (
          <OneImport key={each.id} of={each} sent={importing.sent} whyNot={whyNot} />
        ))}
      </ul>
    </Section>
  );
}

interface OneImportProps {
  of: MemoryImport;
  sent: Sent | undefined;
  whyNot: string | undefined;
}

function OneImport({ of: listed, sent, whyNot }: OneImportProps) {
  const { t } = useTranslation("memory");
  const people = usePeopleById();
  const formats = useFormats();
  const withdrawing = useWithdrawImport();
  const now = useImport(listed);
  const { id, name, by, at, withdrawnAt, pairs, repeated, malformed, faults } = now;
  const counts = {
    pairs: formats.number(pairs),
    repeated: formats.number(repeated),
    malformed: formats.number(malformed),
  };
  const ofFile = faults.find((fault) => fault.at === 0);
  const ofEntries = faults.filter((fault) => fault !== ofFile);
  const said = (why: string) => t(`imports.why.${whyUnusable(why)}`, { words: why });
  return (
    <li className={styles.match}>
      <strong>{name}</strong>
      <p className={styles.soft}>
        <Time at={at} show="dateTime" />
        {by ? ` · ${people.get(by)?.name ?? ""}` : ""}
        {withdrawnAt ? "" : ` · ${t("imports.counts", counts)}`}
      </p>
      {goesOn(now) ? <HowFar of={now} sent={sent?.importId === id ? sent.bytes : undefined} /> : null}
      {ofEntries.length > 0 ? (
        <details>
          <summary>{t("imports.faults", { count: malformed || ofEntries.length })}</summary>
          <ul className={styles.list}>
            {ofEntries.map((fault) => (
              <li key={fault.at} className={styles.soft}>
                {t("imports.line", { at: fault.at, why: said(fault.why) })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {withdrawnAt ? (
        <p className={styles.soft}>
          {ofFile ? t("imports.notTakenIn", { why: said(ofFile.why) }) : t("imports.withdrawn")}
        </p>
      ) : (
        <div className={styles.acts}>
          <Button
            size="small"
            pending={withdrawing.isPending}
            disabledReason={whyNot}
            onClick={() => withdrawing.mutate(id)}
          >
            {t(goesOn(now) ? "imports.cancel" : "imports.takeBack")}
          </Button>
        </div>
      )}
      {withdrawing.error ? <ErrorNote error={withdrawing.error} /> : null}
    </li>
  );
}

/** First the file goes to the desk, then the desk reads it. */
function HowFar({ of: { name, bytes, bytesRead }, sent }: { of: MemoryImport; sent: number | undefined }) {
  const { t } = useTranslation("memory");
  const label = t(sent === undefined ? "imports.reading" : "imports.sending", { name });
  return <Progress label={label} value={Math.min(1, (sent ?? bytesRead) / Math.max(bytes, 1))} />;
}
