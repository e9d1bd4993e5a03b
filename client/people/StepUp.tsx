import { Suspense, useState } from "react";
import { ApiError } from "#client/api/errors.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import { useRefusals } from "#client/ui/refusals.ts";
import { useMe } from "./desk-people.ts";

const SignInDialog = part(() => import("./SignInDialog.tsx").then((file) => ({ default: file.SignInDialog })));

/** What was refused; when it was for want of a fresh sign-in, with the way to one. */
export const StepUpOrError = ({ error, onProved }: { error: unknown; onProved: () => void }) =>
  isStepUp(error) ? <StepUp error={error} onProved={onProved} /> : <ErrorNote error={error} />;

export const isStepUp = (error: unknown) => error instanceof ApiError && error.code === "step-up";

/** The desk wants to know once more who this is. `error`: its refusal. */
function StepUp({ error, onProved }: { error: unknown; onProved: () => void }) {
  const { t } = useTranslation("people");
  const { explain } = useRefusals();
  const me = useMe();
  const [asked, setAsked] = useState(false);
  const proved = (person: { id: string }) => {
    if (person.id !== me.id) return location.reload(); // another person's page must not stay on this screen
    setAsked(false);
    onProved();
  };
  return (
    <>
      <Note role="status">
        <p>{explain(error)}</p>
        <Button size="small" onClick={() => setAsked(true)}>
          {t("signIn.act")}
        </Button>
      </Note>
      {asked ? (
        <Suspense>
          <SignInDialog person={me} onSignedIn={proved} onClose={() => setAsked(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
