import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** Moments are kept to the millisecond, so that what is hashed and what is read back agree. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const newId = (name = "id") => uuid(name).primaryKey().defaultRandom();

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
