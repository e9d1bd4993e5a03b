import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { paths } from "#client/paths.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { setUpDesk } from "#shared/people/api.ts";
import { Door } from "./Door.tsx";
import { useFragmentToken } from "./fragment-token.ts";
import { JoinForm, type Joining } from "./JoinForm.tsx";
import { arrive, useSession } from "./session.ts";
import { bringInStarter } from "./starter.ts";

/** The first chief comes in by the link that the first start printed. */
export default function SetUp() {
  const { t } = useTranslation("people");
  const token = useFragmentToken();
  const client = useQueryClient();
  const navigate = useNavigate();
  const done = useSession().data?.setUp === true;
  const [withTerms, setWithTerms] = useState(true);
  const make = useCommand({
    mutationFn: (chief: Joining) => call(setUpDesk, { token, ...chief }),
    onSuccess: async () => {
      await arrive(client);
      if (withTerms) void bringInStarter(client, t);
      await navigate(paths.people(), { replace: true });
    },
  });
  if (done) {
    return (
      <Door title={t("setUp.doneTitle")} lead={t("setUp.doneLead")}>
        <ButtonLink to={paths.signIn()} variant="main" size="large">
          {t("signIn.act")}
        </ButtonLink>
      </Door>
    );
  }
  if (token === "") {
    return (
      <Door title={t("setUp.title")} lead={t("setUp.noToken")}>
        <Note>
          <p>{t("setUp.whereToken")}</p>
        </Note>
      </Door>
    );
  }
  return (
    <Door title={t("setUp.title")} lead={t("setUp.lead")} withLanguages={false}>
      <JoinForm
        act={t("setUp.act")}
        pending={make.isPending}
        error={make.error}
        onJoin={make.mutate}
        more={
          <Checkbox
            label={t("setUp.starter")}
            description={t("setUp.starterHelp")}
            checked={withTerms}
            onChange={setWithTerms}
          />
        }
      />
    </Door>
  );
}
