ALTER TABLE meal_former_items
    ADD COLUMN provider text, -- who had read the meal before
    ADD COLUMN questions jsonb NOT NULL DEFAULT '[]', -- that were open then
    ADD COLUMN asked jsonb NOT NULL DEFAULT '[]'; -- [{"question", "item"}]

-- What was kept before does not tell: the meal goes on naming whom it names.
UPDATE meal_former_items f SET provider = m.provider FROM meal m WHERE m.id = f.meal_id;
