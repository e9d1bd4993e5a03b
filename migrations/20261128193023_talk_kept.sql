-- Why: settled queries are kept as long as the policy says, then erased for good; of a mail all of it is kept, not only what was taken for the answer.
ALTER TABLE "incoming_letter" ADD COLUMN "letter" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "letter" text;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "erased_at" timestamp (3) with time zone;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_rewording() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved text[] := ARRAY['segment_id', 'anchor'];
  erased text[] := ARRAY['segment_id', 'anchor', 'erased_at', 'body', 'readings'];
BEGIN
  IF to_jsonb(NEW) - moved = to_jsonb(OLD) - moved THEN RETURN NEW; END IF;
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.body = '' AND NEW.readings = '[]'
    AND to_jsonb(NEW) - erased = to_jsonb(OLD) - erased THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'Conversations are never worded anew: only their anchors move, and words are erased' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'thread_anchor_only';
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_but_erased_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.body = '' AND NEW.letter IS NULL AND to_jsonb(NEW) - 'body' - 'letter' = to_jsonb(OLD) - 'body' - 'letter'
    AND EXISTS (SELECT 1 FROM thread t WHERE t.id = OLD.thread_id AND t.erased_at IS NOT NULL) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'Rows of % are never changed or deleted; only words whose time is over are erased', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
--> statement-breakpoint
DROP TRIGGER message_append_only ON message;
--> statement-breakpoint
CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_but_erased_words();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_unless_first_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.was = '' AND NEW.becomes = '' AND to_jsonb(NEW) - 'was' - 'becomes' = to_jsonb(OLD) - 'was' - 'becomes'
    AND EXISTS (SELECT 1 FROM thread t WHERE t.id = OLD.thread_id AND t.erased_at IS NOT NULL) THEN RETURN NEW; END IF;
  IF OLD.decision IS NOT NULL
    OR to_jsonb(NEW) - 'decision' - 'decided_by' - 'decided_at' IS DISTINCT FROM to_jsonb(OLD) - 'decision' - 'decided_by' - 'decided_at' THEN
    RAISE EXCEPTION 'A proposal is never changed, only decided, once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'source_proposal_decided_once';
  END IF;
  RETURN NEW;
END $$;
