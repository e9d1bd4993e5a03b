import { feedCursor } from "#server/activity/store.ts";
import { articleFor } from "#server/articles/store.ts";
import { type Route, route } from "#server/http/route.ts";
import * as contracts from "#shared/threads/api.ts";
import { listDeskThreads } from "#shared/threads/lists.ts";
import { listTermNotes } from "#shared/threads/term-note.ts";
import { makeAnswerLink, revokeAnswerLinks } from "./answer-links.ts";
import { answerQuery } from "./answer-query.ts";
import { dropTermNote, keepNote } from "./keep-note.ts";
import { deskThreads } from "./list-threads.ts";
import { notesOnTerms } from "./note-store.ts";
import { openComment, openQuery } from "./open-thread.ts";
import { openedQuery } from "./opened-query.ts";
import * as steps from "./steps.ts";
import { threadsOf } from "./store.ts";

export const threadsRoutes: Route[] = [
  route(contracts.listThreads, async ({ desk, by, input }) => {
    const from = desk.database.sql;
    // The feed's place before the conversations: nothing that came since is missed.
    const [{ id }, lastEvent] = await Promise.all([articleFor(from, input.articleId, by), feedCursor(from)]);
    return { threads: await threadsOf(from, id), lastEvent };
  }),
  route(listDeskThreads, ({ desk, by, input }) => deskThreads(desk, by, input)),
  route(contracts.openComment, ({ desk, by, input }) => openComment(desk, by, input)),
  route(contracts.openQuery, ({ desk, by, input }) => openQuery(desk, by, input)),
  route(contracts.reply, ({ desk, by, input }) => steps.reply(desk, by, input)),
  route(contracts.answerQuery, ({ desk, by, input }) => answerQuery(desk, by, input)),
  route(contracts.assignThread, ({ desk, by, input }) => steps.assignThread(desk, by, input)),
  route(contracts.resolveThread, ({ desk, by, input }) => steps.resolveThread(desk, by, input)),
  route(contracts.reopenThread, ({ desk, by, input }) => steps.reopenThread(desk, by, input)),
  route(contracts.withdrawThread, ({ desk, by, input }) => steps.withdrawThread(desk, by, input)),
  route(contracts.openedQuery, ({ desk, by, input }) => openedQuery(desk, by, input.threadId)),
  route(contracts.makeAnswerLink, ({ desk, by, input }) => makeAnswerLink(desk, by, input.threadId)),
  route(contracts.keepNote, ({ desk, by, input }) => keepNote(desk, by, input)),
  route(contracts.dropNote, ({ desk, by, input }) => dropTermNote(desk, by, input)),
  route(listTermNotes, async ({ desk, by, input }) => ({
    notes: await notesOnTerms(desk.database.sql, input.termIds, by),
  })),
  route(contracts.revokeAnswerLinks, ({ desk, by, input }) => revokeAnswerLinks(desk, by, input.threadId)),
];
