import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import styles from "./SignInAgain.module.css";
import type { SignInDialogProps } from "./SignInDialog.tsx";
import { useSession } from "./session.ts";
import { sessionIsBack, useWhyEnded, watchForRefusals } from "./session-ended.ts";
import { useDeskFeed } from "./use-desk-feed.ts";
import { useRested } from "./use-rested.ts";

const SignInDialog = part(() => import("./SignInDialog.tsx").then((file) => ({ default: file.SignInDialog })));

/** Stands in the frame of every page: notices that the session has ended and offers to sign in without leaving. */
export function SignInAgain() {
  const client = useQueryClient();
  const why = useWhyEnded();
  const person = useSession().data?.person;
  useEffect(() => watchForRefusals(client), [client]);
  useDeskFeed(person !== undefined);
  if (!why || !person) return null;
  const back = async (again: { id: string }) => {
    // Another person's page must not stay on this screen, and another person's words must not be sent under this name.
    if (again.id !== person.id) return location.reload();
    sessionIsBack();
    await client.invalidateQueries();
  };
  return <Ask key={person.id} person={person} why={why} onSignedIn={back} />;
}

/**
 * A line while somebody is writing, because a dialog would take the focus and swallow the next letters; then the
 * question. Put away, it is the line again: there is something to copy first, perhaps.
 */
function Ask({ person, why, onSignedIn }: Omit<SignInDialogProps, "onClose">) {
  const { t } = useTranslation("people");
  const rested = useRested();
  const [answer, setOpen] = useState<boolean>();
  const open = answer ?? rested;
  const line = (
    <div role="alert" className={styles.line}>
      <p>{t(why === "role-changed" ? "signIn.endedByRole" : "signIn.ended")}</p>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("signIn.act")}
      </Button>
    </div>
  );
  if (!open) return line;
  return (
    <Suspense fallback={line}>
      <SignInDialog person={person} why={why} onSignedIn={onSignedIn} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
