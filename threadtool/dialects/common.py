"""Words that every forum software uses, by language: user card labels, buttons, page furniture.

All are lower case and without their colon. They come from the software's own phrase files, so a
customised skin still has most of them.
"""

from __future__ import annotations

from typing import Final

# User card labels whose value is a date, a number or free text.
DATE_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("joined", "join date", "registered", "member since", "date registered", "registered on"),
    "de": ("registriert", "registriert seit", "registrierung", "mitglied seit", "dabei seit"),
    "fr": (
        "inscription",
        "inscrit",
        "inscrit le",
        "enregistré le",
        "date d'inscription",
        "ancienneté",
    ),
    "es": ("registrado", "fecha de ingreso", "ingreso", "desde", "se unió"),
    "it": ("registrato", "registrato il", "iscritto il", "data registrazione", "iscritto"),
    "nl": ("lid geworden op", "lid geworden", "geregistreerd", "lid sinds"),
    "pl": ("dołączył(a)", "dołączył", "dołączyła", "rejestracja", "zarejestrowany"),
    "pt": (
        "registrado em",
        "registrado",
        "registado",
        "ingresso",
        "inscrito em",
        "data de registro",
        "data de ingresso",
        "data de registo",
    ),
    "ru": ("регистрация", "зарегистрирован", "дата регистрации", "на форуме с", "с нами с"),
    "uk": ("реєстрація", "зареєстрований", "з нами з"),
    "cs": ("založen", "registrace", "registrován", "zaregistrován", "člen od", "datum registrace"),
    "sv": ("blev medlem", "gick med", "registrerad", "medlem sedan", "reg.datum"),
    "tr": ("kayıt", "kayıt tarihi", "katılım", "üyelik tarihi"),
    "ro": ("membru din", "înregistrat", "data înscrierii"),
    "ar": ("تاريخ التسجيل", "انضم", "إنضم"),
    "vi": ("tham gia", "tham gia ngày", "ngày tham gia"),
    "fa": ("تاریخ عضویت",),
}
NUMBER_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "posts", "messages", "reaction score", "points", "likes received", "trophy points",
        "threads", "reputation", "solutions", "karma", "rep power", "trophies", "likes",
        "thanks", "topics", "post count", "age", "xp", "total posts", "comments", "thanked",
        "liked", "post", "message(s)", "member no.", "warnings", "credits", "blog entries",
    ),
    "de": ("beiträge", "reaktionspunkte", "punkte", "themen", "alter", "danke", "renommee-modifikator", "zustimmungen", "punkte für erfolge", "mitglieds-nr."),
    "fr": ("messages", "message(s)", "nombre de messages", "âge", "points", "réputation", "score de réaction", "points de trophées", "j'aime reçus"),
    "es": ("mensajes", "puntos", "edad", "temas", "reputación", "puntuación de reacciones", "puntuación de reacción", "me gusta recibidos", "puntos de trofeo"),
    "it": ("messaggi", "punteggio reazioni", "età", "reputazione", "post", "mi piace ricevuti", "punteggio trofei"),
    "nl": ("berichten", "leeftijd", "punten", "waarderingsscore", "reactiescore", "leuk bevonden"),
    "pl": ("posty", "wiadomości", "wiek", "reputacja", "punkty", "pomógł", "pomogła", "liczba postów", "wynik reakcji", "punkty reakcji", "polubienia", "punkty za osiągnięcia"),
    "pt": ("mensagens", "posts", "idade", "pontos", "reputação", "pontuação de reação", "curtidas", "pontos de troféu"),
    "ru": ("сообщений", "сообщения", "репутация", "возраст", "баллы", "симпатии", "спасибо",
           "сказал(а) спасибо", "поблагодарили", "постов", "оценка реакций", "реакции"),
    "uk": ("повідомлень", "повідомлення", "репутація", "вік"),
    "cs": ("příspěvky", "příspěvků", "věk", "body", "skóre reakcí", "reakční skóre"),
    "sv": ("inlägg", "ålder", "poäng", "reaktionspoäng"),
    "tr": ("mesajlar", "mesaj", "yaş", "beğeni", "puan", "tepkime puanı", "ödül puanları", "konular"),
    "ro": ("mesaje", "vârsta", "postări"),
    "ar": ("المشاركات", "مشاركات"),
    "fa": ("نوشته ها", "پست ها", "ارسال‌ها", "نوشته‌ها"),
    "vi": ("bài viết", "điểm", "điểm tương tác"),
}  # fmt: skip
TEXT_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "location", "website", "occupation", "gender", "home page", "interests", "my mood",
        "country", "from", "contact", "group", "real name", "first name", "device", "warn",
        "favorite team", "awards", "achievements", "mood", "icq", "msn", "aim", "yahoo", "skype",
        "rank", "team", "car", "car(s)", "vehicle", "vehicle(s)", "bike(s)", "operating system", "ip", "flair",
    ),
    "de": ("wohnort", "ort", "webseite", "beruf", "geschlecht", "kontaktdaten"),
    "fr": ("localisation", "site", "site web", "contact", "sexe", "lieu"),
    "es": ("ubicación", "sitio web", "contactar"),
    "it": ("località", "sito web", "contatta"),
    "nl": ("locatie", "woonplaats", "contacteer"),
    "pl": ("lokalizacja", "skąd", "miejscowość", "kontakt", "płeć", "imię"),
    "pt": ("localização", "contato"),
    "ru": ("откуда", "адрес", "город", "пол", "контактная информация", "имя"),
    "uk": ("звідки", "місто"),
    "cs": ("bydliště", "kontaktovat uživatele"),
    "sv": ("ort", "plats", "kontakt"),
    "tr": ("konum", "yer", "iletişim"),
    "ro": ("localitate", "locaţie"),
    "ar": ("الدولة", "المكان", "الإقامة"),
    "vi": ("nơi ở", "đến từ"),
    "fa": ("محل سکونت",),
}  # fmt: skip

# Buttons and icons' alt texts that stand within or beside a post.
BUTTONS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "reply", "quote", "report", "share", "like", "edit", "delete", "multiquote", "multi-quote",
        "reply with quote", "reply with quote reply with quote", "+ quote", "quote post", "pm",
        "www", "profile", "email", "icq", "send private message", "back to top", "go to top",
        "print", "permalink", "link to post", "link", "flag", "bookmark", "add bookmark",
        "report post", "report this post", "report to moderator", "reply to this post", "up",
        "love", "haha", "wow", "sad", "angry", "thanks", "agree", "disagree", "useful",
        "top", "find", "website", "user avatar", "view full post", "private message",
        "visit poster's website", "view user's profile", "more options", "quick reply",
        "thumbs up", "thumbs down", "logged", "options", "give award", "save", "follow",
        "copy link", "add to quote", "show more", "read more", "view post", "upvote", "downvote",
    ),
    "de": ("antworten", "zitieren", "melden", "teilen", "gefällt mir", "mit zitat antworten",
           "nach oben", "beitrag melden", "drucken"),
    "fr": ("répondre", "citer", "signaler", "partager", "j'aime", "haut", "répondre en citant",
           "revenir en haut"),
    "es": ("responder", "citar", "reportar", "compartir", "me gusta", "arriba",
           "responder citando"),
    "it": ("rispondi", "cita", "segnala", "condividi", "mi piace", "rispondi citando", "torna su",
           "citazione", "top"),
    "nl": ("reageren", "citeer", "rapporteren", "delen", "omhoog", "reageer met quote"),
    "pl": ("odpowiedz", "cytuj", "zgłoś", "udostępnij", "lubię to", "góra",
           "odpowiedz z cytatem", "na górę"),
    "pt": ("responder", "citar", "denunciar", "compartilhar", "curtir", "voltar ao topo", "topo"),
    "ru": ("ответить", "цитата", "цитировать", "пожаловаться", "поделиться", "нравится",
           "ответить с цитированием", "вернуться к началу", "наверх", "вверх"),
    "uk": ("відповісти", "цитата", "догори"),
    "cs": ("odpovědět", "citovat", "nahlásit", "sdílet", "nahoru"),
    "sv": ("svara", "citera", "rapportera", "dela", "upp", "överst"),
    "tr": ("cevapla", "alıntı", "rapor et", "paylaş", "beğen", "yukarı", "başa dön"),
    "ro": ("răspunde", "citează", "raportează", "sus"),
    "ar": ("رد", "اقتباس", "رد مع اقتباس"),
    "fa": ("پاسخ", "نقل قول", "پاسخ با نقل قول"),
    "vi": ("trả lời", "trích dẫn", "báo cáo"),
}  # fmt: skip

# The alternative texts of pictures of members, where they name nobody.
AVATARS: Final[frozenset[str]] = frozenset(
    ("user avatar", "avatar", "profile picture", "profile photo", "profile image", "member avatar",
     "benutzerbild", "benutzeravatar", "avatar utilisateur", "avatar de l'utilisateur",
     "avatar de usuario", "avatar utente", "gebruikersavatar", "awatar użytkownika", "awatar",
     "avatar do usuário", "аватар", "аватара пользователя", "аватар пользователя",
     "аватар користувача", "uživatelský avatar", "användarens profilbild", "kullanıcı avatarı",
     "avatarul utilizatorului")
)  # fmt: skip

# Who began the thread, as the page says below its title: `Started by X, date`.
STARTED: Final[dict[str, tuple[str, ...]]] = {
    "en": ("started by", "thread started by", "topic started by", "discussion started by",
           "created by", "opened by"),
    "de": ("gestartet von", "begonnen von", "erstellt von", "thema gestartet von"),
    "fr": ("démarré par", "commencé par", "lancé par", "créé par", "débuté par"),
    "es": ("iniciado por", "empezado por", "creado por"),
    "it": ("iniziato da", "aperto da", "avviato da", "avviata da", "creato da"),
    "nl": ("gestart door", "begonnen door", "topic gestart door"),
    "pl": ("rozpoczęty przez", "zaczęty przez", "założony przez", "wątek rozpoczęty przez"),
    "pt": ("iniciado por", "criado por"),
    "ru": ("тему начал", "тему создал", "тема создана", "тема начата"),
    "uk": ("тему створив", "тему почав"),
    "cs": ("založil", "založeno uživatelem"),
    "sv": ("startad av", "startat av", "skapad av"),
    "tr": ("konuyu başlatan", "başlatan"),
    "ro": ("început de", "creat de"),
}  # fmt: skip

# What stands before the name of an author on a line that has the date as well.
BYLINES: Final[dict[str, tuple[str, ...]]] = {
    "en": ("posted by", "post by", "written by", "submitted by", "sent by", "author", "by", "from"),
    "de": ("geschrieben von", "verfasst von", "beitrag von", "gepostet von", "von"),
    "fr": ("posté par", "publié par", "écrit par", "envoyé par", "message de", "par"),
    "es": ("publicado por", "escrito por", "enviado por", "mensaje de", "por"),
    "it": ("inviato da", "scritto da", "pubblicato da", "postato da", "da"),
    "nl": ("geplaatst door", "geschreven door", "bericht van", "door"),
    "pl": ("napisany przez", "napisane przez", "wysłany przez", "dodane przez", "przez", "autor"),
    "pt": ("postado por", "publicado por", "escrito por", "enviado por", "por"),
    "ru": ("написал", "написал(а)", "добавил", "отправил", "опубликовал", "автор", "от"),
    "uk": ("написав", "додав", "автор", "від"),
    "cs": ("napsal", "napsal(a)", "vložil", "zaslal", "od"),
    "sv": ("skrivet av", "postat av", "inlägg av", "av"),
    "tr": ("gönderen", "yazan", "ekleyen"),
    "ro": ("postat de", "scris de", "trimis de", "de"),
}  # fmt: skip

# What stands before a date on its line: the word of a post's icon, or `posted` in so many words.
DATE_LEADS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("old", "new", "unread", "post", "posted", "posted on", "posted:", "posted at", "date",
           "sent", "written", "added", "on", "at"),
    "de": ("alt", "neu", "ungelesen", "beitrag", "verfasst", "verfasst am", "geschrieben",
           "geschrieben am", "erstellt am", "am"),
    "fr": ("ancien", "nouveau", "non lu", "message", "posté le", "publié le", "envoyé le",
           "écrit le", "le"),
    "es": ("antiguo", "nuevo", "sin leer", "mensaje", "publicado", "publicado el", "enviado el",
           "escrito el", "el"),
    "it": ("vecchio", "nuovo", "non letto", "messaggio", "inviato", "inviato il", "pubblicato il",
           "postato il", "scritto il", "il"),
    "nl": ("oud", "nieuw", "ongelezen", "bericht", "geplaatst", "geplaatst op", "op"),
    "pl": ("stary", "nowy", "nieprzeczytany", "post", "wysłany", "napisano", "dodano",
           "opublikowano", "dnia"),
    "pt": ("antigo", "novo", "não lido", "mensagem", "postado em", "enviado em", "publicado em",
           "em"),
    "ru": ("старый", "новый", "непрочитано", "сообщение", "добавлено", "отправлено", "написано",
           "опубликовано", "размещено"),
    "uk": ("старий", "новий", "непрочитане", "повідомлення", "додано", "відправлено", "написано"),
    "cs": ("starý", "nový", "nepřečtené", "příspěvek", "napsal", "zaslal", "vloženo", "odesláno"),
    "sv": ("gammal", "ny", "oläst", "inlägg", "postad", "skrivet", "skrivet den"),
    "tr": ("eski", "yeni", "okunmamış", "mesaj", "gönderilme", "gönderim"),
    "ro": ("vechi", "nou", "necitit", "mesaj", "postat", "scris la", "trimis"),
}  # fmt: skip

# What stands below a body whatever the software: attachments and their sizes.
_MEMBER: Final = r"[^\s,]{2,30}(?: [^\s,.]{1,20})?"
FOOT: Final[tuple[str, ...]] = (
    r"\[?(?:this (?:post|message) (?:has been |was )?)?(?:last )?(?:edited|modified|updated)"
    r"(?: by .{1,50}?)?(?: on| at)?[:;,]? (?P<dated>.{0,4}\d.{6,60}|(?:yester|to)day.{0,20})",
    r"\[?(?:this (?:post|message) (?:has been |was )?)?(?:last )?(?:edited|modified)"
    r"(?: \d{1,3} times?)?,? (?:last )?(?:by .{1,50}?)(?:,| on| at) (?P<dated>.{6,60})",
    r"edited \d{1,3} times? in total.{0,80}",
    r"attach(?:ments?|ed (?:files?|images?|thumbnails?))(?: ?\(\d+\))?:?",
    r".{0,100}\([\d.,]+ ?(?:bytes|kb|kib|mb|mib|b)\b.{0,60}\).{0,60}",
    r"last edited by .{1,60}(?: on |; ?).{6,80}",
    r"(?:sent|posted) from my .{2,40} using .{2,40}",
    # `Ann likes this.`, `Ann, Bob and 2 others like this.`, `[ 3 ] Thanks`
    rf"{_MEMBER} likes this\.|(?:{_MEMBER}, ){{0,4}}{_MEMBER},? and (?:{_MEMBER}|\d+ others?) like this\.",
    r"\[ ?\d{1,4} ?\] (?:thanks|likes?)",
)

# Furniture of the page: kind -> phrases. A line that is one of these is never a post.
PAGE: Final[dict[str, tuple[str, ...]]] = {
    "navigation": (
        "home", "forums", "members", "what's new", "new posts", "search forums", "recent posts",
        "search", "help", "faq", "calendar", "register", "log in", "login", "sign up", "sign in",
        "log in or sign up", "log inregister", "log in register", "contact us", "terms and rules",
        "privacy policy", "terms of service", "rss", "top", "bottom", "top bottom", "back",
        "back top bottom", "skip to content", "skip to main content", "skip to main", "skip navigation",
        "jump to content", "jump to main content", "zum hauptinhalt springen", "zum inhalt springen",
        "aller au contenu principal", "saltar al contenido principal", "vai al contenuto principale",
        "ir para o conteúdo principal", "naar hoofdinhoud", "przejdź do treści", "menu", "board index",
        "memberlist", "usergroups", "quick links", "new topic", "post reply", "post new topic",
        "reply to topic", "reply to this topic", "start new topic", "forum index", "archive",
        "print view", "subscribe", "unsubscribe", "go back", "thread tools", "display modes",
        "search this thread", "rate thread", "reply to thread", "latest activity", "media",
        "resources", "gallery", "blogs", "activity", "all activity", "browse", "groups", "about",
        "advertise", "install the app", "terms", "privacy", "guidelines", "contact", "categories",
        "latest", "cookies", "cookie policy", "accessibility", "sitemap", "upgrade", "search for:",
        "post thread", "current visitors", "new profile posts", "search profile posts",
        "latest reviews", "search media", "new media", "new comments", "trending", "jump to:",
    ),
    "pagination": (
        "next", "prev", "previous", "first", "last", "next >", "< prev", "next page", "go to page",
        "previous page", "last page", "first page", "goto page", "load more", "go down", "go up",
    ),
    "share": (
        "share this page", "tweet", "share", "share:", "facebook", "x (twitter)", "twitter",
        "reddit", "pinterest", "tumblr", "whatsapp", "email", "share link", "linkedin", "bluesky",
        "facebookx (twitter)reddit", "facebook x (twitter) reddit", "facebook reddit",
        "facebook twitter reddit pinterest tumblr whatsapp email share link",
    ),
    # Invision writes this above the posts of every thread.
    "posts": ("recommended posts",),
    "similar-threads": (
        "verwandte themen", "sujets connexes", "sujets similaires", "temas relacionados",
        "tópicos relacionados", "argomenti correlati", "gerelateerde topics", "powiązane tematy",
        "связанные темы", "suggested for you", "you might also like",
        "similar threads", "related topics", "possibly related threads…",
        "possibly related threads...", "related threads", "similar topics",
        "suggested topics", "new & unread topics", "ähnliche themen", "похожие темы",
        "discussions similaires", "temas similares", "podobne tematy", "related questions",
        "related discussions", "related articles", "related posts", "similar discussions",
        "similar questions", "trending topics", "trending content", "you may also like",
        "popular topics", "popular posts", "hot topics", "recommended", "recommended reading",
        "recommended topics", "recommended discussions", "more from this forum", "hot network questions",
        "suggested threads", "more like this", "recent discussions", "popular discussions",
        "topics similaires", "argomenti simili", "discussioni simili",
        "recent topics", "recent threads", "latest posts", "latest threads", "latest topics", "similar topics:", "vergelijkbare onderwerpen", "soortgelijke discussies",
        "liknande trådar", "podobná témata", "benzer konular", "tópicos semelhantes",
        "tópicos similares", "subiecte similare", "схожі теми", "related content", "read next",
    ),
    "visitors": (
        "who is online", "users browsing this thread", "recently browsing",
    ),
    "login": (
        "you must log in or register to reply here.", "username", "password", "remember me?",
        "stay logged in", "forgot your password?", "you must be logged in to reply.",
        "you must log in or sign up to reply here.", "user name",
        "subscribe from remote instance",
    ),
}  # fmt: skip

# The fields of a mail's header, by what they say. Those of `identity` are written by programs
# alone: what people paste of a mail has lost them.
MAIL_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "author": ("from",),
    "date": ("date",),
    "title": ("subject",),
    "id": ("message-id",),
    "number": ("message",),
    "identity": ("in-reply-to", "references", "newsgroups", "path", "xref", "received"),
    "other": (
        "to", "cc", "bcc", "reply-to", "sender", "organization", "organisation", "lines", "local",
        "delivered-to", "keywords", "summary", "followup-to", "distribution", "approved", "email",
        "mime-version", "content-type", "content-transfer-encoding", "user-agent", "mailing-list",
        "list-id", "list-archive", "nntp-posting-host", "archived-at", "return-path", "importance",
        "priority", "status", "groups", "precedence", "list-help", "list-post", "list-unsubscribe",
        "expires", "complaints-to", "injection-info", "resent-from", "resent-date", "thread-index",
        "attachments", "replies", "in reply to", "sent", "message-id-hash", "rating",
    ),
}  # fmt: skip
