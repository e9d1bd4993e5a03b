import { can } from "#shared/people/capabilities.ts";
import type { Colleague } from "#shared/people/person.ts";

/** A desk without anybody who may manage people could never be mended from inside. */
export function isLastChief(person: Colleague, people: readonly Colleague[]): boolean {
  const mayManage = (each: Colleague) => !each.suspended && can(each, "manage-people");
  return mayManage(person) && !people.some((each) => each.id !== person.id && mayManage(each));
}
