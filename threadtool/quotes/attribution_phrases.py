"""The words with which forum software, mail programs and news readers open and close a quote.

One entry a language in each table. Letter case and white space do not matter; a blank in a phrase
stands for any white space, U+00A0 included. To add a language, add its entries and a test case.
"""

from __future__ import annotations

from typing import Final

Phrases = dict[str, tuple[str, ...]]

SAID: Final[Phrases] = {
    "en": ("said", "wrote", "writes", "has written", "replied", "posted"),
    "ar": ("قال", "كتب", "كتبت"),
    "cs": ("řekl", "řekla", "řekl(a)", "napsal", "napsala", "napsal(a)", "napsal/a", "píše"),
    "da": ("skrev", "sagde"),
    "de": ("schrieb", "schrieb am", "sagte", "hat geschrieben", "hat gesagt"),
    "el": ("έγραψε", "είπε"),
    "es": ("dijo", "escribió", "ha escrito"),
    "fa": ("گفت", "نوشته", "نوشت"),
    "fi": ("kirjoitti", "sanoi"),
    "fr": ("a dit", "a écrit", "a ecrit"),
    "he": ("כתב", "כתב/ה", "אמר"),
    "hr": ("je napisao", "je napisao/la", "napisao", "je rekao"),
    "hu": ("írta", "mondta"),
    "it": ("ha scritto", "ha detto"),
    "ja": ("さんは書きました", "さんが書きました", "さんの発言", "が書きました"),
    "ko": ("님이 작성", "님의 말"),
    "nl": ("zei", "schreef", "heeft geschreven"),
    "no": ("skrev", "sa"),
    "pl": (
        "napisał",
        "napisała",
        "napisał(a)",
        "napisał/a",
        "pisze",
        "powiedział",
        "powiedział(a)",
    ),
    "pt": ("disse", "escreveu", "escreveu"),
    "ro": ("a scris", "a spus", "a zis"),
    "ru": (
        "сказал",
        "сказала",
        "сказал(а)",
        "написал",
        "написала",
        "написал(а)",
        "писал",
        "писала",
        "писал(а)",
        "пишет",
    ),
    "sk": ("napísal", "napísal(a)", "povedal"),
    "sv": ("skrev", "sa", "sade"),
    "tr": ("dedi", "dedi ki", "yazdı", "demiş ki", "Alıntı"),
    "uk": ("написав", "написала", "написав(ла)", "писав", "писав(ла)", "сказав", "сказав(ла)"),
    "vi": ("nói", "đã viết", "viết"),
    "zh": ("说", "说道", "写道", "說", "寫道", "發表", "发表"),
}
"""`X said:` - after a name, before a colon."""

GLUED_SAID: Final[Phrases] = {
    "tr": ("' Alıntı", "’ Alıntı"),
}
"""`X' Alıntı:` - the same, with no blank between."""

POSTED_BY: Final[Phrases] = {
    "en": ("Originally Posted by", "Originally posted by", "Original post by", "quoted from"),
    "ar": ("المشاركة الأصلية كتبت بواسطة",),
    "cs": ("Původně odesláno uživatelem", "Původně napsal", "Původní příspěvek od"),
    "da": ("Oprindeligt indsendt af", "Oprindeligt skrevet af"),
    "de": ("Zitat von", "Original geschrieben von", "Original von", "Ursprünglich geschrieben von"),
    "el": ("Αρχικό μήνυμα από", "Παράθεση από"),
    "es": (
        "Iniciado por",
        "Originalmente publicado por",
        "Escrito originalmente por",
        "Publicado por",
    ),
    "fa": ("نوشته اصلی توسط",),
    "fi": ("Alkuperäinen kirjoittaja", "Alunperin kirjoittanut"),
    "fr": ("Envoyé par", "Posté par", "Message original de", "Publié par"),
    "he": ("נכתב במקור על ידי", "פורסם במקור על ידי"),
    "hu": ("Eredetileg küldte", "Eredeti szerző"),
    "it": ("Originariamente inviato da", "Originalmente inviato da", "Originariamente scritto da"),
    "nl": ("Oorspronkelijk geplaatst door", "Origineel gepost door"),
    "no": ("Opprinnelig postet av", "Opprinnelig skrevet av"),
    "pl": ("Zamieszczone przez", "Napisane przez", "Oryginalnie napisane przez"),
    "pt": ("Postado originalmente por", "Originalmente postado por", "Enviado por"),
    "ro": ("Original postat de", "Postat original de", "Publicat inițial de"),
    "ru": ("Сообщение от", "Первоначальное сообщение от", "Изначально отправлено"),
    "sv": ("Ursprungligen postat av", "Ursprungligen skrivet av"),
    "tr": ("Orijinal mesaj sahibi",),
    "uk": ("Повідомлення від", "Допис від"),
    "vi": ("Nguyên văn bởi", "Gửi bởi", "Trích dẫn từ"),
    "zh": ("最初由", "原帖由", "引用自"),
}
"""`Originally Posted by X` - before a name, in a quote box."""

NAME_TAILS: Final[Phrases] = {
    "en": ("View Post", "Go to post", "View original post", "View message"),
    "ar": ("مشاهدة المشاركة", "عرض المشاركة"),
    "cs": ("Zobrazit příspěvek",),
    "da": ("Vis indlæg", "Se indlæg"),
    "de": ("Beitrag anzeigen", "Beitrag ansehen"),
    "es": ("Ver mensaje", "Ver Mensaje", "Ver post"),
    "fa": ("نمایش پست ها", "نمایش پست"),
    "fi": ("Näytä viesti",),
    "fr": ("Voir le message", "Voir message"),
    "he": ("צפה בהודעה",),
    "hu": ("Hozzászólás megtekintése",),
    "it": ("Visualizza messaggio", "Visualizza Messaggio", "Vedi messaggio"),
    "nl": ("Bericht bekijken", "Bekijk bericht"),
    "no": ("Vis innlegg",),
    "pl": ("Zobacz post", "Zobacz posta", "Zobacz wiadomość"),
    "pt": ("Ver Post", "Ver mensagem", "Exibir postagem"),
    "ro": ("Vezi postul", "Vezi mesajul"),
    "ru": ("Посмотреть сообщение", "Просмотр сообщения"),
    "sv": ("Visa inlägg", "Se inlägg"),
    "tr": ("Nickli Üyeden Alıntı", "Mesajı Göster", "Mesajı göster"),
    "uk": ("Переглянути повідомлення", "Переглянути допис"),
    "vi": ("Xem bài viết", "Xem bài"),
    "zh": ("查看帖子", "发表", "發表"),
}
"""`View Post` - after the name in `Originally Posted by X View Post`: a button's words."""

NAME_FIRST: Final[Phrases] = {
    "tr": ("Nickli Üyeden Alıntı", "adlı üyeden alıntı"),
}
"""`X Nickli Üyeden Alıntı` - after a name, in a quote box, with no colon."""

BOX: Final[Phrases] = {
    "en": ("Quote", "Quoting", "Quotation"),
    "ar": ("اقتباس", "إقتباس"),
    "cs": ("Citace", "Citovat"),
    "da": ("Citat",),
    "de": ("Zitat",),
    "el": ("Παράθεση",),
    "es": ("Cita", "Citar"),
    "fa": ("نقل قول",),
    "fi": ("Lainaus",),
    "fr": ("Citation",),
    "he": ("ציטוט", "ציטוט:"),
    "hr": ("Citiraj", "Citat"),
    "hu": ("Idézet", "Idézés"),
    "it": ("Citazione", "Quota", "Quote"),
    "ja": ("引用",),
    "nl": ("Citaat", "Quote"),
    "no": ("Sitat",),
    "pl": ("Cytat",),
    "pt": ("Citação", "Citando", "Citar"),
    "ro": ("Citat",),
    "ru": ("Цитата", "Цитирую"),
    "sk": ("Citácia", "Citát"),
    "sv": ("Citat", "Citera"),
    "tr": ("Alıntı",),
    "uk": ("Цитата",),
    "vi": ("Trích dẫn", "Trích"),
    "zh": ("引用", "引言"),
}
"""`Quote:` - the title of a quote box that names nobody, or names somebody on the next line."""

QUOTE_FROM: Final[Phrases] = {
    "en": ("Quote from", "Quote by", "Quoting"),
    "cs": ("Citace",),
    "da": ("Citat fra", "Citat af"),
    "de": ("Zitat von", "Zitat"),
    "el": ("Παράθεση από",),
    "es": ("Cita de", "Citar de"),
    "fi": ("Lainaus käyttäjältä", "Lainaus"),
    "fr": ("Citation de",),
    "hu": ("Idézetet írta", "Idézet"),
    "it": ("Citazione da", "Citazione di"),
    "ja": ("引用",),
    "nl": ("Citaat van", "Quote van"),
    "no": ("Sitat fra",),
    "pl": ("Cytat", "Cytat z"),
    "pt": ("Citação de", "Citar de"),
    "ro": ("Citat din", "Citat de"),
    "ru": ("Цитата", "Цитата от"),
    "sk": ("Citácia",),
    "sv": ("Citat från", "Citat av"),
    "tr": ("Alıntı yapılan", "Alıntı"),
    "uk": ("Цитата",),
}
"""`Quote from: X on D` - with a colon, a name and a date behind it."""

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

NO_NAMES: Final[Phrases] = {
    "en": (
        "he",
        "she",
        "i",
        "we",
        "you",
        "they",
        "it",
        "who",
        "someone",
        "somebody",
        "everyone",
        "nobody",
        "one",
        "that",
        "this",
        "which",
        "and",
        "but",
        "as",
        "then",
        "also",
        "just",
        "what",
        "people",
    ),
    "cs": ("on", "ona", "já", "ty", "oni", "kdo", "někdo"),
    "de": (
        "er",
        "sie",
        "ich",
        "wir",
        "ihr",
        "du",
        "es",
        "man",
        "wer",
        "jemand",
        "der",
        "die",
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
}
"""Words that stand before `said:` in running text and are no member's name."""

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
