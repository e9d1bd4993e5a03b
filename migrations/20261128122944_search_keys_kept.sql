-- Why: the function of the search was put into words anew with every keystroke; in this language its plan is kept. The keys are the same.
CREATE OR REPLACE FUNCTION "search_keys"(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
BEGIN
  RETURN (SELECT pg_catalog.array_to_tsvector(coalesce(array_agg(DISTINCT key), '{}'))
  FROM (SELECT pg_catalog.lower(pg_catalog.normalize(pg_catalog.left(words, 40000), 'NFC')) AS text) AS folded,
  LATERAL (
    SELECT pg_catalog.left(found.word[1], 40) AS key FROM pg_catalog.regexp_matches(text, '[0-9a-zß-ɏͰ-ӿ]+', 'g') AS found(word)
    UNION ALL
    SELECT letter || coalesce(lead(letter) OVER (PARTITION BY run.number ORDER BY place), '')
    FROM pg_catalog.regexp_matches(pg_catalog.regexp_replace(text, '[^0-9a-zß-ɏͰ-ӿㄱ-ㆎ가-힣一-鿿ぁ-ヿ]+', '', 'g'), '[ㄱ-ㆎ가-힣一-鿿ぁ-ヿ]+', 'g') WITH ORDINALITY AS run(letters, number),
    LATERAL unnest(pg_catalog.string_to_array(run.letters[1], NULL)) WITH ORDINALITY AS letters(letter, place)
  ) AS keys);
END
$$;
