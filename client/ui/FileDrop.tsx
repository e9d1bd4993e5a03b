import { type ReactNode, useId, useState } from "react";
import styles from "./FileDrop.module.css";
import { useFormats } from "./formats.ts";
import { Icon } from "./Icon.tsx";
import { useTranslation } from "./i18n.ts";

export interface FileDropProps {
  /** Endings with their dot, in lower case: [".docx", ".md"]. */
  kinds: readonly string[];
  maxBytes: number;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** Of a kind that is often brought and cannot be taken: what to do instead. */
  insteadOf?: (name: string) => string | undefined;
  /** What is wanted here, beneath the invitation. */
  children?: ReactNode;
}

/** A field that takes files by dropping, by choosing and by keyboard. What does not fit is refused by name, with the remedy. */
export function FileDrop({ kinds, maxBytes, multiple = false, onFiles, insteadOf, children }: FileDropProps) {
  const { t } = useTranslation("ui");
  const formats = useFormats();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const whyNot = (file: File): string | undefined => {
    const name = file.name.normalize("NFC");
    if (!kinds.some((kind) => name.toLowerCase().endsWith(kind))) {
      return insteadOf?.(name) ?? t("fileWrongKind", { name, kinds: formats.list(kinds) });
    }
    const limit = t("megabytes", { count: Math.round(maxBytes / 1_000_000) });
    return file.size > maxBytes ? t("fileTooLarge", { name, limit }) : undefined;
  };
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    setOver(false);
    setRefused(files.map(whyNot).find(Boolean));
    const fitting = files.filter((file) => whyNot(file) === undefined);
    if (fitting.length > 0) onFiles(fitting);
  };
  return (
    <div className={styles.whole}>
      <label
        htmlFor={id}
        className={over ? styles.over : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <Icon name="upload" size={22} />
        <span className={styles.invitation}>{over ? t("dropNow") : multiple ? t("dropFiles") : t("dropFile")}</span>
        <span className={styles.kinds}>{children ?? formats.list(kinds)}</span>
        <input
          id={id}
          type="file"
          className={styles.input}
          accept={kinds.join(",")}
          multiple={multiple}
          aria-describedby={refused ? `${id}-refused` : undefined}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = ""; // the same file may be chosen again after it was mended
          }}
        />
      </label>
      {refused ? (
        <p id={`${id}-refused`} role="alert" className={styles.refused}>
          {refused}
        </p>
      ) : null}
    </div>
  );
}
