-- The foods in a recipe that the index does not hold, for it must hear of a change of them like any other.
ALTER TABLE recipe ADD COLUMN unlisted_foods uuid[]; -- none: public, or removed

UPDATE recipe SET unlisted_foods = ARRAY(
    SELECT (jsonb_path_query(v.content, '$.ingredients[*].food.value') #>> '{}')::uuid
    FROM recipe_version AS v WHERE v.recipe_id = recipe.id AND v.number = recipe.version)
WHERE status <> 'PUBLISHED' AND removed_at IS NULL;

CREATE INDEX recipe_unlisted_foods ON recipe USING gin (unlisted_foods) WHERE unlisted_foods IS NOT NULL;
