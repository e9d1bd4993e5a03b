import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { CapabilityTable } from "./CapabilityTable.tsx";
import { usePeople, useWhyNot } from "./desk-people.ts";
import { Invitations } from "./Invitations.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { PeopleTable } from "./PeopleTable.tsx";

export default function PeoplePage() {
  const { t } = useTranslation("people");
  const people = usePeople();
  const refused = useWhyNot("manage-people");
  const [inviting, setInviting] = useState(false);
  const active = people.filter(({ suspended }) => !suspended).length;
  const away = people.length - active;
  return (
    <Page
      title={t("people.title")}
      lead={t("people.lead", { count: active }) + (away > 0 ? t("people.away", { count: away }) : "")}
      actions={
        <Button variant="main" icon={<Icon name="add" />} disabledReason={refused} onClick={() => setInviting(true)}>
          {t("invite.open")}
        </Button>
      }
    >
      <Section title={t("people.list")}>
        <PeopleTable />
      </Section>
      {refused === undefined ? <Invitations /> : null}
      <Section title={t("capabilities.title")}>
        <CapabilityTable />
      </Section>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}
