-- Why: an approval names the digest of Korean that a later version replaces; its words, and what somebody saw at their last visit, must be there to compare with.
CREATE TABLE "source_state" (
	"article_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"paragraphs" text[] NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_state_pk" PRIMARY KEY("segment_id","digest")
);
--> statement-breakpoint
ALTER TABLE "source_version" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "visit" uuid;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "earlier_source" text;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "earlier_target" text;--> statement-breakpoint
ALTER TABLE "sighting" ADD COLUMN "earlier_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "source_state" ADD CONSTRAINT "source_state_segment" FOREIGN KEY ("article_id","segment_id") REFERENCES "public"."segment"("article_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
INSERT INTO source_state (article_id, segment_id, digest, paragraphs)
SELECT s.article_id, s.id, s.source_digest, array_agg(p.text ORDER BY p.position)
FROM segment s JOIN segment_source l ON l.segment_id = s.id JOIN source_paragraph p ON p.id = l.source_paragraph_id
GROUP BY s.id;
--> statement-breakpoint
CREATE TRIGGER source_state_append_only BEFORE UPDATE OR DELETE ON source_state FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER source_state_no_truncate BEFORE TRUNCATE ON source_state FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
