import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { type Column, Table } from "#client/ui/Table.tsx";
import { Time } from "#client/ui/Time.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { listSessions } from "#shared/people/api.ts";
import { useEndSession, useSessions } from "./data.ts";

type OpenSession = OutputOf<typeof listSessions>["sessions"][number];

export function Sessions() {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const sessions = useSessions();
  const end = useEndSession();
  const nameOf = ({ device }: OpenSession) => device || t("sessions.unknown");
  const columns: Column<OpenSession>[] = [
    {
      id: "device",
      head: t("sessions.device"),
      isName: true,
      cell: (session) => (
        <span>
          {nameOf(session)} {session.current ? <Pill tone="river">{t("sessions.this")}</Pill> : null}
        </span>
      ),
    },
    { id: "since", head: t("sessions.since"), cell: ({ createdAt }) => <Time at={createdAt} show="dateTime" /> },
    { id: "used", head: t("sessions.used"), cell: ({ usedAt }) => <Time at={usedAt} /> },
    {
      id: "end",
      head: t("acts"),
      hideHead: true,
      tight: true,
      align: "end",
      cell: (session) =>
        session.current ? null : (
          <Button
            size="small"
            aria-label={t("sessions.endOf", { device: nameOf(session) })}
            pending={end.isPending && end.variables === session.id}
            onClick={() =>
              end.mutate(session.id, {
                onSuccess: () => tell(t("sessions.ended")),
                onError: (error) => tell(explain(error), { tone: "danger" }),
              })
            }
          >
            {t("sessions.end")}
          </Button>
        ),
    },
  ];
  if (sessions.error) return <ErrorNote error={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Skeleton lines={2} />;
  return <Table label={t("account.sessions")} columns={columns} rows={sessions.data} rowId={({ id }) => id} />;
}
