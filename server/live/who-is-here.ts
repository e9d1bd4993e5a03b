import type { Presence } from "#shared/live/messages.ts";

/** Carets move with every letter; nobody sees them move more often than this. */
const EVERY_MS = 60;
/** What another node said of its people is believed for so long; it says it anew well before. */
const BELIEVED_MS = 15_000;
const EXPIRED_EVERY_MS = 5_000;

/**
 * Who is in which article: the people of this node, and those whom other nodes have told of. What is told to an article
 * is told at most every few moments, however many move their carets.
 */
export function whoIsHere(here: (articleId: string) => Presence[], tell: Tell) {
  const elsewhere = new Map<string, Map<string, { people: Presence[]; until: number }>>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const sweep = setInterval(forgetSilent, EXPIRED_EVERY_MS).unref();
  return { changed, heard, stop };

  /** Somebody of this node has come, gone or moved. */
  function changed(articleId: string) {
    if (waiting.has(articleId)) return;
    waiting.set(
      articleId,
      setTimeout(() => {
        waiting.delete(articleId);
        const people = here(articleId);
        tell.sockets(articleId, [...people, ...others(articleId)]);
        tell.neighbours(articleId, people);
      }, EVERY_MS),
    );
  }

  /** Another node says who is there. */
  function heard(node: string, articleId: string, people: Presence[]) {
    const nodes = elsewhere.get(articleId) ?? new Map<string, { people: Presence[]; until: number }>();
    const same = JSON.stringify(nodes.get(node)?.people ?? []) === JSON.stringify(people);
    if (people.length > 0) nodes.set(node, { people, until: Date.now() + BELIEVED_MS });
    else nodes.delete(node);
    if (nodes.size > 0) elsewhere.set(articleId, nodes);
    else elsewhere.delete(articleId);
    if (!same) tell.sockets(articleId, [...here(articleId), ...others(articleId)]);
  }

  function others(articleId: string): Presence[] {
    return [...(elsewhere.get(articleId)?.values() ?? [])].flatMap(({ people }) => people);
  }

  /** A node that was killed says nothing of it. */
  function forgetSilent() {
    for (const [articleId, nodes] of [...elsewhere]) {
      for (const [node, { until }] of [...nodes]) if (until < Date.now()) heard(node, articleId, []);
    }
  }

  function stop() {
    clearInterval(sweep);
    for (const timer of waiting.values()) clearTimeout(timer);
  }
}

interface Tell {
  sockets(articleId: string, people: Presence[]): void;
  neighbours(articleId: string, people: Presence[]): void;
}
