"""What the languages of forums look like: the evidence that tells one encoding from another.

Data alone. A language with an alphabet of its own lists its letters, the commonest first; one in
Latin letters lists those that ASCII has not. `words` are short common words, in lower case. The
languages written with thousands of characters list their commonest ones, and the lead bytes
`[low, high]` that the everyday characters have in a national `codec`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """How to know a language by its letters and words."""

    letters: str
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ideographs:
    """How to know a language by its commonest characters."""

    common: frozenset[str]
    codec: str
    low: int
    high: int


def _language(letters: str, words: str = "") -> Language:
    return Language(letters, frozenset(words.split()))


LANGUAGES: Final[dict[str, Language]] = {
    "en": _language(
        "éèïáöñüçíó",
        "the and of to is in that it for you was with on this have not be are but my",
    ),
    "de": _language(
        "üäöß",
        "der die und ist das nicht ich ein auch mit den es auf wie für aber noch hat war zu",
    ),
    "fr": _language(
        "éèàêçùôûîâœëï",
        "de la le et les des est que en un une pour pas je qui dans sur il ne avec",
    ),
    "es": _language(
        "óíáéñúü¿¡",
        "de la que el en los se un por con no una las para es lo como pero muy más",
    ),
    "pt": _language(
        "ãçéáíóõêàúâô",
        "de que o não do da em um para com uma os no se na por mais as mas como",
    ),
    "it": _language(
        "àèòùéì",
        "di che la il non per un una sono con del le si da come ma più anche gli della",
    ),
    "nl": _language(
        "éëïöèü",
        "de het een van en is dat ik niet in te op die met zijn je voor er maar ook",
    ),
    "sv": _language(
        "äåöé",
        "och att det som en på är av för med den till inte jag om har men ett var man",
    ),
    "da": _language(
        "åøæéäö",
        "og det at en er som på de med han av ikke til den jeg for har men et var",
    ),
    "fi": _language(
        "äöå",
        "ja on ei se että oli hän mutta niin kun ole joka myös kuin mitä nyt tai minä jos",
    ),
    "is": _language(
        "íðáþóæéúöý",
        "og að í er sem á ekki það en við um með var fyrir ég til af hann þetta",
    ),
    "pl": _language(
        "łęąóżśćńź",
        "i w nie na się z do to że jest jak o po ale tak za co czy ja od już był tylko",
    ),
    "cs": _language(
        "íáéěřýčžšůúňťďó",
        "a se na je to že v s z do o jako ale jsem by si když za tak jen od podle",
    ),
    "sk": _language(
        "áíéčžýšúôťľňóďäŕĺ",
        "a sa na je to že v s z do o ako ale som by si keď za tak len od podľa",
    ),
    "hu": _language(
        "áéőóöíüúű",
        "a az és hogy nem is egy ez de meg csak volt van már mint ha még vagy el",
    ),
    "hr": _language(
        "čšžćđ",
        "i je u se na da su za od a to s ne što o kao ali sam bi iz ili nije samo kako",
    ),
    "ro": _language(
        "ăîâşţșț",
        "de și în la a cu nu o din pe este care mai un că pentru sa se ce am sunt",
    ),
    "tr": _language(
        "ıüşğçöİâî",
        "bir ve bu da de için çok ne ama ben o var daha gibi mi kadar ile olarak değil yok",
    ),
    "et": _language(
        "äõüöšž",
        "ja on ei et see oli ma ta ka kui aga mis siis oma seda nii veel või mida",
    ),
    "lv": _language(
        "āīēšūžņģķļč",
        "un ir ka no uz ar par bet es tas kas ja tikai kad arī vai jau to lai bija",
    ),
    "lt": _language(
        "ėįšųžūčąę",
        "ir kad tai su iš ne į yra bet kaip o tik jau dar buvo ar aš jis per nuo",
    ),
    "ru": _language(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ",
        "и в не на что я с а то как это но он по все у за из ты так",
    ),
    "uk": _language(
        "оаинівтерслкудмпязьбгчйхжшюцщєїфґ",
        "і в не на що я з а то як це але він по все у за до та є",
    ),
    "bg": _language(
        "аиоетнрсвлкдпмзгбуяъщчцйжхшюфь",
        "и в не на да се е за от с са по това ще но като до ли си",
    ),
    "el": _language(
        "αοιετσνηυρπκμλςωδάίγόέθχφβήύξώζψϊϋ",
        "και το να η ο του της την που για με δεν από τα είναι τον θα σε",
    ),
    "he": _language(
        "יוהלאמתרבשנעדחקפםגכסטזןצךףץ",
        "של את לא זה על אני עם גם הוא כל כי אם מה יש אבל",
    ),
    "ar": _language(
        "اليمنرتوبةعدسفهكحقشجصضطخأىذزثئغءإآظؤ،؟",
        "في من على ما لا أن هذا إلى عن مع كان هو هل",
    ),
    "th": _language("านรอกเงมยลวดทสตะปบคหแจพชขใไโผซธศภถณฟฉฐญษ่้ัีิืุู์็ำๆึ"),
}

IDEOGRAPHS: Final[dict[str, Ideographs]] = {
    "zh-hans": Ideographs(
        frozenset(
            "的一是不了在有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又"
            "如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第"
            "门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何"
            "更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连"
            "远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始"
            "版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏谢帖楼吗吧啊"
        ),
        "gb2312",
        0xB0,
        0xD7,
    ),
    "zh-hant": Ideographs(
        frozenset(
            "的一是不了在有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手用主行方又"
            "如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第"
            "門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何"
            "更反合放做系計或司利受光王果親界及今務制解各任至清物台記邊共風戰接它許特覺望直服題建南度統色字請交愛讓認算論百吃怎元社術結六功指思非每青管連遠帶花快條變聯權該近"
            "留紅決保達辦運半候必城完深區求品轉量空技輕程告語英基滿式寫呢識極令收錢未設始版雙越商片容像找友站廣改議形早房音影失網似專若誰校讀觀爭究包組造落視喜離雖壞謝樓嗎吧"
            "啊請問"
        ),
        "big5",
        0xA4,
        0xC6,
    ),
    "ja": Ideographs(
        frozenset(
            "のにはをたがでてとしれさいなかるもらこあっすりまよくうんどだきけせつえおめわやそみじへちねばろべほげびぐゃゅょぎずゆひごむぜぶふーンスルイトラアリックシドレマジ"
            "タテロフプコグカサメキニオュチャバムディナセウミパエブダツソハボヒモノヤホズヨユケョベペワヘネギォゴゼガビポヌザァピゲヴェ日人一見本思今事何時出年私言分自大上行"
            "方中前気後生間手"
        ),
        "euc_jp",
        0xB0,
        0xCF,
    ),
    "ko": Ideographs(
        frozenset(
            "이다는에의가을고하지한를사도은로기대어아나있그자리시서으니라일해만인들수전과보지게정주여제안상신성원조요장없했면부구것무우오스생동같공때내거야었러더모말소음된적"
            "저바경적세국연너중습무좀드문방분유네마진글데번못질감할까않되개등실용합알계교트좋위제물학명당"
        ),
        "euc_kr",
        0xB0,
        0xC8,
    ),
}

ANY: Final = "any"  # stands for whatever is written in the text
_WEST: Final = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "fi", "is")
_MIDDLE: Final = ("pl", "cs", "sk", "hu", "hr", "ro")

# (encoding, languages written in it, how rare it is among forums: the logarithm of about how many
# texts in windows-1252 there are for each one in it)
ENCODINGS: Final[tuple[tuple[str, tuple[str, ...], float], ...]] = (
    ("utf-8", (ANY,), 0.0),
    ("windows-1252", _WEST, 0.0),
    ("iso-8859-15", ("fr", "fi", "en"), 3.0),
    ("windows-1251", ("ru", "uk", "bg"), 0.5),
    ("koi8-r", ("ru", "bg"), 2.0),
    ("koi8-u", ("uk",), 3.0),
    ("iso-8859-5", ("ru", "bg"), 5.0),
    ("cp866", ("ru",), 4.0),
    ("windows-1250", _MIDDLE, 1.0),
    ("iso-8859-2", _MIDDLE, 1.5),
    ("windows-1254", ("tr",), 1.5),
    ("windows-1253", ("el",), 2.0),
    ("iso-8859-7", ("el",), 2.5),
    ("windows-1255", ("he",), 2.0),
    ("windows-1256", ("ar",), 2.0),
    ("iso-8859-6", ("ar",), 4.0),
    ("windows-1257", ("lt", "lv", "et"), 3.0),
    ("cp874", ("th",), 2.0),
    ("gb18030", ("zh-hans",), 1.0),
    ("big5", ("zh-hant",), 1.0),
    ("cp950", ("zh-hant",), 1.5),
    ("cp932", ("ja",), 1.0),
    ("euc-jp", ("ja",), 1.5),
    ("euc-kr", ("ko",), 1.5),
    ("cp949", ("ko",), 2.0),
)
