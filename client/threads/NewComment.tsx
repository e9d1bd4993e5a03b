import { call } from "#client/api/call.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { openComment } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { About } from "./About.tsx";
import type { Composing } from "./composing.ts";
import styles from "./Forms.module.css";
import { mentionedIn } from "./mentions.ts";
import { type TalkedAbout, usePeopleHere } from "./people-here.ts";
import { WordsForm } from "./WordsForm.tsx";

export interface NewThreadProps {
  article: TalkedAbout;
  segmentId: string;
  anchor: Composing["anchor"];
  onAnchor: (anchor: Composing["anchor"]) => void;
  onDone: (thread: Thread) => void;
  onCancel: () => void;
}

export function NewComment({ article, segmentId, anchor, onAnchor, onDone, onCancel }: NewThreadProps) {
  const { t } = useTranslation("threads");
  const people = usePeopleHere(article);
  return (
    <div className={styles.sheet}>
      <WordsForm
        article={article}
        draft={`${segmentId}.comment`}
        label={t("newComment")}
        placeholder={t("commentHint")}
        submit={t("sendComment")}
        rows={3}
        say={(body) => call(openComment, { segmentId, anchor, body, mentions: mentionedIn(body, people) })}
        onDone={onDone}
        onCancel={onCancel}
      >
        <About anchor={anchor} onWhole={() => onAnchor({ side: "segment" })} />
      </WordsForm>
    </div>
  );
}
