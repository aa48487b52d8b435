CREATE TABLE profile (
    user_id          uuid PRIMARY KEY,
    age              int NOT NULL, -- as it was said at updated_at
    sex              text NOT NULL,
    height_cm        numeric(5, 2) NOT NULL,
    weight_kg        numeric(5, 2) NOT NULL,
    body_fat_percent numeric(4, 2),
    activity_level   text NOT NULL,
    goal             text NOT NULL,
    target_weight_kg numeric(5, 2),
    version          bigint NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL
);

CREATE TABLE profile_preferences (
    user_id              uuid PRIMARY KEY,
    dietary              text[] NOT NULL,
    allergies            text[] NOT NULL,
    disliked_ingredients text[] NOT NULL,
    cuisines             text[] NOT NULL,
    max_cooking_minutes  int,
    household_size       int,
    units                text NOT NULL,
    version              bigint NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL
);
