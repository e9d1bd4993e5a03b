import { call } from "#client/api/call.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { reply, resolveThread, withdrawThread } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { AssignForm } from "./AssignForm.tsx";
import { mentionedIn } from "./mentions.ts";
import { PublishWithout } from "./PublishWithout.tsx";
import { type TalkedAbout, usePeopleHere } from "./people-here.ts";
import type { Form } from "./ThreadActs.tsx";
import { WordsForm } from "./WordsForm.tsx";

export interface ThreadFormProps {
  form: Form;
  article: TalkedAbout;
  thread: Thread;
  source: readonly SourceParagraph[];
  own: boolean;
  onClose: () => void;
}

/** What one of the acts of a conversation asks for. */
export function ThreadForm({ form, article, thread, source, own, onClose }: ThreadFormProps) {
  const { t } = useTranslation("threads");
  const people = usePeopleHere(article);
  const { id: threadId } = thread;
  const common = { article, draft: `${threadId}.${form}`, onDone: onClose, onCancel: onClose };
  switch (form) {
    case "answer":
      return <AnswerForm thread={thread} source={source} onBehalf={!own} onDone={onClose} onCancel={onClose} />;
    case "assign":
      return <AssignForm article={article} thread={thread} onDone={onClose} />;
    case "reply":
      return (
        <WordsForm
          {...common}
          label={t("replyWords")}
          submit={t("reply")}
          say={(body) => call(reply, { threadId, body, mentions: mentionedIn(body, people) })}
        />
      );
    case "resolve":
      return (
        <WordsForm
          {...common}
          optional
          label={t("outcome")}
          placeholder={t("outcomeHint")}
          submit={t("resolve")}
          say={(outcome) => call(resolveThread, { threadId, outcome })}
        />
      );
    case "without":
      return <PublishWithout thread={thread} onClose={onClose} />;
    case "withdraw":
      return (
        <WordsForm
          {...common}
          optional
          label={t("withdrawReason")}
          submit={t("withdrawNow")}
          say={(reason) => call(withdrawThread, { threadId, reason })}
        />
      );
  }
}
