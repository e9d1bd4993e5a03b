import { call } from "#client/api/call.ts";
import { useCommand } from "#client/api/use-command.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Spinner } from "#client/ui/Spinner.tsx";
import { signInDemo } from "#shared/people/api.ts";
import type { Colleague, Person } from "#shared/people/person.ts";
import { inOrderOfWork } from "./in-order-of-work.ts";
import styles from "./SignIn.module.css";

export interface DemoCardsProps {
  people: readonly Colleague[];
  onSignedIn: (person: Person) => void | Promise<void>;
}

/** In the demo: one click, and one is that person. */
export function DemoCards({ people, onSignedIn }: DemoCardsProps) {
  const { t } = useTranslation("people");
  const enter = useCommand({
    mutationFn: (personId: string) => call(signInDemo, { personId }),
    onSuccess: ({ person }) => onSignedIn(person),
  });
  return (
    <>
      <ul className={styles.cards}>
        {inOrderOfWork(people).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.card}
              aria-busy={enter.isPending && enter.variables === person.id}
              onClick={() => {
                if (!enter.isPending) enter.mutate(person.id);
              }}
            >
              <Avatar person={person} size="large" named={false} />
              <span className={styles.who}>
                <strong>
                  {person.name} <span>{t(`role.${person.role}`)}</span>
                </strong>
                <span>{t(`roleDoes.${person.role}`)}</span>
              </span>
              {enter.isPending && enter.variables === person.id ? <Spinner /> : null}
            </button>
          </li>
        ))}
      </ul>
      {enter.error ? <ErrorNote error={enter.error} /> : null}
    </>
  );
}
