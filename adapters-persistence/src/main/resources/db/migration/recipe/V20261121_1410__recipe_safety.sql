-- For whom a recipe is unsafe: bits 0 to 14 for the allergens that are or may be in it, from 16 on for the diets that it
-- does not keep. It is no condition of an index, since most people keep few of them and most recipes pass.
ALTER TABLE recipe_search ADD COLUMN unsafe int NOT NULL DEFAULT 0;

UPDATE recipe_search AS s SET unsafe = coalesce((
    SELECT bit_or(1 << array_position(ARRAY[
        'GLUTEN', 'CRUSTACEANS', 'EGGS', 'FISH', 'PEANUTS', 'SOYBEANS', 'MILK', 'NUTS', 'CELERY', 'MUSTARD', 'SESAME',
        'SULPHITES', 'LUPIN', 'MOLLUSCS', 'WHEAT'], allergen) - 1)
    FROM recipe_card AS c, jsonb_array_elements_text((c.card -> 'contains') || (c.card -> 'mayContain')) AS allergen
    WHERE c.id = s.id), 0);
