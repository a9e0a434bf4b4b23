"""Addresses of pages of this edition."""

LANGUAGES = {
    "nl": {
        "home": "",
        "cause": "oorzaken/onduidelijke-communicatie/",
        "scan": "scan/",
        "plan": "plan/",
        "compare": "vergelijken/",
        "quiz": "quiz/",
        "facilitators": "voor-begeleiders/",
    },
    "en": {
        "home": "en/",
        "cause": "en/causes/unclear-communication/",
        "scan": "en/scan/",
        "plan": "en/plan/",
        "compare": "en/compare/",
        "quiz": "en/quiz/",
        "facilitators": "en/for-facilitators/",
    },
}
