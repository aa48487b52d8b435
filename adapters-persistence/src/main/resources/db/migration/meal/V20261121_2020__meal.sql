CREATE TABLE meal (
    id              uuid PRIMARY KEY,
    owner_id        uuid NOT NULL,
    name            text,
    type            text NOT NULL,
    eaten_at        timestamptz NOT NULL,
    zone            text NOT NULL,
    day             date NOT NULL, -- of eaten_at in zone
    status          text NOT NULL,
    restores_to     text, -- READY or FAILED, where status is INACTIVE
    ready_at        timestamptz,
    questions       jsonb,
    failed_at       timestamptz,
    failure_code    text,
    failure_message text,
    deleted_at      timestamptz,
    image           text,
    strategy        text,
    provider        text,
    edited          boolean NOT NULL,
    -- What its items hold together, so that a day or a year is summed without reading them: {"CALORIES": {"min", "likely", "max"}}
    nutrition       jsonb NOT NULL,
    micronutrients  jsonb NOT NULL, -- {"401": {"name", "unit", "amount": {"min", "likely", "max"}}}
    coverage        float8 NOT NULL,
    confidence      float8,
    -- The likely ones of nutrition; null where unknown.
    calories        float8,
    protein_grams   float8,
    carbs_grams     float8,
    fat_grams       float8,
    version         bigint NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    CHECK ((status = 'INACTIVE') = (deleted_at IS NOT NULL)),
    CHECK ((status = 'INACTIVE') = (restores_to IS NOT NULL))
);

CREATE INDEX meal_by_day ON meal (owner_id, day, eaten_at, id) WHERE status <> 'INACTIVE';
CREATE INDEX meal_by_time ON meal (owner_id, eaten_at, id) WHERE status <> 'INACTIVE';
CREATE INDEX meal_deleted ON meal (deleted_at) WHERE status = 'INACTIVE';

CREATE TABLE meal_item (
    meal_id        uuid NOT NULL REFERENCES meal ON DELETE CASCADE,
    id             uuid NOT NULL,
    position       int NOT NULL, -- from 0
    name           text NOT NULL,
    quantity       numeric NOT NULL,
    unit           text,
    grams_min      float8,
    grams          float8,
    grams_max      float8,
    food_id        uuid,
    recipe_id      uuid,
    recipe_version int,
    nutrition      jsonb, -- as in meal; null where nothing is known
    micronutrients jsonb,
    calories_from  text,
    coverage       float8,
    confidence     float8,
    custom         boolean NOT NULL,
    amount_source  text NOT NULL,
    PRIMARY KEY (meal_id, id)
);
