import { Avatar } from "#client/ui/Avatar.tsx";
import { ComboBox } from "#client/ui/ComboBox.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Select } from "#client/ui/Select.tsx";
import type { Part } from "#shared/articles/article.ts";
import { partFor } from "#shared/articles/rules.ts";
import { usePeople, usePeopleById } from "./desk-people.ts";
import { inOrderOfWork } from "./in-order-of-work.ts";
import styles from "./MembersField.module.css";

export interface ChosenMember {
  personId: string;
  part: Part;
}

export interface MembersFieldProps {
  members: readonly ChosenMember[];
  onChange: (members: ChosenMember[]) => void;
  description?: string;
}

const PARTS: readonly Part[] = ["translator", "editor", "journalist"];

/** Who works on an article, and as what. Anybody can have any part: a chief may well translate. */
export function MembersField({ members, onChange, description }: MembersFieldProps) {
  const { t } = useTranslation("people");
  const byId = usePeopleById();
  const chosen = new Set(members.map(({ personId }) => personId));
  const others = inOrderOfWork(usePeople()).filter(({ id, suspended }) => !suspended && !chosen.has(id));
  const put = (personId: string, part: Part) =>
    onChange(members.map((member) => (member.personId === personId ? { personId, part } : member)));
  return (
    <fieldset className={styles.members}>
      <legend>{t("members.title")}</legend>
      {description ? <p className={styles.help}>{description}</p> : null}
      {members.length > 0 ? (
        <ul className={styles.list}>
          {members.map(({ personId, part }) => {
            const person = byId.get(personId) ?? { id: personId, name: t("somebodyGone"), role: part };
            return (
              <li key={personId}>
                <Avatar person={person} named={false} />
                <span className={styles.name}>{person.name}</span>
                <Select
                  label={t("members.partOf", { name: person.name })}
                  hideLabel
                  choices={PARTS.filter((value) => partFor(person.role, value) === value).map((value) => ({
                    value,
                    label: t(`role.${value}`),
                  }))}
                  value={part}
                  onChange={(next) => put(personId, next)}
                />
                <IconButton
                  icon="close"
                  size="small"
                  label={t("members.remove", { name: person.name })}
                  onClick={() => onChange(members.filter((member) => member.personId !== personId))}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <ComboBox
        label={t("members.add")}
        hideLabel
        placeholder={t("members.add")}
        options={others.map(({ id, name, role }) => ({ id, label: name, detail: t(`role.${role}`) }))}
        value={undefined}
        onChoose={(personId) => {
          const role = byId.get(personId)?.role;
          if (role) onChange([...members, { personId, part: partFor(role) }]);
        }}
      />
    </fieldset>
  );
}
