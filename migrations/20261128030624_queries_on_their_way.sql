-- Why: a query is seen on its way (sent, opened, reminded), is answered by a link without an account, and may propose a correction of the Korean.
CREATE TABLE "answer_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"renewal_asked_at" timestamp (3) with time zone,
	CONSTRAINT "answer_link_token" UNIQUE("token_hash")
);--> statement-breakpoint
CREATE TABLE "query_step" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "query_step_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"act" text NOT NULL,
	"via" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "query_step_act" CHECK ("query_step"."act" in ('sent', 'opened', 'reminded', 'escalated')),
	CONSTRAINT "query_step_via" CHECK ("query_step"."via" in ('desk', 'link', 'mail'))
);--> statement-breakpoint
CREATE TABLE "source_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"source_paragraph_id" uuid NOT NULL,
	"was" text NOT NULL,
	"becomes" text NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "source_proposal_decision" CHECK ("source_proposal"."decision" in ('accepted', 'declined')),
	CONSTRAINT "source_proposal_decided" CHECK (("source_proposal"."decision" is null) = ("source_proposal"."decided_by" is null) and ("source_proposal"."decision" is null) = ("source_proposal"."decided_at" is null))
);--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "via" text DEFAULT 'desk' NOT NULL;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_of_thread" UNIQUE("thread_id","id");--> statement-breakpoint
ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_link" ADD CONSTRAINT "answer_link_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_step" ADD CONSTRAINT "query_step_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_proposal" ADD CONSTRAINT "source_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_proposal" ADD CONSTRAINT "source_proposal_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_proposal" ADD CONSTRAINT "source_proposal_message_of_thread" FOREIGN KEY ("thread_id","message_id") REFERENCES "public"."message"("thread_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_proposal" ADD CONSTRAINT "source_proposal_paragraph_of_article" FOREIGN KEY ("article_id","source_paragraph_id") REFERENCES "public"."source_paragraph"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_link_thread" ON "answer_link" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "answer_link_article" ON "answer_link" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "query_step_thread" ON "query_step" USING btree ("thread_id","number");--> statement-breakpoint
CREATE INDEX "query_step_article" ON "query_step" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "source_proposal_article" ON "source_proposal" USING btree ("article_id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_request" UNIQUE("request_id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_via" CHECK ("message"."via" in ('desk', 'link', 'mail'));
--> statement-breakpoint
CREATE TRIGGER query_step_append_only BEFORE UPDATE OR DELETE ON query_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER query_step_no_truncate BEFORE TRUNCATE ON query_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_unless_first_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL
    OR to_jsonb(NEW) - 'decision' - 'decided_by' - 'decided_at' IS DISTINCT FROM to_jsonb(OLD) - 'decision' - 'decided_by' - 'decided_at' THEN
    RAISE EXCEPTION 'A proposal is never changed, only decided, once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'source_proposal_decided_once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_proposal_decided_once BEFORE UPDATE ON source_proposal FOR EACH ROW EXECUTE FUNCTION refuse_unless_first_decision();
--> statement-breakpoint
CREATE TRIGGER source_proposal_never_deleted BEFORE DELETE ON source_proposal FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER source_proposal_no_truncate BEFORE TRUNCATE ON source_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete();
