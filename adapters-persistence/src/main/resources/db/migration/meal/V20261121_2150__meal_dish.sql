-- What a meal is called, by itself or by its first items, and the first recipe in it: so that a year is read without its items.
ALTER TABLE meal
    ADD COLUMN dish           text NOT NULL DEFAULT '',
    ADD COLUMN dish_recipe_id uuid;

UPDATE meal SET dish = coalesce(meal.name, items.names, ''), dish_recipe_id = items.recipe
FROM (
    SELECT m.id, left(string_agg(i.name, ', ' ORDER BY i.position) FILTER (WHERE i.position < 3)
            || CASE WHEN count(*) > 3 THEN ', …' ELSE '' END, 200) AS names,
        (array_agg(i.recipe_id ORDER BY i.position) FILTER (WHERE i.recipe_id IS NOT NULL))[1] AS recipe
    FROM meal m LEFT JOIN meal_item i ON i.meal_id = m.id
    GROUP BY m.id) AS items
WHERE items.id = meal.id;

-- As before, and in the order in which meals were eaten, with their names.
DROP INDEX meal_diary;
CREATE INDEX meal_diary ON meal (owner_id, day, eaten_at, id) INCLUDE (
    type, coverage, partial, calories_min, calories, calories_max, protein_grams_min, protein_grams, protein_grams_max,
    carbs_grams_min, carbs_grams, carbs_grams_max, fat_grams_min, fat_grams, fat_grams_max, fiber_grams, dish,
    dish_recipe_id
) WHERE status = 'READY';
