"""What stands with a name, by language: the titles of members, the state they are in.

All are lower case. `RANKS` are whole lines; `RANK_WORDS` make a rank of any line of a few words
that has one of them, such as `Forum Moderator`, `Gold Member` or `Membre actif`.
"""

from __future__ import annotations

from typing import Final

# The longest rank of the kind that `RANK_WORDS` tells, in words.
RANK_LENGTH: Final = 4

RANKS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        "newbie", "rookie", "apprentice", "explorer", "contributor", "enthusiast",
        "collaborator", "community regular", "rising star", "proficient", "experienced", "mentor",
        "veteran", "grand master", "regular", "lurker", "addict", "registered", "unregistered",
        "banned", "vip", "donor", "donator", "supporter", "sponsor", "patron", "founder",
        "co-founder", "owner", "site owner", "developer", "posting freak", "posting addict",
        "original poster", "topic starter", "thread starter", "topic author", "retired",
        "registered user", "new user", "power user", "super user", "frequent poster", "posts",
        "deactivated", "inactive", "verified", "super mod", "global mod", "mod", "mods", "premium",
    ),
    "de": ("neuling", "anfänger", "profi", "gesperrt", "themenstarter", "benutzer",
           "registrierter benutzer", "neuer benutzer", "erfahrener benutzer", "foren-gott"),
    "fr": ("nouveau", "habitué", "vétéran", "banni", "passionné", "utilisateur"),
    "es": ("novato", "veterano", "baneado", "usuario", "usuario registrado",
           "usuario nuevo", "fundador"),
    "it": ("novellino", "veterano", "bannato", "utente", "utente registrato",
           "nuovo utente", "fondatore"),
    "nl": ("nieuweling", "verbannen", "gebruiker", "vaste bezoeker"),
    "pl": ("nowy", "bywalec", "weteran", "zbanowany", "użytkownik", "nowy użytkownik",
           "stały bywalec", "początkujący", "założyciel", "zasłużony"),
    "pt": ("novato", "veterano", "banido", "usuário", "utilizador", "fundador"),
    "ru": ("новичок", "постоялец", "старожил", "ветеран", "забанен", "пользователь",
           "местный", "активный пользователь", "новый пользователь", "модератор", "админ",
           "завсегдатай", "опытный", "эксперт", "основатель"),
    "uk": ("новачок", "ветеран", "користувач", "заблокований"),
    "cs": ("nováček", "veterán", "uživatel", "zabanovaný"),
    "sv": ("nybörjare", "veteran", "bannad", "användare"),
    "tr": ("acemi", "çaylak", "yasaklı", "kullanıcı", "kayıtlı kullanıcı"),
    "ro": ("începător", "veteran", "utilizator"),
}  # fmt: skip
RANK_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("member", "members", "moderator", "moderators", "administrator", "administrators",
           "admin", "staff"),
    "de": ("mitglied", "administratorin", "moderatorin"),
    "fr": ("membre", "administrateur", "modérateur", "modératrice"),
    "es": ("miembro", "administrador", "moderador", "administradora", "moderadora"),
    "it": ("membro", "amministratore", "moderatore"),
    "nl": ("lid", "beheerder"),
    "pl": ("członek",),
    "pt": ("membro",),
    "ru": ("член", "участник", "модератор", "администратор"),
    "uk": ("учасник", "адміністратор"),
    "cs": ("člen", "administrátor", "moderátor"),
    "sv": ("medlem", "administratör"),
    "tr": ("üye", "üyesi", "yönetici", "moderatör"),
    "ro": ("membru",),
}  # fmt: skip
# What the icon before a name says: whether the member is there. Some skins put it after the name.
STATUS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("offline", "online", "away", "user offline", "user online"),
    "de": ("abwesend",),
    "fr": ("hors ligne", "en ligne", "déconnecté", "connecté"),
    "es": ("desconectado", "conectado", "sin conexión", "en línea"),
    "it": ("scollegato", "non in linea", "in linea", "connesso"),
    "nl": ("niet online",),
    "pl": ("niedostępny", "dostępny", "nieaktywny", "aktywny"),
    "pt": ("desligado", "ligado"),
    "ru": ("оффлайн", "онлайн", "не в сети", "в сети", "вне форума"),
    "uk": ("не в мережі", "в мережі"),
    "cs": ("nepřítomen", "přítomen"),
    "sv": ("frånvarande",),
    "tr": ("çevrimdışı", "çevrimiçi"),
    "ro": ("deconectat", "conectat"),
}
# What follows the name of the one who began the thread.
STARTERS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("thread starter", "discussion starter", "topic starter", "original poster",
           "thread author", "topic author", "discussion author"),
    "de": ("themenstarter", "themenersteller"),
    "fr": ("auteur du sujet",),
    "es": ("autor del tema", "iniciador del tema"),
    "it": ("autore discussione", "autore della discussione"),
    "nl": ("topicstarter",),
    "pl": ("autor tematu",),
    "ru": ("автор темы", "топикстартер"),
    "uk": ("автор теми",),
    "tr": ("konu sahibi",),
}  # fmt: skip
# Who is no member has this for a name, or below it for a rank.
GUESTS: Final[dict[str, tuple[str, ...]]] = {
    "en": ("guest", "guests", "unregistered", "anonymous", "visitor", "deleted user",
           "deleted member"),
    "de": ("gast", "besucher", "gelöschter benutzer", "unregistriert"),
    "fr": ("invité", "visiteur", "anonyme"),
    "es": ("invitado", "visitante", "anónimo"),
    "it": ("ospite", "anonimo"),
    "nl": ("gast", "anoniem"),
    "pl": ("gość", "anonim"),
    "pt": ("convidado", "visitante", "anônimo"),
    "ru": ("гость", "аноним"),
    "uk": ("гість",),
    "cs": ("host", "anonym"),
    "sv": ("gäst", "anonym"),
    "tr": ("misafir", "ziyaretçi"),
    "ro": ("vizitator", "anonim"),
}  # fmt: skip
