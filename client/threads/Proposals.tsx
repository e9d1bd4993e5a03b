import { call } from "#client/api/call.ts";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { useSayWhy } from "#client/people/say-why.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { WordDifference } from "#client/ui/WordDifference.tsx";
import { wordDiff } from "#shared/history/word-diff.ts";
import { decideProposal } from "#shared/threads/api.ts";
import { whyNotDecide } from "#shared/threads/rules.ts";
import type { SourceProposal, Thread } from "#shared/threads/thread.ts";
import { useSaying } from "./data.ts";
import styles from "./Proposals.module.css";

/** Sentences of the Korean that the journalist would have otherwise, word by word. */
export function Proposals({ thread, own }: { thread: Thread; own: boolean }) {
  return thread.proposals.map((proposal) => (
    <Proposal key={proposal.id} proposal={proposal} threadId={thread.id} own={own} />
  ));
}

function Proposal({ proposal, threadId, own }: { proposal: SourceProposal; threadId: string; own: boolean }) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const sayWhy = useSayWhy();
  const saying = useSaying();
  const { id: proposalId, was, becomes, decision, decidedBy } = proposal;
  const refused = sayWhy(whyNotDecide(me, own));
  const decide = (next: NonNullable<typeof decision>) =>
    saying.mutate(() => call(decideProposal, { threadId, proposalId, decision: next }));
  return (
    <section className={styles.proposal} aria-label={t("proposal.title")}>
      <p className={styles.asked}>{t("proposal.asked")}</p>
      <p lang="ko">
        <WordDifference spans={wordDiff(was, becomes)} />
      </p>
      {saying.error ? <ErrorNote error={saying.error} /> : null}
      {decision === null ? (
        <div className={styles.acts}>
          <Button size="small" disabledReason={refused} pending={saying.isPending} onClick={() => decide("accepted")}>
            {t("proposal.accept")}
          </Button>
          <Button
            size="small"
            variant="quiet"
            disabledReason={refused}
            pending={saying.isPending}
            onClick={() => decide("declined")}
          >
            {t("proposal.decline")}
          </Button>
        </div>
      ) : (
        <p className={styles.asked}>
          {t(`proposal.${decision}`)} <Name of={decidedBy} />
        </p>
      )}
    </section>
  );
}
