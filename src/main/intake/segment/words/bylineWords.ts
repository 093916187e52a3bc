interface BylineWords {
  /** Stand before the names as they are, with a colon or without. */
  readonly words?: string
  /** Name the writer with a colon only: without one they begin sentences, too. */
  readonly labels?: string
}

/** What a by-line begins with, by language (BCP 47); sources of regular expressions. */
const bylineWords: Readonly<Record<string, BylineWords>> = {
  en: {
    words:
      '(?:words|story|article|text|analysis|opinion|report|reporting|written|compiled|published|posted|submitted|interview|review|reviewed|photos? and text|text and photos?) by|by|written by',
    labels: 'text|authors?|reporter|journalist|correspondent',
  },
  af: { words: 'deur', labels: 'skrywer|outeur|joernalis' },
  ar: {
    words: 'بقلم|كتبت?(?:\\s?[-–—])?|إعداد|تحرير',
    labels: 'تقرير|الكاتب',
  },
  az: { labels: 'müəllif' },
  be: { labels: 'аўтар(?:ка)?' },
  bg: { words: 'от', labels: 'автор(?:ка)?|текст' },
  bn: { labels: 'লেখক|প্রতিবেদক|প্রতিবেদন' },
  ca: { labels: 'autora?|text' },
  cs: { words: 'napsal|napsala|napsali', labels: 'autor(?:ka|ři)?|text' },
  da: { words: 'af|skrevet af', labels: 'tekst' },
  de: {
    words:
      'von unser(?:em|er) (?:korrespondent(?:en|in)|reporter(?:in)?|redakteur(?:in)?|mitarbeiter(?:in)?)|von|ein (?:kommentar|gastbeitrag|bericht|essay|interview) von|eine (?:analyse|kolumne|recherche) von',
    labels: 'text|autor(?:in|en|innen)?|redaktion',
  },
  el: {
    words: 'γράφ(?:ει [οη]|ουν οι)|του|της|των',
    labels: 'συντάκτ(?:ης|ρια|ες)|επιμέλεια|κείμενο|ρεπορτάζ',
  },
  es: {
    words: 'por|escrito por|(?:de )?nuestr[oa] corresponsal',
    labels: 'texto|autora?|redacción',
  },
  et: { labels: 'autor|tekst|kirjutas' },
  fa: { words: 'به قلم|نوشته|از', labels: 'خبرنگار|گزارشگر|نویسنده' },
  fi: { labels: 'teksti|kirjoittaja|toimittaja' },
  fr: {
    words:
      'par|publié par|rédigé par|écrit par|propos recueillis par|de notre (?:envoyée? spéciale?|correspondante?)',
    labels: 'texte|auteure?',
  },
  he: { words: 'מאת' },
  hi: { words: 'द्वारा', labels: 'लेखक|लेखिका|रिपोर्ट|संवाददाता' },
  hr: { words: 'piše', labels: 'autor(?:ica)?|tekst' },
  hu: { words: 'írta', labels: 'szerzők?|írta|szerkesztő' },
  hy: { labels: 'հեղինակ' },
  id: { words: 'oleh|ditulis oleh', labels: 'penulis|reporter|pewarta|wartawan|laporan' },
  is: { words: 'skrifað af|skrifar|eftir', labels: 'höfundur' },
  it: {
    words: 'di|a cura di|scritto da|(?:dal|del) nostro inviato',
    labels: 'testo|autore|autrice',
  },
  ja: { labels: '文|記者|取材・文|執筆|著者' },
  ka: { labels: 'ავტორი' },
  ko: { words: '글|기자' },
  lt: { labels: 'autor(?:ius|ė|iai)|parengė' },
  lv: { labels: 'autor[se]|autori' },
  mk: { labels: 'пишува|автор' },
  nl: { words: 'door|geschreven door', labels: 'auteur|tekst' },
  no: { words: 'av|skrevet av', labels: 'tekst' },
  pl: { words: 'przez', labels: 'autor(?:ka|zy)?|tekst|oprac(?:\\.|owanie|ował|owała)?' },
  pt: { words: 'por|escrito por', labels: 'texto|autora?' },
  ro: { labels: 'autor|autoare|scris de|text' },
  ru: { labels: 'автор(?:ы)?|текст' },
  sk: { words: 'napísala?', labels: 'autor(?:ka)?|text' },
  sl: { words: 'piše', labels: 'avtor(?:ica|ji)?|besedilo' },
  sq: { words: 'nga|shkruan', labels: 'autori?' },
  sr: { words: 'piše|пише', labels: 'autor(?:ka)?|аутор(?:ка)?|tekst|текст' },
  sv: { words: 'av|skriven av', labels: 'text' },
  sw: { words: 'na', labels: 'mwandishi' },
  ta: { labels: 'எழுதியவர்' },
  th: { words: 'โดย', labels: 'ผู้เขียน|ผู้สื่อข่าว|เรื่อง' },
  tr: { words: 'yazan', labels: 'haber|muhabir|yazar|yazı' },
  uk: { labels: 'автор(?:ка|и)?|текст' },
  ur: { words: 'تحریر' },
  vi: { words: 'bởi', labels: 'tác giả|bài' },
}

const all = Object.values(bylineWords)
const listed = (kind: keyof BylineWords): string =>
  all.flatMap((each) => each[kind] ?? []).join('|')

/** The beginning of a by-line, up to its first name. */
export const bylineLead = new RegExp(
  `^(?:(?:${listed('words')})(?=[\\s\\u00A0:：])|(?:${listed('labels')})\\s?[:：=＝・՝])[:：]?\\s*`,
  'iu',
)
