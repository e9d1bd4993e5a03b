/** This tab, by name: its own steps come back to it, and it knows them. */
export const TAB = crypto.randomUUID();

/**
 * A tab holds the lock of its name as long as it lives, however it ends. So it can be known whose words have nobody who
 * sends them any more, and of two tabs that would take them over only one does.
 */
export function liveInThisTab(): void {
  if (!living) void navigator.locks.request(lockOf(TAB), forever);
  living = true;
}

/** Whose words of an article are theirs to send, elsewhere: a tab that lives, or one that has taken them over. */
export async function livingElsewhere(): Promise<(tab: string, articleId: string) => boolean> {
  const names = await held();
  return (tab, articleId) => {
    if (tab === TAB || taken.has(lockOf(tab, articleId))) return false;
    return names.has(lockOf(tab)) || names.has(lockOf(tab, articleId));
  };
}

/**
 * Whether that tab's words of an article are ours to send from now on: it is this one, or it is gone and we were first.
 * What it left of another article is for the tab that has that one open.
 */
export async function takeOver(tab: string, articleId: string): Promise<boolean> {
  const name = lockOf(tab, articleId);
  if (tab === TAB || taken.has(name)) return true;
  if ((await held()).has(lockOf(tab))) return false;
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) taken.add(name);
      resolve(lock !== null);
      return lock ? forever() : undefined;
    });
  });
}

async function held(): Promise<ReadonlySet<string | undefined>> {
  const { held: locks = [] } = await navigator.locks.query();
  return new Set(locks.map(({ name }) => name));
}

let living = false;
const taken = new Set<string>();
const lockOf = (tab: string, articleId?: string) => ["naru-tab", tab, ...(articleId ? [articleId] : [])].join("-");
const forever = () => new Promise<void>(() => undefined);
