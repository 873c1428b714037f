"""Frequent Chinese characters that only one of the two scripts has.

Each Simplified character stands at the place of its Traditional form. Left out are characters
that the other script has too, in another word or as a variant: 里, 制, 范, 几, 于, 万, 准, 温, 丰.
"""

from __future__ import annotations

_SIMPLIFIED = (
    "这个们来时国会说对过还进点现样经学开动发无间问题头实长机关电车见东两话给从让爱听买卖写读"
    "书语词记讲识试认许课谈请论证评议员业产务财货资费质责贸购贵宾赖赛线级约红纸终组结统绝维网"
    "紧练总绩续纳纪绿编缘县织继岁师区华兴举义乐树桥极构标权气决况灭湾满汉济为热灯营尔独获环画"
    "异当疗尽监盘码确礼种称稳穷窃竞笔简筑节类粮纠圣闻联声职肃脑脚旧艰苏艺处号虚装复视亲觉观触"
    "订计讯讨训设访诊译护变贝负败账赔赶赵践转轻载较辆辉轮输办农运达违远适选迁乡郑释针钢录钱错"
    "镇镜钟铁鉴门闪闭阅队阳阴阵阶际陆险随难雾灵静韩顺须预领频颗愿顾风飞饭馆驻验惊体鱼鸟鸣丽麦"
    "黄齐齿龙龟战择据击扩摄拥担敌数断晓条杨检档欧杀"
)
_TRADITIONAL = (
    "這個們來時國會說對過還進點現樣經學開動發無間問題頭實長機關電車見東兩話給從讓愛聽買賣寫讀"
    "書語詞記講識試認許課談請論證評議員業產務財貨資費質責貿購貴賓賴賽線級約紅紙終組結統絕維網"
    "緊練總績續納紀綠編緣縣織繼歲師區華興舉義樂樹橋極構標權氣決況滅灣滿漢濟為熱燈營爾獨獲環畫"
    "異當療盡監盤碼確禮種稱穩窮竊競筆簡築節類糧糾聖聞聯聲職肅腦腳舊艱蘇藝處號虛裝複視親覺觀觸"
    "訂計訊討訓設訪診譯護變貝負敗賬賠趕趙踐轉輕載較輛輝輪輸辦農運達違遠適選遷鄉鄭釋針鋼錄錢錯"
    "鎮鏡鐘鐵鑒門閃閉閱隊陽陰陣階際陸險隨難霧靈靜韓順須預領頻顆願顧風飛飯館駐驗驚體魚鳥鳴麗麥"
    "黃齊齒龍龜戰擇據擊擴攝擁擔敵數斷曉條楊檢檔歐殺"
)
PAIRS = tuple(zip(_SIMPLIFIED, _TRADITIONAL, strict=True))
SIMPLIFIED_ONLY = frozenset(_SIMPLIFIED)
TRADITIONAL_ONLY = frozenset(_TRADITIONAL)
