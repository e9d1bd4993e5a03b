import type { QueryClient } from "@tanstack/react-query";
import { Suspense } from "react";
import { matchPath, Route, Routes } from "react-router";
import { SignedIn, SignedOut } from "./frames.tsx";
import { NotFound } from "./NotFound.tsx";
import { patterns } from "./paths.ts";
import { readSessionAhead } from "./people/session.ts";
import { type PageAhead, pageAhead } from "./ui/page-ahead.tsx";
import { withWords } from "./ui/page-words.ts";

interface PageRoute {
  path: string;
  page: PageAhead;
}

/** Each page is fetched when somebody goes there. A page is the default export of its file. */
const SIGNED_IN: PageRoute[] = [
  { path: patterns.desk, page: pageAhead(() => import("./articles/DeskPage.tsx")) },
  {
    path: patterns.preview,
    page: pageAhead(() =>
      withWords("gate", withWords("protection", withWords("publication", import("./desk/PreviewWithGate.tsx")))),
    ),
  },
  { path: patterns.editions, page: pageAhead(() => withWords("publication", import("./desk/EditionsOfArticle.tsx"))) },
  { path: patterns.record, page: pageAhead(() => withWords("record", import("./desk/RecordOfArticle.tsx"))) },
  { path: patterns.compare, page: pageAhead(() => withWords("history", import("./desk/CompareOfArticle.tsx"))) },
  {
    path: patterns.source,
    page: pageAhead(() => withWords("history", withWords("intake", import("./desk/SourceOfArticle.tsx")))),
  },
  {
    path: patterns.draft,
    page: pageAhead(() => withWords("history", withWords("intake", import("./desk/DraftOfArticle.tsx")))),
  },
  { path: patterns.intake, page: pageAhead(() => withWords("intake", import("./intake/IntakePage.tsx"))) },
  {
    path: patterns.article,
    page: pageAhead(() =>
      withWords("review", withWords("gate", withWords("threads", import("./desk/ArticlePage.tsx")))),
    ),
  },
  { path: patterns.alignment, page: pageAhead(() => withWords("alignment", import("./alignment/AlignmentPage.tsx"))) },
  {
    path: patterns.conversations,
    page: pageAhead(() => withWords("threads", import("./threads/ConversationsPage.tsx"))),
  },
  { path: patterns.terms, page: pageAhead(() => withWords("terms", import("./terms/TermsPage.tsx"))) },
  { path: patterns.memory, page: pageAhead(() => withWords("memory", import("./memory/MemoryPage.tsx"))) },
  { path: patterns.search, page: pageAhead(() => import("./articles/SearchPage.tsx")) },
  { path: patterns.people, page: pageAhead(() => import("./people/PeoplePage.tsx")) },
  { path: patterns.policies, page: pageAhead(() => import("./people/PoliciesPage.tsx")) },
  { path: patterns.checks, page: pageAhead(() => withWords("checks", import("./checks/RulesPage.tsx"))) },
  { path: patterns.account, page: pageAhead(() => withWords("notices", import("./notices/AccountWithNotices.tsx"))) },
  { path: patterns.mail, page: pageAhead(() => withWords("threads", import("./threads/MailPage.tsx"))) },
  { path: patterns.notices, page: pageAhead(() => withWords("notices", import("./notices/NoticesPage.tsx"))) },
];

/** Before anybody has signed in. */
const SIGNED_OUT: PageRoute[] = [
  { path: patterns.signIn, page: pageAhead(() => import("./people/SignIn.tsx")) },
  { path: patterns.setup, page: pageAhead(() => import("./people/SetUp.tsx")) },
  { path: patterns.invitation, page: pageAhead(() => import("./people/Invitation.tsx")) },
];

/** Every component in its states, for those who build; not part of what is served. */
const GALLERY: PageRoute[] = import.meta.env.DEV
  ? [{ path: patterns.gallery, page: pageAhead(() => import("./ui/gallery/Gallery.tsx")) }]
  : [];

/** The page at this address, its words and what it reads; whether they came is for the page itself to say. */
export async function fetchPage(path: string, client: QueryClient): Promise<void> {
  const there = [...SIGNED_IN, ...SIGNED_OUT].find((each) => matchPath(each.path, path));
  const loaded = await there?.page.fetch().catch(() => undefined);
  const params = there && matchPath(there.path, path)?.params;
  await Promise.race([Promise.all([readSessionAhead(client), loaded?.ahead?.(client, params ?? {})]), moment()]);
}

/** Longer than a desk nearby takes to answer; who waits longer is shown that something is coming. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 300));

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

function drawn({ path, page: { Page } }: PageRoute) {
  return <Route key={path} path={path} element={<Page />} />;
}
