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
    "fr": ("inscription", "inscrit", "inscrit le", "enregistré le", "date d'inscription"),
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
    ),
    "ru": ("регистрация", "зарегистрирован", "дата регистрации", "на форуме с", "с нами с"),
    "uk": ("реєстрація", "зареєстрований", "з нами з"),
    "cs": ("založen", "registrace", "registrován", "zaregistrován", "člen od"),
    "sv": ("blev medlem", "gick med", "registrerad", "medlem sedan", "reg.datum"),
    "tr": ("kayıt", "kayıt tarihi", "katılım", "üyelik tarihi"),
    "ro": ("membru din", "înregistrat", "data înscrierii"),
}
NUMBER_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "posts", "messages", "reaction score", "points", "likes received", "trophy points",
        "threads", "reputation", "solutions", "karma", "rep power", "trophies", "likes",
        "thanks", "topics", "post count", "age", "xp", "total posts", "comments", "thanked",
        "liked", "post", "message(s)", "member no.", "warnings", "credits", "blog entries",
    ),
    "de": ("beiträge", "reaktionspunkte", "punkte", "themen", "alter", "danke", "renommee-modifikator"),
    "fr": ("messages", "message(s)", "nombre de messages", "âge", "points", "réputation"),
    "es": ("mensajes", "puntos", "edad", "temas", "reputación"),
    "it": ("messaggi", "punteggio reazioni", "età", "reputazione", "post"),
    "nl": ("berichten", "leeftijd", "punten"),
    "pl": ("posty", "wiadomości", "wiek", "reputacja", "punkty", "pomógł", "pomogła", "liczba postów"),
    "pt": ("mensagens", "posts", "idade", "pontos", "reputação"),
    "ru": ("сообщений", "сообщения", "репутация", "возраст", "баллы", "симпатии", "спасибо",
           "сказал(а) спасибо", "поблагодарили", "постов"),
    "uk": ("повідомлень", "повідомлення", "репутація", "вік"),
    "cs": ("příspěvky", "příspěvků", "věk", "body"),
    "sv": ("inlägg", "ålder", "poäng"),
    "tr": ("mesajlar", "mesaj", "yaş", "beğeni", "puan"),
    "ro": ("mesaje", "vârsta", "postări"),
}  # fmt: skip
TEXT_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "location", "website", "occupation", "gender", "home page", "interests", "my mood",
        "country", "from", "contact", "group", "real name", "first name", "device", "warn",
        "favorite team", "awards", "achievements", "mood", "icq", "msn", "aim", "yahoo", "skype",
        "rank", "team", "car", "vehicle", "operating system", "ip", "flair",
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
}  # fmt: skip

# What stands below a body whatever the software: attachments and their sizes.
FOOT: Final[tuple[str, ...]] = (
    r"attach(?:ments?|ed (?:files?|images?|thumbnails?))(?: ?\(\d+\))?:?",
    r".{1,100}\([\d.,]+ ?(?:bytes|kb|kib|mb|mib|b)\b.{0,60}\).{0,60}",
    r"last edited by .{1,60}(?: on |; ?).{6,80}",
    r"(?:sent|posted) from my .{2,40} using .{2,40}",
)

# Furniture of the page: kind -> phrases. A line that is one of these is never a post.
PAGE: Final[dict[str, tuple[str, ...]]] = {
    "navigation": (
        "home", "forums", "members", "what's new", "new posts", "search forums", "recent posts",
        "search", "help", "faq", "calendar", "register", "log in", "login", "sign up", "sign in",
        "log in or sign up", "log inregister", "log in register", "contact us", "terms and rules",
        "privacy policy", "terms of service", "rss", "top", "bottom", "top bottom", "back",
        "back top bottom", "skip to content", "jump to content", "menu", "board index",
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
        "similar threads", "related topics", "possibly related threads…",
        "possibly related threads...", "related threads", "similar topics",
        "suggested topics", "new & unread topics", "ähnliche themen", "похожие темы",
        "discussions similaires", "temas similares", "podobne tematy",
    ),
    "visitors": (
        "who is online", "users browsing this thread", "recently browsing",
    ),
    "login": (
        "you must log in or register to reply here.", "username", "password", "remember me?",
        "stay logged in", "forgot your password?", "you must be logged in to reply.",
        "you must log in or sign up to reply here.", "user name",
    ),
}  # fmt: skip
