"""Words that say nothing about what a text is about: they have no meanings in the lexicon."""

from __future__ import annotations

import re

from align.reading.function_words import ENGLISH, GERMAN

_GERMAN = (
    "in aufgrund angesichts anhand unseres unsrer eures sei seien seid gewesen geworden wäre "
    "wären werde wirst wurdest würden habe habt gehabt hätte hätten könnte könnten konnten "
    "könne sollte sollten solle wollte wollten müsste müssten musste mussten müsse dürfte "
    "dürften durfte durften dürfen möchte mochte dieselbe derselbe dasselbe welche welcher "
    "welches welchen jene jener jenes jenen solche solcher solches unsere unserer unserem "
    "unseren eure deine deiner seines ihres meiner meinem meines deren dessen denen je zwar "
    "sowie sowohl weder bevor nachdem indem obwohl falls sobald solange sodass darauf "
    "darüber darum darunter dadurch dahin davor hierzu hierbei wobei wodurch womit worauf "
    "wofür woran außer außerhalb innerhalb neben statt pro per ab aufs ans ums übers fürs "
    "hin her heraus hinaus raus diejenigen derjenige dies irgendein irgendeine einiger "
    "manche mancher jedem jeden allem allen aller beide beiden beider niemand jemand also "
    "halt selber bisschen"
)
# With a capital these are nouns: Würde, Wolle.
_GERMAN_LOWER = "würde hast wolle laut trotz etwa mal nun eben sondern dank"
_ENGLISH = (
    "in her either neither throughout nobody everybody somebody anybody ago having doing done "
    "didn doesn don isn wasn weren hasn hadn won wouldn couldn shouldn ll ve re s t d m "
    "himself herself itself themselves myself yourself ourselves yours hers ours theirs "
    "whether upon among amongst toward towards along despite except per via unless whereas "
    "whereby wherever whenever else other others another least anything everything anyone "
    "someone everyone ones one's let's it's that's don't doesn't didn't isn't aren't wasn't "
    "weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll "
    "you're you've you'll you'd he's he'd he'll she's she'd she'll we're we've we'd we'll "
    "they're they've they'd they'll there's here's what's who's where's ain't cannot am "
    "beyond got getting gets"
)
_CHINESE = (
    # single characters: what they do in grammar outweighs what they mean
    "的 了 着 过 地 得 之 所 者 们 是 为 有 无 没 不 未 非 否 别 也 都 就 还 又 再 才 只 仅 "
    "便 却 即 则 若 如 虽 因 故 而 且 并 或 但 与 和 跟 同 及 以 于 在 从 自 由 向 往 朝 到 "
    "至 对 把 将 被 让 使 令 给 替 按 据 经 凭 比 像 似 等 当 每 各 某 该 本 此 其 这 那 哪 "
    "谁 何 几 啥 我 你 您 他 她 它 咱 俺 一 个 些 点 次 位 名 件 条 张 种 样 般 吗 呢 吧 啊 "
    "呀 哦 嘛 哇 啦 么 很 最 更 太 极 挺 越 能 会 可 要 应 须 肯 上 下 中 里 内 外 前 后 间 "
    "时 来 去 起 出 进 回 开 已 曾 正 刚 常 总 多 少 好 人 年 月 日 号 分 处 面 边 方 性 化 "
    "度 家 员 作 道 成 发 行 动 生 第 两 整 另 余 先 "
    # longer words
    "这是 那是 此次 该国 这一 那一 将会 也会 须得 我们 你们 他们 她们 它们 咱们 本身 这个 "
    "那个 这些 那些 这样 那样 这种 那种 这么 那么 哪里 哪些 哪个 什么 怎么 怎样 怎么样 如何 "
    "为何 为什么 多少 一个 一种 没有 不是 就是 还是 而是 都是 也是 便是 可是 但是 因为 所以 "
    "由于 如果 假如 要是 虽然 尽管 而且 并且 以及 或者 或是 还有 只有 只要 除了 为了 关于 "
    "对于 至于 随着 作为 以便 从而 之间 之中 之一 之下 之上 以来 以上 其中 其它 另一个 可以 "
    "应该 应当 不能 不会 不要 不可 不得 不用 不再 不仅 不但 不管 无论 即使 哪怕 只能 将要 "
    "更加 等等 来说 而言 的话 有的 有人 所有 每个 各个 不少 一切 任何 某个 一下 下来 上来 "
    "下去 上去 并不 并未 并非 若是 是否 于此 故此 即便 就算 而已 罢了 一旦 以至 何况 况且 "
    "倘若 凡是 果然 究竟 到底"
)

_WORDS = {
    "de": GERMAN | frozenset(_GERMAN.split()),
    "en": ENGLISH | frozenset(_ENGLISH.split()),
    "zh": frozenset(_CHINESE.split()),
}


# A number or pronoun with a measure word: 一只, 这家, 两次.
_COUNTED = re.compile(
    "(?:[一二两三四五六七八九十几这那每各某有首]|第[一二三四五六七八九十])"
    "[个只家座处条笔天句声次位名件张种样批项场份支届段层根片艘辆架台部本篇首幅双对排]?"
)
_LOWER_CASE = {"de": frozenset(_GERMAN_LOWER.split())}


def is_function_word(word: str, language: str) -> bool:
    """Whether the word is a function word of `language` (de, en, zh)."""
    folded = word.casefold().replace("’", "'")
    if language == "zh" and _COUNTED.fullmatch(folded):
        return True
    return folded in _WORDS.get(language, ()) or word in _LOWER_CASE.get(language, ())
