import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { listIncomingLetters, setLetterAside, takeIncomingLetter } from "#shared/threads/mail.ts";
import styles from "./Mail.module.css";
import { MailLetter } from "./MailLetter.tsx";

const MAIL = ["mail"] as const;

/** Letters that came in and were not taken for an answer: none is dropped, somebody decides about each. */
export default function MailPage() {
  const { t } = useTranslation("threads");
  const client = useQueryClient();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: MAIL,
    queryFn: ({ signal }) => call(listIncomingLetters, {}, { signal }),
  });
  const deciding = useCommand({
    mutationFn: ({ mailId, queryId }: { mailId: string; queryId: string | undefined }) =>
      queryId === undefined ? call(setLetterAside, { mailId }) : call(takeIncomingLetter, { mailId, queryId }),
    onSettled: () => client.invalidateQueries({ queryKey: MAIL }),
  });
  const waiting = data?.letters.filter(({ outcome }) => outcome === null) ?? [];
  const seenTo = data?.letters.filter(({ outcome }) => outcome !== null) ?? [];
  return (
    <Page title={t("mail.title")} lead={t("mail.lead")} width="text">
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} /> : null}
      {deciding.error ? <ErrorNote error={deciding.error} /> : null}
      {!data && !error ? <Skeleton lines={5} /> : null}
      {data && waiting.length === 0 ? (
        <EmptyState title={t("mail.empty")}>
          <p>{t("mail.emptyNext")}</p>
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {waiting.map((letter) => (
          <MailLetter
            key={letter.id}
            letter={letter}
            queries={data?.queries ?? []}
            pending={deciding.isPending}
            onDecide={(queryId) => deciding.mutate({ mailId: letter.id, queryId })}
          />
        ))}
      </ul>
      {seenTo.length > 0 ? (
        <Section title={t("mail.seenTo")}>
          <ul className={styles.list}>
            {seenTo.map((letter) => (
              <MailLetter
                key={letter.id}
                letter={letter}
                queries={data?.queries ?? []}
                pending={deciding.isPending}
                onDecide={(queryId) => deciding.mutate({ mailId: letter.id, queryId })}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
