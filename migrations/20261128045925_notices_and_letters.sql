-- Why: people are told of what concerns them, in an inbox and by letters that outlive a crash; a letter that comes in and is no answer is kept until somebody decides.
CREATE TABLE "event_cursor" (
	"follower" text PRIMARY KEY NOT NULL,
	"cursor" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "letter_way" CHECK ("letter"."way" in ('at-once', 'grouped'))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notice_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event" bigint NOT NULL,
	"article_id" uuid,
	"segment_id" uuid,
	"thread_id" uuid,
	"caused_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"to_group" boolean DEFAULT false NOT NULL,
	"letter_id" uuid,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_once" UNIQUE("person_id","event","kind")
);
--> statement-breakpoint
CREATE TABLE "notice_setting" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incoming_letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"article_id" uuid,
	"thread_id" uuid,
	"sender" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"problem" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"handled_by" uuid,
	"handled_at" timestamp (3) with time zone,
	CONSTRAINT "incoming_letter_once" UNIQUE("request_id"),
	CONSTRAINT "incoming_letter_outcome" CHECK ("incoming_letter"."outcome" in ('taken', 'set-aside')),
	CONSTRAINT "incoming_letter_handled" CHECK (("incoming_letter"."outcome" is null) = ("incoming_letter"."handled_by" is null))
);
--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_letter" ADD CONSTRAINT "incoming_letter_handled_by_person_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_letter" ADD CONSTRAINT "incoming_letter_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_waiting" ON "letter" USING btree ("created_at") WHERE "letter"."sent_at" is null and "letter"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX "letter_person" ON "letter" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","number");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notice_letter" ON "notice" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "notice_to_group" ON "notice" USING btree ("person_id","at") WHERE "notice"."to_group";--> statement-breakpoint
CREATE INDEX "incoming_letter_received" ON "incoming_letter" USING btree ("received_at");