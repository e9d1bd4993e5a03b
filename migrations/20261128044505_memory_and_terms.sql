-- Why: what was said before and where to find it, and what the desk calls things: the memory and the term base.
CREATE TABLE "memory_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"person_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"pairs" integer DEFAULT 0 NOT NULL,
	"repeated" integer DEFAULT 0 NOT NULL,
	"malformed" integer DEFAULT 0 NOT NULL,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memory_pair" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memory_pair_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"target" text NOT NULL,
	"sentence" boolean NOT NULL,
	"article_id" uuid,
	"segment_id" uuid,
	"kind" text,
	"approved_by" uuid,
	"import_id" uuid,
	"said_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"texts" uuid NOT NULL,
	CONSTRAINT "memory_pair_origin" CHECK (("memory_pair"."article_id" is null) <> ("memory_pair"."import_id" is null))
);
--> statement-breakpoint
CREATE TABLE "memory_part" (
	"part" integer PRIMARY KEY NOT NULL,
	"pairs" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memory_piece" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "memory_piece_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "memory_posting" (
	"side" text NOT NULL,
	"key" integer NOT NULL,
	"part" integer NOT NULL,
	"places" "bytea" NOT NULL,
	CONSTRAINT "memory_posting_pk" PRIMARY KEY("side","key","part"),
	CONSTRAINT "memory_posting_side" CHECK ("memory_posting"."side" in ('source', 'target'))
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"headword" text NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"retired" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"term_id" uuid,
	"values" jsonb NOT NULL,
	"reason" text,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"article_id" uuid,
	"accepted" boolean,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "term_state" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"base" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_version" (
	"term_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"values" jsonb NOT NULL,
	"retired" boolean NOT NULL,
	"person_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"import_id" uuid,
	CONSTRAINT "term_version_pk" PRIMARY KEY("term_id","version")
);
--> statement-breakpoint
ALTER TABLE "memory_import" ADD CONSTRAINT "memory_import_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_pair" ADD CONSTRAINT "memory_pair_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_pair" ADD CONSTRAINT "memory_pair_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_pair" ADD CONSTRAINT "memory_pair_import_id_memory_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."memory_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory_piece" ADD CONSTRAINT "memory_piece_import_id_memory_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."memory_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposal" ADD CONSTRAINT "term_proposal_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposal" ADD CONSTRAINT "term_proposal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposal" ADD CONSTRAINT "term_proposal_article_id_article_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."article"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_proposal" ADD CONSTRAINT "term_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_version" ADD CONSTRAINT "term_version_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_version" ADD CONSTRAINT "term_version_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memory_pair_article" ON "memory_pair" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "memory_pair_import" ON "memory_pair" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memory_pair_texts" ON "memory_pair" USING btree ("texts") WHERE "memory_pair"."import_id" is not null;--> statement-breakpoint
CREATE INDEX "term_headword" ON "term" USING btree ("headword");--> statement-breakpoint
CREATE INDEX "term_version_import" ON "term_version" USING btree ("import_id");--> statement-breakpoint
CREATE TRIGGER term_version_append_only BEFORE UPDATE OR DELETE ON term_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER term_version_no_truncate BEFORE TRUNCATE ON term_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER term_never_deleted BEFORE DELETE ON term FOR EACH ROW EXECUTE FUNCTION refuse_delete();
