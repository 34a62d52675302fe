"""Words by which a reader knows an answer: how members agree, go on, and speak to each other.

One entry a language in each table, in lower case. They are read at the start of a paragraph
(`ANSWERS`, `CONTINUES`, `FAREWELLS`) or anywhere in it (`SECOND_PERSON`, `FIRST_PERSON`).
"""

from __future__ import annotations

from typing import Final

Phrases = dict[str, tuple[str, ...]]

ANSWERS: Final[Phrases] = {
    "": ("+1", "-1", "^", "lol", "haha", "hehe", "heh", "hmm", "ok", "wow", ":)", ":d"),
    "cs": ("ano", "ne,", "souhlasím", "díky", "přesně", "jasně", "to je pravda"),
    "de": ("ja", "nein", "doch", "genau", "stimmt", "danke", "richtig", "klar", "das ist", "dann"),
    "en": (
        "yes", "yeah", "yep", "yup", "yea", "no,", "no.", "no ", "nope", "nah", "true", "agreed",
        "i agree", "i disagree", "exactly", "indeed", "sure", "of course", "thanks", "thank you",
        "cheers", "sorry", "not really", "not sure", "actually", "well", "maybe", "perhaps",
        "good point", "good idea", "nice", "great", "right", "correct", "wrong", "same here",
        "me too", "why ", "what ", "how ", "so ", "but ", "that's", "thats", "that is", "it's",
        "this is", "absolutely", "definitely", "oh", "ah", "really", "you ", "your ", "you're",
        "i think", "i don't", "i did", "i have", "did you", "do you", "have you", "are you",
        "can you", "could you", "try ", "maybe you", "then ",
    ),
    "es": ("sí", "si,", "no,", "claro", "gracias", "exacto", "de acuerdo", "es cierto", "pues"),
    "fr": ("oui", "non", "si,", "exactement", "merci", "d'accord", "c'est", "bah", "ben", "tu "),
    "it": ("sì", "si,", "no,", "grazie", "esatto", "certo", "d'accord", "infatti", "allora"),
    "nl": ("ja", "nee", "klopt", "precies", "bedankt", "inderdaad", "dat is", "dank"),
    "pl": ("tak", "nie,", "dokładnie", "zgadzam", "dzięki", "racja", "to prawda", "no "),
    "pt": ("sim", "não", "claro", "obrigado", "exato", "concordo", "é verdade", "isso"),
    "ru": (
        "да", "нет", "не,", "согласен", "спасибо", "точно", "верно", "именно", "конечно", "ага",
        "ну", "а ", "это", "так", "ты", "у тебя", "ок", "хорошо", "неа", "угу", "вот", "понятно",
    ),
    "sv": ("ja", "nej", "jo", "precis", "tack", "håller med", "det är"),
    "tr": ("evet", "hayır", "teşekkür", "aynen", "doğru", "katılıyorum"),
    "uk": ("так", "ні", "згоден", "дякую", "точно", "звісно", "це"),
}  # fmt: skip
"""How an answer begins. A trailing blank or sign is part of the phrase."""

CONTINUES: Final[Phrases] = {
    "": ("p.s", "ps", "edit", "http", "www.", "1.", "2.", "1)", "2)", "- "),
    "cs": ("také", "jinak", "a ještě"),
    "de": ("auch", "außerdem", "und", "übrigens", "ansonsten"),
    "en": (
        "also", "and", "anyway", "anyways", "btw", "by the way", "code:", "next", "finally",
        "however", "now", "another", "plus", "then", "for example", "in the meantime", "if ",
        "any ", "here is", "here's", "the ", "spoiler", "image", "attachment", "when ",
    ),
    "es": ("también", "además", "y ", "por cierto"),
    "fr": ("aussi", "et ", "sinon", "ensuite", "par contre", "voici"),
    "it": ("anche", "inoltre", "e ", "poi"),
    "nl": ("ook", "en ", "verder", "trouwens"),
    "pl": ("też", "a ", "i ", "poza tym", "dodatkowo"),
    "pt": ("também", "além", "e "),
    "ru": ("также", "еще", "ещё", "и ", "кстати", "код:", "потом", "далее", "вот", "если", "или"),
    "sv": ("också", "och ", "sedan", "förresten"),
    "tr": ("ayrıca", "ve "),
    "uk": ("також", "ще", "і ", "до речі"),
}  # fmt: skip
"""How a writer goes on after a paragraph of their own."""

FAREWELLS: Final[Phrases] = {
    "cs": ("díky", "děkuji", "zdar"),
    "de": ("danke", "gruß", "grüße", "mfg", "lg"),
    "en": ("thanks", "thank you", "thx", "cheers", "regards", "best", "bye", "peace", "later"),
    "es": ("gracias", "saludos", "un saludo"),
    "fr": ("merci", "cordialement", "a+", "bye"),
    "it": ("grazie", "saluti", "ciao"),
    "nl": ("bedankt", "groet", "groeten", "alvast"),
    "pl": ("dzięki", "pozdrawiam", "z góry"),
    "pt": ("obrigado", "abraço"),
    "ru": ("спасибо", "с уважением", "заранее"),
    "sv": ("tack", "mvh", "hälsningar"),
    "tr": ("teşekkürler", "saygılar"),
    "uk": ("дякую", "з повагою"),
}
"""How a writer ends a post of their own."""

SECOND_PERSON: Final[Phrases] = {
    "cs": ("ty", "tě", "ti", "tvůj", "vy", "vám"),
    "de": ("du", "dir", "dich", "dein", "deine", "ihr", "euch"),
    "en": (
        "you",
        "your",
        "yours",
        "u",
        "ur",
        "ya",
        "you're",
        "youre",
        "you'll",
        "you've",
        "yourself",
    ),
    "es": ("tú", "te", "ti", "tu", "usted"),
    "fr": ("tu", "te", "toi", "ton", "ta", "tes", "vous", "votre"),
    "it": ("tu", "ti", "te", "tuo", "tua", "voi"),
    "nl": ("je", "jij", "jou", "jouw"),
    "pl": ("ty", "ci", "cię", "ciebie", "twój", "masz", "możesz"),
    "pt": ("você", "vocês", "teu", "seu"),
    "ru": ("ты", "тебе", "тебя", "твой", "твоя", "твоё", "вы", "вам", "вас", "ваш"),
    "sv": ("du", "dig", "din", "ditt"),
    "tr": ("sen", "sana", "senin", "siz"),
    "uk": ("ти", "тобі", "тебе", "твій", "ви", "вам", "вас"),
}
"""Words that speak to the member who is answered."""

FIRST_PERSON: Final[Phrases] = {
    "cs": ("já", "mi", "mě", "můj"),
    "de": ("ich", "mir", "mich", "mein", "meine"),
    "en": ("i", "i'm", "im", "i've", "ive", "my", "me", "mine", "i'll", "i'd"),
    "es": ("yo", "me", "mi", "mis"),
    "fr": ("je", "j", "moi", "mon", "ma", "mes", "me"),
    "it": ("io", "mi", "mio", "mia"),
    "nl": ("ik", "mij", "mijn"),
    "pl": ("ja", "mi", "mnie", "mój", "mam"),
    "pt": ("eu", "meu", "minha", "me"),
    "ru": ("я", "мне", "меня", "мой", "моя", "моё", "у меня"),
    "sv": ("jag", "mig", "min", "mitt"),
    "tr": ("ben", "bana", "benim"),
    "uk": ("я", "мені", "мене", "мій"),
}
"""Words that speak of the writer."""
