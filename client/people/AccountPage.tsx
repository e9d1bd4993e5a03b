import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { type Language, speak, useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Page, Section } from "#client/ui/Page.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { useRefusals } from "#client/ui/refusals.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { rememberedTheme, THEMES, wear } from "#client/ui/theme.ts";
import { tell } from "#client/ui/toasts.ts";
import { CREDIT_HABITS } from "#shared/people/person.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import { useChangeAccount } from "./data.ts";
import { useMe } from "./desk-people.ts";
import { Sessions } from "./Sessions.tsx";
import styles from "./SignIn.module.css";

export default function AccountPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation("people");
  const me = useMe();
  return (
    <Page title={t("account.title")} lead={`${me.email} · ${t(`role.${me.role}`)}`} width="text">
      <Section title={t("account.names")}>
        <Names />
      </Section>
      <Section title={t("account.look")}>
        <Look />
      </Section>
      <Section title={t("account.password")}>
        <ChangePassword />
      </Section>
      <Section title={t("account.sessions")}>
        <Sessions />
      </Section>
      {children}
    </Page>
  );
}

function Names() {
  const { t } = useTranslation("people");
  const me = useMe();
  const [name, setName] = useState(me.name);
  const [penName, setPenName] = useState(me.penName ?? "");
  const change = useChangeAccount();
  const [creditHabit, setCreditHabit] = useState(me.creditHabit);
  const { ofField } = useRefusals();
  const [tried, setTried] = useState(false);
  const blank = tried && name.trim() === "" ? t("account.nameMissing") : undefined;
  const faults = { name: blank ?? ofField(change.error, "name"), penName: ofField(change.error, "penName") };
  const same = name.trim() === me.name && penName.trim() === (me.penName ?? "") && creditHabit === me.creditHabit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (change.isPending || same || name.trim() === "") return;
    change.mutate(
      { name: name.trim(), penName: penName.trim() || null, creditHabit },
      { onSuccess: () => tell(t("account.saved")) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t("name")}
        description={t("nameHelp")}
        error={faults.name}
        required
        maxLength={80}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      <TextField
        label={t("account.penName")}
        optional={t("optional")}
        description={t("account.penNameHelp")}
        error={faults.penName}
        maxLength={80}
        autoComplete="off"
        value={penName}
        onChange={setPenName}
      />
      <RadioGroup
        label={t("account.credit")}
        choices={CREDIT_HABITS.map((value) => ({ value, label: t(`account.habit.${value}`, { name: me.name }) }))}
        value={creditHabit}
        onChange={setCreditHabit}
      />
      {change.error && !faults.name && !faults.penName ? <ErrorNote error={change.error} /> : null}
      <div>
        <Button
          type="submit"
          variant="main"
          pending={change.isPending}
          disabledReason={same ? t("account.nothingChanged") : undefined}
        >
          {t("account.save")}
        </Button>
      </div>
    </form>
  );
}

/** Language goes with the person, light and dark stay with this browser. */
function Look() {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const language = useLanguage();
  const change = useChangeAccount();
  const [theme, setTheme] = useState(rememberedTheme);
  const say = (next: Language) => {
    void speak(next);
    change.mutate({ language: next }, { onError: (error) => tell(explain(error), { tone: "danger" }) });
  };
  return (
    <div className={styles.form}>
      <RadioGroup
        look="row"
        label={t("languageOfNaru")}
        choices={[
          { value: "en", label: <span lang="en">English</span> },
          { value: "ko", label: <span lang="ko">한국어</span> },
        ]}
        value={language}
        onChange={say}
      />
      <RadioGroup
        look="row"
        label={t("account.theme")}
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme}
        onChange={(next) => {
          wear(next);
          setTheme(next);
        }}
      />
    </div>
  );
}
