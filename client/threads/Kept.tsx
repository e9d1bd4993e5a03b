import { Suspense, useState } from "react";
import { paths } from "#client/paths.ts";
import { useMe } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { part } from "#client/ui/part.ts";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { type TermNote, whyNotDropNote, whyNotKeepNote } from "#shared/threads/term-note.ts";
import type { Thread } from "#shared/threads/thread.ts";
import styles from "./Kept.module.css";
import { useKeeping } from "./keeping.ts";

const KeepForm = part(() => import("./KeepForm.tsx").then((file) => ({ default: file.KeepForm })));

/** What of an answer stays with the desk's terms, and the way to keep it there. */
export function Kept({ thread, source }: { thread: Thread; source: readonly SourceParagraph[] }) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const [keeping, setKeeping] = useState(false);
  const close = () => setKeeping(false);
  return (
    <>
      {thread.notes.length > 0 ? (
        <ul className={styles.notes} aria-label={t("note.kept")}>
          {thread.notes.map((note) => (
            <KeptOn key={note.id} note={note} />
          ))}
        </ul>
      ) : null}
      {keeping ? (
        <Suspense fallback={<Skeleton lines={3} />}>
          <KeepForm thread={thread} source={source} onClose={close} />
        </Suspense>
      ) : (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="record" size={14} />}
            disabledReason={sayWhy(whyNotKeepNote(me, thread))}
            onClick={() => setKeeping(true)}
          >
            {t("note.keep")}
          </Button>
        </div>
      )}
    </>
  );
}

function KeptOn({ note }: { note: TermNote }) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const { drop } = useKeeping();
  return (
    <li className={styles.note}>
      <span>
        {t("note.on")}{" "}
        <Link to={paths.termsWith(note.korean)}>
          <span lang="ko">{note.korean}</span> · <span lang="en">{note.preferred}</span>
        </Link>
      </span>
      <IconButton
        icon="close"
        size="small"
        label={t("note.drop", { korean: note.korean })}
        disabledReason={sayWhy(whyNotDropNote(me, note))}
        onClick={() => void drop(note)}
      />
    </li>
  );
}
