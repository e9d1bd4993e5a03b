import { useRef } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Side } from "#shared/intake/recognised.ts";
import styles from "./Correct.module.css";
import { PartRow } from "./PartRow.tsx";
import type { Part } from "./parts.ts";
import { usePartActs } from "./use-part-acts.ts";

export interface PartListProps {
  side: Side;
  parts: readonly Part[];
  onChange: (change: (parts: Part[]) => Part[]) => void;
}

export function PartList({ side, parts, onChange }: PartListProps) {
  const { t } = useTranslation("intake");
  const list = useRef<HTMLOListElement>(null);
  const { acts, onKeyDown } = usePartActs({ list, parts, onChange });
  return (
    <section className={styles.parts} aria-label={t(`side.${side}`)}>
      <h2>
        {t(`side.${side}`)} <small>{t("parts", { count: parts.length })}</small>
      </h2>
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {parts.map((part, index) => (
          <PartRow
            key={part.key}
            part={part}
            side={side}
            number={index + 1}
            place={index === 0 ? "first" : index === parts.length - 1 ? "last" : "middle"}
            acts={acts}
          />
        ))}
      </ol>
    </section>
  );
}
