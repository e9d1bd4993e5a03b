import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Side } from "#shared/intake/recognised.ts";
import styles from "./Correct.module.css";
import type { Read } from "./intake.ts";

/** What was left out or changed on the way in, in plain words and with the words concerned: nothing vanishes silently. */
export function Remarks({ side, read }: { side: Side; read: Read }) {
  const { t } = useTranslation("intake");
  const { leftOut, warnings } = read;
  const pictures = side === "target" ? read.pictures.length : 0;
  const heading = t(`remarks.${side}`);
  if (leftOut.length + warnings.length + pictures === 0) {
    return (
      <section aria-label={heading}>
        <Note tone="approved">
          <p>{t("remarks.none", { count: read.parts.length })}</p>
        </Note>
      </section>
    );
  }
  return (
    <section aria-label={heading}>
      <Note tone="warning">
        <ul className={styles.remarks}>
          {warnings.map(({ code, params }) => (
            <li key={code}>{t(`warning.${code}`, { ...params, count: Number(params.count ?? 0) })}</li>
          ))}
          {pictures > 0 ? <li>{t("remarks.draftPictures", { count: pictures })}</li> : null}
          {leftOut.map(({ what, count, texts }) => (
            <li key={what}>
              {t(`leftOut.${what}`, { count })}
              {texts.length > 0 ? <Words texts={texts} /> : null}
            </li>
          ))}
        </ul>
      </Note>
    </section>
  );
}

function Words({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation("intake");
  return (
    <details className={styles.words}>
      <summary>{t("remarks.show")}</summary>
      <ul>
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may have been left out twice
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
