"""The words dates are written with, language by language. Data only: `dates.py` reads it.

A form is written in lower case without its full stop; blanks part the months, weekdays or units of
a language, `a|b` gives several forms of one. Forms without their accents are understood too and
need no entry.
"""

from __future__ import annotations

from typing import Final

# January to December. Where languages disagree about a name (Croatian `listopad` is October, the
# Czech and Polish one November) the disagreeing language is left out.
MONTHS: Final[dict[str, str]] = {
    "en": (
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
        "september|sept|sep october|oct november|nov december|dec"
    ),
    "de": (
        "januar|jänner|jan|jän februar|feber|feb märz|maerz|mär|mrz "
        "april|apr mai juni|jun juli|jul "
        "august|aug september|sept|sep oktober|okt november|nov dezember|dez"
    ),
    "fr": (
        "janvier|janv|jan février|févr|fév mars|mar avril|avr mai juin|juin juillet|juil|juill "
        "août|aoû septembre|sept|sep octobre|oct novembre|nov décembre|déc"
    ),
    "es": (
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic"
    ),
    "it": (
        "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|sett|set ottobre|ott novembre|nov dicembre|dic"
    ),
    "pt": (
        "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago "
        "setembro|set outubro|out novembro|nov dezembro|dez"
    ),
    "nl": (
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
        "september|sept|sep oktober|okt november|nov december|dec"
    ),
    "pl": (
        "styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja "
        "czerwiec|czerwca|cze lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz "
        "październik|października|paź listopad|listopada|lis grudzień|grudnia|gru"
    ),
    "ru": (
        "январь|января|янв февраль|февраля|фев март|марта|мар апрель|апреля|апр май|мая "
        "июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сен|сент "
        "октябрь|октября|окт ноябрь|ноября|ноя|нояб декабрь|декабря|дек"
    ),
    "uk": (
        "січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт|кві "
        "травень|травня|трав|тра червень|червня|черв|чер липень|липня|лип серпень|серпня|серп|сер "
        "вересень|вересня|вер жовтень|жовтня|жовт|жов листопад|листопада|лист|лис "
        "грудень|грудня|груд|гру"
    ),
    "cs": (
        "leden|ledna|led únor|února|úno březen|března|bře duben|dubna|dub květen|května|kvě "
        "červen|června|čer červenec|července|čvc srpen|srpna|srp září|zář říjen|října|říj "
        "listopad|listopadu|lis prosinec|prosince|pro"
    ),
    "sv": (
        "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug "
        "september|sept|sep oktober|okt november|nov december|dec"
    ),
    "da": (
        "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug "
        "september|sep oktober|okt november|nov december|dec"
    ),
    "no": (
        "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug "
        "september|sep oktober|okt november|nov desember|des"
    ),
    "fi": (
        "tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis "
        "huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä "
        "heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys "
        "lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu"
    ),
    "tr": (
        "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu "
        "eylül|eyl ekim|eki kasım|kas aralık|ara"
    ),
    "ro": (
        "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug "
        "septembrie|sept|sep octombrie|oct noiembrie|noi|nov decembrie|dec"
    ),
    "hu": (
        "január|jan február|febr|feb március|márc|már április|ápr május|máj június|jún július|júl "
        "augusztus|aug szeptember|szept|szep október|okt november|nov december|dec"
    ),
    "el": (
        "ιανουάριος|ιανουαρίου|ιαν φεβρουάριος|φεβρουαρίου|φεβ μάρτιος|μαρτίου|μαρ|μάρ "
        "απρίλιος|απριλίου|απρ μάιος|μαΐου|μαι|μάι ιούνιος|ιουνίου|ιουν|ιούν "
        "ιούλιος|ιουλίου|ιουλ|ιούλ αύγουστος|αυγούστου|αυγ|αύγ σεπτέμβριος|σεπτεμβρίου|σεπ "
        "οκτώβριος|οκτωβρίου|οκτ νοέμβριος|νοεμβρίου|νοε|νοέ δεκέμβριος|δεκεμβρίου|δεκ"
    ),
    "ar": (
        "يناير فبراير مارس أبريل|ابريل|إبريل مايو يونيو يوليو "
        "أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر"
    ),
    "fa": ("ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر"),
    "he": (
        "ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי "
        "אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר"
    ),
    # `listopad` is left out in Croatian: it is October there and November elsewhere.
    "hr": (
        "siječanj|siječnja|sij veljača|veljače|velj ožujak|ožujka|ožu travanj|travnja "
        "svibanj|svibnja|svi lipanj|lipnja srpanj|srpnja kolovoz|kolovoza|kol rujan|rujna|ruj "
        "oktobar|oktobra studeni|studenog|studenoga|stu prosinac|prosinca"
    ),
    "sr": (
        "januar|januara|јануар|јануара|јан februar|februara|фебруар|фебруара|феб "
        "mart|marta|март|марта april|aprila|април|априла maj|maja|мај|маја jun|juna|јун|јуна "
        "jul|jula|јул|јула avgust|avgusta|avg|август|августа|авг septembar|септембар|септембра "
        "oktobar|oktobra|октобар|октобра novembar|novembra|новембар|новембра "
        "decembar|decembra|децембар|децембра|дец"
    ),
    "sl": (
        "januar|januarja februar|februarja marec|marca april|aprila maj|maja junij|junija "
        "julij|julija avgust|avgusta|avg september|septembra oktober|oktobra november|novembra "
        "december|decembra"
    ),
    "sk": (
        "január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla "
        "august|augusta september|septembra október|októbra november|novembra december|decembra"
    ),
    "bg": (
        "януари|яну февруари март|мар април май юни юли август|авг септември октомври "
        "ноември|ное декември"
    ),
    "et": (
        "jaanuar|jaan veebruar|veebr märts aprill mai juuni juuli august september oktoober|okt "
        "november detsember|dets"
    ),
    "lv": (
        "janvāris|janv februāris|febr marts aprīlis maijs jūnijs|jūn jūlijs|jūl augusts "
        "septembris oktobris novembris decembris"
    ),
    "lt": (
        "sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės "
        "birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio "
        "lapkritis|lapkričio gruodis|gruodžio"
    ),
    "ca": (
        "gener|gen febrer|febr març abril|abr maig juny juliol agost setembre|set octubre|oct "
        "novembre|nov desembre|des"
    ),
    "id": (
        "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt "
        "september|sep oktober|okt november|nov desember|des"
    ),
    # After `Tháng`, the word for month; it may also be a number (`Tháng 3`).
    "vi": (
        "tháng_một|tháng_giêng tháng_hai tháng_ba tháng_tư|tháng_bốn tháng_năm tháng_sáu "
        "tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai"
    ),
}

# Monday to Sunday.
WEEKDAYS: Final[dict[str, str]] = {
    "en": (
        "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri "
        "saturday|sat sunday|sun"
    ),
    "de": (
        "montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so"
    ),
    "fr": ("lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim"),
    "es": ("lunes|lun martes|mar miércoles|mié jueves|jue viernes|vie sábado|sáb domingo|dom"),
    "it": ("lunedì|lun martedì|mar mercoledì|mer giovedì|gio venerdì|ven sabato|sab domenica|dom"),
    "pt": ("segunda|seg terça|ter quarta|qua quinta|qui sexta|sex sábado|sáb domingo|dom"),
    "nl": ("maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo"),
    "pl": (
        "poniedziałek|pon|pn wtorek|wto|wt środa|śro|śr czwartek|czw|cz piątek|pią|pt "
        "sobota|sob|so niedziela|nie|nd"
    ),
    "ru": ("понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс"),
    "uk": (
        "понеділок|пон вівторок|вів середа|сер четвер|чет п'ятниця|п’ятниця субота|суб неділя|нед"
    ),
    "cs": ("pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota|so neděle|ne"),
    "sv": (
        "måndag|mån tisdag|tis|tisd onsdag|ons torsdag|tor|tors fredag|fre lördag|lör söndag|sön"
    ),
    "da": ("mandag|man tirsdag|tirs onsdag torsdag|tors fredag lørdag|lør søndag|søn"),
    "fi": ("maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"),
    "tr": (
        "pazartesi|pzt salı|sal çarşamba|çrş|çar perşembe|prş|per cuma|cum cumartesi|cmt pazar|paz"
    ),
    "ro": ("luni marți|marţi miercuri|mie joi vineri|vin sâmbătă|sâm duminică|dum"),
    "hu": ("hétfő|hét kedd szerda|szer csütörtök|csüt péntek|pén szombat|szom vasárnap|vas"),
    "el": (
        "δευτέρα|δευ|δευτ τρίτη|τρί|τρι|τρ τετάρτη|τετ πέμπτη|πέμ|πεμ "
        "παρασκευή|παρ σάββατο|σάβ|σαβ κυριακή|κυρ"
    ),
    "hr": ("ponedjeljak utorak srijeda četvrtak petak subota nedjelja"),
    "sr": (
        "ponedeljak|понедељак utorak|уторак sreda|среда četvrtak|четвртак petak|петак "
        "subota|субота nedelja|недеља"
    ),
    "sk": ("pondelok utorok streda štvrtok piatok sobota nedeľa"),
    "bg": ("понеделник вторник сряда четвъртък петък събота неделя"),
    "et": ("esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev"),
    "lv": ("pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena"),
    "lt": (
        "pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis"
    ),
    "ca": ("dilluns dimarts dimecres dijous divendres dissabte diumenge"),
    "id": ("senin selasa rabu kamis jumat sabtu minggu"),
}

# How many days back.
DAY_WORDS: Final[dict[str, dict[int, str]]] = {
    "en": {0: "today", 1: "yesterday"},
    "de": {0: "heute", 1: "gestern", 2: "vorgestern"},
    "fr": {0: "aujourd'hui|aujourd’hui", 1: "hier", 2: "avant-hier"},
    "es": {0: "hoy", 1: "ayer", 2: "anteayer"},
    "it": {0: "oggi", 1: "ieri", 2: "l'altro ieri|l’altro ieri"},
    "pt": {0: "hoje", 1: "ontem", 2: "anteontem"},
    "nl": {0: "vandaag", 1: "gisteren", 2: "eergisteren"},
    "pl": {0: "dzisiaj|dziś|dzis", 1: "wczoraj", 2: "przedwczoraj"},
    "ru": {0: "сегодня", 1: "вчера", 2: "позавчера"},
    "uk": {0: "сьогодні", 1: "вчора|учора", 2: "позавчора"},
    "cs": {0: "dnes", 1: "včera", 2: "předevčírem"},
    "sv": {0: "idag|i dag", 1: "igår|i går", 2: "i förrgår"},
    "fi": {0: "tänään", 1: "eilen", 2: "toissapäivänä"},
    "tr": {0: "bugün", 1: "dün"},
    "ro": {0: "azi|astăzi", 1: "ieri", 2: "alaltăieri"},
    "hu": {0: "ma", 1: "tegnap", 2: "tegnapelőtt"},
    "el": {0: "σήμερα", 1: "χθες|χτες"},
    "vi": {0: "hôm nay", 1: "hôm qua"},
    "zh": {0: "今天", 1: "昨天", 2: "前天"},
    "ja": {0: "今日|本日", 1: "昨日", 2: "一昨日"},
    "ko": {0: "오늘", 1: "어제"},
    "ar": {0: "اليوم", 1: "أمس"},
    "fa": {0: "امروز", 1: "دیروز"},
    "he": {0: "היום", 1: "אתמול"},
    "da": {0: "i dag|idag", 1: "i går|igår", 2: "i forgårs"},
    "no": {0: "i dag|idag", 1: "i går|igår", 2: "i forgårs"},
    "hr": {0: "danas", 1: "jučer"},
    "sr": {0: "danas|данас", 1: "juče|јуче"},
    "sl": {0: "danes", 1: "včeraj"},
    "sk": {0: "dnes", 1: "včera", 2: "predvčerom"},
    "bg": {0: "днес", 1: "вчера"},
    "et": {0: "täna", 1: "eile"},
    "lv": {0: "šodien", 1: "vakar"},
    "lt": {0: "šiandien", 1: "vakar"},
    "ca": {0: "avui", 1: "ahir"},
    "id": {0: "hari ini", 1: "kemarin"},
}

# Units of elapsed time; `*` after a form: any ending. In the order second, minute, hour, day,
# week, month, year.
UNIT_NAMES: Final = ("second", "minute", "hour", "day", "week", "month", "year")
UNITS: Final[dict[str, str]] = {
    "en": (
        "second|seconds|secs|sec|s minute|minutes|mins|min|m hour|hours|hrs|hr|h day|days|d "
        "week|weeks|wk|wks|w month|months|mo|mos year|years|yr|yrs|y"
    ),
    "de": ("sekunde*|sek minute*|min stunde*|std tag|tage|tagen woche* monat* jahr|jahre|jahren"),
    "fr": (
        "seconde|secondes|sec minute|minutes|min heure|heures|h "
        "jour|jours|j semaine* mois an|ans|année*"
    ),
    "es": ("segundo*|seg minuto*|min hora|horas día|días semana* mes|meses año|años"),
    "it": ("secondo|secondi minuto|minuti ora|ore giorno|giorni settiman* mese|mesi anno|anni"),
    "nl": (
        "seconde|seconden|sec minuut|minuten|min uur|uren "
        "dag|dagen week|weken maand|maanden jaar|jaren"
    ),
    "pl": (
        "sekund*|sek minut*|min godzin*|godz dzień|dni|dniach|dniu tydzie*|tygodni* "
        "miesiąc*|miesięc* rok|roku|lat|lata|latach"
    ),
    "pt": ("segundo* minuto*|min hora|horas dia|dias semana* mês|meses ano|anos"),
    "ru": (
        "секунд*|сек|с минут*|мин|м час|часа|часов|часик|ч день|дня|дней|дн|сутки|суток недел*|нед "
        "месяц*|мес год|года|году|лет|г"
    ),
    "uk": (
        "секунд*|сек хвилин*|хв годин* день|дня|дні|днів тиждень|тижні|тижня|тижнів "
        "місяць|місяці|місяця|місяців рік|роки|року|років"
    ),
    "tr": ("saniye|sn dakika|dk saat gün hafta ay yıl|sene"),
    "cs": (
        "sekund*|vteřin* minut*|min hodin*|hod den|dny|dnů|dní "
        "týden|týdny|týdnů měsíc* rok|roky|roků|let"
    ),
    "sv": ("sekund* minut* timme|timmar|timma|tim dag|dagar veck* månad* år"),
    "da": ("sekund* minut* time|timer dag|dage uge|uger måned* år"),
    "ro": ("secund* minut* oră|ore|ora zi|zile săptămân* lun|luni|lună an|ani"),
    "hu": ("másodperc* perc* óra|órája|órával nap|napja|nappal hét|hete hónap* év|éve"),
    "fi": (
        "sekunti*|sekuntia minuutti*|minuuttia tunti*|tuntia päivä* viikko* kuukau* vuosi|vuotta"
    ),
    "hr": ("sekund* minut* sat|sati|sata dan|dana tjed* mjesec* godin*"),
    "et": ("sekund* minut* tund|tundi|tunni päev* nädal* kuu|kuud aasta|aastat"),
    "el": (
        "δευτερόλεπτ* λεπτό|λεπτά ώρα|ώρες ημέρα|ημέρες|μέρα|μέρες "
        "εβδομάδ* μήνα|μήνες|μήνας χρόνο|χρόνια|έτος|έτη"
    ),
    "ar": (
        "ثانية|ثواني|ثوان دقيقة|دقائق|دقيقه ساعة|ساعات|ساعه يوم|أيام|يوما "
        "أسبوع|أسابيع شهر|أشهر|شهور سنة|سنوات|سنين"
    ),
    "fa": ("ثانیه دقیقه ساعت روز هفته ماه سال"),
    "he": ("שנייה|שניה|שניות דקה|דקות שעה|שעות יום|ימים שבוע|שבועות חודש|חודשים שנה|שנים"),
    "sr": (
        "sekund*|секунд* minut*|минут* sat|sata|sati|сат|сата|сати dan|dana|дан|дана "
        "nedelj*|недељ* mesec*|месец* godin*|годин*"
    ),
    "sl": (
        "sekund* minut* ura|uro|ure|ur|urami|urama dan|dnem|dnevi|dnevoma "
        "teden|tednom|tedni|tednoma mesec* leto|letom|leti|letoma"
    ),
    "sk": (
        "sekund* minút* hodin* deň|dni|dní|dňom|dňami týždeň|týždne|týždňom|týždňami "
        "mesiac* rok|rokom|roky|rokmi|rokov"
    ),
    "bg": ("секунд* минут* час|часа ден|дни|дена седмиц* месец* година|години"),
    "lv": ("sekund* minūt* stund* dien* nedēļ* mēneš* gada|gadiem"),
    "lt": ("sekund* minut* valand* dien* savait* mėnes* metus|metų"),
    "ca": ("segon|segons minut|minuts hora|hores dia|dies setman* mes|mesos any|anys"),
    "id": ("detik menit jam hari minggu bulan tahun"),
    "zh": ("秒|秒钟|秒鐘 分钟|分鐘|分 小时|小時 天 周|週|星期 个月|個月 年"),
    "ja": ("秒 分 時間 日 週間 ヶ月|か月|カ月 年"),
    "ko": ("초 분 시간 일 주 개월 년"),
    "vi": ("giây phút giờ ngày tuần tháng năm"),
}

# From here on one string of words parted by `|`.

# "N units ago": the words before the number and the words after the unit.
AGO_BEFORE: Final = (
    "vor|il y a|hace|há|ha|acum|před|przed|pred|för|for|πριν|πριν από|منذ|לפני|prije|pre|пре|преди|"
    "pirms|prieš|fa"
)
AGO_AFTER: Final = (
    "ago|fa|atrás|geleden|temu|назад|тому|sedan|siden|önce|sitten|trước|前|전|پیش|قبل|ezelőtt|"
    "tagasi|yang lalu"
)
# Behind a unit of which there is one, with no number: `час назад`.
AGO_ONE: Final = "назад|тому|temu|sitten|tagasi"
# Units of one letter, in digits written together (`3h ago`), and those of scripts without blanks.
SHORT_UNITS: Final = (
    "s|m|h|d|w|y|秒|秒钟|秒鐘|分|分钟|分鐘|小时|小時|時間|天|日|周|週|週間|星期|年|ヶ月|か月|カ月|个月|個月|"
    "초|분|시간|일|주|개월|년"
)
# "A minute ago": words that stand for one.
ONE_WORDS: Final = "a|an|one|einer|einem|eine|une|un|una|uno|um|uma|een|en|ett|минуту"
# No number at all; the moment the page was made.
NOW_WORDS: Final = (
    "just now|a moment ago|moments ago|less than a minute ago|less than 1 minute ago|gerade eben|"
    "a few moments ago|a few seconds ago|seconds ago|vor wenigen sekunden|il y a quelques secondes|"
    "hace unos segundos|pochi secondi fa|enkele seconden geleden|несколько секунд назад|"
    "à l'instant|à l’instant|только что|przed chwilą|hace un momento|poco fa|zojuist|az önce|"
    "právě teď|agora mesmo|刚刚|剛剛|방금"
)

# Between a date and its time, or before a time alone.
AT_WORDS: Final = (
    "at|um|à|a las|a la|às|as|om|kl|kl.|klo|alle|alle ore|ore|ora|la ora|la|la ore|o|o godz.|"
    "godz.|в|о|об|у|saat|u|lúc|v|ob|בשעה|στις|το|الساعة|في|ساعت|on|am|le|el|den|op|il|dnia|dne|de|"
    "a les|kell|pukul|plkst."
)

# What stands for AM and PM elsewhere.
AM_WORDS: Final = frozenset({"午前", "上午", "오전", "πμ", "π.μ.", "ص", "öö", "sa"})
PM_WORDS: Final = frozenset({"午後", "下午", "오후", "μμ", "μ.μ.", "م", "ös", "ch"})

# Minutes east of Greenwich. Only names with one meaning, or with the one RFC 5322 gives them.
ZONES: Final[dict[str, int]] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60,
    "MESZ": 120, "EET": 120, "EEST": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "JST": 540,
}  # fmt: skip
# Zones that mean different hours in different places or years: part of the date, no offset.
OPEN_ZONES: Final = ("BST", "MSK", "MSD", "IST", "AST", "SGT", "HKT", "ICT")
