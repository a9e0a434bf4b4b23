"""Self-scoring checklists, scans and quizzes for Python-Markdown; knows nothing of MkDocs."""
