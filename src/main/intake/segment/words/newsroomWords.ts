/** What newsrooms sign with in place of a name (“Redakcja”, “Web Desk”, “編集部”), by language; words of a name. */
const words = [
  'newsroom|desk|web desk|staff|team|bureau',
  '(?:online|sport|zentral|lokal|nachrichten)?redaktion|redaktionen|redaktor|rédaction|redacción|redacció|redazione|redação|redactie|redaksie|agencias|agencies|agences|agenzie|agências|agenturen',
  'redaksjonen|redaksjon|ritstjórn|blaðamaður|toimitus|toimetus|uutistoimitus|redakcija|redakcja|redakce|redakcia|redakcie|szerkesztőség|redacția|redactia|uredništvo|redakcioni|redaksia',
  'haber merkezi|dış haberler|spor servisi|redaksiya|redaksi|tim redaksi|ban biên tập|mwandishi wetu|mwandishi maalum',
  'редакция|редакція|рэдакцыя|редакцията|уредништво|редакција|σύνταξη|συντακτική ομάδα',
  'מערכת|כתבי|סוכנויות הידיעות|هيئة التحرير|فريق التحرير|أسرة التحرير|قسم التحرير|تحریریه|گروه خبر|ویب ڈیسک|نیوز ڈیسک|خبر ایجنسی',
  'निजी संवाददाता|वेब डेस्क|न्यूज डेस्क|न्यूज़ डेस्क|डेस्क|एजेंसी|एजेंसियां|নিজস্ব প্রতিবেদক|স্টাফ রিপোর্টার|অনলাইন ডেস্ক|ডেস্ক|ডেস্ক রিপোর্ট|জ্যেষ্ঠ প্রতিবেদক|กองบรรณาธิการ|ผู้จัดการออนไลน์',
]

const asWord = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
)
/** Scripts that part no words, or set the house before it: “디지털뉴스팀”, “産経新聞編集部”. */
const atEnd =
  /(?:編集部|取材班|编辑部|編輯部|本报讯|本报记者|本報記者|記者組|即時新聞|綜合報導|综合报道|뉴스팀|편집국|취재팀|편집팀|온라인팀)$/u

/** True where a name is that of a newsroom, and nobody's. */
export function isNewsroom(name: string): boolean {
  return asWord.test(name) || atEnd.test(name)
}
