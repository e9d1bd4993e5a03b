-- Why: who is usually credited in one way says so once, on the account, and is not asked again in every article.
ALTER TABLE "person" ADD COLUMN "credit_habit" text DEFAULT 'undecided' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_credit_habit" CHECK ("person"."credit_habit" in ('undecided', 'own-name', 'pen-name', 'none'));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_pen_name_kept" CHECK ("person"."credit_habit" <> 'pen-name' or "person"."pen_name" is not null);