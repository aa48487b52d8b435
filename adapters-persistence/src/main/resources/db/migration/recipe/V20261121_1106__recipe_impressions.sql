ALTER TABLE recipe RENAME COLUMN owner TO owner_id;

-- Whether its author is gone, and what they wrote with them: then it is there only to be told of as removed.
ALTER TABLE recipe ADD COLUMN erased boolean NOT NULL DEFAULT false;

-- What people make of recipes: each row is one person's own. What all of them make of it is in the recipe's counts.
CREATE TABLE recipe_favorite (
    user_id    uuid NOT NULL,
    recipe_id  uuid NOT NULL,
    version    int NOT NULL, -- that was current then
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, recipe_id)
);
CREATE INDEX recipe_favorite_latest ON recipe_favorite (user_id, created_at DESC, recipe_id DESC);
CREATE INDEX recipe_favorite_recipe ON recipe_favorite (recipe_id);

CREATE TABLE recipe_rating (
    id        uuid NOT NULL DEFAULT gen_random_uuid(), -- tells one from another without telling whose it is
    recipe_id uuid NOT NULL,
    user_id   uuid NOT NULL,
    version   int NOT NULL,
    stars     smallint NOT NULL CHECK (stars BETWEEN 1 AND 5),
    comment   text,
    rated_at  timestamptz NOT NULL,
    PRIMARY KEY (recipe_id, user_id)
);
CREATE INDEX recipe_rating_latest ON recipe_rating (recipe_id, rated_at DESC, id DESC);
CREATE INDEX recipe_rating_person ON recipe_rating (user_id);

-- Stays whatever becomes of the recipe; so it has the recipe's name.
CREATE TABLE recipe_cooked (
    id        uuid PRIMARY KEY,
    user_id   uuid NOT NULL,
    recipe_id uuid NOT NULL,
    version   int NOT NULL,
    name      text NOT NULL,
    cooked_on date NOT NULL,
    servings  int NOT NULL,
    notes     text,
    logged_at timestamptz NOT NULL
);
CREATE INDEX recipe_cooked_latest ON recipe_cooked (user_id, cooked_on DESC, id DESC);
CREATE INDEX recipe_cooked_recipe ON recipe_cooked (recipe_id);

-- What is still to be added to a recipe's counts: only ever put and taken, so that nobody waits for a popular recipe.
CREATE TABLE recipe_tally (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipe_id      uuid NOT NULL,
    rating_sum     int NOT NULL DEFAULT 0,
    rating_count   int NOT NULL DEFAULT 0,
    favorite_count int NOT NULL DEFAULT 0,
    cooked_count   int NOT NULL DEFAULT 0
);
CREATE INDEX recipe_tally_recipe ON recipe_tally (recipe_id);

-- A person's own recipes, in the orders of their list.
CREATE INDEX recipe_owner_updated ON recipe (owner_id, updated_at DESC, id DESC)
    WHERE owner_id IS NOT NULL AND removed_at IS NULL;
