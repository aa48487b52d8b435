CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What filters ask for, as small numbers: kind and value, like cuisine thai. Those below 10,000 are the buckets below.
CREATE TABLE recipe_mark (
    id    int GENERATED ALWAYS AS IDENTITY (START WITH 10000) PRIMARY KEY,
    kind  text NOT NULL,
    value text NOT NULL,
    UNIQUE (kind, value)
);

-- What may be found: one row for each public recipe. Whatever is looked through is here, and as little else as can be:
-- a search touches thousands of rows, and what it costs is the pages that they lie on.
CREATE TABLE recipe_search (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    quality        real NOT NULL,
    rating         real, -- the mean; unrated is null
    calories       real, -- in a serving: the likely value; unknown is null
    prep_minutes   int,
    total_minutes  int,
    rating_count   int NOT NULL,
    favorite_count int NOT NULL,
    cooked_count   int NOT NULL,
    folded         text COLLATE "C" NOT NULL, -- the name in small letters, without accents and signs
    facets         int[] NOT NULL, -- marks that searches count
    marks          int[] NOT NULL, -- all others, and the buckets
    document       tsvector NOT NULL
);
-- Compressed or out of line, ranking candidates would unpack each of them.
ALTER TABLE recipe_search ALTER COLUMN document SET STORAGE MAIN;

-- What lists show of it.
CREATE TABLE recipe_card (
    id   uuid PRIMARY KEY REFERENCES recipe_search (id) ON DELETE CASCADE,
    card jsonb NOT NULL
);

-- All words that people may mean, without accents, for mending what they typed.
CREATE TABLE recipe_word (
    word  text COLLATE "C" PRIMARY KEY,
    count bigint NOT NULL DEFAULT 1 -- of recipes with it, as last counted
);

-- Name first: what people mean, in the order A name, B description, C cuisine, category and tags, D ingredients.
CREATE FUNCTION recipe_document(stems regconfig, name text, description text, labels text, ingredients text)
    RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN setweight(to_tsvector(stems, name), 'A') || setweight(to_tsvector(stems, description), 'B')
        || setweight(to_tsvector(stems, labels), 'C') || setweight(to_tsvector(stems, ingredients), 'D');

-- The words of the name alone, for the first tier of a search.
CREATE FUNCTION recipe_name_words(document tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN strip(ts_filter(document, '{a}'));

-- How good a recipe is likely to be, 0 to 1: 60 % its mean rating, drawn towards 3.5 by five ratings that nobody gave,
-- and 40 % how many people did something with it, on a logarithmic scale up to 100,000.
CREATE FUNCTION recipe_quality(rating_sum bigint, rating_count bigint, favorites bigint, cooked bigint)
    RETURNS real LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (0.6 * ((rating_sum + 17.5::float8) / (rating_count + 5) - 1) / 4
        + 0.4 * least(1, ln(1::float8 + rating_count + favorites + cooked) / ln(100001::float8)))::real;

-- Numbers beside the marks: a sample (0 to 127, by chance), and from 1000 quality in steps of 1/64, from 2000 and 3000
-- minutes of preparation and in all in steps of 5, from 4000 the rating in tenths, from 5000 calories in steps of 50.
CREATE FUNCTION recipe_buckets(id uuid, quality real, prep int, total int, rating real, calories real)
    RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_remove(ARRAY[
        get_byte(uuid_send(id), 15) & 127,
        1000 + floor(least(quality, 1) * 64)::int,
        2000 + least((prep + 4) / 5, 36),
        3000 + least((total + 4) / 5, 60),
        4000 + floor(rating * 10)::int,
        5000 + least(ceil(calories / 50)::int, 40)], NULL);

-- Words, name words and marks in one index: an intersection of several then happens inside it. Without fastupdate no
-- reader has to look through a list of what was put lately.
CREATE INDEX recipe_search_words ON recipe_search
    USING gin (document, recipe_name_words(document), facets, marks) WITH (fastupdate = off);

-- The orders of lists, each with the id so that a page can begin behind any row. Unknown comes last both ways, which
-- takes an index for each way.
CREATE INDEX recipe_search_created ON recipe_search (created_at, id);
CREATE INDEX recipe_search_quality ON recipe_search (quality, id) INCLUDE (folded);
CREATE INDEX recipe_search_popularity ON recipe_search ((rating_count + favorite_count + cooked_count), id);
CREATE INDEX recipe_search_name ON recipe_search (folded, id) INCLUDE (quality);
CREATE INDEX recipe_search_best ON recipe_search ((coalesce(rating, '-Infinity'::real)), id);
CREATE INDEX recipe_search_worst ON recipe_search ((coalesce(rating, 'Infinity'::real)), id);
CREATE INDEX recipe_search_longest ON recipe_search ((coalesce(total_minutes, -1)), id);
CREATE INDEX recipe_search_shortest ON recipe_search ((coalesce(total_minutes, 2147483647)), id);
CREATE INDEX recipe_search_richest ON recipe_search ((coalesce(calories, '-Infinity'::real)), id);
CREATE INDEX recipe_search_lightest ON recipe_search ((coalesce(calories, 'Infinity'::real)), id);

CREATE INDEX recipe_word_trigrams ON recipe_word USING gin (word gin_trgm_ops);

-- Estimates of how common words and marks are decide between plans: keep more of them than usual.
ALTER TABLE recipe_search ALTER COLUMN document SET STATISTICS 500;
ALTER TABLE recipe_search ALTER COLUMN facets SET STATISTICS 500;
ALTER TABLE recipe_search ALTER COLUMN marks SET STATISTICS 500;
