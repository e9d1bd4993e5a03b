import { sign } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import { lockChain } from "#server/activity/store.ts";
import { type ArticleRow, articleFor, articleForUpdate } from "#server/articles/store.ts";
import { waiversOf } from "#server/checks/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import type { SealedAnswer } from "#server/gate/answer-store.ts";
import { gateNow } from "#server/gate/read-gate.ts";
import { type EditionKey, editionKey } from "#server/people/keys.ts";
import { policiesOf } from "#server/people/store.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { EventKind } from "#shared/activity/event.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import type { Waiver } from "#shared/checks/api.ts";
import type { GatedSegment, Override } from "#shared/gate/input.ts";
import { blocks } from "#shared/gate/line.ts";
import type { Person } from "#shared/people/person.ts";
import { assemble, withdrawnText } from "#shared/publication/assemble.ts";
import {
  type Edition,
  type EditionKind,
  editionKind,
  type Manifest,
  type PublishedText,
} from "#shared/publication/edition.ts";
import { manifestOf } from "#shared/publication/manifest.ts";
import {
  noticesOf,
  type Publishing,
  whyNotCredit,
  whyNotPublish,
  whyNotSame,
  whyNotTell,
} from "#shared/publication/rules.ts";
import { toHtml } from "#shared/publication/to-html.ts";
import { toText } from "#shared/publication/to-text.ts";
import { partsOf, sameDigests } from "#shared/segments/segment.ts";
import { whyKeptIn } from "./leaving.ts";
import { picturesOf } from "./pictures.ts";
import { rememberEdition } from "./remember-edition.ts";
import { addEdition, type EditionRow, newestEdition } from "./store.ts";

/**
 * Publishes, corrects, withdraws or restores: the gate is computed in the transaction that publishes, over rows that
 * nobody else may change until it is done. Article first, then its segments in the order of their ids, then the record.
 */
export async function makeEdition(desk: Desk, by: Person, articleId: string, act: Publishing): Promise<Edition> {
  const key = await editionKey(desk);
  return inTransaction(desk, async (tx) => {
    await articleFor(tx.sql, articleId, by);
    const article = await articleForUpdate(tx.sql, articleId, by);
    if (article.archivedAt) refuseIf(whyNotInArchive(EVENT_OF[act.kind]));
    const newest = await newestEdition(tx.sql, articleId);
    refuseIf(whyNotPublish(by, act, newest && { number: newest.number, kind: editionKind.parse(newest.kind) }));
    const made =
      act.kind === "withdrawal"
        ? await withdrawn(desk, tx, article, act)
        : await passedGate(desk, tx, by, articleId, act);
    return keep(tx, by, act, newest, key, made);
  });
}

interface Made {
  text: PublishedText;
  segments: readonly GatedSegment[];
  overrides: readonly Override[];
  signOff?: Manifest["signOff"];
}

/** The notice stands in the place of the article; there is nothing that a gate could keep in. */
async function withdrawn(
  desk: Desk,
  tx: Transaction,
  { id: articleId, restricted }: ArticleRow,
  { after, notice }: Publishing,
): Promise<Made> {
  const parts = partsOf(await segmentsForUpdate(tx.sql, articleId));
  refuseIf(whyNotTell(notice, parts, { restricted, checks: (await policiesOf(tx.sql)).checks }));
  const text = withdrawnText(articleId, after + 1, notice ?? "", tx.now);
  refuseIf(await whyKeptIn(desk, tx.sql, text));
  return { text, segments: [], overrides: [] };
}

async function passedGate(desk: Desk, tx: Transaction, by: Person, articleId: string, act: Publishing): Promise<Made> {
  await segmentsForUpdate(tx.sql, articleId);
  await lockChain(tx, articleId); // what locks neither, such as a query that is reopened, is recorded all the same
  const { lines, input, credits, article, answers } = await gateNow(desk, tx.sql, articleId, by, tx.now);
  const standing = lines.filter(blocks);
  if (standing.length > 0) throw refuse("gate-closed", { count: standing.length }, { lines: standing });
  const parts = partsOf(input.segments);
  const under = { restricted: article.row.article.restricted, checks: input.policies.checks };
  refuseIf(whyNotTell(act.notice, parts, under));
  refuseIf(whyNotCredit(credits.lines, parts, under));
  const before = await newestEdition(tx.sql, articleId, { butWithdrawals: true });
  const text = assemble({
    articleId,
    editionNumber: act.after + 1,
    segments: input.segments,
    credits: credits.lines,
    notices: noticesOf(act, before?.text, tx.now),
    publishedAt: tx.now,
  });
  refuseIf(await whyKeptIn(desk, tx.sql, text)); // notices are no paragraphs: the gate has not seen them
  refuseIf(whyNotSame(act.kind, text, before?.text));
  const overrides = lines.flatMap(({ key, override }) => (override ? [{ key, ...override }] : []));
  return { text, segments: input.segments, overrides, ...(answers && { signOff: answers.map(proofOf) }) };
}

/** What was sealed is as good as noise: its digest says nothing of the words, and binds them all the same. */
const proofOf = ({ question, by, at, sealed }: SealedAnswer) => ({
  ...{ question, by, at: at.toISOString() },
  answer: sealed === null ? null : sha256(sealed),
});

async function keep(
  tx: Transaction,
  by: Person,
  { kind, notice }: Publishing,
  newest: EditionRow | undefined,
  key: EditionKey,
  { text, segments, overrides, signOff }: Made,
): Promise<Edition> {
  const { articleId, editionNumber: number } = text;
  const { pictures, proofs } = await picturesOf(tx.sql, text);
  const html = toHtml(text, { pictures });
  const plain = toText(text);
  const manifest = manifestOf({
    text,
    kind,
    by: by.id,
    previous: newest ? sha256(canonicalJson(newest.manifest)) : null,
    html: sha256(html),
    plain: sha256(plain),
    segments,
    waivers: standing(await waiversOf(tx.sql, articleId), segments),
    overrides,
    images: proofs,
    ...(signOff && { signOff }),
  });
  const signed = canonicalJson(manifest);
  const signature = sign(null, Buffer.from(signed), key.privateKey).toString("base64");
  const kept = { articleId, number, kind, notice: kind === "typo" ? null : notice, by: by.id, at: tx.now };
  const edition = await addEdition(tx.sql, { ...kept, text, html, plain, manifest, signature }, segments);
  await rememberEdition(tx, articleId, segments);
  const data = { edition: number, kind, manifest: sha256(signed) };
  await record(tx, { kind: EVENT_OF[kind], articleId, by: by.id, data });
  return edition;
}

/** The waivers that are for the texts as they are published. */
const standing = (waivers: readonly Waiver[], segments: readonly GatedSegment[]): Manifest["waivers"] =>
  waivers
    .filter(({ segmentId, digests }) =>
      segments.some((each) => each.id === segmentId && sameDigests(each.digests, digests)),
    )
    .map(({ segmentId, check, by, at, reason }) => ({ segmentId, check, by, at, reason }));

const EVENT_OF: Record<EditionKind, EventKind> = {
  publication: "edition.published",
  typo: "edition.corrected",
  clarification: "edition.corrected",
  correction: "edition.corrected",
  withdrawal: "edition.withdrawn",
  restoration: "edition.restored",
};
