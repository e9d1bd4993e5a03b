import type { ReactNode } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { TERM_KINDS, type TermKind, type TermValues } from "#shared/terms/term.ts";
import styles from "./Terms.module.css";

/** An entry as it is typed: lists in one line, with semicolons between. */
export interface Draft {
  korean: string;
  hanja: string;
  abbreviations: string;
  except: string;
  preferred: string;
  allowed: string;
  banned: string;
  kind: TermKind;
  gloss: string;
  authority: string;
  note: string;
}

export const draftOf = (values: Partial<TermValues>): Draft => ({
  korean: (values.korean ?? []).join("; "),
  hanja: values.hanja ?? "",
  abbreviations: (values.abbreviations ?? []).join("; "),
  except: (values.except ?? []).join("; "),
  preferred: values.preferred ?? "",
  allowed: (values.allowed ?? []).join("; "),
  banned: (values.banned ?? []).join("; "),
  kind: values.kind ?? "other",
  gloss: values.gloss ?? "",
  authority: values.authority ?? "",
  note: values.note ?? "",
});

const listOf = (typed: string) => typed.split(";").flatMap((each) => each.trim() || []);

export const valuesFrom = (draft: Draft): TermValues => ({
  korean: listOf(draft.korean),
  hanja: draft.hanja.trim() || null,
  abbreviations: listOf(draft.abbreviations),
  except: listOf(draft.except),
  preferred: draft.preferred.trim(),
  allowed: listOf(draft.allowed),
  banned: listOf(draft.banned),
  kind: draft.kind,
  gloss: draft.gloss.trim() || null,
  authority: draft.authority.trim() || null,
  note: draft.note.trim() || null,
});

export const isWhole = ({ korean, preferred }: Draft) => listOf(korean).length > 0 && preferred.trim() !== "";

/** A draft that this tab has kept. */
export function readDraft(kept: unknown): Draft | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const found: Record<string, unknown> = { ...kept };
  const whole = Object.keys(draftOf({})).every((name) => typeof found[name] === "string");
  return whole ? (found as unknown as Draft) : undefined; // just looked at, name by name
}

const LINES = ["allowed", "banned", "gloss", "authority", "hanja", "abbreviations", "except"] as const;

export interface TermFormProps {
  /** For the button that sends it, which stands outside. */
  id: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onSubmit: () => void;
  children?: ReactNode;
}

export function TermForm({ id, draft, onChange, onSubmit, children }: TermFormProps) {
  const { t } = useTranslation("terms");
  const put = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField
        label={t("field.korean")}
        description={t("field.koreanHelp")}
        lang="ko"
        value={draft.korean}
        onChange={(korean) => put({ korean })}
      />
      <TextField
        label={t("field.preferred")}
        lang="en"
        value={draft.preferred}
        onChange={(preferred) => put({ preferred })}
      />
      <Select
        label={t("field.kind")}
        value={draft.kind}
        onChange={(kind) => put({ kind })}
        choices={TERM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {LINES.map((name) => (
        <TextField
          key={name}
          label={t(`field.${name}`)}
          optional={t("optional")}
          value={draft[name]}
          onChange={(value) => put({ [name]: value })}
        />
      ))}
      <TextArea
        label={t("field.note")}
        optional={t("optional")}
        rows={2}
        value={draft.note}
        onChange={(note) => put({ note })}
        onSubmit={onSubmit}
      />
      {children}
    </form>
  );
}
