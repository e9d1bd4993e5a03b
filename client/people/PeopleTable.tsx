import { type ReactNode, useState } from "react";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { ConfirmDialog } from "#client/ui/ConfirmDialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { Table } from "#client/ui/Table.tsx";
import { tell } from "#client/ui/toasts.ts";
import { useLinkedSection } from "#client/ui/use-linked-section.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Colleague } from "#shared/people/person.ts";
import { useAddresses, useReinstate, useSuspend } from "./data.ts";
import { useMe, usePeople, useWhyNot } from "./desk-people.ts";
import { inOrderOfWork } from "./in-order-of-work.ts";
import { isLastChief } from "./last-chief.ts";
import styles from "./People.module.css";
import { RoleChoice } from "./RoleChoice.tsx";

export function PeopleTable() {
  const { t } = useTranslation("people");
  const me = useMe();
  const people = usePeople();
  const refused = useWhyNot("manage-people");
  const addresses = useAddresses(refused === undefined);
  const columns = [
    {
      id: "name",
      head: t("name"),
      isName: true,
      cell: (person: Colleague) => (
        <Named person={person}>
          <Avatar person={person} named={false} />
          <span className={styles.named}>
            {person.name}
            {addresses?.has(person.id) ? <span className={styles.address}>{addresses.get(person.id)}</span> : null}
          </span>
          {person.id === me.id ? <span className={styles.soft}>{t("you")}</span> : null}
          {person.suspended ? <Pill tone="danger">{t("suspended")}</Pill> : null}
        </Named>
      ),
    },
    {
      id: "role",
      head: t("roleWord"),
      cell: (person: Colleague) =>
        refused === undefined ? <RoleChoice person={person} /> : <span>{t(`role.${person.role}`)}</span>,
    },
    {
      id: "does",
      head: t("roleDoesHead"),
      cell: (person: Colleague) => <span className={styles.soft}>{t(`roleDoes.${person.role}`)}</span>,
    },
    {
      id: "act",
      head: t("acts"),
      hideHead: true,
      tight: true,
      align: "end" as const,
      cell: (person: Colleague) => <Standing person={person} refused={refused} />,
    },
  ];
  const ordered = inOrderOfWork(people).toSorted((a, b) => Number(a.suspended) - Number(b.suspended));
  return (
    <div className={styles.people}>
      <Table label={t("people.list")} columns={columns} rows={ordered} rowId={({ id }) => id} />
    </div>
  );
}

/** Links to a person lead here. */
function Named({ person, children }: { person: Colleague; children: ReactNode }) {
  const place = useLinkedSection<HTMLSpanElement>(`#${person.id}`);
  return (
    <span ref={place} tabIndex={-1} className={person.suspended ? styles.away : styles.person}>
      {children}
    </span>
  );
}

/** Whether somebody may come in at all. Suspending asks first, because it throws people out at once. */
function Standing({ person, refused }: { person: Colleague; refused: string | undefined }) {
  const { t } = useTranslation("people");
  const { say, explain } = useRefusals();
  const [asking, setAsking] = useState(false);
  const suspend = useSuspend();
  const reinstate = useReinstate();
  const people = usePeople();
  const name = person.name;
  const failed = (error: unknown) => tell(explain(error), { tone: "danger" });
  const onSuccess = () => tell(t("reinstated", { name }));
  if (person.suspended) {
    return (
      <Button
        size="small"
        disabledReason={refused}
        pending={reinstate.isPending}
        onClick={() => reinstate.mutate(person.id, { onSuccess, onError: failed })}
      >
        {t("reinstate")}
      </Button>
    );
  }
  const lastChief = isLastChief(person, people) ? say(refusal("last-chief")) : undefined;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t("suspend.of", { name })}
        disabledReason={refused ?? lastChief}
        onClick={() => setAsking(true)}
      >
        {t("suspend.open")}
      </Button>
      {asking ? (
        <ConfirmDialog
          danger
          title={t("suspend.title", { name })}
          confirm={t("suspend.act", { name })}
          pending={suspend.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            suspend.mutate(person.id, {
              onSuccess: () =>
                tell(t("suspend.done", { name }), { undo: () => reinstate.mutate(person.id, { onSuccess }) }),
              onError: failed,
              onSettled: () => setAsking(false),
            })
          }
        >
          <ul className={styles.consequences}>
            <li>{t("suspend.sessions")}</li>
            <li>{t("suspend.unsent")}</li>
            <li>{t("suspend.work")}</li>
            <li>{t("suspend.back")}</li>
          </ul>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
