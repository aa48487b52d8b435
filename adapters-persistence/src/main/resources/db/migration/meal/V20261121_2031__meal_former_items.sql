CREATE TABLE meal_former_items (
    meal_id  uuid PRIMARY KEY REFERENCES meal ON DELETE CASCADE,
    owner_id uuid NOT NULL,
    items    jsonb NOT NULL, -- as the meal had them before it was last put right
    version  bigint NOT NULL -- of the meal that it was then
);

CREATE INDEX meal_former_items_owner ON meal_former_items (owner_id);
