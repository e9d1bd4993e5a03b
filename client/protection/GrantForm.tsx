import { useState } from "react";
import { usePeople } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import { can } from "#shared/people/capabilities.ts";
import styles from "./Grants.module.css";
import type { useGranting } from "./grant-data.ts";

const DAYS = ["1", "7", "30", "90"] as const;
const DAY_MS = 24 * 60 * 60 * 1_000;

interface GrantFormProps {
  give: ReturnType<typeof useGranting>["give"];
  /** Who holds it already. */
  held: readonly string[];
}

export function GrantForm({ give, held }: GrantFormProps) {
  const { t } = useTranslation("protection");
  const [personId, setPersonId] = useState<string>();
  const [days, setDays] = useState<(typeof DAYS)[number]>("7");
  const [reason, setReason] = useState("");
  const others = usePeople().filter(
    (person) =>
      !person.suspended && can(person, "hold-protected") && !can(person, "protect") && !held.includes(person.id),
  );
  const incomplete = personId && reason.trim() !== "" ? undefined : t("grants.incomplete");
  const send = () => {
    if (!personId || incomplete || give.isPending) return;
    const until = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    give.mutate(
      { personId, until, reason },
      {
        onSuccess: () => {
          setPersonId(undefined);
          setReason("");
          tell(t("grants.given"));
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ComboBox
        label={t("grants.person")}
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={personId}
        onChoose={setPersonId}
      />
      <Select
        label={t("grants.time")}
        choices={DAYS.map((value) => ({ value, label: t("grants.days", { count: Number(value) }) }))}
        value={days}
        onChange={setDays}
      />
      <TextField label={t("grants.reason")} value={reason} maxLength={1_000} onChange={setReason} />
      {give.error ? <ErrorNote error={give.error} /> : null}
      <Button type="submit" pending={give.isPending} disabledReason={incomplete}>
        {t("grants.give")}
      </Button>
    </form>
  );
}
