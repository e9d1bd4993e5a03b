import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import type {
  confirmMachineText as confirmContract,
  markMachineText as markContract,
  withdrawMachineConfirmation as withdrawContract,
} from "#shared/segments/machine-api.ts";
import { machineKeysOf } from "#shared/segments/machine-text.ts";
import { sameDigests } from "#shared/segments/segment.ts";
import { addMachineSentences, confirmSentences, machineSentencesOf, unconfirmSentences } from "./machine-store.ts";
import { segmentForUpdate } from "./store.ts";

/** Sentences are marked before their words are saved, too: the page says so in the moment in which they are pasted. */
export const markMachineText = (desk: Desk, by: Person, { segmentId, keys }: ParsedInputOf<typeof markContract>) =>
  inTransaction(desk, async (tx) => {
    const { articleId } = await segmentForUpdate(tx.sql, segmentId, by);
    refuseIf(whyNotAble(by, "translate"));
    const sentences = await addMachineSentences(tx, { articleId, origin: "paste", by: by.id }, keys);
    if (sentences === 0) return {};
    await record(tx, { kind: "machine.marked", articleId, segmentId, by: by.id, data: { sentences, origin: "paste" } });
    return {};
  });

/** Whoever confirms has read these words beside this Korean. Said twice, it is said once. */
export const confirmMachineText = (
  desk: Desk,
  by: Person,
  { segmentId, keys, seen }: ParsedInputOf<typeof confirmContract>,
) =>
  inTransaction(desk, async (tx) => {
    const segment = await segmentForUpdate(tx.sql, segmentId, by);
    const { articleId, digests, text } = segment;
    refuseIf(whyNotAble(by, "translate"));
    if (!sameDigests(digests, seen)) throw refuse("stale-digests", undefined, { segment });
    const standing = new Set(machineKeysOf(text));
    const known = new Set((await machineSentencesOf(tx.sql, articleId)).map(({ key }) => key));
    if (!keys.every((key) => standing.has(key) && known.has(key))) throw refuse("finding-gone");
    const sentences = await confirmSentences(tx, { articleId, segmentId, by: by.id }, keys);
    if (sentences === 0) return {};
    await record(tx, { kind: "machine.confirmed", articleId, segmentId, by: by.id, data: { sentences, ...digests } });
    return {};
  });

export const withdrawMachineConfirmation = (
  desk: Desk,
  by: Person,
  { segmentId, keys }: ParsedInputOf<typeof withdrawContract>,
) =>
  inTransaction(desk, async (tx) => {
    const { articleId } = await segmentForUpdate(tx.sql, segmentId, by);
    refuseIf(whyNotAble(by, "translate"));
    const sentences = await unconfirmSentences(tx, { articleId }, keys);
    if (sentences === 0) return {};
    const data = { sentences };
    await record(tx, { kind: "machine.confirmation-withdrawn", articleId, segmentId, by: by.id, data });
    return {};
  });
