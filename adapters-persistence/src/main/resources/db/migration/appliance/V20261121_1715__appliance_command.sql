-- What people had appliances do. Rows of those that have ended are kept for a while and then deleted.
CREATE TABLE appliance_command (
    id uuid PRIMARY KEY,
    appliance_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    type text NOT NULL,
    args jsonb NOT NULL,
    status text NOT NULL,
    reason text,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    attempts int NOT NULL,
    next_attempt_at timestamptz
);

-- What waits, or was said and not answered: few rows, whatever the table has grown to.
CREATE INDEX appliance_command_open ON appliance_command (appliance_id, id)
    WHERE status IN ('QUEUED', 'SENT', 'ACKNOWLEDGED');

-- A person's list, the newest first.
CREATE INDEX appliance_command_owner ON appliance_command (owner_id, appliance_id, id);

-- The newest that was said to an appliance.
CREATE INDEX appliance_command_said ON appliance_command (appliance_id, id) WHERE attempts > 0;

CREATE INDEX appliance_command_ended ON appliance_command (changed_at)
    WHERE status NOT IN ('QUEUED', 'SENT', 'ACKNOWLEDGED');
