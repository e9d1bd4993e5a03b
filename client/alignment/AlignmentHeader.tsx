import { useState } from "react";
import { paths } from "#client/paths.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Popover } from "#client/ui/Popover.tsx";
import { TopBar } from "#client/ui/TopBar.tsx";
import styles from "./AlignmentHeader.module.css";
import type { OpenArticle } from "./data.ts";
import type { DoneList } from "./done-list.ts";
import { levelOf, needsReason, seemUnrelated, toLookAt } from "./doubt.ts";
import type { Aligning } from "./use-aligning.ts";

export interface AlignmentHeaderProps {
  open: OpenArticle;
  aligning: Aligning;
  done: DoneList;
  chosen: string;
  onNext: () => void;
  onConfirmAll: (first: string) => void;
}

/** How far one has come, what was done, and the ways on. */
export function AlignmentHeader({ open, aligning, done, chosen, onNext, onConfirmAll }: AlignmentHeaderProps) {
  const { t } = useTranslation("alignment");
  const { article, segments } = open;
  const { en, ko } = article.headline;
  const left = toLookAt(segments);
  const doubtful = left.filter(({ confidence }) => levelOf(confidence) === "doubtful").length;
  const confirmable = segments.filter((each) => left.some(({ id }) => id === each.id) && !needsReason(each));
  const [first] = confirmable;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <TopBar>
        <title>{`${t("title")} · ${en || ko || t("untitled")} · Naru`}</title>
        <div className={styles.top}>
          <h1 className={styles.headline}>
            <span className={styles.mode}>{t("title")}</span>
            <span lang={en ? "en" : "ko"} className={en ? undefined : styles.korean}>
              {en || ko || t("untitled")}
            </span>
          </h1>
          <ButtonLink variant="main" size="small" to={paths.article(article.id, { segment: chosen })}>
            {t("finish")}
          </ButtonLink>
        </div>
      </TopBar>
      {seemUnrelated(segments) ? (
        <Note tone="warning" role="status">
          <p>{t("unrelated")}</p>
        </Note>
      ) : null}
      <section aria-label={t("progress")} className={styles.bar}>
        <div className={styles.progress}>
          <progress aria-label={t("progress")} max={segments.length} value={segments.length - left.length} />
          <p className={styles.count}>
            {left.length === 0 ? t("allSeen") : t("toLookAt", { left: left.length, all: segments.length })}
            {doubtful > 0 ? <span className={styles.doubtful}> · {t("doubtful", { count: doubtful })}</span> : null}
          </p>
        </div>
        <div className={styles.acts}>
          <Button size="small" keys="N" onClick={onNext}>
            {t("nextDoubt")}
          </Button>
          {first ? (
            <Button
              size="small"
              disabledReason={aligning.whyNot("confirm", first.id)}
              pending={aligning.pending}
              onClick={() => setAsked(true)}
            >
              {t("confirmAll", { count: confirmable.length })}
            </Button>
          ) : null}
          {first && asked ? (
            <ConfirmDialog
              title={t("confirmAllAsk.title", { count: confirmable.length })}
              confirm={t("confirmAll", { count: confirmable.length })}
              pending={aligning.pending}
              onClose={() => setAsked(false)}
              onConfirm={() => {
                setAsked(false);
                onConfirmAll(first.id);
              }}
            >
              <p>{t("confirmAllAsk.text")}</p>
            </ConfirmDialog>
          ) : null}
          <IconButton
            icon="undo"
            size="small"
            label={t("undo")}
            keys="Mod+Z"
            disabledReason={aligning.whyNotUndo}
            onClick={() => void aligning.undo()}
          />
          <Done done={done} />
        </div>
      </section>
    </>
  );
}

function Done({ done }: { done: DoneList }) {
  const { t } = useTranslation("alignment");
  return (
    <Popover
      align="end"
      label={t("done")}
      trigger={(trigger) => (
        <Button {...trigger} size="small" variant="quiet" icon={<Icon name="history" size={14} />}>
          {t("doneCount", { count: done.length })}
        </Button>
      )}
    >
      {() =>
        done.length === 0 ? (
          <p className={styles.nothing}>{t("doneNothing")}</p>
        ) : (
          <ol reversed className={styles.done}>
            {done.toReversed().map(({ words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one may do the same twice; the place in the list tells them apart
              <li key={done.length - index}>{words}</li>
            ))}
          </ol>
        )
      }
    </Popover>
  );
}
