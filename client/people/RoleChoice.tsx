import { useState } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { Select } from "#client/ui/Select.tsx";
import { tell } from "#client/ui/toasts.ts";
import { refusal } from "#shared/api/refusal.ts";
import { ROLES, type Role } from "#shared/people/capabilities.ts";
import type { Colleague } from "#shared/people/person.ts";
import { useChangeRole } from "./data.ts";
import { usePeople } from "./desk-people.ts";
import { isLastChief } from "./last-chief.ts";
import styles from "./People.module.css";
import { RoleDialog } from "./RoleDialog.tsx";

/** Asks first: one key on the select must make nobody chief. The last chief stays, and the line says why. */
export function RoleChoice({ person }: { person: Colleague }) {
  const { t } = useTranslation("people");
  const { say, explain } = useRefusals();
  const people = usePeople();
  const change = useChangeRole();
  const [asked, setAsked] = useState<Role>();
  const { name } = person;
  const give = (role: Role, undo?: () => void) =>
    change.mutate(
      { personId: person.id, role },
      {
        onSuccess: () => tell(t(`isNow.${role}`, { name }), undo ? { undo } : {}),
        onError: (error) => tell(explain(error), { tone: "danger" }),
        onSettled: () => setAsked(undefined),
      },
    );
  if (isLastChief(person, people)) {
    return (
      <span className={styles.fixed}>
        {t(`role.${person.role}`)}
        <span className={styles.soft}>{say(refusal("last-chief"))}</span>
      </span>
    );
  }
  return (
    <div className={styles.role}>
      <Select
        label={t("roleOf", { name })}
        hideLabel
        choices={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        value={asked ?? person.role}
        onChange={setAsked}
      />
      {asked ? (
        <RoleDialog
          person={person}
          to={asked}
          pending={change.isPending}
          onConfirm={() => give(asked, () => give(person.role))}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}
