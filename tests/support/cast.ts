import type { Role } from "#shared/people/capabilities.ts";
import type { Language } from "#shared/people/person.ts";

/** Everybody whom the tests speak of. */
export const CAST = {
  translator: { name: "Tamsin Oh", role: "translator", language: "en" },
  secondTranslator: { name: "Bora Lindqvist", role: "translator", language: "ko" },
  editor: { name: "Edith Marlow", role: "editor", language: "en" },
  secondEditor: { name: "Jun Castellan", role: "editor", language: "ko" },
  journalist: { name: "Kim Haneul", role: "journalist", language: "ko" },
  chief: { name: "Chae Rim", role: "chief", language: "en" },
  /** A translator of the desk who is a member of nothing. */
  stranger: { name: "Sten Varga", role: "translator", language: "en" },
} as const satisfies Record<string, { name: string; role: Role; language: Language }>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[]; // the keys of a const object are its key type
