import { useCallback, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Progress } from "#client/ui/Progress.tsx";
import type { Kind } from "#shared/articles/kind.ts";
import type { Side } from "#shared/intake/recognised.ts";
import { BackButton } from "./BackButton.tsx";
import styles from "./Bring.module.css";
import { SideRefused, useRecogniseOne } from "./data.ts";
import { type Brought, isBrought, NOTHING, type Read } from "./intake.ts";
import { PartList } from "./PartList.tsx";
import { hasWords, type Part } from "./parts.ts";
import { Remarks } from "./Remarks.tsx";
import { SideField } from "./SideField.tsx";

export interface TextBrought {
  /** Bold, italic and links of English are in its document. */
  parts: { kind: Kind; text: string; document?: Part["document"] }[];
  original: { name: string; content: string } | null;
}

export interface BringTextProps {
  side: Side;
  /** What the last button says, and what it does. */
  act: string;
  pending: boolean;
  onBrought: (brought: TextBrought) => void;
}

/** A text for an article that is there already: bring it, put right what was recognised. */
export function BringText({ side, act, pending, onBrought }: BringTextProps) {
  const { t } = useTranslation("intake");
  const [brought, setBrought] = useState<Brought>(NOTHING);
  const [read, setRead] = useState<Read>();
  const recognise = useRecogniseOne(side);
  const change = useCallback(
    (by: (parts: Part[]) => Part[]) => setRead((now) => now && { ...now, parts: by(now.parts), corrected: true }),
    [],
  );
  const refused = recognise.error instanceof SideRefused ? recognise.error.cause : undefined;
  const start = () => recognise.mutate(brought, { onSuccess: setRead });
  if (read) {
    const parts = read.parts
      .filter(hasWords)
      .map(({ kind, text, document }) => ({ kind, text, ...(document && { document }) }));
    const { file } = brought;
    const original = file && { name: file.name, content: file.content };
    return (
      <div className={styles.bring}>
        <Remarks side={side} read={read} />
        <PartList side={side} parts={read.parts} onChange={change} />
        <div className={styles.act}>
          <Button
            variant="main"
            pending={pending}
            disabledReason={parts.length === 0 ? t(`correct.noWordsOf.${side}`) : undefined}
            onClick={() => onBrought({ parts, original })}
          >
            {act}
          </Button>
          <BackButton corrected={read.corrected === true} onBack={() => setRead(undefined)} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.bring}>
      <SideField
        side={side}
        brought={brought}
        refused={refused}
        onChange={(part) => {
          if (recognise.error) recognise.reset();
          setBrought((before) => ({ ...before, ...part }));
        }}
      />
      {recognise.error && refused === undefined ? <ErrorNote error={recognise.error} onRetry={start} /> : null}
      {recognise.isPending ? (
        <Progress label={t("bring.pending")} />
      ) : (
        <div className={styles.act}>
          <Button
            variant="main"
            keys="Mod+Enter"
            disabledReason={isBrought(brought) ? undefined : t(`bring.nothingOf.${side}`)}
            onClick={start}
          >
            {t("bring.act")}
          </Button>
          <p>{t("bring.after")}</p>
        </div>
      )}
    </div>
  );
}
