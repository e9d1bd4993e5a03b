-- Why: the words that the desk's own pairs relate are learnt once and kept, so that every node and every start aligns by them.
CREATE TABLE "alignment_lexicon" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"number" integer DEFAULT 0 NOT NULL,
	"words" "bytea",
	"forms" integer DEFAULT 0 NOT NULL,
	"pairs" integer DEFAULT 0 NOT NULL,
	"links" integer DEFAULT 0 NOT NULL,
	"newest" text DEFAULT '' NOT NULL,
	"learnt_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	CONSTRAINT "alignment_lexicon_one" CHECK ("alignment_lexicon"."one")
);
