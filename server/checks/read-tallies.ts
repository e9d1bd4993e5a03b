import type { Desk } from "#server/db/desk.ts";
import { refuseIf } from "#server/errors.ts";
import type { FindingTally } from "#shared/checks/api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { eventsOfFindings } from "./store.ts";

/** Which kinds of findings people set aside and call wrong: a rule that is seldom right is for the chief to change. */
export async function readTallies(desk: Desk, by: Person): Promise<{ tallies: FindingTally[] }> {
  refuseIf(whyNotAble(by, "set-policies"));
  const tallies = new Map<string, FindingTally>();
  for (const { kind, data } of await eventsOfFindings(desk.database.sql)) {
    const [check, code] = [String(data.check ?? ""), String(data.code ?? "")];
    const tally = tallies.get(`${check}.${code}`) ?? { check, code, waived: 0, reported: 0, reasons: [] };
    tallies.set(`${check}.${code}`, tally);
    if (kind === "finding.waived") tally.waived += 1;
    else {
      tally.reported += 1;
      if (tally.reasons.length < MOST_REASONS) tally.reasons.push(String(data.reason ?? ""));
    }
  }
  return { tallies: [...tallies.values()].sort((one, other) => weightOf(other) - weightOf(one)) };
}

const MOST_REASONS = 5;
const weightOf = ({ waived, reported }: FindingTally) => waived + 3 * reported;
