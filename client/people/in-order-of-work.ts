import { ROLES } from "#shared/people/capabilities.ts";
import type { Colleague } from "#shared/people/person.ts";

/** As an article meets them: translator, editor, journalist, chief; by name within a role. */
export function inOrderOfWork<P extends Pick<Colleague, "role" | "name">>(people: readonly P[]): P[] {
  return people.toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name, ["en", "ko"]),
  );
}
