-- Which foods go together: each pair from either side, the best hundred of a food by each basis.
CREATE TABLE food_pairing (
    food     uuid NOT NULL,
    basis    text NOT NULL,
    other    uuid NOT NULL,
    score    double precision NOT NULL CHECK (score > 0 AND score <= 1),
    together bigint, -- in how many recipes, where they were counted
    PRIMARY KEY (food, basis, other)
);
