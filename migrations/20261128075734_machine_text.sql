-- Why: sentences that a machine wrote are known by name until somebody has changed or confirmed them.
CREATE TABLE "machine_sentence" (
	"article_id" uuid NOT NULL,
	"key" text NOT NULL,
	"origin" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"confirmed_in" uuid,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "machine_sentence_pk" PRIMARY KEY("article_id","key"),
	CONSTRAINT "machine_sentence_origin" CHECK ("machine_sentence"."origin" in ('paste', 'intake', 'draft')),
	CONSTRAINT "machine_sentence_confirmed_whole" CHECK (("machine_sentence"."confirmed_at" is null) = ("machine_sentence"."confirmed_by" is null) and ("machine_sentence"."confirmed_at" is null) = ("machine_sentence"."confirmed_in" is null))
);
--> statement-breakpoint
ALTER TABLE "machine_sentence" ADD CONSTRAINT "machine_sentence_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "machine_sentence" ADD CONSTRAINT "machine_sentence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "machine_sentence" ADD CONSTRAINT "machine_sentence_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "machine_sentence" ADD CONSTRAINT "machine_sentence_confirmed_in" FOREIGN KEY ("article_id","confirmed_in") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "machine_sentence_unedited" ON "machine_sentence" USING btree ("article_id") WHERE "machine_sentence"."confirmed_at" is null;
--> statement-breakpoint
CREATE FUNCTION refuse_other_machine_sentence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'confirmed_in' - 'confirmed_by' - 'confirmed_at' IS DISTINCT FROM to_jsonb(OLD) - 'confirmed_in' - 'confirmed_by' - 'confirmed_at' THEN
    RAISE EXCEPTION 'What a machine wrote is never changed, only whether somebody confirmed it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'machine_sentence_confirmation_only';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER machine_sentence_confirmation_only BEFORE UPDATE ON machine_sentence FOR EACH ROW EXECUTE FUNCTION refuse_other_machine_sentence();
--> statement-breakpoint
CREATE TRIGGER machine_sentence_never_deleted BEFORE DELETE ON machine_sentence FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER machine_sentence_no_truncate BEFORE TRUNCATE ON machine_sentence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
