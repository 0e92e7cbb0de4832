"""Words that mail programs put into the text of a mail, in the languages met."""

from __future__ import annotations

ORIGINAL = (
    "original message", "forwarded message", "original appointment", "reply message", "mensaje original",
    "mensagem original", "message d'origine", "message original", "message transféré", "ursprüngliche nachricht",
    "originalnachricht", "weitergeleitete nachricht", "ursprungligt meddelande", "vidarebefordrat meddelande",
    "oorspronkelijk bericht", "doorgestuurd bericht", "messaggio originale", "messaggio inoltrato",
    "wiadomość oryginalna", "oryginalna wiadomość", "původní zpráva", "eredeti üzenet", "opprinnelig melding",
    "videresendt melding", "oprindelig meddelelse", "videresendt meddelelse", "alkuperäinen viesti",
    "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "оригинальное сообщение",
    "оригінальне повідомлення", "orijinal ileti", "mesaj original", "mensaje reenviado", "mensagem encaminhada",
    "邮件原件", "原始邮件", "原始郵件", "转发邮件信息", "元のメッセージ", "転送メッセージ", "원본 메시지",
    "전달된 메시지",
)  # fmt: skip
"""What stands between dashes above an original."""

BEGIN_FORWARDED = (
    "begin forwarded message", "début du message réexpédié", "début du message transféré",
    "anfang der weitergeleiteten nachricht", "inicio del mensaje reenviado", "inizio messaggio inoltrato",
    "begin doorgestuurd bericht", "início da mensagem encaminhada", "vidarebefordrat brev",
    "начало переадресованного сообщения",
    "videresendt melding", "başlangıç iletilen ileti", "下面是被转发的邮件",
)  # fmt: skip
"""What stands above an original that Apple's program forwards, with a colon."""

FIELDS: dict[str, tuple[str, ...]] = {
    "from": (
        "from", "von", "de", "da", "från", "fra", "van", "od", "lähettäjä", "feladó", "от", "от кого", "від",
        "kimden",
        "gönderen", "de la", "差出人", "发件人", "寄件者", "寄件人", "보낸 사람", "보낸사람", "expéditeur",
    ),
    "date": (
        "sent", "date", "gesendet", "datum", "envoyé", "enviado el", "enviado", "enviada em", "fecha", "data",
        "inviato",
        "skickat", "sendt", "dato", "verzonden", "wysłano", "odesláno", "lähetetty", "päivämäärä", "küldve", "dátum",
        "отправлено", "дата", "надіслано", "gönderildi", "gönderilme tarihi", "tarih", "trimis", "送信日時", "日付",
        "发送时间", "寄件日期", "日期", "날짜", "gesendet am", "posted", "posted at", "date sent",
        "sent on", "received",
    ),
    "to": (
        "to", "an", "à", "para", "a", "till", "til", "aan", "do", "vastaanottaja", "címzett", "кому", "kime", "către",
        "宛先", "收件人", "收件者", "받는 사람", "komu", "posted to", "newsgroups", "conversation", "destinataire",
    ),
    "cc": (
        "cc", "kopie", "kopi", "kopia", "c.c.", "copie", "kopio", "dw", "bilgi", "копия", "抄送", "副本", "참조",
        "reply-to",
        "antwort an", "répondre à", "bcc", "responder a", "importance", "attachments", "organization", "组织",
    ),
    "subject": (
        "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "ämne", "emne", "onderwerp", "temat",
        "předmět",
        "aihe", "tárgy", "тема", "konu", "subiect", "件名", "主题", "主旨", "제목", "re",
    ),
}  # fmt: skip
"""The fields that programs print above an original, by what they say."""

LISTS = (
    "this sf.net email is sponsored by",
    "you received this message because you are subscribed", "you are receiving this because you",
    "to unsubscribe from this", "to unsubscribe, ", "to unsubscribe send", "to unsubscribe:", "unsubscribe@",
    "to post to this group", "for more options, visit this group", "yahoo! groups links", "yahoo! groups sponsor",
    "your use of yahoo! groups", "mailing list\n", "mailing list  -", "list archives:", "/mailman/listinfo",
    "list guidelines", "more majordomo info", "please read the posting guide", "/mailman/options",
    "visit this group at",
    "reply to this email directly", "to view this discussion", "/lists/listinfo", "list-unsubscribe",
    "please do not top-post", "um diese gruppe zu verlassen", "pour vous désabonner", "mailing list has changed",
)  # fmt: skip
"""What lists say below the mails that they pass on, in lower case."""

LIST_STEMS = (
    "list",
    "subscri",
    "group",
    "post",
    "email",
    "you are rec",
    "mailman",
    "majordomo",
    "discuss",
    "grupp",
    "abonn",
)
"""Of these each phrase of `LISTS` holds one: a text without any needs no look at the phrases."""

DEVICES = (
    "sent from", "sent via", "sent with", "sent by", "sent using", "(sent from", "<<sent by", "get outlook for",
    "get [outlook for", "from my iphone", "from my ipad", "envoyé depuis", "envoyé de mon", "envoyé à partir de",
    "von meinem", "gesendet von", "gesendet mit", "diese nachricht wurde von", "enviado desde", "enviado do meu",
    "enviado de mi", "enviado via", "inviato da", "verzonden met", "verzonden vanaf", "verstuurd vanaf",
    "skickat från",
    "sendt fra", "wysłane z", "wysłano z", "odesláno z", "lähetetty", "отправлено с", "отправлено из", "надіслано з",
    "iphone'umdan gönderildi", "從我的", "发自我的", "發自我的", "iphoneから送信", "나의 iphone에서 보냄",
    "posted via", "posted from",
    "sendt via", "poslano z", "enviat des de",
)  # fmt: skip
"""How the line begins that a device or a program puts below a mail, in lower case."""
