import { call } from "#client/api/call.ts";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { assignThread } from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { useSaying } from "./data.ts";
import styles from "./Forms.module.css";
import { type TalkedAbout, usePeopleHere } from "./people-here.ts";

export interface AssignFormProps {
  article: TalkedAbout;
  thread: Thread;
  onDone: () => void;
}

/** Whom this waits for. Choosing a name is all there is to it. */
export function AssignForm({ article, thread, onDone }: AssignFormProps) {
  const { t } = useTranslation("threads");
  const { t: tPeople } = useTranslation("people");
  const me = useMe();
  const people = usePeopleHere(article);
  const saying = useSaying();
  const assign = (personId: string | null) =>
    saying.mutate(() => call(assignThread, { threadId: thread.id, personId }), { onSuccess: onDone });
  return (
    <div className={styles.form}>
      <ComboBox
        label={t("assignTo")}
        options={people.map(({ id, name, role }) => ({ id, label: name, detail: tPeople(`role.${role}`) }))}
        value={thread.assignedTo ?? undefined}
        onChoose={assign}
      />
      {saying.error ? <ErrorNote error={saying.error} /> : null}
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
        {thread.assignedTo === null ? null : (
          <Button size="small" pending={saying.isPending} onClick={() => assign(null)}>
            {t("assignNobody")}
          </Button>
        )}
        {thread.assignedTo === me.id ? null : (
          <Button size="small" pending={saying.isPending} onClick={() => assign(me.id)}>
            {t("assignMe")}
          </Button>
        )}
      </div>
    </div>
  );
}
