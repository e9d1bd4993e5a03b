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

/** Tabs that live elsewhere: their words are theirs to send. */
export async function livingElsewhere(): Promise<(tab: string) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (tab) => tab !== TAB && !taken.has(tab) && names.has(lockOf(tab));
}

/** Whether the words of that tab are ours to send from now on: it is this one, or it is gone and we were first. */
export async function takeOver(tab: string): Promise<boolean> {
  if (tab === TAB || taken.has(tab)) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      if (lock) taken.add(tab);
      resolve(lock !== null);
      return lock ? forever() : undefined;
    });
  });
}

let living = false;
const taken = new Set<string>();
const lockOf = (tab: string) => `naru-tab-${tab}`;
const forever = () => new Promise<void>(() => undefined);
