-- What owners want their appliances to be like.
CREATE TABLE appliance_desired (
    appliance_id uuid PRIMARY KEY,
    desired      jsonb NOT NULL,
    changed_at   timestamptz NOT NULL
);
