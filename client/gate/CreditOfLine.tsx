import { paths } from "#client/paths.ts";
import { useMe, usePeopleById } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { useChooseMyCredit } from "./clearing.ts";
import styles from "./Gate.module.css";

/** Whoever the line is about says here, with one press, how to be named; to everybody else it says whom to ask. */
export function CreditOfLine({ articleId, personId }: { articleId: string; personId: string }) {
  const { t } = useTranslation("gate");
  const me = useMe();
  const name = usePeopleById().get(personId)?.name ?? "";
  if (personId !== me.id) return <p className={styles.who}>{t("credit.ask", { name })}</p>;
  return <MyChoice articleId={articleId} />;
}

function MyChoice({ articleId }: { articleId: string }) {
  const { t } = useTranslation("gate");
  const { name, penName } = useMe();
  const choose = useChooseMyCredit(articleId);
  return (
    <fieldset className={styles.choice}>
      <legend>{t("credit.question")}</legend>
      <Button size="small" pending={choose.isPending} onClick={() => choose.mutate({ as: "own-name" })}>
        {t("credit.as", { name })}
      </Button>
      {penName ? (
        <Button
          size="small"
          pending={choose.isPending}
          onClick={() => choose.mutate({ as: "pen-name", name: penName })}
        >
          {t("credit.as", { name: penName })}
        </Button>
      ) : (
        <ButtonLink size="small" to={paths.preview(articleId, "credits")}>
          {t("credit.penName")}
        </ButtonLink>
      )}
      <Button size="small" pending={choose.isPending} onClick={() => choose.mutate({ as: "none" })}>
        {t("credit.none")}
      </Button>
      {choose.isError ? <ErrorNote error={choose.error} /> : null}
    </fieldset>
  );
}
