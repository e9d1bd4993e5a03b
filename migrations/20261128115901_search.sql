-- Why: words are found in the Korean, the English and the conversations of all articles, at once and as the texts are now.
-- What a text is found under: its words of letters and figures, and every two neighbouring syllables whatever stands
-- between them, the last of a run alone. shared/review/sought.ts asks with the same keys. Bounded, so that no text is ever
-- too long to be kept; dear, so that the planner goes by the index.
CREATE FUNCTION "search_keys"(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
  SELECT pg_catalog.array_to_tsvector(coalesce(array_agg(DISTINCT key), '{}'))
  FROM (SELECT pg_catalog.lower(pg_catalog.normalize(pg_catalog.left(words, 40000), 'NFC')) AS text) AS folded,
  LATERAL (
    SELECT pg_catalog.left(found.word[1], 40) AS key FROM pg_catalog.regexp_matches(text, '[0-9a-zß-ɏͰ-ӿ]+', 'g') AS found(word)
    UNION ALL
    SELECT letter || coalesce(lead(letter) OVER (PARTITION BY run.number ORDER BY place), '')
    FROM pg_catalog.regexp_matches(pg_catalog.regexp_replace(text, '[^0-9a-zß-ɏͰ-ӿㄱ-ㆎ가-힣一-鿿ぁ-ヿ]+', '', 'g'), '[ㄱ-ㆎ가-힣一-鿿ぁ-ヿ]+', 'g') WITH ORDINALITY AS run(letters, number),
    LATERAL unnest(pg_catalog.string_to_array(run.letters[1], NULL)) WITH ORDINALITY AS letters(letter, place)
  ) AS keys
$$;--> statement-breakpoint
CREATE INDEX "source_paragraph_search" ON "source_paragraph" USING gin (search_keys("text")) WITH (fastupdate=true,gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "segment_search" ON "segment" USING gin (search_keys("text")) WITH (fastupdate=true,gin_pending_list_limit=1024) WHERE "segment"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "message_search" ON "message" USING gin (search_keys("body")) WITH (fastupdate=true,gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "thread_search" ON "thread" USING gin (search_keys("body")) WITH (fastupdate=true,gin_pending_list_limit=1024);