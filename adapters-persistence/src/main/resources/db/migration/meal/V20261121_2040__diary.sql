-- Which figures of a meal some of its items do not tell of.
ALTER TABLE meal ADD COLUMN partial text[] NOT NULL DEFAULT '{}';

-- The ends of the intervals in nutrition as numbers, and its fibre: what a diary sums. Null where unknown.
ALTER TABLE meal
    ADD COLUMN calories_min      float8 GENERATED ALWAYS AS ((nutrition #>> '{CALORIES,min}')::float8) STORED,
    ADD COLUMN calories_max      float8 GENERATED ALWAYS AS ((nutrition #>> '{CALORIES,max}')::float8) STORED,
    ADD COLUMN protein_grams_min float8 GENERATED ALWAYS AS ((nutrition #>> '{PROTEIN_GRAMS,min}')::float8) STORED,
    ADD COLUMN protein_grams_max float8 GENERATED ALWAYS AS ((nutrition #>> '{PROTEIN_GRAMS,max}')::float8) STORED,
    ADD COLUMN carbs_grams_min   float8 GENERATED ALWAYS AS ((nutrition #>> '{CARBS_GRAMS,min}')::float8) STORED,
    ADD COLUMN carbs_grams_max   float8 GENERATED ALWAYS AS ((nutrition #>> '{CARBS_GRAMS,max}')::float8) STORED,
    ADD COLUMN fat_grams_min     float8 GENERATED ALWAYS AS ((nutrition #>> '{FAT_GRAMS,min}')::float8) STORED,
    ADD COLUMN fat_grams_max     float8 GENERATED ALWAYS AS ((nutrition #>> '{FAT_GRAMS,max}')::float8) STORED,
    ADD COLUMN fiber_grams       float8 GENERATED ALWAYS AS ((nutrition #>> '{FIBER_GRAMS,likely}')::float8) STORED;

-- All that the sums of a day or a year need, so that they never touch the meals themselves.
CREATE INDEX meal_diary ON meal (owner_id, day) INCLUDE (
    type, coverage, partial, calories_min, calories, calories_max, protein_grams_min, protein_grams, protein_grams_max,
    carbs_grams_min, carbs_grams, carbs_grams_max, fat_grams_min, fat_grams, fat_grams_max, fiber_grams
) WHERE status = 'READY';

CREATE TABLE diary_setting (
    owner_id      uuid PRIMARY KEY,
    adapt_targets boolean NOT NULL
);

CREATE TABLE body_weight (
    id        uuid PRIMARY KEY,
    owner_id  uuid NOT NULL,
    day       date NOT NULL,
    kilograms numeric(5, 2) NOT NULL,
    note      text,
    logged_at timestamptz NOT NULL
);
CREATE INDEX body_weight_by_day ON body_weight (owner_id, day DESC, id DESC) INCLUDE (kilograms);

CREATE TABLE activity_entry (
    id            uuid PRIMARY KEY,
    owner_id      uuid NOT NULL,
    day           date NOT NULL,
    kind          text NOT NULL,
    minutes       int NOT NULL,
    kilocalories  float8,
    energy_source text,
    note          text,
    logged_at     timestamptz NOT NULL,
    CHECK ((kilocalories IS NULL) = (energy_source IS NULL))
);
CREATE INDEX activity_entry_by_day ON activity_entry (owner_id, day DESC, id DESC);
