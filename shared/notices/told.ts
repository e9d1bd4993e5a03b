import type { Event } from "#shared/activity/event.ts";
import type { Thread } from "#shared/threads/thread.ts";
import type { NoticeKind } from "./notice.ts";

/** Events that somebody is told of. */
export const TOLD = [
  "thread.opened",
  "thread.replied",
  "thread.answered",
  "thread.assigned",
  "thread.resolved",
  "thread.withdrawn",
  "thread.reopened",
  "query.reminded",
  "query.escalated",
  "source.proposed",
  "source.proposal-decided",
  "mail.unmatched",
  "segment.returned",
  "segment.written",
  "segment.lapsed",
  "edition.published",
  "edition.corrected",
  "edition.withdrawn",
  "edition.restored",
] as const satisfies readonly Event["kind"][];

/** What stands around an event, as far as it matters for whom to tell. */
export interface Around {
  thread: Pick<Thread, "kind" | "by" | "addressedTo" | "assignedTo" | "mentions" | "messages"> | undefined;
  /** Who wrote the English of the paragraph. */
  authors: readonly string[];
  /** Whose approval of the paragraph does not hold any more. */
  lapsed: readonly string[];
  members: readonly { personId: string; part: string }[];
  /** Who is asked when the journalist is silent. */
  koreanDesk: readonly string[];
  /** Who sees to letters that belong to no query. */
  mailDesk: readonly string[];
}

export interface Told {
  personId: string;
  kind: NoticeKind;
}

/**
 * Whom an event concerns, and as what: each person once, as what matters most to them, and nobody of what they did
 * themselves. Whether they may see it is asked apart.
 */
export function toldOf(event: Pick<Event, "kind" | "by" | "data">, around: Around): Told[] {
  const told = new Map<string, NoticeKind>();
  for (const [personId, kind] of candidates(event, around)) {
    if (personId !== null && personId !== event.by && !told.has(personId)) told.set(personId, kind);
  }
  return [...told].map(([personId, kind]) => ({ personId, kind }));
}

type Candidate = readonly [personId: string | null, kind: NoticeKind];

/** The most pressing first. */
function candidates({ kind, data }: Pick<Event, "kind" | "data">, around: Around): Candidate[] {
  const { thread, authors, members } = around;
  const all = (people: readonly (string | null)[], as: NoticeKind) =>
    people.map((personId): Candidate => [personId, as]);
  const talking = thread ? [thread.by, thread.assignedTo, ...thread.messages.map(({ by }) => by)] : [];
  const named = all(idsIn(data.mentions), "mentioned");
  switch (kind) {
    case "thread.opened":
      return thread?.kind === "query"
        ? [[thread.addressedTo, "query-asked"], ...named]
        : [...named, ...all(authors, "commented")];
    case "thread.replied":
      return [...named, ...all([...talking, thread?.addressedTo ?? null], "replied")];
    case "thread.answered":
      return all(talking, "query-answered");
    case "thread.assigned":
      return all(idsIn([data.assignedTo]), "assigned");
    case "thread.resolved":
    case "thread.withdrawn":
      return all([...talking, thread?.addressedTo ?? null], "settled");
    case "thread.reopened":
      return [[thread?.addressedTo ?? null, "query-asked"], ...all(talking, "reopened")];
    case "query.reminded":
      return [[thread?.addressedTo ?? null, "query-reminder"]];
    case "query.escalated":
      return all(around.koreanDesk, "query-escalated");
    case "source.proposed":
      return all(
        members.filter(({ part }) => part === "editor").map(({ personId }) => personId),
        "source-proposed",
      );
    case "source.proposal-decided":
      return [[thread?.addressedTo ?? null, "proposal-decided"]];
    case "mail.unmatched":
      return all(around.mailDesk, "mail-unmatched");
    case "segment.returned":
      return all(authors, "returned");
    case "segment.written":
      return all(around.lapsed, "approval-lapsed");
    case "segment.lapsed":
      return all(around.lapsed, data.target === true ? "approval-lapsed" : "source-lapsed");
    default:
      return kind.startsWith("edition.")
        ? all(
            members.map(({ personId }) => personId),
            "edition",
          )
        : [];
  }
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
