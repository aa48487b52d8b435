CREATE TABLE meal_template (
    id         uuid PRIMARY KEY,
    owner_id   uuid NOT NULL,
    name       text NOT NULL,
    type       text NOT NULL,
    items      jsonb NOT NULL,
    origin     jsonb NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX meal_template_by_owner ON meal_template (owner_id, lower(name), id);
