"""LaTeX resumes: what the person wrote, by the macros of the usual classes and by the definitions that a file brings along."""
