-- What happened, and who did it. Only added to; changed only where it leads to somebody who was erased.
CREATE TABLE audit_entry (
    id         uuid PRIMARY KEY,        -- version 7: sorts by time
    at         timestamptz NOT NULL,
    action     text NOT NULL,
    user_id    uuid,                    -- whose account it is about
    by_id      uuid,                    -- the administrator who did it
    address    text,
    user_agent text,
    details    jsonb NOT NULL
);

CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_user ON audit_entry (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX audit_entry_by ON audit_entry (by_id, id) WHERE by_id IS NOT NULL;
CREATE INDEX audit_entry_action ON audit_entry (action, id);
CREATE INDEX audit_entry_address ON audit_entry (address, id) WHERE address IS NOT NULL;

CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.action <> OLD.action
        OR (NEW.user_id IS NOT NULL AND NEW.user_id IS DISTINCT FROM OLD.user_id)
        OR (NEW.by_id IS NOT NULL AND NEW.by_id IS DISTINCT FROM OLD.by_id)
        OR (NEW.address IS NOT NULL AND NEW.address IS DISTINCT FROM OLD.address)
        OR (NEW.user_agent IS NOT NULL AND NEW.user_agent IS DISTINCT FROM OLD.user_agent)
        OR (NEW.details <> '{}' AND NEW.details <> OLD.details) THEN
        RAISE EXCEPTION 'an audit entry is not changed, but for what leads to an erased person';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
