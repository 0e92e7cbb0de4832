"""What boards print around posts in other languages than English, as data: a row for each language.

All lower case, as in `words`. Languages: German, French, Spanish, Portuguese, Italian, Dutch, Swedish with
Danish and Norwegian, Polish, Czech, Russian with Ukrainian, Turkish, Finnish, Hungarian.
"""

from __future__ import annotations


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


MONTH_NAMES = (
    (
        "januar january januari janvier enero janeiro gennaio "
        "styczeń stycznia leden ledna января січня ocak tammikuuta "
        "január jan janv ene gen sty янв oca jän jänner"
    ),
    (
        "februar february februari février fevrier febrero fevereiro "
        "febbraio luty lutego únor února февраля лютого şubat "
        "helmikuuta február feb févr fév fev лют фев şub"
    ),
    (
        "märz march maart mars marzo março marca marzec březen "
        "března марта березня mart maaliskuuta március mar mär mrz "
        "mrt мар"
    ),
    "april avril abril aprile kwiecień kwietnia duben dubna апреля квітня nisan huhtikuuta április apr avr abr апр nis",
    "mai may mei mayo maio maggio maj maja května květen мая травня mayıs toukokuuta május mag май",
    (
        "juni june juin junio junho giugno czerwiec czerwca "
        "červen června июня червня haziran kesäkuuta június jun giu "
        "cze июн haz"
    ),
    (
        "juli july juillet julio julho luglio lipiec lipca "
        "červenec července июля липня temmuz heinäkuuta július jul juil "
        "lug lip июл tem"
    ),
    (
        "august augustus août aout agosto augusti sierpień "
        "sierpnia srpen srpna августа серпня ağustos elokuuta augusztus "
        "aug ago авг ağu"
    ),
    (
        "september septembre septiembre setembro settembre wrzesień "
        "września září сентября вересня eylül syyskuuta "
        "szeptember sep sept set сен eyl"
    ),
    (
        "oktober october octobre octubre outubro ottobre "
        "październik października říjen října октября жовтня ekim "
        "lokakuuta október okt oct out ott paź окт"
    ),
    "november novembre noviembre novembro listopad listopada ноября листопада kasım marraskuuta nov lis ноя kas",
    (
        "dezember december décembre decembre diciembre dezembro "
        "dicembre grudzień grudnia prosinec prosince декабря "
        "грудня aralık joulukuuta dez dec déc dic gru дек ara"
    ),
)
"""The names of the twelve months, whole and short, English among them."""

WEEKDAYS = _words(
    # of two letters
    "mo di mi do fr sa so ma wo vr za zo пн вт ср чт пт сб вс "
    # short
    "mon tue tues wed weds thu thur thurs fri sat sun die mit don fre sam son lun mar mer jeu ven dim mié jue vie sáb "
    "dom gio qua qui sex seg ter maa din woe vri zat zon mån tis ons tor lör sön man lør søn pon wto śro czw pią sob "
    "nie пон вто сре чет пят суб вос pzt sal çar per cum "
    # whole
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes "
    "sábado domingo segunda terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag "
    "mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa "
    "čtvrtek pátek neděle понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа "
    "четвер субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar maanantai tiistai keskiviikko torstai "
    "perjantai lauantai sunnuntai hétfő kedd szerda csütörtök péntek szombat vasárnap"
)
"""The names of weekdays, short and whole."""

RELATIVE_DAYS = _words(
    "yesterday today gestern heute hier aujourd'hui ayer hoy ontem hoje ieri oggi gisteren vandaag igår idag "
    "wczoraj dziś dzisiaj včera dnes вчера сегодня dün bugün eilen tänään tegnap ma "
    "azi astăzi včeraj danes jučer danas χθες σήμερα днес 昨天 今天 昨日 今日 어제 오늘"
)
"""Yesterday and today."""
AGE_LEADS = (
    "vor", "il y a", "hace", "há", "för", "for", "před", "pred", "acum", "prije", "преди", "πριν από", "πριν", "منذ",
    "לפני",
)  # fmt: skip
"""Words before an age: `vor 3 Stunden`."""
AGE_ENDS = (
    "ago", "fa", "atrás", "geleden", "sedan", "siden", "temu", "назад", "тому", "önce", "sitten", "ezelőtt", "trước",
    "yang lalu", "lalu", "پیش",
)  # fmt: skip
"""Words behind an age: `3 hours ago`."""

LABEL_WORDS = _words(
    # of a member
    "beiträge mitglied registriert themenstarter reaktionspunkte punkte messages membre inscrit inscription réactions "
    "mensajes miembro registrado reacciones mensagens membro registado messaggi iscritto registrato utente berichten "
    "lid geregistreerd inlägg medlem indlæg innlegg posty dołączył rejestracja příspěvky registrován сообщения "
    "сообщений сообщение зарегистрирован регистрация откуда mesajlar mesaj kayıt viestit liittynyt hozzászólások "
    # of a post
    "verfasst geschrieben geantwortet antworten zitieren uhr posté publié répondre citer publicado escrito responder "
    "citar postado scritto rispondi quota geplaatst reageer citeer skrev svara napisane odpowiedz cytuj добавлено "
    "отправлено ответить цитата yanıtla alıntı vastaa idézet seit betreff sujet asunto assunto "
    "oggetto onderwerp ämne temat тема konu beitrag antwort réponse respuesta risposta resposta antwoord svar ответ "
    "yanıt"
)
"""Words that keep their place in the shape of a line."""

BYLINE_WORDS = (
    "beitrag von", "message par", "mensaje por", "mensagem por", "messaggio da", "bericht door", "сообщение от",
    "von", "verfasst von", "geschrieben von", "par", "posté par", "por", "publicado por", "escrito por", "postado por",
    "scritto da", "inviato da", "door", "geplaatst door", "av", "skrevet av", "przez", "napisane przez", "автор",
    "отправлено", "gönderen", "kirjoittaja",
)  # fmt: skip
"""What stands before the author's name."""

AUTHOR_WORDS = frozenset(("autor", "auteur", "autore", "auteur", "författare", "автор", "yazar", "verfasser"))
SUBJECT_WORDS = frozenset(
    ("betreff", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "temat", "тема", "konu", "titel", "titre")
)
PROFILE_WORDS = frozenset((
    "beiträge", "registriert", "mitglied seit", "wohnort", "ort", "themen", "reaktionspunkte", "dabei seit",
    "inscription", "inscrit le", "localisation", "mensajes", "registrado", "ubicación", "mensagens", "registado",
    "localização", "messaggi", "iscritto il", "località", "berichten", "geregistreerd", "locatie", "lid geworden op",
    "inlägg", "reg. datum", "medlem sedan", "plats", "posty", "dołączył", "rejestracja", "skąd", "příspěvky",
    "registrován", "bydliště", "сообщения", "зарегистрирован", "регистрация", "откуда", "mesajlar", "kayıt", "konum",
    "viestit", "liittynyt", "paikkakunta", "gruppe", "danksagungen", "score de réaction", "puntuación de reacciones",
    "reacties", "erhaltene reaktionen", "благодарности",
))  # fmt: skip
"""Labels of what a page tells of an author beside each post."""

RANK_WORDS = (
    "mitglied", "benutzer", "neuer benutzer", "aktives mitglied", "erfahrener benutzer", "forenprofi", "gast",
    "themenstarter", "moderatorin", "administratorin", "membre", "invité", "modérateur", "administrateur", "miembro",
    "invitado", "moderador", "administrador", "membro", "convidado", "utente", "ospite", "moderatore", "amministratore",
    "lid", "gebruiker", "gast", "beheerder", "medlem", "gäst", "użytkownik", "gość", "uživatel", "host", "участник",
    "гость", "пользователь", "модератор", "администратор", "üye", "misafir", "jäsen", "vieras",
    "новичок", "ветеран", "profi", "anfänger", "schüler", "erleuchteter",
)  # fmt: skip
"""What boards call their members by rank."""

EXPANDERS = (
    "click to expand", "zum vergrößern anklicken", "zum erweitern anklicken", "cliquez pour agrandir",
    "haz clic para expandir", "haga clic para expandir", "clicca per espandere", "clique para expandir",
    "klik om te vergroten", "klik om uit te klappen", "klicka för att", "klik for at", "kliknij, aby rozwinąć",
    "klikni pro", "нажмите для раскрытия", "нажмите, чтобы раскрыть", "genişletmek için tıkla",
)  # fmt: skip
"""How the line begins that a folded quote ends with."""

QUOTE_HEADS = (
    "Quote from: ", "Originally posted by", "Originally Posted by", "Zitat von: ", "Citation de: ", "Cita de: ",
    "Citação de: ", "Citazione di: ", "Citaat van: ", "Citat från: ", "Citat fra: ", "Cytat: ", "Citace: ", "Цитата: ",
    "Alıntı yapılan: ", "Lainaus käyttäjältä: ",
)  # fmt: skip
"""How the line begins that names the writer of a quote and the date, as SMF prints it, English first."""

EDIT_WORDS = (
    "zuletzt bearbeitet", "dernière édition", "dernière modification", "última edición", "última modificación",
    "última edição", "ultima modifica", "laatst bewerkt", "laatst gewijzigd", "senast redigerad", "sist redigert",
    "ostatnio edytowano", "ostatnio zmieniony", "naposledy upravil", "последнее редактирование",
    "последний раз редактировалось", "son düzenleme",
)  # fmt: skip
"""How the note that a post was changed begins."""

BUTTON_WORDS = (
    "zitieren", "zitat", "antworten", "melden", "beitrag melden", "gefällt mir", "teilen", "nach oben", "citer",
    "répondre", "signaler", "j'aime", "partager", "haut", "citar", "responder", "reportar", "me gusta", "compartir",
    "arriba", "denunciar", "curtir", "compartilhar", "topo", "cita", "quota", "rispondi", "segnala", "mi piace",
    "condividi", "torna su", "citeer", "reageer", "rapporteer", "vind ik leuk", "delen", "omhoog", "citera", "svara",
    "rapportera", "anmäl", "gilla", "dela", "upp", "cytuj", "odpowiedz", "zgłoś", "lubię to", "udostępnij", "na górę",
    "citovat", "odpovědět", "nahlásit", "nahoru", "цитата", "цитировать", "ответить", "жалоба", "пожаловаться",
    "нравится", "поделиться", "наверх", "вернуться к началу", "alıntı", "cevapla", "yanıtla", "şikayet et", "beğen",
    "paylaş", "yukarı", "lainaa", "vastaa", "ilmoita", "tykkää", "jaa", "ylös", "idézet", "válasz", "jelentés",
    "tetszik", "megosztás", "haut de page", "inhalt melden", "bewerten", "gespeichert", "journalisée", "en línea",
)  # fmt: skip
"""What the buttons below posts say."""

REACTION_WORDS = (
    "reaktionen:", "gefällt:", "réactions:", "réactions :", "reacciones:", "reações:", "reazioni:", "waarderingen:",
    "reaktioner:", "reakcje:", "reakce:", "реакции:", "tepkiler:",
)  # fmt: skip
"""How the line begins that tells who liked a post."""

PAGE_WORDS = _words(
    "seite seiten von vorherige nächste zurück weiter erste letzte sur précédent précédente suivant suivante première "
    "dernière página páginas de anterior siguiente primera última próximo próxima pagina pagine di precedente "
    "successivo successiva prossimo volgende vorige van sida föregående nästa av side forrige neste næste strona z "
    "poprzednia następna strana předchozí další страница страницы из назад вперёд далее sayfa önceki sonraki sivu "
    "edellinen seuraava oldal előző következő"
)
"""Words of the line that tells which pages a thread has."""

FOOT_WORDS = (
    "ähnliche themen", "zurück zu", "wer ist online", "alle zeiten sind", "du musst dich einloggen",
    "sujets similaires", "retourner vers", "qui est en ligne", "temas similares", "volver a", "tópicos similares",
    "voltar para", "discussioni simili", "torna a", "vergelijkbare", "keer terug naar", "liknande ämnen",
    "podobne tematy", "wróć do", "podobná témata", "похожие темы", "вернуться в", "benzer konular", "кто сейчас на",
    "¿quién está", "gehe zu", "aller à",
)  # fmt: skip
"""How the foot of a page begins."""

OTHERS_WORDS = frozenset((
    "ähnliche themen", "verwandte themen", "benutzer in diesem thread", "sujets similaires", "sujets connexes",
    "discussions similaires", "qui est en ligne", "temas similares", "temas relacionados",
    "tópicos semelhantes", "tópicos similares", "discussioni simili", "argomenti simili", "vergelijkbare topics",
    "vergelijkbare onderwerpen", "liknande ämnen", "lignende emner", "podobne tematy", "podobná témata",
    "похожие темы", "схожі теми", "benzer konular", "samankaltaisia ketjuja", "hasonló témák",
))  # fmt: skip
"""Headings of what stands below the last post."""
