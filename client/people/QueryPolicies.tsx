import { Avatar } from "#client/ui/Avatar.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import type { Policies } from "#shared/people/policies.ts";
import { usePeople, usePeopleById } from "./desk-people.ts";
import styles from "./Policies.module.css";

type Queries = Policies["queries"];

export interface QueryPoliciesProps {
  queries: Queries;
  readOnly: boolean;
  onChange: (queries: Queries) => void;
}

const LINK_DAYS = [1, 2, 3, 5, 7, 14];
/** How patiently one reminds: the hours after which, and how often at most. */
const REMINDERS = ["", "24", "24,48", "12,24,48", "48,96"];
const ESCALATIONS = ["", "24", "48", "72", "120"];

/** How queries reach the journalist, and what happens while no answer comes. */
export function QueryPolicies({ queries, readOnly, onChange }: QueryPoliciesProps) {
  const { t } = useTranslation("people");
  const put = (change: Partial<Queries>) => onChange({ ...queries, ...change });
  const hours = (value: string) => value.split(",").filter(Boolean).map(Number);
  const inHours = (value: string) =>
    value === "" ? t("policies.queries.never") : t("policies.queries.hours", { hours: hours(value).join(", ") });
  const choice = (values: readonly string[], now: string) =>
    [...new Set([...values, now])].map((value) => ({ value: value || NEVER, label: inHours(value) }));
  const reminders = queries.remindAfter.join(",");
  const escalation = queries.escalateAfter === null ? "" : String(queries.escalateAfter);
  return (
    <fieldset className={styles.queries} disabled={readOnly}>
      <legend className={styles.lead}>{t("policies.queries.lead")}</legend>
      <Select
        label={t("policies.queries.linkDays")}
        choices={[...new Set([...LINK_DAYS, queries.linkDays])].map((days) => ({
          value: String(days),
          label: t("policies.queries.days", { count: days }),
        }))}
        value={String(queries.linkDays)}
        onChange={(days) => put({ linkDays: Number(days) })}
      />
      <Select
        label={t("policies.queries.remind")}
        description={t("policies.queries.remindHelp")}
        choices={choice(REMINDERS, reminders)}
        value={reminders || NEVER}
        onChange={(value) => put({ remindAfter: value === NEVER ? [] : hours(value) })}
      />
      <Select
        label={t("policies.queries.escalate")}
        choices={choice(ESCALATIONS, escalation)}
        value={escalation || NEVER}
        onChange={(value) => put({ escalateAfter: value === NEVER ? null : Number(value) })}
      />
      <KoreanDesk people={queries.koreanDesk} readOnly={readOnly} onChange={(koreanDesk) => put({ koreanDesk })} />
      <Checkbox
        label={t("policies.queries.restricted")}
        description={t("policies.queries.restrictedHelp")}
        checked={queries.restrictedLinks}
        onChange={(restrictedLinks) => put({ restrictedLinks })}
      />
    </fieldset>
  );
}

const NEVER = "never";

interface KoreanDeskProps {
  people: readonly string[];
  readOnly: boolean;
  onChange: (people: string[]) => void;
}

/** Who is asked when the journalist is silent. */
function KoreanDesk({ people, readOnly, onChange }: KoreanDeskProps) {
  const { t } = useTranslation("people");
  const byId = usePeopleById();
  const others = usePeople().filter(({ id, suspended }) => !suspended && !people.includes(id));
  return (
    <div className={styles.queries}>
      {people.length > 0 ? (
        <ul className={styles.names} aria-label={t("policies.queries.koreanDesk")}>
          {people.map((id) => {
            const name = byId.get(id)?.name ?? t("somebodyGone");
            return (
              <li key={id}>
                <Avatar person={byId.get(id) ?? { id, name }} named={false} />
                {name}
                {readOnly ? null : (
                  <IconButton
                    icon="close"
                    size="small"
                    label={t("members.remove", { name })}
                    onClick={() => onChange(people.filter((each) => each !== id))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {readOnly ? null : (
        <ComboBox
          label={t("policies.queries.koreanDesk")}
          description={t("policies.queries.koreanDeskHelp")}
          options={others.map(({ id, name, role }) => ({ id, label: name, detail: t(`role.${role}`) }))}
          value={undefined}
          onChoose={(id) => onChange([...people, id])}
        />
      )}
    </div>
  );
}
