CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What may be found: one row for each public recipe, so that lists and searches read nothing else.
CREATE TABLE recipe_search (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    version        int NOT NULL,
    prep_minutes   int,
    cook_minutes   int,
    total_minutes  int,
    servings       int NOT NULL,
    calories       real, -- in a serving: the likely value; unknown is null
    calories_min   real,
    calories_max   real,
    coverage       real,
    rating         real, -- the mean; unrated is null
    rating_count   bigint NOT NULL,
    favorite_count bigint NOT NULL,
    cooked_count   bigint NOT NULL,
    quality        real NOT NULL,
    slug           text NOT NULL,
    language       text NOT NULL,
    name           text NOT NULL,
    folded         text COLLATE "C" NOT NULL, -- the name in small letters, without accents and signs
    category       text,
    cuisine        text,
    difficulty     text,
    author         text,
    tags           text[] NOT NULL,
    dietary        text[] NOT NULL,
    contains       text[] NOT NULL, -- allergens; what is in none of the three is not in the recipe
    may_contain    text[] NOT NULL,
    unknown        text[] NOT NULL,
    marks          text[] NOT NULL, -- what filters ask for, each with its kind: c:thai
    buckets        int[] NOT NULL,  -- see recipe_buckets
    foods          uuid[] NOT NULL,
    ingredients    text[] NOT NULL,
    description    text,
    name_words     tsvector NOT NULL,
    document       tsvector NOT NULL
);
-- A document is some 1.5 kB. Out of line or compressed, ranking a page of candidates would unpack each of them.
ALTER TABLE recipe_search ALTER COLUMN document SET STORAGE MAIN;

-- All words that people may mean, without accents, for mending what they typed.
CREATE TABLE recipe_word (
    word  text PRIMARY KEY,
    count bigint NOT NULL DEFAULT 1 -- of recipes with it, as last counted
);

-- Name first: what people mean, in the order A name, B description, C cuisine, category and tags, D ingredients.
CREATE FUNCTION recipe_document(words regconfig, name text, description text, labels text, ingredients text)
    RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN setweight(to_tsvector(words, name), 'A') || setweight(to_tsvector(words, description), 'B')
        || setweight(to_tsvector(words, labels), 'C') || setweight(to_tsvector(words, ingredients), 'D');

-- How good a recipe is likely to be, 0 to 1: 60 % its mean rating, drawn towards 3.5 by five ratings that nobody gave,
-- and 40 % how many people did something with it, on a logarithmic scale up to 100,000.
CREATE FUNCTION recipe_quality(rating_sum bigint, rating_count bigint, favorites bigint, cooked bigint)
    RETURNS real LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 0.6 * ((rating_sum + 17.5) / (rating_count + 5) - 1) / 4
        + 0.4 * least(1, ln(1.0 + rating_count + favorites + cooked) / ln(100001.0));

-- Numbers for the same index as words: a sample (0 to 127, by chance), and from 1000 quality in steps of 1/64, from 2000
-- and 3000 minutes of preparation and in all, from 4000 the rating in tenths, from 5000 calories in steps of 50.
CREATE FUNCTION recipe_buckets(id uuid, quality real, prep int, total int, rating real, calories real)
    RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_remove(ARRAY[
        get_byte(uuid_send(id), 15) & 127,
        1000 + floor(least(quality, 1) * 64)::int,
        2000 + least((prep + 4) / 5, 36),
        3000 + least((total + 4) / 5, 60),
        4000 + floor(rating * 10)::int,
        5000 + least(ceil(calories / 50)::int, 40)], NULL);
