"""The sentences on what a resume file alone can bring, a new job, and on grades, which go to their school."""

GRADE_THERE = 'A grade stands there already. Say how it should read, like "change 3.7 to 3.9".'
NO_SCHOOL = "Your resume names no school that this could stand under. Add the school to your file and send me that."
WHICH_SCHOOL = "At which school was that?"
NEW_JOB = (
    "A new job comes from your resume, so that its employer, title and dates are right: add it to your file, or type the resume "
    "anew with it, and send me that. Then tell me here what you did there."
)
