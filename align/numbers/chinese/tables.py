"""What Chinese calls its units, currencies and bounds; its classifiers; traditional characters."""

from __future__ import annotations

UNITS = """
percentage_point: 个百分点 | 百分点
basis_point: 个基点 | 基点
second: 秒 | 秒钟
minute: 分钟
hour: 小时 | 个小时 | 钟头 | 个钟头 | 个钟
day: 天 | 昼夜 | 个昼夜 | 个工作日 | 个交易日 | 工作日 | 交易日
week: 周 | 星期 | 个星期 | 礼拜 | 个礼拜 | 个周
month: 个月 | 个多月 | 月龄 | 个月龄
year: 年 | 岁 | 周岁 | 周年 | 年间 | 年来 | 年期 | 载 | 个年头
century: 个世纪
decade: 个十年
millisecond: 毫秒
microsecond: 微秒
nanosecond: 纳秒
m: 米 | 公尺
km: 公里 | 千米
cm: 厘米 | 公分
mm: 毫米
dm: 分米
um: 微米
nm: 纳米
mile: 英里
nautical_mile: 海里
foot: 英尺
inch: 英寸 | 吋
yard: 码
light_year: 光年
li: 里 | 里地 | 华里
zhang: 丈
chi: 尺
cun: 寸
kg: 公斤 | 千克
g: 克
mg: 毫克
ug: 微克
t: 吨
kt: 千吨
pound: 磅
ounce: 盎司
jin: 斤 | 市斤
dan: 担
m2: 平方米 | 平米
km2: 平方公里 | 平方千米
cm2: 平方厘米
ha: 公顷
mu: 亩 | 市亩
qing: 顷
acre: 英亩
square_mile: 平方英里
square_foot: 平方英尺
m3: 立方米
km3: 立方公里 | 立方千米
cm3: 立方厘米
cubic_foot: 立方英尺
l: 升 | 公升
ml: 毫升
gallon: 加仑
km/h: 公里每小时 | 千米每小时 | 公里/小时 | 千米/小时 | 公里/时
m/s: 米每秒 | 米/秒
km/s: 公里每秒 | 千米每秒 | 公里/秒
mph: 英里每小时
Pa: 帕斯卡
hPa: 百帕
kPa: 千帕
MPa: 兆帕
J: 焦耳
kJ: 千焦 | 千焦耳
kcal: 千卡 | 大卡
Wh: 瓦时
kWh: 千瓦时 | 度电 | 千瓦小时
MWh: 兆瓦时 | 兆瓦小时
GWh: 吉瓦时 | 吉瓦小时
TWh: 太瓦时
W: 瓦 | 瓦特
kW: 千瓦
MW: 兆瓦
GW: 吉瓦
TW: 太瓦
PS: 马力 | 匹马力
V: 伏 | 伏特
kV: 千伏
A: 安培
mA: 毫安
Ah: 安时
mAh: 毫安时
ohm: 欧姆
Hz: 赫兹 | 赫
kHz: 千赫 | 千赫兹
MHz: 兆赫 | 兆赫兹
GHz: 吉赫 | 吉赫兹
rpm: 转每分 | 转/分 | 转每分钟
dB: 分贝
bit: 比特
B: 字节
kB: 千字节
MB: 兆字节 | 兆
GB: 吉字节
TB: 太字节
Mbit: 兆比特
Gbit: 吉比特
Mbit/s: 兆比特每秒 | 兆比特/秒
Gbit/s: 吉比特每秒
MB/s: 兆字节每秒 | 兆字节/秒
GB/s: 吉字节每秒
C: 摄氏度
C degree F F_step: 度
F: 华氏度
K: 开尔文 | 开氏度
degree: 角度
CNY: 元 | 块钱 | 圆 | 元人民币 | 人民币 | 元钱
CNY_jiao: 毛钱
CNY_fen: 分钱
USD: 美元 | 美金 | 元美元
EUR: 欧元
GBP: 英镑 | 镑
CHF: 瑞士法郎 | 瑞郎
FRF CHF: 法郎
JPY: 日元 | 日圆 | 円
HKD: 港元 | 港币 | 港圆
TWD: 新台币 | 台币 | 新台币元
KRW: 韩元 | 韩币 | 韩圆
CAD: 加元 | 加拿大元 | 加币
AUD: 澳元 | 澳大利亚元 | 澳币
NZD: 新西兰元 | 纽元
SGD: 新加坡元 | 新元 | 新币
MOP: 澳门元 | 澳门币
RUB: 卢布
INR: 卢比 | 印度卢比
TRY: 里拉
THB: 泰铢
VND: 越南盾
IDR: 印尼盾 | 印尼卢比
MYR: 林吉特 | 令吉
PLN: 兹罗提
SEK: 瑞典克朗
NOK: 挪威克朗
DKK: 丹麦克朗
CZK: 捷克克朗
SEK NOK DKK CZK: 克朗
BRL: 雷亚尔
MXN: 墨西哥比索
MXN ARS CLP COP PHP: 比索
ZAR: 兰特
ILS: 谢克尔
DEM: 马克
XBT: 比特币 | 枚比特币
EUR_cent: 欧分
USD_cent: 美分
GBP_penny: 便士
DEM_pfennig: 芬尼
"""

SIGNS_BEFORE = """
CNY: 人民币
HKD: 港币
TWD: 新台币 | 台币
C: 摄氏
F: 华氏
"""

_CLASSIFIER_WORDS = """
季度
个 名 位 人 只 张 条 次 种 项 家 架 台 辆 本 册 封 块 件 头 匹 棵 株 座 栋 幢 间 层 楼 所 场 届 期
集 章 页 步 代 轮 艘 支 枚 颗 粒 片 副 双 对 套 组 批 排 行 列 队 句 首 篇 部 幅 面 把 根 杯 瓶 碗
盘 箱 包 袋 车 船 节 课 题 票 分 级 类 门 口 道 份 笔 款 例 起 宗 桩 声 趟 遍 回 番 国 省 市 县 州
区 国集团 连胜 连冠 大洲 兄弟 姐妹 孩子 子 女 儿 男 者 字 卷 集 站 点 方 军 师 团 营 连 股 阶 档
挡 度 胞胎 联 环 星 海里 肘 步 世 等 员 户 桌 床 具 尊 顶 盏 扇 堵 串 束 朵 匙 勺 滴 堆 局 盘 球
射 中 胎 名为 万 亿 段 重 岛 院 校 厂 村 镇 乡 倍 成 折 大 处 样 边 侧 端 极 旬 夜 晚 早 餐 顿 战
关 棵 发 环 围 钱银 文钱 贯钱 吊钱 大洋 则 宫 幕 党 队 出 口之 拳 刀 剑 枪 脚 手 臂 角 边形 洞
"""
CLASSIFIERS = _CLASSIFIER_WORDS.split()

BEFORE = {
    "gt": "(?<!不)超过了?|多于|大于|高于|超出|超|逾|突破了?|不止|不只",
    "ge": "(?:至少|最少|起码)[一-鿿]{0,4}?|不[得能可应会]{0,2}(?:少于|低于|小于)|满",
    "lt": "不到|跌破|不足|少于|低于|小于|未满|不满|未及",
    "le": "最大(?:载重|承重|载荷|载客)量?|(?:最多|至多)[一-鿿]{0,4}?"
    "|不[得能可应会准许]{1,2}(?:超过|多于|高于|大于|超出|逾)"
    "|高达|最[长大高]可?达?|最快可?达|不超过|不多于|不高于|多达|上限为?",
    "approx": "大约|约为|约合|折合约|合约|约|大概|将近|近|接近|长达|左右|差不多|几乎|上下|估计"
    "|约有|近乎",
    "avg": "平均[一-鿿]{0,3}?|平均每[年月天日周][一-鿿]{0,3}?|均值为?",
}
AFTER = {
    "ge": "(?<=[元岁])起|[个名人位次件只天种家]?[及或]?以上|或更多",
    "le": "[个名人位次件只天种家]?[及或]?以下|[个名人位次件只天种家]?[以之]内|或更少",
    "gt": "多(?!年|少|数|半)|余|几(?=[个名位人岁年天次])|开外|有余",
    "approx": "左右|上下|前后|出头"
    "|来(?=[个名位人只张条次种家台辆本件头匹棵座栋层艘枚颗片套批组页句])",
}

_PAIR_WORDS = """
萬万 億亿 兩两 點点 鐘钟 個个 時时 間间 歲岁 週周 禮礼 幣币 圓圆 歐欧 鎊镑 韓韩 盧卢 噸吨 畝亩
頃顷 釐厘 氣气 溫温 攝摄 華华 馬马 電电 壓压 數数 幾几 餘余 來来 約约 達达 過过 額额 這这 張张
條条 種种 項项 輛辆 冊册 頭头 棟栋 層层 樓楼 場场 屆届 頁页 輪轮 顆颗 雙双 對对 組组 隊队 當当
陸陆 貳贰 參叁 筆笔 類类 門门 費费 區区 縣县 國国 際际 紀纪 錢钱 連连 勝胜 級级 倆俩 雜杂 賣卖
長长 處处 邊边 歷历 農农 從从 開开 號号 碼码 鄉乡 鎮镇 廠厂 師师 軍军 團团 導导 帶带 發发 翻翻
減减 滿满 僅仅 將将 總总 曆历 豐丰 統统 緒绪 慶庆 順顺 寶宝 貞贞 觀观 紹绍 興兴 臺台 閏闰 臘腊
陰阴 舊旧 賽赛 檔档 樣样 聯联 證证 書书 遠远 雲云 飛飞 戰战 擴扩 漲涨 躍跃 強强 寬宽 遲迟 們们 終终
給给 與与 員员 隻只 塊块 產产 業业 運运 轟轰 違违 絕绝 罰罚 變变 減减 廣广 術术 滬沪 蘇苏 嶺岭 難难
"""
_PAIRS = _PAIR_WORDS.split()
SIMPLIFIED = {ord(pair[0]): ord(pair[1]) for pair in _PAIRS}
"""Traditional characters that occur around figures, one to one."""
