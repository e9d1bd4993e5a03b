import { randomUUID } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import { insertImages } from "#server/articles/image-store.ts";
import { peopleNamed } from "#server/articles/people-named.ts";
import { articleOfRequest, insertArticle, setMembers } from "#server/articles/store.ts";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { cleanDraft, cleanParts } from "#server/intake/clean-parts.ts";
import { imageToKeep, type KeptImage } from "#server/intake/keep-images.ts";
import { orRefused } from "#server/intake/refused.ts";
import { insertSourceVersion } from "#server/intake/store.ts";
import { addMachineSentences } from "#server/segments/machine-store.ts";
import { insertSegments } from "#server/segments/row-store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { partFor, whyNotCreate, withMember } from "#shared/articles/rules.ts";
import { EMPTY_DOCUMENT, parseDocument } from "#shared/document/document.ts";
import type { createArticle as contract } from "#shared/intake/api.ts";
import type { Person } from "#shared/people/person.ts";
import { machineKeysOf } from "#shared/segments/machine-text.ts";
import { replacingStep } from "#shared/segments/replacing-step.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { alignDraft } from "./align-draft.ts";
import { layOut } from "./lay-out.ts";

type Asked = ParsedInputOf<typeof contract>;

/** The Korean, its images and an English draft of it become an article, all at once or not at all. */
export async function createArticle(desk: Desk, by: Person, asked: Asked) {
  refuseIf(whyNotCreate(by));
  const made = await articleMade(desk.database.sql, by, asked.requestId);
  if (made) return made;
  const brought = await orRefused(() => ({ source: cleanParts(asked.source), draft: cleanDraft(asked.draft) }));
  if (brought.source.length === 0) throw refuse("no-text");
  const images: (KeptImage & Omit<Asked["images"][number], "content">)[] = [];
  for (const image of asked.images) images.push({ ...image, ...(await imageToKeep(image)) });
  const articleId = randomUUID();
  // Aligning takes its time: the database waits for none of it.
  const beads = brought.draft.length > 0 ? await alignDraft(desk, brought.source, brought.draft) : [];
  const laidOut = layOut({ ...brought, articleId, images, by: by.id, at: new Date(), beads });
  return inTransaction(desk, async (tx) => {
    if (!(await insertFrame(tx, by, articleId, asked)))
      return (await articleMade(tx.sql, by, asked.requestId)) ?? gone();
    await insertImages(
      tx.sql,
      images.map((image) => imageRow(articleId, image)),
    );
    const sourceVersionId = await insertSourceVersion(tx.sql, {
      articleId,
      number: 1,
      original: asked.original && { name: asked.original.name, bytes: Buffer.from(asked.original.content, "base64") },
      by: by.id,
      at: tx.now,
      paragraphs: laidOut.paragraphs,
    });
    await insertSegments(
      tx.sql,
      laidOut.segments,
      laidOut.segments.flatMap((each) => firstBatch(each, by, tx.now)),
      tx.now,
    );
    const counts = { paragraphs: laidOut.paragraphs.length, draft: brought.draft.length, images: images.length };
    const data = { sourceVersionId, number: 1, ...counts };
    await record(tx, { kind: "source.imported", articleId, by: by.id, data });
    if (asked.draftByMachine) await markDraft(tx, by, articleId, laidOut.segments);
    return { articleId, ...countsOf(laidOut.segments) };
  });
}

async function markDraft(tx: Transaction, by: Person, articleId: string, segments: readonly Segment[]) {
  const origin = "intake" as const;
  const keys = segments.flatMap(({ text }) => machineKeysOf(text));
  const sentences = await addMachineSentences(tx, { articleId, origin, by: by.id }, keys);
  await record(tx, { kind: "machine.marked", articleId, by: by.id, data: { sentences, origin } });
}

/** The answer to a second press of the button. */
async function articleMade(from: Queries | SqlTransaction, by: Person, requestId: string) {
  const made = await articleOfRequest(from, requestId);
  if (!made) return undefined;
  if (made.createdBy !== by.id) throw refuse("batch-reused");
  return { articleId: made.id, ...countsOf(await segmentsOf(from, made.id)) };
}

const gone = () => {
  throw refuse("busy");
};

/** The article itself and its members. False when this request has made its article already. */
async function insertFrame(tx: Transaction, by: Person, articleId: string, asked: Asked): Promise<boolean> {
  const { restricted, requestId } = asked;
  const members = await membersFrom(tx, by, asked);
  const isFirst = await insertArticle(tx.sql, {
    id: articleId,
    restricted,
    requestId,
    dueAt: asked.dueAt === null ? null : new Date(asked.dueAt),
    koreanPublishedAt: asked.koreanPublishedAt === null ? null : new Date(asked.koreanPublishedAt),
    createdBy: by.id,
  });
  if (!isFirst) return false;
  await setMembers(tx.sql, articleId, members, tx.now);
  await record(tx, { kind: "article.created", articleId, by: by.id, data: { restricted, members } });
  return true;
}

/** Who creates an article takes part in it. */
async function membersFrom(tx: Transaction, by: Person, { members }: Asked) {
  const people = await peopleNamed(
    tx.sql,
    members.map(({ personId }) => personId),
  );
  const chosen = new Map(members.map(({ personId, part }) => [personId, part]));
  const named = people.map(({ id, role }) => ({ personId: id, part: partFor(role, chosen.get(id)) }));
  return withMember(named, by);
}

const imageRow = (articleId: string, { id, name, mediaType, width, height, bytes, sha256 }: KeptImage) => ({
  id,
  articleId,
  name,
  mediaType,
  width,
  height,
  bytes,
  sha256,
});

const CLIENT = "intake";

/** History and authorship of a draft begin where it came in. */
function firstBatch(segment: Segment, by: Person, at: Date) {
  const step = replacingStep(parseDocument(EMPTY_DOCUMENT), parseDocument(segment.document));
  if (segment.version === 0 || !step) return [];
  const steps = [step.toJSON()];
  return [
    {
      articleId: segment.articleId,
      segmentId: segment.id,
      version: segment.version,
      batchId: randomUUID(),
      clientId: CLIENT,
      by: by.id,
      at,
      steps,
      contents: sha256(canonicalJson(steps)),
      targetDigest: segment.digests.target,
      authors: segment.authors,
    },
  ];
}

/** At this confidence and below somebody should look. */
const DOUBTFUL = 0.5;

const countsOf = (segments: readonly Segment[]) => ({
  segments: segments.length,
  doubtful: segments.filter(({ confidence }) => confidence !== null && confidence <= DOUBTFUL).length,
});
