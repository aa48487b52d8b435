-- A recipe. What it says is in its versions; what people made of it, and where it stands, is here.
CREATE TABLE recipe (
    id                uuid PRIMARY KEY,
    slug              text NOT NULL UNIQUE,
    owner             uuid,          -- none: the catalogue's own
    status            text NOT NULL CHECK (status IN ('DRAFT', 'PRIVATE', 'PUBLISHED')),
    language          text NOT NULL, -- of the current version
    version           int NOT NULL,  -- the current one
    facts             jsonb NOT NULL, -- nutrition and allergens, as known now
    revision          bigint NOT NULL, -- counts saves, against lost updates
    origin_collection text,
    origin_stamp      text,
    origin_version    int,
    rating_sum        bigint NOT NULL DEFAULT 0,
    rating_count      bigint NOT NULL DEFAULT 0,
    favorite_count    bigint NOT NULL DEFAULT 0,
    cooked_count      bigint NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    removed_at        timestamptz,
    was_public        boolean NOT NULL, -- whether anyone may have a copy, who must hear when it is removed
    changed_in        xid8 NOT NULL DEFAULT pg_current_xact_id() -- the transaction that saved it last
);

CREATE INDEX recipe_owner ON recipe (owner, id) WHERE owner IS NOT NULL;
CREATE INDEX recipe_origin ON recipe (origin_collection, origin_stamp) WHERE origin_collection IS NOT NULL;
-- What changed since, in an order that a reader can trust: see SqlSyncRecipes.
CREATE INDEX recipe_changed ON recipe (changed_in, id) WHERE was_public;

CREATE TABLE recipe_version (
    recipe_id  uuid NOT NULL REFERENCES recipe (id) ON DELETE CASCADE,
    number     int NOT NULL CHECK (number >= 1),
    content    jsonb NOT NULL,
    nutrition  jsonb, -- as known when the version was made, like the allergens
    allergens  jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (recipe_id, number)
);

-- A version goes only together with its recipe, which is when the recipe's row is gone already.
CREATE FUNCTION recipe_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM recipe WHERE id = OLD.recipe_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a version of a recipe never changes' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER recipe_version_is_immutable BEFORE UPDATE OR DELETE ON recipe_version
    FOR EACH ROW EXECUTE FUNCTION recipe_version_is_immutable();
CREATE TRIGGER recipe_version_is_never_truncated BEFORE TRUNCATE ON recipe_version
    FOR EACH STATEMENT EXECUTE FUNCTION recipe_version_is_immutable();
