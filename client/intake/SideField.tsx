import { type ClipboardEvent, type ReactNode, useState } from "react";
import { base64Of } from "#client/api/base64.ts";
import { announce } from "#client/ui/Announcer.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { FileDrop } from "#client/ui/FileDrop.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { cleanClipboard } from "#shared/intake/clean-clipboard.ts";
import type { Side } from "#shared/intake/recognised.ts";
import { IntakeRefusal, isHangul } from "#shared/intake/refusal.ts";
import styles from "./Bring.module.css";
import { type Brought, NOTHING } from "./intake.ts";
import { useRefusedWords } from "./refused.ts";
import { typed } from "./state.ts";

export interface SideFieldProps {
  side: Side;
  /** The article can be made without it. */
  optional?: boolean;
  brought: Brought;
  /** What the desk said of this side. */
  refused: unknown;
  onChange: (brought: Partial<Brought>) => void;
  /** What else is to be said of this side. */
  children?: ReactNode;
}

const KINDS = [".docx", ".md", ".markdown", ".txt", ".html", ".htm"];
/** The server takes 14 MB of JSON, and base64 makes a third more of a file. */
const MOST_BYTES = 10_000_000;

/** One text: pasted, or a file. Whichever it is, it stays here until the article is made. */
export function SideField({ side, optional, brought, refused, onChange, children }: SideFieldProps) {
  const { t } = useTranslation("intake");
  const say = useRefusedWords();
  const [unreadable, setUnreadable] = useState<unknown>();
  const { file, text } = brought;
  const take = async ([first]: File[]) => {
    if (!first) return;
    setUnreadable(undefined);
    try {
      const content = await base64Of(first);
      onChange({ ...NOTHING, file: { name: first.name.normalize("NFC"), size: first.size, content } });
      announce(t("bring.taken", { name: first.name }));
    } catch (error) {
      setUnreadable(error);
    }
  };
  return (
    <section className={styles.side} aria-label={t(`side.${side}`)}>
      <h2>
        {t(`side.${side}`)} {optional ? <small>{t("optional")}</small> : null}
      </h2>
      {file ? (
        <TakenFile file={file} onRemove={() => onChange(NOTHING)} />
      ) : (
        <>
          <TextArea
            label={t(`bring.paste.${side}`)}
            lang={side === "source" ? "ko" : "en"}
            rows={9}
            serif
            spellCheck={false}
            value={text}
            onChange={(next) => onChange(typed(next))}
            onPaste={(event) => paste(event, onChange, (long) => void take([long(t("bring.pasted"))]))}
            onDrop={(event) => {
              if (event.dataTransfer.files.length === 0) return;
              event.preventDefault();
              void take([...event.dataTransfer.files]);
            }}
          />
          {text === "" ? (
            <FileDrop
              kinds={KINDS}
              maxBytes={MOST_BYTES}
              onFiles={(files) => void take(files)}
              insteadOf={(name) => (isHangul(name) ? say(new IntakeRefusal("hangul-document", { name })) : undefined)}
            >
              {t("bring.kinds")}
            </FileDrop>
          ) : null}
        </>
      )}
      {children}
      {refused === undefined ? null : (
        <Note tone="danger" role="alert">
          <p>{say(refused)}</p>
        </Note>
      )}
      {unreadable === undefined ? null : (
        <Note tone="danger" role="alert">
          <p>{t("bring.unreadable")}</p>
        </Note>
      )}
    </section>
  );
}

function TakenFile({ file, onRemove }: { file: NonNullable<Brought["file"]>; onRemove: () => void }) {
  const { t } = useTranslation("intake");
  const formats = useFormats();
  return (
    <div className={styles.file}>
      <Icon name="file" size={20} />
      <span>
        <strong>{file.name}</strong>
        <span>{t("bring.size", { size: formats.number(Math.max(1, Math.round(file.size / 1_000))) })}</span>
      </span>
      <IconButton icon="close" label={t("bring.remove", { name: file.name })} onClick={onRemove} />
    </div>
  );
}

/** More than this is not shown to be read here, and would hold the page up for seconds while it is set. */
const LONG = 30_000;

/**
 * A paste that is the whole text is kept with its formatting, cleaned here, before a byte of it leaves: word
 * processors put login names and paths on the clipboard. A paste into the midst of a text is text. A very long one is
 * taken as a file is.
 */
function paste(
  event: ClipboardEvent<HTMLTextAreaElement>,
  onChange: SideFieldProps["onChange"],
  onLong: (named: (name: string) => File) => void,
) {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const text = event.clipboardData.getData("text/plain");
  const html = event.clipboardData.getData("text/html");
  if (text.trim() === "" || selectionEnd - selectionStart < value.length) return;
  if (text.length > LONG) {
    event.preventDefault();
    const [content, ending] = html === "" ? [text, "txt"] : [cleanClipboard(html), "html"];
    return onLong((name) => new File([content], `${name}.${ending}`));
  }
  if (html === "") return;
  event.preventDefault();
  onChange({ ...NOTHING, text: text.replace(/\r\n?/g, "\n"), html: cleanClipboard(html) });
}
