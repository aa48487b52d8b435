-- Programs that were made of recipes, as appliances read them. A person's own; never changed but for how long they are kept.
CREATE TABLE appliance_program (
    id             uuid PRIMARY KEY,
    owner_id       uuid NOT NULL,
    appliance_id   uuid NOT NULL,
    recipe_id      uuid NOT NULL,
    recipe_version int NOT NULL,
    servings       int NOT NULL,
    name           text NOT NULL,
    steps          jsonb NOT NULL,
    notes          jsonb NOT NULL,
    digest         bytea NOT NULL CHECK (octet_length(digest) = 32), -- SHA-256 of name, steps and notes
    created_at     timestamptz NOT NULL,
    kept_at        timestamptz NOT NULL, -- when it was last asked for
    UNIQUE (owner_id, appliance_id, recipe_id, recipe_version, servings, digest)
);
CREATE INDEX appliance_program_kept ON appliance_program (kept_at);
