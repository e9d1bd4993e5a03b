import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Deadline } from "#client/ui/Time.tsx";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** Until when, and for whom, an open conversation waits; set behind what else is said of it. */
export function Waits({ thread }: { thread: Pick<Thread, "dueAt" | "assignedTo" | "state"> }) {
  const { t } = useTranslation("threads");
  if (isClosed(thread)) return null;
  return (
    <>
      {thread.dueAt ? (
        <>
          {" · "}
          {t("dueBy")} <Deadline at={thread.dueAt} />
        </>
      ) : null}
      {thread.assignedTo ? (
        <>
          {" · "}
          {t("waitsFor")} <Name of={thread.assignedTo} />
        </>
      ) : null}
    </>
  );
}
