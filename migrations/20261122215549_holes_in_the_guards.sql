-- Why: some of what only grows could be emptied at a stroke, and a question or a waiver could be worded anew.
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['message', 'source_version', 'source_paragraph', 'alignment_change', 'override', 'edition_segment',
    'segment', 'thread', 'waiver', 'article', 'person', 'chain'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept || '_no_truncate', kept);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_rewording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'segment_id' - 'anchor' IS DISTINCT FROM to_jsonb(OLD) - 'segment_id' - 'anchor' THEN
    RAISE EXCEPTION 'Conversations are never worded anew: only their anchors move' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'thread_anchor_only';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER thread_anchor_only BEFORE UPDATE ON thread FOR EACH ROW EXECUTE FUNCTION refuse_rewording();
--> statement-breakpoint
CREATE FUNCTION refuse_unless_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL
    OR to_jsonb(NEW) - 'withdrawn_at' - 'withdrawn_by' IS DISTINCT FROM to_jsonb(OLD) - 'withdrawn_at' - 'withdrawn_by' THEN
    RAISE EXCEPTION 'A waiver is never changed, only taken back' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'waiver_taken_back_only';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER waiver_taken_back_only BEFORE UPDATE ON waiver FOR EACH ROW EXECUTE FUNCTION refuse_unless_taken_back();
--> statement-breakpoint
CREATE TRIGGER waiver_never_deleted BEFORE DELETE ON waiver FOR EACH ROW EXECUTE FUNCTION refuse_delete();
