/** Agencies, picture services and the words that stand in their place, folded to lower case. */
const agencies: ReadonlySet<string> = new Set(
  (
    'aa|aap|aap image|afp|ani|anadolu|anadolu agency|ansa|anp|ap|ap photo|apa|associated press|the associated press|belga|bloomberg|contributed|courtesy|' +
    'ctk|čtk|ddp|dpa|dpa-afx|efe|epa|epa-efe|epd|facebook|fars|file|file photo|getty|getty images|afp/getty images|handout|imago|imago images|ina|instagram|irna|isna|istock|' +
    'itar-tass|keystone|keystone-sda|kna|kyodo|kyodo news|lehtikuva|mehr|mti|nna|ntb|nurphoto|pa|pa media|pa wire|pap|petra|picture alliance|press tv|presstv|' +
    'press association|pti|reuters|rex|ria novosti|ritzau|sana|scanpix|shutterstock|sid|sipa|social media|spa|supplied|swns|tanjug|tasnim|tass|the canadian press|canadian press|' +
    'tt|twitter|unsplash|upi|wam|wikimedia commons|wikipedia|x|xinhua|yonhap|youtube|zuma|alamy|alamy stock photo|adobe stock|bridgeman images|depositphotos|dreamstime|flickr|freepik|magnum photos|pexels|pixabay|sputnik|vcg|zuma press|zumapress|screenshot|screengrab|agencies|agence france-presse|deutsche presse-agentur|agency|' +
    'wire reports|wire services|news agencies|europa press|lusa|agerpres|cp|mena|kuna|pajhwok|online|ppi|inp|app|' +
    '新华社|新華社|中新社|中央社|法新社|路透社|路透|美联社|美聯社|视觉中国|共同|共同通信|共同通信社|時事|時事通信|時事通信社|ロイター|afp時事|afp＝時事|afp=時事|ap＝共同|ap=共同|ロイター＝共同|ロイター=共同|アフロ|연합뉴스|뉴시스|뉴스1|로이터|게티이미지|게티이미지뱅크|тасс|риа новости|интерфакс|' +
    'adnkronos|anadolu ajansı|agência brasil|agencia brasil|agenzia nova|amna|ana-mpa|andina|angop|antara|armenpress|askanews|azertac|belta|bernama|bta|dha|elta|estadão conteúdo|fena|folhapress|hina|iha|ihlas haber ajansı|kazinform|lapresse|leta|mediafax|montsame|moldpres|notimex|ntb scanpix|prensa latina|ritzau scanpix|sita|srna|tasr|telam|télam|tt nyhetsbyrån|ttxvn|ukrinform|unian|vna|бта|танјуг|укрінформ|уніан|απε-μπε|eurokinissi|पीटीआई|एएनआई|भाषा|রয়টার্স|এএফপি|রয়টার্স|רויטרס|איי אף פי|' +
    'أ ف ب|أ.ف.ب|ا ف ب|أف ب|فرانس برس|رويترز|الأناضول|د ب أ|أسوشيتد برس|ایرنا|ایسنا|تسنیم|رویترز|خبرگزاری فرانسه'
  ).split('|'),
)

/** True for the name of an agency or picture service: "AFP", "Getty Images". */
export function isAgency(name: string): boolean {
  return agencies.has(name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' '))
}

/** Agencies that write text, as they are printed in a dateline or by-line. */
const wires = new Set(
  (
    'aap|afp|ani|ansa|anp|ap|apa|belga|bloomberg|dpa|efe|epd|irna|kna|kyodo|ntb|pa|pap|pti|reuters|ritzau|sid|tass|tt|upi|wam|xinhua|yonhap|cnn|agencies|cp|app|online|ppi|inp|spa|sana|mehr|tasnim|isna|lusa|keystone-sda|sda|dpa-afx|afp/dpa|dpa/afp|rtr|' +
    'anadolu|bernama|čtk|ctk|europa press|globe newswire|business wire|prnewswire|ians|interfax|interfax-ukraine|jiji|jiji press|kuna|kyodo news|mti|newsis|petra|qna|reuters health|ria novosti|tasr|thomson reuters foundation|ukrinform|unian|wafa|' +
    'adnkronos|agi|ana-mpa|andina|angop|antara|aps|armenpress|ata|azertac|belta|bns|bss|bta|elta|ena|fena|gna|hina|jiji|kazinform|leta|map|mediafax|mia|montsame|nan|notimex|pna|sita|srna|sta|tap|telam|télam|ttxvn|unb|uni|vna|agerpres|tanjug|' +
    'أ ف ب|أ.ف.ب|ا ف ب|أف ب|فرانس برس|رويترز|الأناضول|د ب أ|د.ب.أ|أسوشيتد برس|وكالات|سانا|واس|وام|قنا|بترا|وفا|إفي|شينخوا|ایرنا|ایسنا|تسنیم|مهر|فارس|رویترز|خبرگزاری فرانسه|اے ایف پی|رائٹرز|' +
    'тасс|риа новости|риа\u00a0новости|интерфакс|рейтер|рбк|унн|укринформ|укрінформ|уніан'
  ).split('|'),
)

/** True for a wire service in the brackets of a dateline: "(Reuters)", "(dpa)", its desk behind a stroke: "(dpa/lni)". */
export function isWire(name: string): boolean {
  const [first = '', ...desks] = name
    .toLowerCase()
    .split('/')
    .map((each) => each.trim())
  return wires.has(first) && desks.every((desk) => wires.has(desk) || /^[a-z]{2,4}$/.test(desk))
}
