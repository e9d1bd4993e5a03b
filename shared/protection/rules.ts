import { type Refusal, refusal } from "#shared/api/refusal.ts";
import type { Member } from "#shared/articles/article.ts";
import { can, type Role } from "#shared/people/capabilities.ts";
import type { StashNote } from "./stash.ts";

type Reader = { id: string; role: Role };

/** Why this person may not read and write the notes of an article; undefined when they may: its members, and who protects. */
export const whyNotStash = (by: Reader, members: readonly Pick<Member, "personId">[]): Refusal | undefined =>
  can(by, "protect") || members.some(({ personId }) => personId === by.id) ? undefined : refusal("not-member");

/** Why this person may not take a note out: one's own, or who protects any. */
export const whyNotUnstash = (by: Reader, note: Pick<StashNote, "by">): Refusal | undefined =>
  can(by, "protect") || note.by === by.id ? undefined : refusal("others-note");
