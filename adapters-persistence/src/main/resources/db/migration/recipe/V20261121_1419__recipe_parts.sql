-- The recipes that a recipe is made of, for it must hear of a change of them.
ALTER TABLE recipe ADD COLUMN parts uuid[]; -- none: made of no other, or removed

CREATE INDEX recipe_parts ON recipe USING gin (parts) WHERE parts IS NOT NULL;
