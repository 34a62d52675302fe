"""What stands around the words that open a quote: dates, closing markers, words that are no name.

One entry a language in each table, as in `attribution_phrases`.
"""

from __future__ import annotations

from typing import Final

from threadtool.quotes.attribution_phrases import Phrases

DATE_JOINS: Final[Phrases] = {
    "en": ("on", "at"),
    "cs": ("dne", "v", "kdy"),
    "da": ("den", "på"),
    "de": ("am", "vom"),
    "es": ("en", "el"),
    "fi": ("on",),
    "fr": ("le",),
    "hu": ("dátum",),
    "it": ("il", "in data", "-"),
    "nl": ("op",),
    "no": ("på", "den"),
    "pl": ("w", "dnia", "w dniu"),
    "pt": ("em", "a"),
    "ro": ("la", "din"),
    "ru": ("от", "на", "в"),
    "sv": ("skrivet", "den", "på"),
    "tr": ("-", "üzerinde"),
    "uk": ("від", "на"),
}
"""What stands between a name and a date: `X on D`, `X, on D, said:`."""

MAIL_LEADS: Final[Phrases] = {
    "en": ("On", "At", "In article", "In message"),
    "cs": ("Dne", "Dňa"),
    "da": ("Den", "På"),
    "de": ("Am", "Zitat von"),
    "es": ("El", "En"),
    "fi": ("Klo",),
    "fr": ("Le", "En date du"),
    "hu": ("Ekkor", "Dátum"),
    "it": ("Il giorno", "Il", "In data"),
    "nl": ("Op",),
    "no": ("På", "Den"),
    "pl": ("W dniu", "Dnia", "Użytkownik"),
    "pt": ("Em", "No dia"),
    "ro": ("La data de", "În data"),
    "sv": ("Den", "På"),
    "tr": ("Tarihinde",),
}
"""`On D, X wrote:` - what opens the attribution line of a mail program."""

VERB_BEFORE_NAME: Final[Phrases] = {
    "da": ("skrev",),
    "de": ("schrieb",),
    "nl": ("schreef",),
    "no": ("skrev",),
    "pl": ("napisał", "napisał(a)", "pisze"),
    "sv": ("skrev",),
}
"""`Am D schrieb X:` - verbs that stand between the date and the name."""

FIELD_FROM: Final[Phrases] = {
    "en": ("From",),
    "da": ("Fra",),
    "de": ("Von",),
    "es": ("De",),
    "fi": ("Lähettäjä",),
    "fr": ("De",),
    "it": ("Da",),
    "nl": ("Van",),
    "no": ("Fra",),
    "pl": ("Od",),
    "pt": ("De",),
    "ru": ("От",),
    "sv": ("Från",),
}
"""`From: X` - the first field of the header that Outlook puts above a quote."""

FIELD_SENT: Final[Phrases] = {
    "en": ("Sent", "Date"),
    "da": ("Sendt", "Dato"),
    "de": ("Gesendet", "Datum"),
    "es": ("Enviado", "Enviado el", "Fecha"),
    "fi": ("Lähetetty", "Päivämäärä"),
    "fr": ("Envoyé", "Date"),
    "it": ("Inviato", "Data"),
    "nl": ("Verzonden", "Datum"),
    "no": ("Sendt", "Dato"),
    "pl": ("Wysłano", "Data"),
    "pt": ("Enviado", "Enviada em", "Data"),
    "ru": ("Отправлено", "Дата"),
    "sv": ("Skickat", "Datum"),
}
"""`Sent: D` - the field of it that dates the quote."""

FIELD_SUBJECT: Final[Phrases] = {
    "en": ("Subject",),
    "da": ("Emne",),
    "de": ("Betreff",),
    "es": ("Asunto",),
    "fi": ("Aihe",),
    "fr": ("Objet", "Sujet"),
    "it": ("Oggetto",),
    "nl": ("Onderwerp",),
    "no": ("Emne",),
    "pl": ("Temat",),
    "pt": ("Assunto",),
    "ru": ("Тема",),
    "sv": ("Ämne",),
}
"""`Subject: S` - the last field of it."""

TOGGLES: Final[Phrases] = {
    "en": ("- Hide quoted text -", "- Show quoted text -"),
    "de": ("- Zitierten Text ausblenden -", "- Zitierten Text anzeigen -"),
    "es": ("- Ocultar texto de la cita -", "- Mostrar texto de la cita -"),
    "it": ("- Nascondi testo citato -", "- Mostra testo citato -"),
    "nl": ("- Tekst uit oorspronkelijk bericht weergeven -",),
    "pl": ("- Ukryj cytowany tekst -", "- Pokaż cytowany tekst -"),
    "ru": ("- Скрыть цитируемый текст -", "- Показать цитируемый текст -"),
    "sv": ("- Dölj citerad text -", "- Visa citerad text -"),
}
"""`- Hide quoted text -` - the buttons of Google Groups, amid quotes or where one is hidden."""

EXPAND: Final[Phrases] = {
    "en": ("Click to expand...", "Click to collapse", "Expand"),
    "ar": ("أنقر للتوسيع...", "انقر للتوسيع..."),
    "cs": ("Klikněte pro rozbalení...", "Kliknutím rozbalíte..."),
    "da": ("Klik for at udvide...",),
    "de": (
        "Zum Vergrößern anklicken....",
        "Klicke in dieses Feld, um es in vollständiger Größe anzuzeigen.",
    ),
    "el": ("Πατήστε για ανάπτυξη...",),
    "es": ("Haz clic para expandir...", "Click para expandir...", "Haga clic para expandir..."),
    "fa": ("برای باز شدن کلیک کنید...",),
    "fi": ("Napsauta laajentaaksesi...",),
    "fr": ("Cliquez pour agrandir...", "Cliquez pour développer..."),
    "he": ("לחץ כדי להרחיב...",),
    "hu": ("Kattints a kibontáshoz...",),
    "it": ("Clicca per allargare...", "Clicca per espandere..."),
    "ja": ("クリックして展開...",),
    "nl": ("Klik om te vergroten...", "Klik om uit te breiden..."),
    "no": ("Klikk for å utvide...",),
    "pl": ("Kliknij, aby rozwinąć...", "Zobacz więcej..."),
    "pt": ("Clique para expandir...",),
    "ro": ("Faceți clic pentru a extinde...", "Click pentru a extinde..."),
    "ru": ("Нажмите для раскрытия...", "Нажмите, чтобы раскрыть...", "Нажмите для просмотра..."),
    "sv": ("Klicka för att expandera...",),
    "tr": ("Genişletmek için tıkla ...", "Genişletmek için tıkla..."),
    "uk": ("Натисніть, щоб розкрити...", "Натисніть для розкриття..."),
    "vi": ("Nhấn vào đây để mở rộng...", "Bấm để mở rộng..."),
    "zh": ("点击展开...", "點擊展開..."),
}
"""`Click to expand...` - a line that closes a quote."""

UNFOLD: Final[Phrases] = {
    "en": ("Spoiler", "Show spoiler", "Click to show"),
    "de": ("Spoiler anzeigen",),
    "ru": ("Развернуть для просмотра", "Спойлер", "Показать"),
}
"""The title of a part that can be folded away."""

FOLD: Final[Phrases] = {
    "en": ("[collapse]", "[/spoiler]", "[hide]"),
    "de": ("[einklappen]",),
    "ru": ("[свернуть]", "[скрыть]"),
}
"""What stands below such a part."""

NO_NAMES: Final[Phrases] = {
    "en": (
        "he", "she", "i", "we", "you", "they", "it", "who", "someone", "somebody",
        "everyone", "nobody", "one", "that", "this", "which", "and", "but", "as", "then",
        "also", "just", "what", "people",
    ),
    "cs": ("on", "ona", "já", "ty", "oni", "kdo", "někdo"),
    "de": (
        "er", "sie", "ich", "wir", "ihr", "du", "es", "man", "wer", "jemand", "der", "die",
        "das",
    ),
    "es": ("él", "ella", "yo", "tú", "ellos", "ellas", "alguien", "quien", "usted", "que"),
    "fr": ("il", "elle", "je", "tu", "nous", "vous", "ils", "elles", "on", "qui", "quelqu'un"),
    "it": ("lui", "lei", "io", "tu", "noi", "voi", "loro", "chi", "qualcuno"),
    "nl": ("hij", "zij", "ze", "ik", "wij", "je", "jij", "iemand", "wie"),
    "pl": ("on", "ona", "ja", "ty", "oni", "ktoś", "kto"),
    "pt": ("ele", "ela", "eu", "tu", "eles", "elas", "alguém", "quem", "você"),
    "ru": ("он", "она", "я", "ты", "вы", "мы", "они", "кто", "кто-то"),
    "sv": ("han", "hon", "jag", "du", "vi", "ni", "de", "någon"),
    "tr": ("o", "ben", "sen", "biz", "siz", "onlar", "kim", "biri"),
}  # fmt: skip
"""Words that stand before `said:` in running text and are no member's name."""

# Words that open running text before a verb (`My mother said:`) and hardly ever a member's name.
NO_FIRST_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "my", "your", "his", "her", "its", "our", "their", "the", "a", "an", "as", "and", "but",
        "so", "then", "when", "this", "that", "these", "those", "one", "some", "somebody",
        "someone", "everybody", "everyone", "nobody", "he", "she", "it", "we", "they", "you",
        "i", "who", "what", "which", "if", "because", "like", "another", "even", "also",
    ),
    "de": ("mein", "meine", "der", "die", "das", "ein", "eine", "wie", "und", "er", "sie", "es"),
    "fr": ("mon", "ma", "mes", "le", "la", "les", "un", "une", "comme", "et", "il", "elle"),
    "es": ("mi", "mis", "el", "la", "los", "un", "una", "como", "y"),
    "it": ("mio", "mia", "il", "la", "lo", "un", "una", "come", "e"),
    "nl": ("mijn", "de", "het", "een", "zoals", "en", "hij", "zij"),
    "ru": ("мой", "моя", "как", "и", "он", "она", "они", "мы", "кто"),
}  # fmt: skip
