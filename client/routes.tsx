import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from "react";
import { Route, Routes } from "react-router";
import { SignedIn, SignedOut } from "./frames.tsx";
import { NotFound } from "./NotFound.tsx";
import { patterns } from "./paths.ts";
import { withWords } from "./ui/page-words.ts";

interface PageRoute {
  path: string;
  page: LazyExoticComponent<ComponentType>;
}

/** Each page is fetched when somebody goes there. A page is the default export of its file. */
const SIGNED_IN: PageRoute[] = [
  { path: patterns.desk, page: lazy(() => import("./articles/DeskPage.tsx")) },
  {
    path: patterns.preview,
    page: lazy(() => withWords("gate", withWords("publication", import("./desk/PreviewWithGate.tsx")))),
  },
  { path: patterns.editions, page: lazy(() => withWords("publication", import("./desk/EditionsOfArticle.tsx"))) },
  { path: patterns.record, page: lazy(() => withWords("record", import("./desk/RecordOfArticle.tsx"))) },
  { path: patterns.compare, page: lazy(() => withWords("history", import("./desk/CompareOfArticle.tsx"))) },
  {
    path: patterns.source,
    page: lazy(() => withWords("history", withWords("intake", import("./desk/SourceOfArticle.tsx")))),
  },
  { path: patterns.intake, page: lazy(() => withWords("intake", import("./intake/IntakePage.tsx"))) },
  {
    path: patterns.article,
    page: lazy(() => withWords("review", withWords("gate", withWords("threads", import("./desk/ArticlePage.tsx"))))),
  },
  { path: patterns.alignment, page: lazy(() => withWords("alignment", import("./alignment/AlignmentPage.tsx"))) },
  { path: patterns.terms, page: lazy(() => withWords("terms", import("./terms/TermsPage.tsx"))) },
  { path: patterns.memory, page: lazy(() => withWords("memory", import("./memory/MemoryPage.tsx"))) },
  { path: patterns.people, page: lazy(() => import("./people/PeoplePage.tsx")) },
  { path: patterns.policies, page: lazy(() => import("./people/PoliciesPage.tsx")) },
  { path: patterns.checks, page: lazy(() => withWords("checks", import("./checks/RulesPage.tsx"))) },
  { path: patterns.account, page: lazy(() => withWords("notices", import("./notices/AccountWithNotices.tsx"))) },
  { path: patterns.mail, page: lazy(() => withWords("threads", import("./threads/MailPage.tsx"))) },
  { path: patterns.notices, page: lazy(() => withWords("notices", import("./notices/NoticesPage.tsx"))) },
];

/** Before anybody has signed in. */
const SIGNED_OUT: PageRoute[] = [
  { path: patterns.signIn, page: lazy(() => import("./people/SignIn.tsx")) },
  { path: patterns.setup, page: lazy(() => import("./people/SetUp.tsx")) },
  { path: patterns.invitation, page: lazy(() => import("./people/Invitation.tsx")) },
];

/** Every component in its states, for those who build; not part of what is served. */
const GALLERY: PageRoute[] = import.meta.env.DEV
  ? [{ path: patterns.gallery, page: lazy(() => import("./ui/gallery/Gallery.tsx")) }]
  : [];

export function Pages() {
  return (
    <Suspense>
      <Routes>
        <Route element={<SignedIn />}>
          {SIGNED_IN.map(drawn)}
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route element={<SignedOut />}>{SIGNED_OUT.map(drawn)}</Route>
        {GALLERY.map(drawn)}
      </Routes>
    </Suspense>
  );
}

function drawn({ path, page: Page }: PageRoute) {
  return <Route key={path} path={path} element={<Page />} />;
}
