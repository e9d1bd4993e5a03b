import { getTableName, sql } from "drizzle-orm";
import { type AnyPgColumn, customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Moments are kept to the millisecond, so that what is hashed and what is read back agree. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const newId = (name = "id") => uuid(name).primaryKey().defaultRandom();

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A column with its table's name before it. In a list of selected fields drizzle drops that name, and a subquery would take `id` for its own. */
export const qualified = (column: AnyPgColumn) =>
  sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`;

/** What `search_keys` makes of a text. */
export const keys = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Of an index over these keys: new ones wait in a short list, so that who writes need not find the place of each. */
export const SEARCHED = { fastupdate: true, gin_pending_list_limit: 1024 };
