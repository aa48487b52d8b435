CREATE SEQUENCE food_vector_change;

-- What plain foods mean, where a model is configured that can tell. Without one the table stays empty.
CREATE TABLE food_vector (
    food    uuid PRIMARY KEY REFERENCES food (id) ON DELETE CASCADE,
    model   text NOT NULL,
    text    text NOT NULL,   -- what the model was asked
    vector  real[] NOT NULL, -- of length 1
    change  bigint NOT NULL DEFAULT nextval('food_vector_change') -- so that nodes see that something is new
);
