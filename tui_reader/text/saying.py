"""The words with which mail programs and forums of many languages say whose words follow, and of when."""

from __future__ import annotations

import re

VERBS = (
    "wrote", "writes", "said", "says", "schrieb", "schreibt", "sagte", "a écrit", "écrit", "a dit", "escribió",
    "escribio", "escribe", "dijo", "escreveu", "disse", "ha scritto", "ha detto", "scrisse", "scrive", "skrev",
    "skriver", "sagde", "skrifaði", "napisał", "napisała", "napisał(a)", "napisal", "powiedział", "powiedziała",
    "napsal", "napsala", "napsal(a)", "píše", "řekl", "řekla", "написал", "написала", "написал(а)", "сказал",
    "сказала", "сказал(а)", "пишет", "писал", "писала", "писал(а)", "пише", "писав", "писав(ла)", "написав",
    "сказав", "напісаў", "напісала", "піша", "schreef", "geschreven", "zei", "geskryf", "kirjoitti", "sanoi",
    "kirjutas", "rašė", "parašė", "rakstīja", "írta", "mondta", "yazdı", "şunu yazdı", "dedi ki", "a scris",
    "scrie", "a spus", "va escriure", "ha escrit", "escribiu", "έγραψε", "είπε", "pisze", "napísal", "napísala",
    "napísal(a)", "je napisao", "je napisala", "je napisao/la", "je napisal", "je napisal/a", "napisala",
    "napisao", "је написао", "је написала", "је написао/ла", "написа", "напиша", "shkroi", "đã viết", "nói",
    "menulis", "berkata", "เขียนว่า", "เขียน", "ने लिखा", "লিখেছেন", "כתב", "כתבה", "כתב/ה", "מאת", "كتب",
    "كتبت", "تمت كتابة ما يلي بواسطة", "نوشت", "نوشته", "نوشته است",
)  # fmt: skip
UNSPACED_VERBS = (
    "写道", "寫道", "写到", "寫到", "님이 작성", "님이 쓴 글", "작성",
    "さんは書きました", "さんが書きました", "さんが言いました", "のメッセージ", "のメール",
)  # fmt: skip
"""Verbs that stand directly behind a name or an address."""
DATE_WORDS = (
    "on", "am", "le", "el", "il", "em", "o", "op", "den", "dne", "dnia", "w dniu", "at", "v", "в", "pe", "po",
    "tarihinde", "na", "în", "στις", "dana", "dňa", "на", "vào", "pada tanggal", "在", "于", "kuupäev", "เมื่อ",
    "בתאריך", "في", "در", "در تاریخ",
)  # fmt: skip
"""Words with which an attribution that begins with its date begins."""
FILLERS = (
    "heeft", "het", "schreef", "пользователь", "от", "von", "je oseba", "kasutaja", "lietotājs", "को", "बजे को",
    "saatinde", "Uhr", "GMT", "UTC",
)  # fmt: skip
"""Words between a date and a name that are of neither."""

SAYING = rf"(?:\s+(?i:{'|'.join(map(re.escape, VERBS))})|\s*(?:{'|'.join(UNSPACED_VERBS)}))(?=\s*[:：]|\s|$)"
"""A regular expression for a verb behind a name, with the space between them."""
