"""What boards print around posts in Chinese, Japanese, Korean and Arabic, as data, as in `languages`."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DAY = 24 * 60 * 60
AGE_UNITS: Mapping[str, int] = {
    unit: seconds
    for units, seconds in (
        ("秒 秒钟 秒鐘 초", 1),
        ("分 分钟 分鐘 분", 60),
        ("小时 小時 个小时 個小時 時間 시간", 60 * 60),
        ("天 日 일", _DAY),
        ("周 週 週間 星期 个星期 個星期 주 주일", 7 * _DAY),
        ("个月 個月 か月 ヶ月 カ月 개월 달", 30 * _DAY),
        ("年 년", 365 * _DAY),
    )
    for unit in units.split()
}
"""The seconds of the units of ages; months and years as long as they are on the whole."""
AGE = re.compile(
    rf"(?<!\d)(?P<amount>\d{{1,3}}) ?(?P<unit>{'|'.join(sorted(AGE_UNITS, key=len, reverse=True))}) ?[之以]?[前전]"
)
"""How long ago something was: `5 天前`, `3日前`, `3일 전`."""

LABEL_WORDS = frozenset((
    "发表于", "發表於", "楼", "樓", "帖子", "主题", "积分", "注册时间", "回复", "返信", "投稿者", "投稿日", "投稿日時",
    "投稿", "登録日", "작성자", "작성일", "등록일", "댓글", "تاريخ", "التسجيل", "المشاركات", "عضو", "رد",
))  # fmt: skip
"""Words that keep their place in the shape of a line."""

BYLINE_WORDS = ("投稿者", "作者", "楼主", "작성자", "글쓴이", "بواسطة")
"""What stands before the author's name."""

AUTHOR_WORDS = frozenset(("投稿者", "名前", "お名前", "作者", "작성자", "글쓴이", "كاتب"))
SUBJECT_WORDS = frozenset(("件名", "题名", "主题", "标题", "제목", "الموضوع"))
PROFILE_WORDS = frozenset((
    "帖子", "主题", "积分", "注册时间", "来自", "精华", "威望", "投稿数", "登録日", "居住地", "가입일", "게시글",
    "تاريخ التسجيل",
    "المشاركات", "الدولة",
))  # fmt: skip
"""Labels of what a page tells of an author beside each post."""

RANK_WORDS = (
    "会员", "新手上路", "金牌会员", "高级会员", "管理员", "版主", "楼主", "회원", "운영자", "عضو", "عضو جديد",
    "عضو مميز", "مشرف",
)  # fmt: skip
"""What boards call their members by rank."""

BUTTON_WORDS = (
    "回复", "回覆", "举报", "只看该作者", "赞", "点赞", "收藏", "分享", "评论", "反对", "支持", "返信", "返信する",
    "引用", "報告", "通報",
    "いいね", "翻訳を見る", "답글", "답글쓰기", "신고", "공감", "좋아요", "رد مع اقتباس", "اقتباس", "رد", "أعجبني",
    "مشاركة",
)  # fmt: skip
"""What the buttons below posts say."""

FOOT_WORDS = ("相关推荐", "相关主题", "類似スレッド", "関連スレッド", "비슷한 글", "المواضيع المتشابهه")
"""How the foot of a page begins."""
