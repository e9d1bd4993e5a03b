import { Suspense } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { Boundary } from "#client/ui/Boundary.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { paths } from "./paths.ts";
import { AccessEnded } from "./people/AccessEnded.tsx";
import { SignInAgain } from "./people/SignInAgain.tsx";
import { useChangeLanguage, useSession, useSignOut } from "./people/session.ts";
import { useAccessHasEnded } from "./people/session-ended.ts";
import { Shell } from "./Shell.tsx";

/** Pages of the desk. Who is not signed in is led to the door and back again. */
export function SignedIn() {
  const session = useSession();
  const signOut = useSignOut();
  const changeLanguage = useChangeLanguage();
  const { pathname, search } = useLocation();
  const accessEnded = useAccessHasEnded();
  const person = session.data?.person ?? undefined;
  if (accessEnded) {
    return (
      <Shell person={undefined} onSignOut={() => {}} onLanguage={() => {}}>
        <AccessEnded />
      </Shell>
    );
  }
  if (session.data && !person) {
    return <Navigate replace to={session.data.setUp ? paths.signIn(pathname + search) : paths.setup()} />;
  }
  return (
    <Shell
      person={person}
      onSignOut={() => signOut.mutate()}
      onLanguage={(language) => changeLanguage.mutate(language)}
    >
      {session.error && !session.data ? (
        <ErrorNote error={session.error} onRetry={() => void session.refetch()} pending={session.isFetching} />
      ) : (
        <Boundary place={pathname}>
          <Suspense fallback={<Skeleton lines={6} />}>{person ? <Outlet /> : <Skeleton lines={6} />}</Suspense>
        </Boundary>
      )}
      <SignInAgain />
    </Shell>
  );
}

/** Signing in, first set-up, invitations. */
export function SignedOut() {
  return (
    <Shell person={undefined} onSignOut={() => {}} onLanguage={() => {}}>
      <Boundary>
        <Suspense fallback={<Skeleton lines={4} />}>
          <Outlet />
        </Suspense>
      </Boundary>
    </Shell>
  );
}
