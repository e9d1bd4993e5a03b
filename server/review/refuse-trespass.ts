import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import { replay } from "#server/history/replay.ts";
import { allBatches } from "#server/history/store.ts";
import { pendingIn } from "#shared/document/pending.ts";
import { trespass } from "#shared/document/trespass.ts";
import type { Person } from "#shared/people/person.ts";
import type { Applied } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";

/**
 * Who may write may write anything but words under a colleague's name, and decides on suggestions by saying so. To put
 * back what one has just taken away is no trespass: an undo brings a colleague's words as they once stood.
 * @throws Refused others-suggestion
 */
export async function refuseTrespass(
  tx: Transaction,
  by: Person,
  segment: Pick<Segment, "id">,
  { document, steps }: Applied,
): Promise<void> {
  const found = steps.map((step) => trespass(step, by.id));
  if (found.some(({ settles }) => settles)) throw refuse("others-suggestion");
  const ids = new Set(found.flatMap(({ under }) => under.map(({ id }) => id)));
  if (ids.size === 0) return;
  const states = replay(await allBatches(tx.sql, segment.id), tx.now);
  const stood = (id: string) => states.some((state) => shapeOf(state.document, id) === shapeOf(document, id));
  if (![...ids].every(stood)) throw refuse("others-suggestion");
}

const shapeOf = (document: Node, id: string) => {
  const pending = pendingIn(document).find((each) => each.id === id);
  return pending && `${pending.by} ${pending.shape}`;
};
