import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { paths } from "#client/paths.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { acceptInvitation, readInvitation } from "#shared/people/api.ts";
import { Door } from "./Door.tsx";
import { useFragmentToken } from "./fragment-token.ts";
import { JoinForm, type Joining } from "./JoinForm.tsx";
import { arrive } from "./session.ts";

/** Reading the invitation consumes nothing: mail scanners open links too. */
export default function Invitation() {
  const { t } = useTranslation("people");
  const token = useFragmentToken();
  const client = useQueryClient();
  const navigate = useNavigate();
  const offer = useQuery({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => call(readInvitation, { token }, { signal }),
    enabled: token !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const join = useCommand({
    mutationFn: ({ name, password, language }: Joining) => call(acceptInvitation, { token, name, password, language }),
    onSuccess: async () => {
      await arrive(client);
      await navigate(paths.desk(), { replace: true });
    },
  });
  if (token === "" || offer.error) {
    return (
      <Door title={t("invitation.title")}>
        {offer.error ? (
          <ErrorNote error={offer.error} onRetry={() => void offer.refetch()} pending={offer.isFetching} />
        ) : (
          <Note tone="warning">
            <p>{t("invitation.noToken")}</p>
          </Note>
        )}
        <ButtonLink to={paths.signIn()}>{t("invitation.haveAccount")}</ButtonLink>
      </Door>
    );
  }
  if (!offer.data) return <Skeleton lines={4} />;
  const { name, email, role } = offer.data;
  return (
    <Door title={t("invitation.welcome", { name })} lead={t(`invitation.as.${role}`)} withLanguages={false}>
      <JoinForm
        name={name}
        email={email}
        act={t("invitation.act")}
        pending={join.isPending}
        error={join.error}
        onJoin={join.mutate}
      />
    </Door>
  );
}
