-- Why: changes can be proposed inside the text, and who proposed and who decided is kept.
CREATE TABLE "suggestion" (
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"standing" boolean DEFAULT true NOT NULL,
	CONSTRAINT "suggestion_pk" PRIMARY KEY("segment_id","id")
);
--> statement-breakpoint
CREATE TABLE "suggestion_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "suggestion_decision_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"inserted" text NOT NULL,
	"deleted" text NOT NULL,
	CONSTRAINT "suggestion_verdict" CHECK ("suggestion_decision"."verdict" in ('accept', 'reject'))
);
--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_segment" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_of" FOREIGN KEY ("segment_id","suggestion_id") REFERENCES "public"."suggestion"("segment_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_segment_of_article" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestion_article" ON "suggestion" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "suggestion_standing" ON "suggestion" USING btree ("article_id") WHERE "suggestion"."standing";--> statement-breakpoint
CREATE INDEX "suggestion_decision_segment" ON "suggestion_decision" USING btree ("segment_id","number");
--> statement-breakpoint
CREATE TRIGGER suggestion_decision_append_only BEFORE UPDATE OR DELETE ON suggestion_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER suggestion_decision_no_truncate BEFORE TRUNCATE ON suggestion_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_other_proposer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'standing' IS DISTINCT FROM to_jsonb(OLD) - 'standing' THEN
    RAISE EXCEPTION 'Who proposed what is never changed, only whether it still waits' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'suggestion_standing_only';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER suggestion_standing_only BEFORE UPDATE ON suggestion FOR EACH ROW EXECUTE FUNCTION refuse_other_proposer();
--> statement-breakpoint
CREATE TRIGGER suggestion_never_deleted BEFORE DELETE ON suggestion FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER suggestion_no_truncate BEFORE TRUNCATE ON suggestion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
