import type { Desk } from "#server/db/desk.ts";
import type { Person } from "#shared/people/person.ts";
import { sessionsOf } from "./store.ts";

/** Where somebody is signed in: by device, never by address. */
export async function listSessions(desk: Desk, by: Person, currentId: string | undefined) {
  const rows = await sessionsOf(desk.database.sql, by.id);
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      createdAt: row.createdAt.toISOString(),
      usedAt: row.updatedAt.toISOString(),
      device: deviceName(row.userAgent ?? ""),
      current: row.id === currentId,
    })),
  };
}

/** "Firefox, Windows": enough to know one's own devices by. */
function deviceName(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => userAgent.includes(mark))?.[1];
  return [browser, system].filter(Boolean).join(", ") || "Unknown";
}

/** In this order: Edge says that it is Chrome, and Chrome that it is Safari. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Whale", "Whale"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Macintosh", "macOS"],
  ["Linux", "Linux"],
] as const;
