import type { Role } from "#shared/people/capabilities.ts";
import type { Language } from "#shared/people/person.ts";

export interface CastMember {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  readonly language: Language;
}

const member = (name: string, role: Role, language: Language = "en"): CastMember => ({
  name,
  email: `${name.toLowerCase()}@desk.example`,
  password: `${name} crosses the river at dawn`,
  role,
  language,
});

/** Everybody whom the tests tell of. Nari has an account like the others and belongs to no article: what she may see is only what everybody may. */
export const cast = {
  translator: member("Yuna", "translator"),
  editor: member("Martin", "editor"),
  secondEditor: member("Ines", "editor"),
  journalist: member("Dohyun", "journalist", "ko"),
  chief: member("Okja", "chief"),
  stranger: member("Nari", "translator"),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;
