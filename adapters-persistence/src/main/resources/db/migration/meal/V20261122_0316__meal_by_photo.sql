-- The meals that show a photo, when it is deleted. Few meals have one.
CREATE INDEX meal_by_photo ON meal (image) WHERE image IS NOT NULL;
