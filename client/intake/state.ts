import type { Side } from "#shared/intake/recognised.ts";
import { type Brought, type Intake, NOTHING, type Picture, type Read, type Settings } from "./intake.ts";
import type { Part } from "./parts.ts";

export type Change =
  | { type: "began"; intake: Intake }
  | { type: "brought"; side: Side; brought: Partial<Brought> }
  | { type: "recognised"; read: NonNullable<Intake["read"]> }
  | { type: "back" }
  | { type: "swapped" }
  | { type: "parts"; side: Side; change: (parts: Part[]) => Part[] }
  | { type: "pictures"; change: (pictures: Picture[]) => Picture[] }
  | { type: "settings"; settings: Partial<Settings> };

export function next(intake: Intake, change: Change): Intake {
  switch (change.type) {
    case "began":
      return change.intake;
    case "brought": {
      const before = intake.brought[change.side];
      return { ...intake, brought: { ...intake.brought, [change.side]: { ...before, ...change.brought } } };
    }
    case "recognised":
      return { ...intake, read: change.read };
    case "back":
      return { ...intake, read: null };
    case "swapped":
      return swapped(intake);
    case "parts":
      return withRead(intake, change.side, (read) => ({ ...read, parts: change.change(read.parts), corrected: true }));
    case "pictures":
      return withRead(intake, "source", (read) => ({
        ...read,
        pictures: change.change(read.pictures),
        corrected: true,
      }));
    case "settings":
      return { ...intake, settings: { ...intake.settings, ...change.settings } };
  }
}

/** What stood for the Korean was the English, and the other way. */
function swapped({ brought, read, ...rest }: Intake): Intake {
  const both = read?.target ? { source: read.target, target: read.source } : read;
  return { ...rest, brought: { source: brought.target, target: brought.source }, read: both };
}

/** A typed change leaves the clipboard's formatting behind: it no longer says what the text says. */
export const typed = (text: string): Partial<Brought> => ({ ...NOTHING, text });

function withRead(intake: Intake, side: Side, change: (read: Read) => Read): Intake {
  const read = intake.read?.[side];
  return intake.read && read ? { ...intake, read: { ...intake.read, [side]: change(read) } } : intake;
}
