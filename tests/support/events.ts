import type { EventKind } from "#shared/activity/event.ts";
import type { TestDesk } from "./desk.ts";

/** What the desk has recorded, in order. */
export async function eventKinds({ desk }: Pick<TestDesk, "desk">): Promise<EventKind[]> {
  const rows = await desk.database.rows<{ kind: EventKind }>("select kind from event order by number");
  return rows.map(({ kind }) => kind);
}
