-- Why: a node that knows a paragraph saves a keystroke with one statement, which must see behind the lock that nothing has changed;
-- and whose words they were is found by the words, not by walking through the history of the paragraph.
DROP INDEX "step_batch_digest";--> statement-breakpoint
CREATE INDEX "step_batch_digest" ON "step_batch" USING btree ("target_digest","segment_id");--> statement-breakpoint
-- Everything that the saving of a batch is decided by, but for who sends it: a change of any of it changes the stamp or the anchors.
-- In PL/pgSQL, which plans a query once a connection and not with every call.
CREATE FUNCTION writing_matters(the_segment uuid, OUT stamp text, OUT anchors jsonb) LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT
    concat_ws(' ', s.version, s.target_digest, s.source_digest, a.xmin,
      (SELECT count(*) FROM fact f WHERE f.segment_id = s.id),
      (SELECT p.xmin FROM policy_setting p),
      (SELECT string_agg(m.person_id::text, ',' ORDER BY m.person_id) FROM article_member m WHERE m.article_id = a.id)),
    (SELECT jsonb_object_agg(t.id, t.anchor) FROM thread t WHERE t.segment_id = s.id AND t.anchor ->> 'side' = 'target')
    INTO stamp, anchors
  FROM segment s JOIN article a ON a.id = s.article_id
  WHERE s.id = the_segment AND s.removed_at IS NULL;
END $$;
--> statement-breakpoint
-- The same, asked behind the lock: within a volatile function each statement sees what was committed before it began.
CREATE FUNCTION writing_matters_behind_lock(the_segment uuid, OUT stamp text, OUT anchors jsonb) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM FROM segment WHERE id = the_segment FOR UPDATE;
  SELECT m.stamp, m.anchors INTO stamp, anchors FROM writing_matters(the_segment) m;
END $$;
