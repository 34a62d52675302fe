"""What forum software writes between two posts it has made one, a language an entry.

Data only; `merges.py` knows the shapes. A phrase is written as the software prints it; its first
letter may differ in case, and its blanks may be wrapped lines. `|` parts the forms of one phrase.
"""

from __future__ import annotations

from typing import Final

# `---------- Post added at 11:14 PM ---------- Previous post was at 11:12 PM ----------`: the
# vBulletin add-on. What it says of the new text, and of the text before.
ADDED: Final[dict[str, str]] = {
    "en": "Post added|Message added",
    "de": "Beitrag hinzugefügt|Nachricht hinzugefügt|Post hinzugefügt",
    "fr": "Message ajouté|Post ajouté",
    "es": "Mensaje añadido|Mensaje agregado|Post añadido|Post agregado",
    "it": "Messaggio aggiunto|Post aggiunto",
    "pt": "Mensagem adicionada|Post adicionado|Postagem adicionada",
    "nl": "Bericht toegevoegd|Post toegevoegd",
    "pl": "Post dodany|Post dodano|Wiadomość dodana|Dodano",
    "ru": "Сообщение добавлено|Пост добавлен|Добавлено",
    "uk": "Повідомлення додано|Допис додано|Додано",
    "cs": "Příspěvek přidán|Příspěvek byl přidán",
    "sv": "Inlägg tillagt|Inlägget tillagt|Inlägg lades till",
    "ro": "Post adăugat|Mesaj adăugat|Postare adăugată",
    "tr": "Mesaj eklendi|Mesaj eklenme|Yeni mesaj eklendi",
    "hu": "Hozzászólás hozzáadva|Hozzáadva",
    "fi": "Viesti lisätty",
    "da": "Indlæg tilføjet",
}
PREVIOUS: Final[dict[str, str]] = {
    "en": "Previous post was|Previous post|Previous message was",
    "de": "Vorheriger Beitrag war|Vorheriger Beitrag|Der vorherige Beitrag war|"
    "Vorherige Nachricht war|Vorheriger Post war",
    "fr": "Le message précédent était|Message précédent était|Message précédent|"
    "Post précédent était",
    "es": "El mensaje anterior fue|Mensaje anterior fue|Mensaje anterior era|"
    "El mensaje anterior era|"
    "Post anterior fue|Mensaje anterior",
    "it": "Il messaggio precedente era|Messaggio precedente era|Post precedente era|"
    "Messaggio precedente",
    "pt": "A mensagem anterior foi|Mensagem anterior foi|Mensagem anterior era|Post anterior foi|"
    "Postagem anterior foi|Mensagem anterior",
    "nl": "Vorig bericht was|Vorige bericht was|Vorige post was|Vorig bericht",
    "pl": "Poprzedni post był|Poprzedni post napisano|Poprzednia wiadomość była|Poprzedni post",
    "ru": "Предыдущее сообщение было|Предыдущее сообщение размещено|Предыдущий пост был|"
    "Предыдущее сообщение",
    "uk": "Попереднє повідомлення було|Попереднє повідомлення|Попередній допис був",
    "cs": "Předchozí příspěvek byl|Předchozí příspěvek",
    "sv": "Föregående inlägg var|Föregående inlägg",
    "ro": "Postul anterior a fost|Mesajul anterior a fost|Postarea anterioară a fost|"
    "Mesajul anterior",
    "tr": "Önceki mesaj|Bir önceki mesaj",
    "hu": "Az előző hozzászólás|Előző hozzászólás",
    "fi": "Edellinen viesti oli|Edellinen viesti",
    "da": "Forrige indlæg var|Forrige indlæg",
}

# `- - - Updated - - -`: vBulletin 4.2 and later.
UPDATED: Final[dict[str, str]] = {
    "en": "Updated",
    "de": "Aktualisiert",
    "it": "Aggiornato|Aggiornamento",
    "es": "Actualizado",
    "fr": "Mise à jour|Mis à jour",
    "pt": "Atualizado",
    "ru": "Добавлено|Обновлено",
    "uk": "Оновлено|Додано",
    "nl": "Bijgewerkt",
    "tr": "Güncellendi|Güncelleme",
    "pl": "Zaktualizowano|Aktualizacja",
    "cs": "Aktualizováno",
    "sv": "Uppdaterad|Uppdaterat",
    "ro": "Actualizat",
    "hu": "Frissítve",
    "fi": "Päivitetty",
    "da": "Opdateret",
}
# What members write between such dashes by hand, so that it is no site's own wording.
HAND_ROWS: Final = (
    "edit edited update snip cut break begin start end spoiler spoilers note warning quote part "
    "chapter intro intermission ende schnitt fin fine fim"
)

# `Added in 5 minutes 12 seconds:`: phpBB's Posts Merging, vB 3, FluxBB, DjangoBB and others. `%`
# stands for the elapsed time.
ELAPSED: Final[dict[str, str]] = {
    "en": "Added in %|Added after %|Added later: %|Added % later",
    "de": "Hinzugefügt nach %|Nachtrag nach %|Hinzugefügt % später|Beitrag hinzugefügt nach %",
    "fr": "Ajouté après %|Ajouté % après|Ajouté % plus tard",
    "es": "Añadido en %|Añadido después de %|Agregado en %|Agregado después de %",
    "it": "Ha scritto dopo %|Aggiunto dopo %",
    "nl": "Toegevoegd in %|Toegevoegd na %",
    "pl": "Dodano po %",
    "pt": "Adicionado a %|Adicionado em %|Adicionado após %",
    "ru": "Отправлено спустя %|Добавлено спустя %|Добавлено через %|Отправлено через %|"
    "Добавил спустя %|Дополнено спустя %|Дополнено через %",
    "uk": "Відправлено через %|Додано через %|Надіслано через %|Відправлено після %",
    "tr": "Şuraya eklendi %",
    "cs": "Přidáno za %|Přidáno po %",
    "sv": "Tillägg efter %|Tillagt efter %",
    "ar": "تمت الإضافة في %|تمت الإضافة بعد %",
    "hr": "Postano nakon %|Dodano nakon %",
    "et": "Lisatud %",
    "el": "Προστέθηκε μετά από %",
    "hu": "Hozzáadva % múlva|Hozzáadva %",
    "ro": "Adăugat după %",
}

# A label and a date: `Post automatically merged: Nov 23, 2020`. `%` stands for the date, `%?`
# for one that extractors lose. A phrase with `[` before it counts in brackets alone, since people
# write `Added: May 5` themselves.
DATED: Final[dict[str, str]] = {
    "en": "Post automatically merged: %?|Posts automatically merged: %?|"
    "Message automatically merged: %?|Post Merge: %|Post Merged: %|Posts merged: %|[Added: %|"
    "Post Merged, %|Double Post Merged, %|Double Post Merged: %|"
    "Post Merged, %, Original Post Date: %|Double Post Merged, %, Original Post Date: %|"
    "Merged post: %|Merged: %",
    "de": "Beitrag automatisch zusammengeführt: %?|Beiträge automatisch zusammengeführt: %?|"
    "Doppelpost zusammengeführt: %?|Doppelposting zusammengeführt: %?|Beitrag zusammengeführt: %?",
    "fr": "Message fusionné automatiquement: %?|Messages fusionnés automatiquement: %?|"
    "Message automatiquement fusionné: %?|Messages automatiquement fusionnés: %?|"
    "Dernière édition: % Fusion automatique|Fusion automatique: %?|"
    "Double post fusionné: %?",
    "es": "Mensaje fusionado automáticamente: %?|Mensajes fusionados automáticamente: %?|"
    "Publicación fusionada automáticamente: %?|Mensaje combinado automáticamente: %?",
    "it": "Messaggio unito automaticamente: %?|Messaggi uniti automaticamente: %?|"
    "Post unito automaticamente: %?|Post uniti automaticamente: %?",
    "nl": "Bericht automatisch samengevoegd: %?|Berichten automatisch samengevoegd: %?",
    "pl": "Post automatycznie scalony: %?|Posty automatycznie scalone: %?|"
    "Posty scalono automatycznie: %?|Wiadomość automatycznie scalona: %?|"
    "Posty połączono automatycznie: %?|[Dodano: %",
    "pt": "Mensagem mesclada automaticamente: %?|Post mesclado automaticamente: %?|"
    "Mensagens mescladas automaticamente: %?|Publicação mesclada automaticamente: %?",
    "ru": "Сообщение автоматически объединено: %?|Сообщения автоматически объединены: %?|"
    "Сообщения объединены: %?|Сообщение объединено: %?|[Добавлено: %",
    "uk": "Повідомлення автоматично об'єднано: %?|Повідомлення автоматично об’єднано: %?|"
    "Повідомлення об'єднано: %?|[Додано: %",
    "cs": "Příspěvek automaticky sloučen: %?|Příspěvky automaticky sloučeny: %?|"
    "Příspěvek byl automaticky sloučen: %?",
    "sv": "Inlägg automatiskt sammanslaget: %?|Inlägg automatiskt sammanslagna: %?|"
    "Automatiskt sammanslaget inlägg: %?",
    "tr": "Mesaj otomatik birleştirildi: %?|Mesajlar otomatik birleştirildi: %?|"
    "Mesaj otomatik olarak birleştirildi: %?",
    "ro": "Postare îmbinată automat: %?|Mesaj îmbinat automat: %?|Post unit automat: %?",
    "hu": "Hozzászólás automatikusan összevonva: %?|Üzenet automatikusan összevonva: %?",
    "fi": "Viestit yhdistetty automaattisesti: %?|Viesti yhdistetty automaattisesti: %?",
    "da": "Indlæg automatisk flettet: %?",
    "vi": "Bài viết được tự động gộp: %?|Bài viết tự động gộp: %?",
}

# What moderators write by hand, as a line of its own. Each stands in brackets or between stars,
# dashes or the like; those in `BARE` need no such frame.
BY_HAND: Final[dict[str, str]] = {
    "en": "merged|posts merged|post merged|merged post|merged posts|threads merged|thread merged|"
    "topics merged|topic merged|double post merged|double posts merged|doublepost merged|"
    "mergedate|merged thread|merged threads|merged topics|auto-merged|automerged|"
    "automerged doublepost",
    "de": "zusammengeführt|beiträge zusammengeführt|beitrag zusammengeführt|themen zusammengeführt|"
    "threads zusammengeführt|doppelpost zusammengeführt|doppelposts zusammengeführt",
    "fr": "fusionné|fusion|messages fusionnés|sujets fusionnés|posts fusionnés",
    "es": "mensajes unidos|temas unidos|mensajes fusionados|temas fusionados|posts unidos",
    "it": "messaggi uniti|discussioni unite|post uniti|topic uniti",
    "pt": "mensagens unidas|tópicos unidos|tópicos mesclados|mensagens mescladas|posts mesclados",
    "nl": "samengevoegd|berichten samengevoegd|topics samengevoegd",
    "pl": "połączone|scalone|posty połączone|posty scalone|tematy połączone|tematy scalone",
    "ru": "объединено|сообщения объединены|темы объединены|посты объединены",
    "uk": "об'єднано|теми об'єднано|повідомлення об'єднано",
    "cs": "sloučeno|příspěvky sloučeny|témata sloučena",
    "sv": "sammanslaget|sammanslagna|trådar sammanslagna|inlägg sammanslagna",
    "tr": "birleştirildi|mesajlar birleştirildi|konular birleştirildi",
}
# Bits in lower case one of which each of these contains and few other texts do.
HAND_STEMS: Final = (
    "merge",
    "zusammengef",
    "fusion",
    " unid",
    " unit",
    " mescla",
    "samengevoegd",
    "połącz",
    "scalon",
    "объединен",
    "об'єднан",
    "slouč",
    "sammansla",
    "birleştir",
)
BARE: Final = (
    "posts merged|threads merged|topics merged|merged post|double post merged|thread merged|"
    "double posts merged|doublepost merged|beiträge zusammengeführt|themen zusammengeführt|"
    "doppelpost zusammengeführt|messages fusionnés|sujets fusionnés|mensajes unidos|temas unidos|"
    "messaggi uniti|berichten samengevoegd|posty połączone|posty scalone|tematy połączone|"
    "сообщения объединены|темы объединены|теми об'єднано|příspěvky sloučeny"
)
