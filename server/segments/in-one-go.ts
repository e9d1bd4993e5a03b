/** What batches are called that nobody types letter by letter: what they replace is a version of its own. */
export const IN_ONE_GO = {
  alignment: "alignment",
  draft: "draft",
  omission: "omission",
  restoration: "restoration",
} as const;

const NAMES: ReadonlySet<string> = new Set(Object.values(IN_ONE_GO));

export const isInOneGo = ({ clientId }: { clientId: string }) => NAMES.has(clientId);
