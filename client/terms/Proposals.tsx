import { useState } from "react";
import { paths } from "#client/paths.ts";
import { usePeopleById } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Proposal } from "#shared/terms/term.ts";
import { useDecideProposal, useProposals } from "./data.ts";
import ProposeDialog from "./ProposeDialog.tsx";
import styles from "./Terms.module.css";

/** What people propose; an editor accepts it or declines. */
export function Proposals({ whyNotDecide }: { whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  const proposals = useProposals();
  const [proposing, setProposing] = useState(false);
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => setProposing(true)}>{t("propose.open")}</Button>
      </div>
      {proposals.error ? <ErrorNote error={proposals.error} onRetry={() => void proposals.refetch()} /> : null}
      {proposals.data?.length === 0 ? (
        <EmptyState title={t("proposals.none")}>{t("proposals.noneNext")}</EmptyState>
      ) : null}
      <ul className={styles.list} aria-label={t("tab.proposals")}>
        {proposals.data?.map((proposal) => (
          <OneProposal key={proposal.id} proposal={proposal} whyNotDecide={whyNotDecide} />
        ))}
      </ul>
      {proposing ? <ProposeDialog articleId={null} korean="" onClose={() => setProposing(false)} /> : null}
    </>
  );
}

function OneProposal({ proposal, whyNotDecide }: { proposal: Proposal; whyNotDecide: string | undefined }) {
  const { t } = useTranslation("terms");
  const people = usePeopleById();
  const deciding = useDecideProposal();
  const decide = async (accept: boolean) => {
    await deciding.mutateAsync({ proposalId: proposal.id, accept });
    tell(t(accept ? "proposals.accepted" : "proposals.declined", { words: proposal.values.preferred }));
  };
  const { values, reason, by, at, articleId, decision } = proposal;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span lang="ko" className={styles.korean}>
          {values.korean.join(" · ")}
        </span>
        <span lang="en" className={styles.english}>
          {values.preferred}
        </span>
      </div>
      {values.banned.length > 0 ? (
        <p className={styles.banned}>{t("panel.banned", { words: values.banned.join(" · ") })}</p>
      ) : null}
      {reason ? <p>{reason}</p> : null}
      <p className={styles.soft}>
        {people.get(by)?.name} · <Time at={at} show="dateTime" />
        {articleId ? (
          <>
            {" · "}
            <Link to={paths.article(articleId)}>{t("proposals.where")}</Link>
          </>
        ) : null}
      </p>
      {decision ? (
        <p className={styles.soft}>
          {t(decision.accepted ? "proposals.wasAccepted" : "proposals.wasDeclined", {
            name: people.get(decision.by)?.name ?? "",
          })}
        </p>
      ) : (
        <div className={styles.acts}>
          <Button
            size="small"
            variant="main"
            pending={deciding.isPending}
            disabledReason={whyNotDecide}
            onClick={() => void decide(true).catch(() => undefined)}
          >
            {t("proposals.accept")}
          </Button>
          <Button size="small" disabledReason={whyNotDecide} onClick={() => void decide(false).catch(() => undefined)}>
            {t("proposals.decline")}
          </Button>
        </div>
      )}
      {deciding.error ? <ErrorNote error={deciding.error} /> : null}
    </li>
  );
}
