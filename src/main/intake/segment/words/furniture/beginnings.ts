import type { PhrasesByLanguage } from './phrasesByLanguage.ts'

/** Beginnings of furniture lines, folded. */
export const beginnings: PhrasesByLanguage = {
  en: {
    syndication:
      'we believe in the free flow of information|republish our articles|you are free to republish',
    disclaimer:
      'this e-mail and any |this email and any |this message is confidential|this email is confidential|if you are not the intended recipient',
    related:
      'read more:|read also:|read also |read next:|also read:|also read |read:|related:|see also:|more:|more on |more from |must read:|watch:|listen:|don’t miss:|recommended:|related article|related stor|related topics|read the full|read our|click here|continue reading|topics:|tags:|filed under|in this article|►|→|>|★',
    share:
      'share this|share on|share via|follow us|follow @|like us|tweet |tweets by|join the conversation|join our|find us on|connect with|follow the|comments (|leave a comment|leave a reply|post a comment|what do you think|have your say|send your stories|got a story|do you have|email us|contact us|if you have a story|send us|contact the author',
    newsletter:
      'unlimited online access|unlimited access|get email updates|get exclusive|access articles|share your thoughts|thanks for signing up|this article is free to read|by providing your|sign in or|create an account|don’t have an account|sign up|subscribe|register |get the latest|get our|get the best|stay informed|stay up to date|stay up-to-date|never miss|don’t miss a|newsletter|join thousands|support our|support independent|become a|if you value|your support|help us|please support|please consider|donate |this article is for subscribers|already a subscriber|you have reached|unlock |start your|free for|assine|by signing up|by subscribing|by clicking|by entering|enter your email|check out our|our journalism|read unlimited|only € ',
    cookie:
      'this advertisement|we apologize, but this video|embedded content|this video|video can not|embed from|twitter post|instagram post|javascript|we use cookies|this site uses|this website uses|by continuing|cookie|we and our partners|accept all|accept cookies|manage cookies|manage preferences|to view this|enable javascript|please enable|your browser|your web browser|this content is|glomex|we’d like to',
    copyright:
      'this article was translated|copyright|all rights reserved|all content|this material may not|no part of this|the views expressed|disclaimer|this story was originally|this story was first|this story was produced|this story was published|this story was updated|this story was corrected|this story was amended|this story was edited|this story was translated|this story was reported|this story was written|this story was supported|this story was funded|this story was made possible|this story was created|this story was provided|this story was co-|this story was last|this article was|this article is republished|this article first appeared|originally published|first published|site by|designed by|website powered',
    'about-block':
      'about the author|author:|the writer is|the author is|about us|more about|view all posts|view author|see all|all articles by|posts by|follow the author|contact author|who we are',
  },
  af: {
    related: 'lees ook|lees meer',
    share: 'volg ons',
  },
  ar: {
    disclaimer: 'الآراء الواردة|المقالات المنشورة لا تعبر|التعليقات المنشورة',
    related: 'اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيض|اقرأ المزيد|شاهد أيض|مواضيع ذات صلة|للمزيد من',
    share: 'تابعونا على|تابعنا على|انضم إلى',
    newsletter: 'اشترك',
    copyright: 'جميع الحقوق|حقوق النشر',
  },
  bg: {
    disclaimer: 'мненията на читателите',
    related:
      'още по темата|прочетете още|прочети още|вижте още|вижте също|прочетете също|четете още|чети още',
    share: 'последвайте ни|следвайте ни|сподели',
    newsletter: 'абонирайте се|абонирай се',
    copyright: 'всички права',
  },
  bn: {
    related: 'আরও পড়ুন|আরো পড়ুন',
  },
  ca: {
    related: 'llegeix també|et pot interessar|més informació:',
    newsletter: 'subscriu-t',
  },
  cs: {
    disclaimer: 'názory čtenářů|příspěvky čtenářů',
    related: 'mohlo by vás|čtěte|přečtěte|související|poslechněte si',
    share: 'sledujte nás',
    newsletter: 'odebírejte|přihlaste se',
    cookie: 'následuje obsah|přejít před obsah|přejít za obsah',
    copyright: 'všechna práva',
    'about-block': 'o autorovi',
  },
  da: {
    related: 'læs mere|læs også|se også',
    share: 'skriv kommentar|følg os',
    newsletter: 'bliv abonnent|abonnér|tilmeld dig',
    copyright: 'alle rettigheder',
  },
  de: {
    related:
      'mehr lesen|lesen sie auch|lesen sie hier|lesen sie mehr|lies auch|mehr zum thema|mehr dazu|auch interessant|das könnte|weitere artikel|weitere themen|fotostrecke|bilderstrecke|video:|auch lesenswert',
    share: 'folgen sie|teilen sie|kommentare (',
    newsletter:
      'abonnieren|jetzt abo|melden sie|hier anmelden|mit dem newsletter|unser newsletter|den newsletter|nur € ',
    cookie:
      'um eingebettete inhalte|eingebettete inhalte|der inhalt von|ich bin damit|wir benötigen ihre zustimmung|hier finden sie externe|wir verwenden cookies|diese webseite|diese website|an dieser stelle|empfohlener redaktioneller inhalt|externer inhalt|ich bin damit einverstanden|inhalt von|um diesen inhalt|mit klick auf|zur anzeige',
    copyright:
      'dies ist eine maschinelle|dieser artikel wurde|dieser text wurde|diese meldung wurde|mit material von|alle rechte',
    'about-block': 'über den autor|über die autor|zur person|alle artikel von',
    disclaimer: 'diese e-mail enthält',
  },
  el: {
    disclaimer: 'οι απόψεις που',
    related:
      'διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε περισσότερα|διαβάστε και|διαβάστε:|διαβάστε |δείτε επίσης|ακολουθήστε το',
    share: 'ακολουθήστε μας',
    newsletter: 'εγγραφείτε',
    copyright: 'όλα τα δικαιώματα|με επιφύλαξη',
  },
  es: {
    disclaimer:
      'las opiniones expresadas en|las opiniones expresadas por|las opiniones expresadas aquí|las opiniones expresadas son|los comentarios publicados en|los comentarios publicados son',
    related:
      'ver también|vea también|lea también|lee también|leer también|te puede interesar|le puede interesar|te recomendamos|más información|mirá también|leé también|además:|lea además|lee además',
    share: 'síguenos|seguinos en|síganos',
    newsletter: 'suscríbete|suscríbase|regístrate|suscribite|regístrese',
    cookie: 'este contenido|para ver este|utilizamos cookies',
    copyright: 'este artículo fue|todos los derechos',
    'about-block': 'sobre el autor',
  },
  et: {
    related: 'loe ka|loe lisaks|vaata ka',
    newsletter: 'telli ',
    copyright: 'kõik õigused',
  },
  fa: {
    disclaimer: 'نظرات کاربران|نظرات حاوی',
    related: 'بیشتر بخوانید|همچنین بخوانید|بیشتر ببینید',
    share: 'ما را در',
  },
  fi: {
    related: 'lue lisää|lue myös|katso myös',
    share: 'seuraa meitä',
    newsletter: 'tilaa ',
  },
  fr: {
    disclaimer:
      'les opinions exprimées dans|les opinions exprimées par|les opinions exprimées ici|les opinions exprimées sur|les opinions exprimées sont|les opinions exprimées n’engagent|les commentaires sont sous|les commentaires sont la|les commentaires sont fermés|les commentaires sont modérés|les commentaires sont soumis|les commentaires sont désactivés|les commentaires sont réservés',
    related:
      'voir aussi|sur le même sujet|en savoir plus|à lire aussi|lire aussi|à lire |à voir|lire également|à lire également|notre dossier :|retrouvez aussi',
    share: 'suivez',
    newsletter: 'inscrivez|abonnez|recevez',
    cookie: 'nous utilisons|pour afficher ce contenu|ce contenu',
    copyright: 'cet article a été|tous droits',
    'about-block': 'à propos',
  },
  he: {
    disclaimer: 'התגובות הן',
    related: 'קראו גם|קראו עוד|עוד בנושא|לכתבות נוספות|ראו גם',
    share: 'עקבו אחרי',
    newsletter: 'הירשמו',
    copyright: 'כל הזכויות',
  },
  hi: {
    related: 'ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|ये भी देखें|और पढ़ें',
    share: 'हमें फॉलो|हमसे जुड़ें',
  },
  hr: {
    disclaimer: 'sadržaj komentara|komentari čitatelja',
    related:
      'pročitajte i|pročitajte više|pročitajte još|povezani članci|povezane vijesti|vezani članci',
    newsletter: 'pretplati se',
    copyright: 'sva prava pridržana',
  },
  hu: {
    related:
      'olvassa el|olvasd el|kapcsolódó|ezt is olvassa|ezt is olvasd|további hírek|ajánljuk még|kövesse',
    share: 'kövess|csatlakozz|lájkol',
    newsletter: 'iratkozz|fizessen elő|előfizet',
    copyright: 'minden jog',
    disclaimer: 'figyelem! a cikkhez hozzáfűzött|kérjük, kulturáltan|a cikkhez érkez',
  },
  id: {
    disclaimer: 'isi komentar|segala isi komentar',
    related: 'baca juga|baca selengkapnya|simak juga|lihat juga|tonton juga',
    share: 'ikuti kami|ikuti berita',
  },
  is: {
    related: 'lesa meira|sjá einnig|lestu meira|lesið einnig|tengdar fréttir',
  },
  it: {
    disclaimer:
      'le opinioni espresse in questo|le opinioni espresse nel|le opinioni espresse da|le opinioni espresse su|le opinioni espresse qui|le opinioni espresse sono|i commenti pubblicati su|i commenti pubblicati in|i commenti pubblicati nel|i commenti pubblicati sono',
    related:
      'leggi anche|potrebbe interessarti|ti potrebbe interessare|approfondisci:|guarda anche',
    share: 'seguici',
    newsletter: 'iscriviti',
    cookie: 'questo contenuto',
    copyright: 'riproduzione riservata|tutti i diritti',
    'about-block': 'l’autore:',
  },
  ja: {
    related: '関連|あわせて|続きを読む|もっと読む',
    newsletter: '会員|この記事は会員|この記事は有料',
    copyright: '無断転載|記事・写真の無断|禁無断',
  },
  ko: {
    related: '관련|▶',
    newsletter: '구독',
    copyright: '무단|저작권자|ⓒ|copyrightⓒ',
    share: '▷ 제보|제보는',
  },
  lt: {
    related: 'taip pat skaitykite|skaitykite taip pat|susiję straipsniai',
    newsletter: 'prenumeruokite',
    copyright: 'visos teisės|draudžiama',
  },
  lv: {
    related: 'lasi arī|lasiet arī|skaties arī',
    newsletter: 'abonē ',
    copyright: 'visas tiesības',
  },
  mk: {
    related: 'прочитајте и|прочитајте повеќе|поврзани',
  },
  ml: {
    related: 'കൂടുതൽ വായിക്കുക|ഇതും വായിക്കുക',
  },
  mr: {
    related: 'हे ही वाचा|हेही वाचा',
  },
  ms: {
    related: 'baca juga|baca lagi|berita berkaitan',
    share: 'ikuti kami',
  },
  nl: {
    related: 'lees ook|lees meer|bekijk ook|luister ook',
    share: 'volg ons',
    newsletter: 'abonneer|schrijf je in',
    copyright: 'alle rechten',
  },
  no: {
    related: 'les også|les mer|se også:',
    share: 'følg oss',
    newsletter: 'bli abonnent|meld deg på',
    copyright: 'alle rettigheter',
  },
  pl: {
    disclaimer:
      'komentarze są prywatnymi|komentarze są wyrazem|komentarze są opiniami|komentarze są własnością|komentarze są wyłączone|komentarze są zamknięte|komentarze są moderowane|komentarze użytkowników',
    related:
      'czytaj więcej|czytaj też|czytaj także|czytaj również|przeczytaj|zobacz też|zobacz także|zobacz również|polecamy:',
    share: 'polub |polub nas|obserwuj nas|śledź nas',
    newsletter: 'zaprenumeruj|subskrybuj|zapisz się|dołącz',
    copyright: 'wszelkie prawa|wszystkie prawa|dalsze rozpowszechnianie',
    'about-block': 'o autorze',
  },
  pt: {
    disclaimer:
      'as opiniões expressas nest|as opiniões expressas nos|as opiniões expressas nas|as opiniões expressas no |as opiniões expressas na |as opiniões expressas por|as opiniões expressas pel|as opiniões expressas aqui|as opiniões expressas são|os comentários publicados nest|os comentários publicados nos|os comentários publicados no |os comentários publicados em|os comentários publicados são|os comentários publicados aqui',
    related: 'leia também|veja também|leia mais|saiba mais:|ler também|leia ainda',
    share: 'siga-nos',
    newsletter: 'assine |inscreva-se',
    copyright: 'todos os direitos',
  },
  ro: {
    disclaimer: 'comentariile cititorilor|opiniile exprimate',
    related: 'citește și|citeşte şi|citiți și|vezi și|recomandări|articole similare',
    share: 'urmărește|urmăriți-ne',
    newsletter: 'abonează-te|abonați-vă',
    copyright: 'toate drepturile',
    'about-block': 'despre autor',
  },
  ru: {
    disclaimer: 'мнение редакции может|мнение автора может|точка зрения автора',
    related: 'читайте также|читайте нас|читайте далее|ранее мы писали|смотрите также|по теме:',
    share: 'присоединяйтесь|следите за',
    newsletter: 'подпишитесь|подписывайтесь',
    copyright: 'все права',
  },
  sk: {
    related: 'čítajte aj|čítajte tiež|prečítajte si|súvisiace|mohlo by vás',
    share: 'sledujte nás',
    newsletter: 'prihláste sa',
    copyright: 'všetky práva|autorské práva',
  },
  sl: {
    related: 'preberite tudi|preberite še|povezane novice|povezani članki',
    share: 'sledite nam',
    newsletter: 'naročite se',
    copyright: 'vse pravice',
  },
  sq: {
    related: 'lexo edhe|lexoni edhe|lexo më shumë',
  },
  sr: {
    disclaimer: 'komentari koji sadrže|komentari čitalaca',
    related:
      'pročitajte još|pročitajte i|pročitaj još|pročitaj i|povezane vesti|прочитајте још|прочитајте и',
    share: 'pratite nas|пратите нас',
    newsletter: 'pretplatite se|prijavite se',
    copyright: 'sva prava|сва права',
  },
  sv: {
    related: 'läs också|läs mer|läs även|se även:|läs vidare:',
    share: 'följ oss',
    newsletter: 'prenumerera|bli medlem',
    copyright: 'alla rättigheter',
  },
  sw: {
    related: 'soma pia|soma zaidi',
    share: 'tufuate',
  },
  ta: {
    related: 'மேலும் படிக்க|இதையும் படி',
  },
  te: {
    related: 'ఇవి కూడా చదవండి|ఇది కూడా చదవండి',
  },
  th: {
    related: 'อ่านเพิ่มเติม|อ่านข่าวเพิ่มเติม|ข่าวที่เกี่ยวข้อง|อ่านต่อ',
    share: 'ติดตามเรา',
  },
  tl: {
    related: 'basahin din|basahin rin',
  },
  tr: {
    disclaimer: 'yorumlarda yer alan|yorumların sorumluluğu',
    related: 'ilgili haber|bunlar da ilginizi|ayrıca okuyun|ayrıca bakın',
    share: 'bizi takip',
    newsletter: 'abone ol',
    copyright: 'tüm hakları|her hakkı',
  },
  uk: {
    disclaimer: 'думка редакції може|думка автора може',
    related: 'читайте також|читайте ще|читайте нас|дивіться також|раніше ми писали',
    share: 'приєднуйтесь|приєднуйтеся|стежте за',
    newsletter: 'підпис',
    copyright: 'усі права|всі права',
  },
  ur: {
    related: 'مزید پڑھیں|یہ بھی پڑھیں',
  },
  vi: {
    disclaimer: 'ý kiến của bạn sẽ',
    related: 'xem thêm|đọc thêm|>> xem|mời bạn đọc',
  },
  zh: {
    related: '延伸閱讀|延伸阅读|相关阅读：|相關新聞：|推荐阅读：',
    share: '扫码关注|关注我们|歡迎關注|欢迎关注',
    copyright: '无断|本報|責任編輯|责任编辑|原标题|版权声明|版權所有|版权所有|未經授權|未经授权',
  },
}
