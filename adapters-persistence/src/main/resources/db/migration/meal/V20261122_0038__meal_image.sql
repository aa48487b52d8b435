-- All meals of a person, deleted ones too, for their export and erasure; and those that show a photo, for its removal with the last.
CREATE INDEX meal_by_image ON meal (owner_id, image);
