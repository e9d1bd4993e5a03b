import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import type { Person } from "#shared/people/person.ts";
import { DemoCards } from "./DemoCards.tsx";
import styles from "./Door.module.css";
import { SignInForm } from "./SignInForm.tsx";
import { type Session, useSession } from "./session.ts";
import type { WhyEnded } from "./session-ended.ts";

export interface SignInDialogProps {
  /** Whose page this is. */
  person: Person;
  /** Why the session is over, where it is. */
  why?: WhyEnded | undefined;
  onSignedIn: (person: Person) => void | Promise<void>;
  onClose: () => void;
}

/** Signs in again over a page whose session has ended. Whatever was typed on the page is still there afterwards. */
export function SignInDialog({ person, why, onSignedIn, onClose }: SignInDialogProps) {
  const { t } = useTranslation("people");
  const same = useDemo()?.filter(({ id }) => id === person.id);
  return (
    <Dialog size="small" title={t("signIn.againTitle")} onClose={onClose}>
      <p>{t(why === "role-changed" ? "signIn.againByRole" : "signIn.againLead", { name: person.name })}</p>
      <div className={styles.inside}>
        {same ? (
          <DemoCards people={same} onSignedIn={onSignedIn} />
        ) : (
          <SignInForm email={person.email} onSignedIn={onSignedIn} />
        )}
      </div>
    </Dialog>
  );
}

const useDemo = (): Session["demo"] => useSession().data?.demo ?? null;
