"""The words of phpBB's pages in the languages it is most used in, for its three dialects.

Patterns for whole lines, as in `Dialect`. phpBB 2 and phpBB 3 word the same things differently
in some languages, so that an entry may hold two.
"""

from __future__ import annotations

from typing import Final

# What stands between the icon and the author of a prosilver header. Russian has nothing there.
BY: Final = r"(?:by|von|par|por|da|autor:?|door|gönderen|od|av|af|de|szerző:?|kirjoittaja|από)"
POSTED: Final = (
    r"(?:posted|verfasst(?: am)?|posté(?: le)?|publié|publicado|nota|inviato|geplaatst|wysłany"
    r"|wysłano|enviad[ao](?: em)?|добавлено|tarih|zaslal|napsal|postat|skrivet|hozzászólás ideje)"
)
# The alternative text of the icon before `Posted:` is the word for a post.
POST_ICON: Final = (
    r"(?:(?:post|beitrag|message|mensaje|messaggio|bericht|mensagem|сообщение|mesaj|příspěvek"
    r"|inlägg|unread post|neuer beitrag|new post) ?)?"
)
SUBJECT: Final = (
    r"(?:post subject|betreff des beitrags|betreff|titel|sujet du message|asunto"
    r"|título del mensaje|oggetto(?: del messaggio)?|onderwerp|berichtonderwerp|temat postu|tytuł"
    r"|assunto|título(?: da mensagem)?|заголовок сообщения|mesaj konusu|předmět(?: příspěvku)?"
    r"|inläggsrubrik|rubrik)"
)
BACK_TO_TOP: Final = (
    r"(?:back to top|revenir en haut(?: de page)?|volver arriba|torna in cima|terug naar boven"
    r"|powrót do góry|voltar (?:ao topo|acima)|вернуться к началу|návrat nahoru"
    r"|till överst på sidan|tillbaka till toppen)"
)
TOP: Final = (
    r"(?:back to top|top|haut|nach oben|revenir en haut(?: de page)?|arriba|volver arriba"
    r"|torna in cima|torna su|omhoog|terug naar boven|góra|na górę|powrót do góry|voltar ao topo"
    r"|voltar acima|topo|вернуться к началу|наверх|nahoru|návrat nahoru|yukarı|başa dön"
    r"|upp|till överst på sidan|tillbaka till toppen)"
)
# `Last edited by X on D`; Polish and Turkish put the date or the verb elsewhere.
EDITED: Final = (
    r"(?:last edited by|zuletzt (?:geändert|bearbeitet) von|dernière (?:modification|édition) par"
    r"|[úu]ltima edición por|(?:l'|l’)?ultima modifica di|laatst (?:gewijzigd|aangepast|bewerkt) door"
    r"|ostatnio (?:zmieniony|edytowany)|última edição por|editado pela última vez por"
    r"|последний раз редактировалось:?|naposledy upravil(?:\(a\)|a)?|senast (?:redigerad|ändrad) av"
    r"|en son) .{6,200}"
)
_PREVIOUS: Final = (
    r"(?:view previous topic|vorheriges thema(?: anzeigen)?|voir le sujet précédent|ver tema anterior"
    r"|precedente|vorige onderwerp|zobacz poprzedni temat|exibir mensagem anterior"
    r"|предыдущая тема|önceki başlık|zobrazit předchozí téma|föregående ämne"
    r"|previous topic|sujet précédent|tema anterior|argomento precedente|vorig onderwerp"
    r"|poprzedni temat|tópico anterior|пред\. тема|önceki konu|předchozí téma)"
)
# phpBB 2 parts the two links by colons, subsilver2 by a bar.
PREVIOUS_NEXT: Final = rf"{_PREVIOUS} ?:: ?.{{4,40}}"
PREVIOUS_OR_NEXT: Final = rf"{_PREVIOUS} ?[|•] ?.{{4,40}}"
AUTHOR_MESSAGE: Final = (
    r"(?:author ?message|autor ?nachricht|auteur ?message|autor ?mensaje|autore ?messaggio"
    r"|auteur ?bericht|autor ?wiadomość|autor ?mensagem|автор ?сообщение|yazar ?mesaj"
    r"|autor ?zpráva|författare ?meddelande)"
)
# The same above two columns that were parted.
AUTHOR_OR_MESSAGE: Final = (
    r"(?:author|message|autor|nachricht|auteur|mensaje|autore"
    r"|messaggio|wiadomość|mensagem|автор|сообщение|yazar|zpráva|författare|meddelande)"
)
ALL_TIMES: Final = (
    r"(?:all times are|alle zeiten sind|toutes les heures sont|heures au format|le fuseau horaire est"
    r"|tod[ao]s l[ao]s hor[ao](?:rio)?s (?:están|son)|tutti (?:gli orari|i fusi orari) sono"
    r"|alle tijden zijn|tijden zijn in|strefa czasowa:|wszystkie czasy|todos os horários são"
    r"|часовой пояс:|tüm zamanlar|všechny časy jsou|alla tidsangivelser är) ?.{0,60}"
)
SHOW_POSTS: Final = (
    r"(?:display posts from previous|beiträge der letzten zeit anzeigen|afficher les messages"
    r"|mostrar mensajes (?:previos|anteriores|de)|mostra prima i messaggi|visualizza ultimi messaggi"
    r"|geef de vorige berichten weer|toon berichten van|wyświetl posty|mostrar os tópicos anteriores"
    r"|exibir mensagens anteriores|показать сообщения|önceki mesajları görüntüle"
    r"|zobrazit příspěvky|visa inlägg nyare än).{0,160}"
)
YOU_CANNOT: Final = (
    r"(?:you (?:cannot|can) .{3,60} in this forum"
    r"|(?:du darfst|sie können|vous (?:ne )?pouvez|no puedes?|(?:non )?puoi|je (?:mag|kunt)"
    r"|(?:nie )?możesz|você (?:não )?pode|вы (?:не )?можете|nemůže[tš]e?|du (?:kan|får))"
    r" .{0,80}(?:forum|foro|fóru[mn]|форуме|kategori)).{0,200}"
)
NOW: Final = (
    r"(?:it is currently|aktuelle zeit:|nous sommes le|fecha actual|oggi è|het is nu"
    r"|(?:teraz|dzisiaj) jest|hoje é|agora são|текущее время:|şu an|právě je"
    r"|aktuellt datum och tid:) ?.{8,40}"
)
RETURN: Final = (
    r"(?:return to|zurück zu|retourner vers|revenir (?:à|vers)|volver a|torna a|terug naar"
    r"|wróć do|voltar para|вернуться в|zpět na|návrat na|återgå till) .{1,80}"
)
BROWSING: Final = (
    r"(?:users browsing this forum|mitglieder in diesem forum|utilisateurs parcourant ce forum"
    r"|usuarios navegando por este foro|visitano il forum|gebruikers op dit forum"
    r"|użytkownicy przeglądający to forum|usuários navegando neste fórum"
    r"|сейчас этот форум просматривают|bu forumu görüntüleyen kullanıcılar"
    r"|uživatelé prohlížející .{3,20}|användare som besöker .{3,24}) ?:.{0,160}"
)
COUNT: Final = (
    r"\d+ (?:posts?|messages?|beiträge?|mensajes?|messagg[io]|berichten|post(?:y|ów)|mensage(?:m|ns)"
    r"|сообщени[йея]|mesaj|příspěvk[ůy]|inlägg).{0,80}"
)
ATTACHMENTS: Final = (
    r"(?:attachments?|dateianhänge|fichiers? joints?|adjuntos?|allegati|bijlagen|załączniki|anexos?"
    r"|вложения|ekler|přílohy|bilagor):?"
)
