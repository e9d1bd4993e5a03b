import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { ArticleSettings } from "#shared/articles/article.ts";
import { partFor, whyNotManage, withMember } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { peopleNamed } from "./people-named.ts";
import { articleAsRead } from "./read-store.ts";
import { type ArticleRow, articleForUpdate, type SettingsRow, setMembers, updateArticle } from "./store.ts";

type Wanted = { [field in keyof ArticleSettings]?: ArticleSettings[field] | undefined };

/** Members, deadline, embargo, restriction: what is named changes, the rest stays. */
export const changeArticleSettings = (desk: Desk, by: Person, articleId: string, wanted: Wanted) =>
  inTransaction(desk, async (tx) => {
    const before = await articleForUpdate(tx.sql, articleId, by);
    refuseIf(whyNotManage(by, before));
    const settings = changedSettings(before, wanted);
    const members = await membersWanted();
    await updateArticle(tx.sql, articleId, settings);
    if (members) await setMembers(tx.sql, articleId, members, tx.now);
    const change = { ...(members && memberChanges(before, members)), ...flagsOf(settings) };
    if (Object.keys(change).length > 0)
      await record(tx, { kind: "article.settings-changed", articleId, by: by.id, data: change });
    return articleAsRead(tx.sql, articleId);

    async function membersWanted() {
      const restricts = settings.restricted === true || (before.restricted && settings.restricted !== false);
      if (!wanted.members && settings.restricted !== true) return undefined;
      const named = wanted.members ? await withTheirParts(wanted.members) : before.members.map(bare);
      return restricts ? withMember(named, by) : named;
    }

    /** People who are members already may stay, also when they are suspended by now. */
    async function withTheirParts(named: ArticleSettings["members"]) {
      const known = new Set(before.members.map(({ personId }) => personId));
      const people = await peopleNamed(
        tx.sql,
        named.map(({ personId }) => personId).filter((id) => !known.has(id)),
      );
      const roles = new Map(people.map(({ id, role }) => [id, role]));
      const unique = new Map(named.map((member) => [member.personId, member]));
      return [...unique.values()].map(({ personId, part }) => {
        const role = roles.get(personId);
        return { personId, part: role ? partFor(role, part) : part };
      });
    }
  });

const bare = ({ personId, part }: ArticleRow["members"][number]) => ({ personId, part });

const MOMENTS = ["dueAt", "embargoUntil", "koreanPublishedAt"] as const;

function changedSettings(before: ArticleRow, wanted: Wanted): SettingsRow {
  const changed: SettingsRow = {};
  if (wanted.restricted !== undefined && wanted.restricted !== before.restricted)
    changed.restricted = wanted.restricted;
  for (const field of MOMENTS) {
    const value = wanted[field];
    if (value === undefined) continue;
    const moment = value === null ? null : new Date(value);
    if (moment?.getTime() !== before[field]?.getTime()) changed[field] = moment;
  }
  return changed;
}

/** The record says what changed, in ids and flags. */
function flagsOf(settings: SettingsRow) {
  const changed = Object.keys(settings);
  if (changed.length === 0) return {};
  return { changed, ...(settings.restricted === undefined ? {} : { restricted: settings.restricted }) };
}

function memberChanges(before: ArticleRow, members: ArticleSettings["members"]) {
  const [old, now] = [before.members, members].map((all) => new Map(all.map(({ personId, part }) => [personId, part])));
  if (!old || !now) return {};
  const added = [...now.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !now.has(id));
  const reassigned = [...now].filter(([id, part]) => old.has(id) && old.get(id) !== part).map(([id]) => id);
  return added.length + removed.length + reassigned.length > 0 ? { members: { added, removed, reassigned } } : {};
}
