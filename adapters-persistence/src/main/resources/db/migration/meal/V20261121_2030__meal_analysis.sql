CREATE TABLE meal_analysis (
    meal_id     uuid PRIMARY KEY REFERENCES meal ON DELETE CASCADE,
    owner_id    uuid NOT NULL,
    tier        text NOT NULL,
    language    text NOT NULL,
    image       text,
    clues       jsonb NOT NULL, -- {"description", "portion", "weightGrams", "ingredients"}
    again       boolean NOT NULL,
    round       int NOT NULL,
    deadline    timestamptz NOT NULL,
    attempts    int NOT NULL,
    runner      uuid, -- of whoever is at it
    lease_until timestamptz,
    reply       jsonb, -- {"dish", "provider"}: what a model said, kept so that it is asked once
    charged     boolean NOT NULL,
    questions   jsonb NOT NULL DEFAULT '[]', -- [{"question", "item"}]
    over_since  timestamptz,
    CHECK ((runner IS NULL) = (lease_until IS NULL))
);

CREATE INDEX meal_analysis_open ON meal_analysis (deadline) WHERE over_since IS NULL;
CREATE INDEX meal_analysis_owner ON meal_analysis (owner_id);
