import { useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearchParams } from "react-router";
import { ErrorNote, Note } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { safeBack } from "./back.ts";
import { DemoCards } from "./DemoCards.tsx";
import { Door } from "./Door.tsx";
import styles from "./SignIn.module.css";
import { SignInForm } from "./SignInForm.tsx";
import { arrive, useSession } from "./session.ts";

export default function SignIn() {
  const { t } = useTranslation("people");
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const back = safeBack(query.get("back"));
  const signedIn = async () => {
    await arrive(client);
    await navigate(back, { replace: true });
  };
  if (session.data?.person) return <Navigate replace to={back} />;
  if (session.error) {
    return (
      <Door title={t("signIn.title")}>
        <ErrorNote error={session.error} onRetry={() => void session.refetch()} pending={session.isFetching} />
      </Door>
    );
  }
  if (!session.data) return <Skeleton lines={4} />;
  const { demo, setUp } = session.data;
  return (
    <Door title={t("signIn.title")} lead={demo ? t("signIn.demoLead") : t("signIn.lead")}>
      {setUp ? null : (
        <Note tone="warning">
          <p>{t("signIn.notSetUp")}</p>
        </Note>
      )}
      {demo ? (
        <>
          <DemoCards people={demo} onSignedIn={signedIn} />
          <details className={styles.other}>
            <summary>{t("signIn.withPassword")}</summary>
            <SignInForm onSignedIn={signedIn} />
          </details>
        </>
      ) : (
        <SignInForm onSignedIn={signedIn} />
      )}
    </Door>
  );
}
