-- Why: the keystrokes of many paragraphs are kept with one statement, and none of them waits for a paragraph that somebody else holds.
CREATE OR REPLACE FUNCTION writing_matters_behind_lock(the_segment uuid, OUT stamp text, OUT anchors jsonb) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM FROM segment WHERE id = the_segment FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT m.stamp, m.anchors INTO stamp, anchors FROM writing_matters(the_segment) m;
END $$;
