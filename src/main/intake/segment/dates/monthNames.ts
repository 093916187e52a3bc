import { withoutAccents } from '../../../../shared/engine/textFolding/withoutAccents.ts'

/** Month names by language as they stand in print, full and short; index 0 is January. Folded by `foldWord`. */
const gregorian: readonly (readonly string[])[] = [
  [
    'january jan janvier janv enero ene janeiro gennaio gen januari januar jänner jän ianuarie ocak leden ledna styczeń stycznia sty janúar januára tammikuu tammikuuta',
    'yanvar siječanj siječnja januarie ינואר يناير جانفي января янв січня януари јануар ιανουαρίου ιανουάριος जनवरी جنوری ژانویه มกราคม',
  ],
  [
    'february feb febr février févr febrero fevereiro fev febbraio februari februar feber februarie şubat únor února luty lutego lut febrúar februára helmikuu helmikuuta',
    'fevral veljača veljače פברואר فبراير فيفري февраля фев февр лютого февруари фебруар φεβρουαρίου φεβρουάριος फरवरी فروری فوریه กุมภาพันธ์',
  ],
  [
    'march mar mars marzo março marts märz mrz maart martie mart březen března marzec marca maaliskuu maaliskuuta',
    'ožujak ožujka març מרץ مارس марта мар березня март μαρτίου μάρτιος मार्च مارچ มีนาคม',
  ],
  [
    'april apr avril avr abril abr aprile aprilie nisan duben dubna kwiecień kwietnia kwi apríl huhtikuu huhtikuuta',
    'travanj travnja אפריל أبريل ابريل أفريل апреля апр квітня април απριλίου απρίλιος अप्रैल اپریل آوریل เมษายน',
  ],
  [
    'may mai mayo maio maggio mag mei maj mayıs květen května maja máj mája maí toukokuu toukokuuta',
    'svibanj svibnja maig מאי مايو ماي мая травня май мај μαΐου μάιος मई مئی مه พฤษภาคม',
  ],
  [
    'june jun juin junio junho giugno giu juni iunie haziran červen června czerwiec czerwca cze jún júna júní kesäkuu kesäkuuta',
    'lipanj lipnja juny יוני يونيو جوان июня июн червня юни јун ιουνίου ιούνιος जून جون ژوئن มิถุนายน',
  ],
  [
    'july jul juillet juil julio julho luglio lug juli iulie temmuz červenec července lipiec lipca lip júl júla júlí heinäkuu heinäkuuta',
    'srpanj srpnja juliol יולי يوليو جويلية июля июл липня юли јул ιουλίου ιούλιος जुलाई جولائی ژوئیه กรกฎาคม',
  ],
  [
    'august aug août aout agosto ago augustus augusti ağustos srpen srpna sierpień sierpnia sie ágúst elokuu elokuuta',
    'kolovoz kolovoza agost אוגוסט أغسطس اغسطس أوت августа авг серпня август αυγούστου αύγουστος अगस्त اگست اوت สิงหาคม',
  ],
  [
    'september sept sep septembre septiembre setiembre setembro set settembre septembrie eylül září wrzesień września wrz syyskuu syyskuuta',
    'rujan rujna setembre ספטמבר سبتمبر сентября сен сент вересня септември септембар σεπτεμβρίου σεπτέμβριος सितंबर ستمبر سپتامبر กันยายน',
  ],
  [
    'october oct octobre octubre outubro out ottobre ott oktober okt octombrie ekim říjen října październik października paź október októbra lokakuu lokakuuta',
    'listopada octubre אוקטובר أكتوبر اكتوبر октября окт жовтня октомври октобар οκτωβρίου οκτώβριος अक्टूबर اکتوبر اکتبر ตุลาคม',
  ],
  [
    'november nov novembre noviembre novembro noiembrie kasım listopadu listopad nóvember novembra marraskuu marraskuuta',
    'studeni studenoga נובמבר نوفمبر ноября ноя нояб ноември новембар νοεμβρίου νοέμβριος नवंबर نومبر نوامبر พฤศจิกายน',
  ],
  [
    'december dec décembre déc diciembre dic dezembro dez dicembre dezember desember des decembrie aralık prosinec prosince grudzień grudnia gru decembra joulukuu joulukuuta',
    'prosinac prosinca desembre דצמבר ديسمبر декабря дек грудня декември децембар δεκεμβρίου δεκέμβριος दिसंबर دسمبر دسامبر ธันวาคม',
  ],
]

/** Levantine names of the Gregorian months (two words where the first alone is ambiguous). */
const levantine: readonly string[] = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]

/** Months of the Iranian solar year; index 0 is Farvardin. */
const jalali: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]

/** Months of the Islamic lunar year; index 0 is Muharram. */
const hijri: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الثاني',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
]

/** Other spellings of lunar months. */
const hijriVariants: Readonly<Record<string, number>> = {
  'ربيع الآخر': 4,
  'جمادى الاولى': 5,
  'جمادى الثانية': 6,
  'ذي القعدة': 11,
  'ذي الحجة': 12,
  'ربیع الاول': 3,
  'ربیع الثانی': 4,
  'جمادی الاول': 5,
  'جمادی الثانی': 6,
  ذیقعده: 11,
  ذیحجه: 12,
}

export type Calendar = 'gregorian' | 'jalali' | 'hijri'

/** A month name: which calendar it belongs to and its number from 1. */
export interface MonthName {
  readonly calendar: Calendar
  readonly month: number
}

const byName = new Map<string, MonthName>()
for (const [index, lines] of gregorian.entries())
  for (const name of lines.join(' ').split(' '))
    byName.set(foldWord(name), { calendar: 'gregorian', month: index + 1 })
for (const [index, name] of levantine.entries())
  byName.set(foldWord(name), { calendar: 'gregorian', month: index + 1 })
for (const [index, name] of hijri.entries())
  byName.set(foldWord(name), { calendar: 'hijri', month: index + 1 })
for (const [name, month] of Object.entries(hijriVariants))
  byName.set(foldWord(name), { calendar: 'hijri', month })
for (const [index, name] of jalali.entries())
  byName.set(foldWord(name), { calendar: 'jalali', month: index + 1 })

/** Lower case, without accents and Arabic vowel signs, Arabic letter variants folded. */
export function foldWord(word: string): string {
  return withoutAccents(word)
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ı/g, 'i')
    .replace(/\.$/, '')
    .trim()
}

/** The month a word (or pair of words) names; null where it names none. */
export function monthNamed(word: string): MonthName | null {
  return byName.get(foldWord(word)) ?? null
}
