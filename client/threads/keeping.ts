import { useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { tell } from "#client/ui/toasts.ts";
import { dropNote, keepNote } from "#shared/threads/api.ts";
import type { TermNote } from "#shared/threads/term-note.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { keepThread } from "./data.ts";

type Noted = Pick<TermNote, "id" | "threadId" | "termId" | "words" | "korean">;

/** Takes notes off their terms and puts them back, from the card or from the message about it, which may outlive the card. */
export function useKeeping() {
  const { t } = useTranslation("threads");
  const { explain } = useRefusals();
  const client = useQueryClient();
  const now = (answer: Promise<Thread>) =>
    answer.then(
      (thread) => {
        keepThread(client, thread);
        return true;
      },
      (error: unknown) => {
        tell(explain(error), { tone: "danger" });
        return false;
      },
    );
  const takeOff = ({ threadId, id: noteId }: Noted) => now(call(dropNote, { threadId, noteId }));
  const putBack = ({ threadId, words, termId }: Noted) => now(call(keepNote, { threadId, words, on: { termId } }));
  return {
    drop: async (note: Noted) => {
      if (await takeOff(note)) tell(t("note.dropped", { korean: note.korean }), { undo: () => void putBack(note) });
    },
    tellKept: (note: Noted) => tell(t("note.done", { korean: note.korean }), { undo: () => void takeOff(note) }),
  };
}
