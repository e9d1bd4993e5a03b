-- Why: the right to read what is protected is given by name, for a while, and taken back at once; who had it stays known.
CREATE TABLE "protection_grant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "protection_grant" ADD CONSTRAINT "protection_grant_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_grant" ADD CONSTRAINT "protection_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_grant" ADD CONSTRAINT "protection_grant_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "protection_grant_article" ON "protection_grant" USING btree ("article_id","person_id");
--> statement-breakpoint
CREATE FUNCTION refuse_but_revocation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND to_jsonb(NEW) - 'revoked_at' = to_jsonb(OLD) - 'revoked_at' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted, only revoked once', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER protection_grant_append_only BEFORE UPDATE OR DELETE ON protection_grant FOR EACH ROW EXECUTE FUNCTION refuse_but_revocation();
--> statement-breakpoint
CREATE TRIGGER protection_grant_no_truncate BEFORE TRUNCATE ON protection_grant FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
