-- Why: what a journalist answered stays with the term that it was about, for the next one who meets it.
CREATE TABLE "term_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"words" text NOT NULL,
	"began" boolean NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"dropped_by" uuid,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "term_note_dropped" CHECK (("term_note"."dropped_by" is null) = ("term_note"."dropped_at" is null))
);
--> statement-breakpoint
ALTER TABLE "term_note" ADD CONSTRAINT "term_note_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_note" ADD CONSTRAINT "term_note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_note" ADD CONSTRAINT "term_note_dropped_by_person_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_note" ADD CONSTRAINT "term_note_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_note" ADD CONSTRAINT "term_note_message_of_thread" FOREIGN KEY ("thread_id","message_id") REFERENCES "public"."message"("thread_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "term_note_article" ON "term_note" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "term_note_term" ON "term_note" USING btree ("term_id");
--> statement-breakpoint
CREATE FUNCTION refuse_other_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.dropped_at IS NOT NULL
    OR to_jsonb(NEW) - 'dropped_by' - 'dropped_at' IS DISTINCT FROM to_jsonb(OLD) - 'dropped_by' - 'dropped_at' THEN
    RAISE EXCEPTION 'A note on a term is never changed, only taken off, once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'term_note_dropped_once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER term_note_dropped_once BEFORE UPDATE ON term_note FOR EACH ROW EXECUTE FUNCTION refuse_other_note();
--> statement-breakpoint
CREATE TRIGGER term_note_never_deleted BEFORE DELETE ON term_note FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER term_note_no_truncate BEFORE TRUNCATE ON term_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
