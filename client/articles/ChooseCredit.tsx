import { type FormEvent, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Credit } from "#shared/articles/article.ts";
import { useChooseCredit } from "./data.ts";
import styles from "./SettingsDialog.module.css";

export interface ChooseCreditProps {
  articleId: string;
  /** As it stands: my own credit in this article. */
  credit: Credit;
  onChosen?: (credit: Credit) => void;
}

type Way = Exclude<Credit["as"], "undecided">;

/** Under which name this article thanks me. Nothing is printed that its bearer has not chosen. */
export function ChooseCredit({ articleId, credit, onChosen }: ChooseCreditProps) {
  const { t } = useTranslation("articles");
  const me = useMe();
  const choose = useChooseCredit();
  const [way, setWay] = useState<Way | undefined>(credit.as === "undecided" ? undefined : credit.as);
  const [penName, setPenName] = useState(credit.as === "pen-name" ? credit.name : (me.penName ?? ""));
  const wanted = wantedCredit(way, penName.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wanted || choose.isPending) return;
    choose.mutate(
      { articleId, personId: me.id, credit: wanted },
      {
        onSuccess: () => {
          tell(t("credit.saved"));
          onChosen?.(wanted);
        },
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <RadioGroup
        label={t("credit.question")}
        choices={[
          { value: "own-name", label: t("credit.own", { name: me.name }) },
          { value: "pen-name", label: t("credit.pen") },
          { value: "none", label: t("credit.none"), description: t("credit.noneHelp") },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === "pen-name" ? (
        <TextField label={t("credit.penName")} required maxLength={80} value={penName} onChange={setPenName} />
      ) : null}
      {choose.error ? <ErrorNote error={choose.error} /> : null}
      <div>
        <Button
          type="submit"
          variant="main"
          pending={choose.isPending}
          disabledReason={wanted ? undefined : t(way === undefined ? "credit.chooseFirst" : "credit.nameFirst")}
        >
          {t("credit.save")}
        </Button>
      </div>
    </form>
  );
}

function wantedCredit(way: Way | undefined, penName: string): Credit | undefined {
  if (way === undefined) return undefined;
  if (way !== "pen-name") return { as: way };
  return penName === "" ? undefined : { as: "pen-name", name: penName };
}
