import { useMemo } from "react";
import { useRestedText } from "#client/editor/texts.ts";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { type Pending, pendingIn } from "#shared/document/pending.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { Proposed } from "./Proposed.tsx";
import styles from "./Suggestions.module.css";
import { type Deciding, useDeciding, type Verdict } from "./use-deciding.ts";

/** What colleagues suggest in the chosen paragraph: who, when, which words; one by one or all at once. */
export function Suggestions({ segment, keys }: { segment: ReviewedSegment; keys: Record<Verdict, string> }) {
  const { t } = useTranslation("review");
  const { document } = useRestedText(segment.id);
  const pending = useMemo(() => pendingIn(document), [document]);
  const deciding = useDeciding(segment);
  if (pending.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="suggestions">
      <h2 id="suggestions" className={styles.heading}>
        {t("suggestion.title")}
      </h2>
      <ol className={styles.list}>
        {pending.map((each, index) => (
          <li key={each.id} className={styles.item}>
            <p className={styles.who}>
              <Name of={each.by} withFace />
              <Since segment={segment} id={each.id} />
            </p>
            <Proposed {...each} />
            <div className={styles.acts}>
              <Decide verdict="accept" of={[each]} deciding={deciding} keys={index === 0 ? keys.accept : undefined} />
              <Decide verdict="reject" of={[each]} deciding={deciding} keys={index === 0 ? keys.reject : undefined} />
            </div>
          </li>
        ))}
      </ol>
      <AllOfThem pending={pending} deciding={deciding} />
    </section>
  );
}

function Since({ segment, id }: { segment: ReviewedSegment; id: string }) {
  const head = segment.suggestions.find((each) => each.id === id);
  return head ? <Time at={head.at} /> : null;
}

interface DecideProps {
  verdict: Verdict;
  of: readonly Pending[];
  deciding: Deciding;
  keys?: string | undefined;
  label?: string;
}

function Decide({ verdict, of, deciding, keys, label }: DecideProps) {
  const { t } = useTranslation("review");
  const refused = of.map((each) => deciding.whyNot(verdict, each)).find((why) => why !== undefined);
  return (
    <Button
      size="small"
      keys={keys}
      disabledReason={refused}
      pending={deciding.pending}
      onClick={() => deciding.decide(verdict, of)}
    >
      {label ?? t(`suggestion.${verdict}`)}
    </Button>
  );
}

function AllOfThem({ pending, deciding }: { pending: readonly Pending[]; deciding: Deciding }) {
  const { t } = useTranslation("review");
  const me = useMe();
  const mine = pending.filter(({ by }) => by === me.id);
  if (pending.length < 2) return null;
  return (
    <div className={styles.all}>
      <Decide verdict="accept" of={pending} deciding={deciding} label={t("suggestion.acceptAll")} />
      <Decide verdict="reject" of={pending} deciding={deciding} label={t("suggestion.rejectAll")} />
      {mine.length > 0 && mine.length < pending.length ? (
        <>
          <Decide verdict="accept" of={mine} deciding={deciding} label={t("suggestion.acceptMine")} />
          <Decide verdict="reject" of={mine} deciding={deciding} label={t("suggestion.rejectMine")} />
        </>
      ) : null}
    </div>
  );
}
