-- Why: what must hold whatever the code does: the record only grows, and nothing unapproved is published.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_append_only BEFORE UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fact_no_truncate BEFORE TRUNCATE ON fact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER step_batch_append_only BEFORE UPDATE OR DELETE ON step_batch FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER step_batch_no_truncate BEFORE TRUNCATE ON step_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER source_version_append_only BEFORE UPDATE OR DELETE ON source_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER source_paragraph_append_only BEFORE UPDATE OR DELETE ON source_paragraph FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER alignment_change_append_only BEFORE UPDATE OR DELETE ON alignment_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER override_append_only BEFORE UPDATE OR DELETE ON override FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER edition_append_only BEFORE UPDATE OR DELETE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER edition_no_truncate BEFORE TRUNCATE ON edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER edition_segment_append_only BEFORE UPDATE OR DELETE ON edition_segment FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted';
END $$;
--> statement-breakpoint
CREATE TRIGGER segment_never_deleted BEFORE DELETE ON segment FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER thread_never_deleted BEFORE DELETE ON thread FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER article_never_deleted BEFORE DELETE ON article FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER person_never_deleted BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
-- How many distinct people approve exactly these two texts, counting nothing that was taken back later.
CREATE FUNCTION standing_approvals(the_segment uuid, the_source text, the_target text) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT a.person_id)::integer
  FROM fact a
  WHERE a.segment_id = the_segment AND a.kind = 'approval' AND a.source_digest = the_source AND a.target_digest = the_target
    AND NOT EXISTS (
      SELECT 1 FROM fact later
      WHERE later.segment_id = the_segment AND later.number > a.number
        AND (later.kind IN ('return', 'reopening', 'omission', 'restoration')
          OR (later.kind = 'approval-withdrawal' AND later.person_id = a.person_id)))
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_unapproved_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  required integer := coalesce((SELECT (policies ->> 'approvalsRequired')::integer FROM policy_setting), 1);
  offending uuid;
BEGIN
  IF NEW.kind = 'withdrawal' THEN RETURN NULL; END IF;
  SELECT s.id INTO offending
  FROM segment s
  LEFT JOIN edition_segment e ON e.edition_id = NEW.id AND e.segment_id = s.id
  WHERE s.article_id = NEW.article_id AND s.removed_at IS NULL
    AND (e.segment_id IS NULL
      OR e.source_digest <> s.source_digest OR e.target_digest <> s.target_digest
      OR (standing_approvals(s.id, s.source_digest, s.target_digest) < required
        AND NOT EXISTS (
          SELECT 1 FROM override o
          WHERE o.article_id = s.article_id AND o.segment_id = s.id
            AND o.key IN ('not-approved:' || s.id || ':' || s.source_digest || ':' || s.target_digest,
                          'outdated:' || s.id || ':' || s.source_digest || ':' || s.target_digest))))
  LIMIT 1;
  IF offending IS NOT NULL THEN
    RAISE EXCEPTION 'Segment % is not approved as it stands', offending USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_only_approved';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER edition_only_approved AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_unapproved_edition();
--> statement-breakpoint
-- An edition cannot be published empty: a Korean paragraph that stands in no segment would be lost unseen.
CREATE FUNCTION refuse_unaligned_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'withdrawal' AND NOT EXISTS (SELECT 1 FROM edition_segment WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'An edition needs segments' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_not_empty';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER edition_not_empty AFTER INSERT ON edition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_unaligned_edition();
