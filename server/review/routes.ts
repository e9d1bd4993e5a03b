import type { Desk } from "#server/db/desk.ts";
import { type Route, route, writtenRoute } from "#server/http/route.ts";
import * as articles from "#shared/articles/api.ts";
import * as history from "#shared/history/api.ts";
import type { Person } from "#shared/people/person.ts";
import * as api from "#shared/review/api.ts";
import * as compare from "#shared/review/compare-api.ts";
import * as draft from "#shared/review/draft-api.ts";
import { searchArticles as searchContract } from "#shared/review/search-api.ts";
import * as source from "#shared/review/source-api.ts";
import * as suggestions from "#shared/review/suggestion-api.ts";
import { sendSteps } from "#shared/segments/api.ts";
import { decideProposal as decideProposalContract } from "#shared/threads/api.ts";
import { approveAll } from "./approve-all.ts";
import { approveSegment } from "./approve-segment.ts";
import { bringDraft, previewDraft } from "./bring-draft.ts";
import { bringSource, previewSource } from "./bring-source.ts";
import { compareArticle, compareSegment } from "./compare.ts";
import { confirmSourceChange } from "./confirm-source-change.ts";
import { correctSource } from "./correct-source.ts";
import { decideProposal } from "./decide-proposal.ts";
import { decideSuggestions } from "./decide-suggestions.ts";
import { openedArticle } from "./kept-pages.ts";
import { listArticles } from "./list-articles.ts";
import { listDecisions } from "./list-decisions.ts";
import { listFacts } from "./list-facts.ts";
import { listVersions } from "./list-versions.ts";
import { markAdded } from "./mark-added.ts";
import { omitSegment } from "./omit-segment.ts";
import { readSegment } from "./read-segment.ts";
import { recordSeen } from "./record-seen.ts";
import { removeImage } from "./remove-image.ts";
import { reopenSegment } from "./reopen-segment.ts";
import { replaceImage } from "./replace-image.ts";
import { restoreSegment } from "./restore-segment.ts";
import { restoreVersion } from "./restore-version.ts";
import { returnSegment } from "./return-segment.ts";
import { searchArticles } from "./search-articles.ts";
import { listSourceVersions, readSourceChange, readSourceVersion } from "./source-versions.ts";
import { submitSegment } from "./submit-segment.ts";
import { withdrawAddition } from "./withdraw-addition.ts";
import { withdrawApproval } from "./withdraw-approval.ts";
import { withdrawSegment } from "./withdraw-segment.ts";
import { writeSegment } from "./write-segment.ts";

export const reviewRoutes: Route[] = [
  route(sendSteps, ({ desk, by, input }) => writeSegment(desk, by, input)),
  writtenRoute(api.openArticle, ({ desk, by, input }) => openedArticle(desk, by, input.articleId)),
  route(api.readSegment, ({ desk, by, input }) => readSegment(desk, by, input.segmentId)),
  route(api.listArticles, ({ desk, by, input }) => listArticles(desk, by, input)),
  route(searchContract, ({ desk, by, input }) => searchArticles(desk, by, input)),
  route(api.listFacts, async ({ desk, by, input }) => ({ facts: await listFacts(desk, by, input.segmentId) })),

  route(history.listVersions, async ({ desk, by, input }) => ({
    versions: await listVersions(desk, by, input.segmentId),
  })),
  route(history.restoreVersion, ({ desk, by, input }) => restoreVersion(desk, by, input)),

  route(compare.compareArticle, ({ desk, by, input }) => compareArticle(desk, by, input)),
  route(compare.compareSegment, ({ desk, by, input }) => compareSegment(desk, by, input)),
  route(source.previewSource, ({ desk, by, input }) => previewSource(desk, by, input)),
  route(draft.previewDraft, ({ desk, by, input }) => previewDraft(desk, by, input)),
  route(draft.bringDraft, ({ desk, by, input }) => bringDraft(desk, by, input)),
  route(source.bringSource, ({ desk, by, input }) => bringSource(desk, by, input)),
  route(source.correctSource, ({ desk, by, input }) => correctSource(desk, by, input)),
  route(decideProposalContract, ({ desk, by, input }) => decideProposal(desk, by, input)),
  route(source.listSourceVersions, async ({ desk, by, input }) => ({
    versions: await listSourceVersions(desk, by, input.articleId),
  })),
  route(source.readSourceVersion, ({ desk, by, input }) => readSourceVersion(desk, by, input.articleId, input.number)),
  route(source.readSourceChange, ({ desk, by, input }) => readSourceChange(desk, by, input.segmentId)),

  route(articles.replaceImage, ({ desk, by, input }) => replaceImage(desk, by, input)),
  route(articles.removeImage, async ({ desk, by, input }) => {
    await removeImage(desk, by, input.imageId);
    return {};
  }),

  route(api.submitSegment, (asked) => taking(asked, submitSegment(asked.desk, asked.by, ...seenOf(asked)))),
  route(api.withdrawSegment, (asked) => taking(asked, withdrawSegment(asked.desk, asked.by, asked.input.segmentId))),
  route(api.approveSegment, (asked) => taking(asked, approveSegment(asked.desk, asked.by, ...seenOf(asked)))),
  route(api.withdrawApproval, (asked) => taking(asked, withdrawApproval(asked.desk, asked.by, asked.input.segmentId))),
  route(api.confirmSourceChange, (asked) => taking(asked, confirmSourceChange(asked.desk, asked.by, ...seenOf(asked)))),
  route(api.returnSegment, (asked) => taking(asked, returnSegment(asked.desk, asked.by, ...reasonOf(asked)))),
  route(api.reopenSegment, (asked) => taking(asked, reopenSegment(asked.desk, asked.by, ...reasonOf(asked)))),
  route(api.omitSegment, (asked) =>
    taking(asked, omitSegment(asked.desk, asked.by, ...reasonOf(asked), asked.input.removing)),
  ),
  route(api.restoreSegment, (asked) => taking(asked, restoreSegment(asked.desk, asked.by, ...reasonOf(asked)))),
  route(api.markAdded, (asked) => taking(asked, markAdded(asked.desk, asked.by, ...reasonOf(asked)))),
  route(api.withdrawAddition, (asked) => taking(asked, withdrawAddition(asked.desk, asked.by, asked.input.segmentId))),

  route(suggestions.decideSuggestions, (asked) => taking(asked, decideSuggestions(asked.desk, asked.by, asked.input))),
  route(suggestions.listDecisions, async ({ desk, by, input }) => ({
    decisions: await listDecisions(desk, by, input.segmentId),
  })),

  route(api.approveAll, ({ desk, by, input }) => approveAll(desk, by, input.articleId, input.seen)),
  route(api.recordSeen, async ({ desk, by, input }) => {
    await recordSeen(desk, by, input.articleId, input.seen, input.visit);
    return {};
  }),
];

interface AskedOfSegment {
  desk: Desk;
  by: Person;
  input: { segmentId: string };
}

/** Every step answers with the paragraph as it is afterwards. */
async function taking({ desk, by, input }: AskedOfSegment, step: Promise<void>) {
  await step;
  return readSegment(desk, by, input.segmentId);
}

type Seen = Parameters<typeof submitSegment>[3];
const seenOf = ({ input }: { input: { segmentId: string; seen: Seen } }) => [input.segmentId, input.seen] as const;
const reasonOf = ({ input }: { input: { segmentId: string; reason: string } }) =>
  [input.segmentId, input.reason] as const;
