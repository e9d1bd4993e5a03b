-- Why: chiefs write rules of their own for the checks, and what they decided is kept.
CREATE TABLE "desk_rule_version" (
	"rule_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "desk_rule_version_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"values" jsonb NOT NULL,
	"is_on" boolean NOT NULL,
	"retired" boolean NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_rule_version_pk" PRIMARY KEY("rule_id","version")
);
--> statement-breakpoint
ALTER TABLE "desk_rule_version" ADD CONSTRAINT "desk_rule_version_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER desk_rule_version_append_only BEFORE UPDATE OR DELETE ON desk_rule_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER desk_rule_version_no_truncate BEFORE TRUNCATE ON desk_rule_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
