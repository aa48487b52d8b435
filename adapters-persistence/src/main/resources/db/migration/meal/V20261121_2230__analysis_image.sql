CREATE INDEX meal_analysis_image ON meal_analysis (image) WHERE over_since IS NULL;
