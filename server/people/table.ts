import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, newId } from "#server/db/columns.ts";

/** Person, session, account and verification have the columns that better-auth asks for. */
export const person = pgTable(
  "person",
  {
    id: newId(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    role: text("role").notNull(),
    language: text("language").notNull().default("en"),
    penName: text("pen_name"),
    creditHabit: text("credit_habit").notNull().default("undecided"),
    suspendedAt: moment("suspended_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("person_email").on(sql`lower(${table.email})`),
    check("person_role", sql`${table.role} in ('translator', 'editor', 'journalist', 'chief')`),
    check("person_credit_habit", sql`${table.creditHabit} in ('undecided', 'own-name', 'pen-name', 'none')`),
    check("person_pen_name_kept", sql`${table.creditHabit} <> 'pen-name' or ${table.penName} is not null`),
    check("person_language", sql`${table.language} in ('en', 'ko')`),
  ],
);

export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    userId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    token: text("token").notNull().unique("session_token"),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("session_person").on(table.userId)],
);

export const account = pgTable(
  "account",
  {
    id: text("id").primaryKey(),
    userId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("account_person").on(table.userId)],
);

export const verification = pgTable("verification", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

export const invitation = pgTable("invitation", {
  id: newId(),
  /** SHA-256 of the token in the link; the token itself is shown once and kept nowhere. */
  tokenHash: text("token_hash").notNull().unique("invitation_token"),
  name: text("name").notNull(),
  email: text("email").notNull(),
  role: text("role").notNull(),
  invitedBy: uuid("invited_by").references(() => person.id),
  createdAt: moment("created_at").notNull().defaultNow(),
  expiresAt: moment("expires_at").notNull(),
  acceptedAt: moment("accepted_at"),
  revokedAt: moment("revoked_at"),
});

/** One row: the chief's decisions as they stand. What they were is in the record. */
export const policySetting = pgTable(
  "policy_setting",
  {
    one: boolean("one").primaryKey().default(true),
    policies: jsonb("policies").notNull(),
    setBy: uuid("set_by").references(() => person.id),
    setAt: moment("set_at").notNull().defaultNow(),
  },
  (table) => [check("policy_setting_one", sql`${table.one}`)],
);

/** Secrets made at the first start: the key that signs editions, the token of the first set-up. */
export const deskKey = pgTable("desk_key", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
});
