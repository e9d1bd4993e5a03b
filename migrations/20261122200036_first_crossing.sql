-- Why: the tables of the first crossing, from people to editions.
CREATE TABLE "chain" (
	"article_id" uuid PRIMARY KEY NOT NULL,
	"place" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"article_id" uuid,
	"segment_id" uuid,
	"thread_id" uuid,
	"person_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"place" integer,
	"previous" text,
	"hash" text,
	"transaction" bigint DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
	CONSTRAINT "event_place" UNIQUE("article_id","place")
);
--> statement-breakpoint
CREATE TABLE "alignment_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "alignment_change_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"act" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"structure" integer NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"threads" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"undoes" uuid,
	CONSTRAINT "alignment_change_undone_once" UNIQUE("undoes")
);
--> statement-breakpoint
CREATE TABLE "article" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"due_at" timestamp (3) with time zone,
	"embargo_until" timestamp (3) with time zone,
	"korean_published_at" timestamp (3) with time zone,
	"structure" integer DEFAULT 0 NOT NULL,
	"credits" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "article_request" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "article_member" (
	"article_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"part" text NOT NULL,
	"credit" jsonb DEFAULT '{"as":"undecided"}'::jsonb NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_member_pk" PRIMARY KEY("article_id","person_id"),
	CONSTRAINT "article_member_part" CHECK ("article_member"."part" in ('translator', 'editor', 'journalist'))
);
--> statement-breakpoint
CREATE TABLE "image" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "image_of_article" UNIQUE("article_id","id")
);
--> statement-breakpoint
CREATE TABLE "source_paragraph" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"source_version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "source_paragraph_position" UNIQUE("source_version_id","position"),
	CONSTRAINT "source_paragraph_of_article" UNIQUE("article_id","id")
);
--> statement-breakpoint
CREATE TABLE "source_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"original_name" text,
	"original" "bytea",
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_version_number" UNIQUE("article_id","number"),
	CONSTRAINT "source_version_of_article" UNIQUE("article_id","id")
);
--> statement-breakpoint
CREATE TABLE "waiver" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"key" text NOT NULL,
	"source_digest" text NOT NULL,
	"target_digest" text NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "override" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"key" text NOT NULL,
	"segment_id" uuid,
	"reason" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_key" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"pen_name" text,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_role" CHECK ("person"."role" in ('translator', 'editor', 'journalist', 'chief')),
	CONSTRAINT "person_language" CHECK ("person"."language" in ('en', 'ko'))
);
--> statement-breakpoint
CREATE TABLE "policy_setting" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"policies" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_setting_one" CHECK ("policy_setting"."one")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"notice" text,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" jsonb NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "edition_number" UNIQUE("article_id","number"),
	CONSTRAINT "edition_of_article" UNIQUE("article_id","id")
);
--> statement-breakpoint
CREATE TABLE "edition_segment" (
	"article_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"source_text" text NOT NULL,
	"target_text" text NOT NULL,
	"source_digest" text NOT NULL,
	"target_digest" text NOT NULL,
	"version" integer NOT NULL,
	"omitted" boolean NOT NULL,
	CONSTRAINT "edition_segment_pk" PRIMARY KEY("edition_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "fact_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"source_digest" text NOT NULL,
	"target_digest" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text,
	"bulk" boolean DEFAULT false NOT NULL,
	CONSTRAINT "fact_reason" CHECK ("fact"."kind" not in ('return', 'reopening', 'omission', 'restoration', 'addition') or coalesce("fact"."reason", '') <> '')
);
--> statement-breakpoint
CREATE TABLE "sighting" (
	"person_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"source_digest" text NOT NULL,
	"target_digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sighting_pk" PRIMARY KEY("person_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "segment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"document" jsonb NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"source_digest" text NOT NULL,
	"target_digest" text NOT NULL,
	"authors" uuid[] DEFAULT '{}' NOT NULL,
	"written_at" timestamp (3) with time zone,
	"written_by" uuid,
	"confidence" real,
	"image_id" uuid,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "segment_of_article" UNIQUE("article_id","id")
);
--> statement-breakpoint
CREATE TABLE "segment_source" (
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"source_paragraph_id" uuid NOT NULL,
	CONSTRAINT "segment_source_pk" PRIMARY KEY("source_paragraph_id")
);
--> statement-breakpoint
CREATE TABLE "step_batch" (
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"steps" jsonb NOT NULL,
	"contents" text NOT NULL,
	"target_digest" text NOT NULL,
	"authors" uuid[] NOT NULL,
	CONSTRAINT "step_batch_pk" PRIMARY KEY("segment_id","version"),
	CONSTRAINT "step_batch_once" UNIQUE("segment_id","batch_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "message_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"reading" integer,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"assigned_to" uuid,
	"mentions" uuid[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"anchor" jsonb NOT NULL,
	"body" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"addressed_to" uuid,
	"blocking" boolean DEFAULT false NOT NULL,
	"type" text,
	"readings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "thread_of_article" UNIQUE("article_id","id"),
	CONSTRAINT "thread_kind" CHECK ("thread"."kind" in ('comment', 'query')),
	CONSTRAINT "thread_addressee_of_query" CHECK ("thread"."kind" <> 'query' or "thread"."addressed_to" is not null)
);
--> statement-breakpoint
ALTER TABLE "alignment_change" ADD CONSTRAINT "alignment_change_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alignment_change" ADD CONSTRAINT "alignment_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_member" ADD CONSTRAINT "article_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_paragraph" ADD CONSTRAINT "source_paragraph_version" FOREIGN KEY ("article_id","source_version_id") REFERENCES "public"."source_version"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_version" ADD CONSTRAINT "source_version_imported_by_person_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_segment_of_article" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "override" ADD CONSTRAINT "override_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_setting" ADD CONSTRAINT "policy_setting_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_segment" ADD CONSTRAINT "edition_segment_edition" FOREIGN KEY ("article_id","edition_id") REFERENCES "public"."edition"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_segment" ADD CONSTRAINT "edition_segment_segment" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_segment_of_article" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sighting" ADD CONSTRAINT "sighting_segment_id_segment_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_image" FOREIGN KEY ("article_id","image_id") REFERENCES "public"."image"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_source" ADD CONSTRAINT "segment_source_segment_of_article" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segment_source" ADD CONSTRAINT "segment_source_paragraph_of_article" FOREIGN KEY ("article_id","source_paragraph_id") REFERENCES "public"."source_paragraph"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_batch" ADD CONSTRAINT "step_batch_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_batch" ADD CONSTRAINT "step_batch_segment" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_assigned_to_person_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_thread_of_article" FOREIGN KEY ("article_id","thread_id") REFERENCES "public"."thread"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_addressed_to_person_id_fk" FOREIGN KEY ("addressed_to") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_segment_of_article" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_article" ON "event" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "event_segment" ON "event" USING btree ("segment_id","number");--> statement-breakpoint
CREATE INDEX "alignment_change_article" ON "alignment_change" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "article_created" ON "article" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "article_member_person" ON "article_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "waiver_article" ON "waiver" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "override_article" ON "override" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "fact_article" ON "fact" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "fact_segment" ON "fact" USING btree ("segment_id","number");--> statement-breakpoint
CREATE INDEX "segment_order" ON "segment" USING btree ("article_id","position");--> statement-breakpoint
CREATE INDEX "segment_source_segment" ON "segment_source" USING btree ("segment_id");--> statement-breakpoint
CREATE INDEX "step_batch_digest" ON "step_batch" USING btree ("segment_id","target_digest");--> statement-breakpoint
CREATE INDEX "message_article" ON "message" USING btree ("article_id","number");--> statement-breakpoint
CREATE INDEX "message_thread" ON "message" USING btree ("thread_id","number");--> statement-breakpoint
CREATE INDEX "thread_segment" ON "thread" USING btree ("segment_id");--> statement-breakpoint
CREATE INDEX "thread_addressee" ON "thread" USING btree ("addressed_to");