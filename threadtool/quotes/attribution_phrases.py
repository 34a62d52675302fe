"""The words with which forum software, mail programs and news readers open a quote.

What stands around them (dates, closing markers, words that are no name) is in
`attribution_words`.

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
