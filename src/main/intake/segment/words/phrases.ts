/** Why a line is not article text, by the words it consists of or begins with. */
export interface Phrase {
  readonly reason: string
  /** Whole: the line is these words and nothing else; otherwise it begins with them. */
  readonly whole: boolean
}

/** Lines that are nothing but page furniture, folded; one list a reason, any language. */
const whole: Readonly<Record<string, string>> = {
  advertisement:
    'advertisement|advert|advertising|ad|ads|sponsored|sponsored content|promoted|anzeige|werbung|werbung überspringen|publicité|publicidad|annonce|reklama|reklame|mainos|annons|anuncio|pubblicità|publicidade|iklan|sponsrad|광고|スポンサーリンク|広告|[ad_1]|[ad_2]|continue reading below|story continues below|article continues below|story continues below advertisement|scroll to continue|mehr anzeigen|video player is loading.|loading...|loading|werbebanner|artikel wird unten fortgesetzt|annonse|advertentie',
  share:
    'share|shares|share0|share this|share this article|share article|share this story|share story|share on facebook|share on twitter|share on whatsapp|share via email|share with|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|email|e-mail|e-mailen|mail|print|drucken|print this article|copy link|copied|link copied|link kopieren|teilen|artikel teilen|merken|kommentare|kommentaredrucken|kommentieren|kommentar|comments|comment|commenter|commentaires|comentarios|partager|compartir|compartilhar|condividi|del|dela|tulosta|jaa|bookmark|save|saved|save article|save for later|gift article|gift|listen|listen to article|listen to this article|anhören|vorlesen|artikel anhören|copy|follow|follow us|following|folgen|seguir|ouvrir|imprimer|speichern|artikel verschenken|verschenken|facebook messenger|flipboard|bluesky|threads|messenger|sms|x|instagram|youtube|tiktok|snapchat|xing|feedly|line|공유|공유하기|기사 공유|シェア|ツイート|印刷|복사|댓글|추천|좋아요|udostępnij|sdílet|tisk|bagikan|send|pošli|diskutovat|diskuse|komentáře|skomentuj|lytt|lyssna',
  related:
    'related|related articles|related stories|related topics|related content|related posts|related news|related:|related topics:|read more|read more:|read also|read next|also read|more stories|more news|more on this story|more from|more|more like this|recommended|recommended for you|recommended stories|you may also like|you might also like|you might also be interested in|don’t miss|trending|trending now|trending stories|most read|most popular|most viewed|popular|popular now|latest|latest news|latest stories|latest post|latest posts|top stories|top news|top story|editors’ picks|editor’s picks|see also|up next|next|previous|next article|previous article|previous post|next post|prev|auch interessant|mehr zum thema|mehr zum thema:|zum thema|mehr dazu|das könnte sie auch interessieren|lesen sie auch|lesetipps|weitere artikel|weitere themen|weitere informationen|meistgelesen|meistgelesene artikel|neueste artikel|aktuelle nachrichten|themen|orte|schlagworte|schlagwörter|tags|tags:|topics|topics:|keywords|à lire aussi|lire aussi|sur le même sujet|plus d’articles|les plus lus|noticias relacionadas|te puede interesar|temas|más noticias|lo más leído|le più lette|leggi anche|notizie correlate|artigos relacionados|mais lidas|læs også|les også|läs också|läs mer|mer om|mest lest|mest læste|lue myös|czytaj także|czytaj też|zobacz także|čtěte také|související|nejčtenější|相关新闻|関連記事|あわせて読みたい|おすすめ記事|ランキング|人気記事|관련기사|많이 본 뉴스|인기기사|in this article|in diesem artikel|topics mentioned|mehr von|more in|more by|from our partners|around the web|you may like|continue reading|weiterlesen|show more|see more|view more|view all|load more|mehr|alle anzeigen|mehr laden',
  newsletter:
    'newsletter|newsletters|sign up|subscribe|subscribe now|subscribe now!|subscribe today|sign in|log in|login|log out|logout|register|my account|account|konto|abo|abonnieren|anmelden|abmelden|registrieren|jetzt abonnieren|abonnez-vous|s’abonner|se connecter|connexion|suscríbete|suscribirse|iniciar sesión|iscriviti|accedi|assine|entrar|become a member|support us|donate|donate now|get involved|contribute|join us|join now|free trial|e-paper|epaper|digital subscription|today’s paper|shop|podcasts|podcast|logga in|logg inn|bli abonnent|prenumerera|zaloguj|zaloguj się|přihlásit|předplatné|구독|구독하기|로그인|회원가입|ログイン|会員登録|有料会員|無料登録|your email|your email address|email address|submit|enter your email',
  navigation:
    'home|startseite|accueil|inicio|menu|menü|primary menu|main menu|skip to content|skip to main content|skip to navigation|zum inhalt|zum inhalt springen|zum hauptinhalt springen|zur startseite|search|search for:|search for: search|suche|suchen|buscar|rechercher|close|schließen|open|back|zurück|back to top|nach oben|news|sport|sports|business|politics|opinion|world|local|local news|national|entertainment|lifestyle|culture|tech|technology|science|health|travel|video|videos|photos|gallery|galleries|pictures|audio|live|live tv|weather|wetter|politik|wirtschaft|kultur|gesellschaft|panorama|meinung|wissen|ratgeber|gesundheit|reise|auto|digital|lokales|regional|ausland|inland|international|économie|politique|société|monde|deportes|economía|política|opinión|cultura|sociedad|internacional|cronaca|economia|sociedade|about|about us|contact|contact us|impressum|datenschutz|datenschutzerklärung|agb|mediadaten|netiquette|hilfe|help|faq|faqs|careers|jobs|archive|archiv|sitemap|rss|terms|terms of use|terms of service|terms and conditions|terms & conditions|privacy|privacy policy|privacy notice|cookie policy|cookie settings|cookies|legal|imprint|accessibility|barrierefreiheit|partner|feedback|corrections|advertise|advertise with us|advertising|media kit|staff|sections|categories|category|company|services|useful links|our network|editions|edition|language|english|deutsch|français|español|kontakt|über uns|karriere|werben|nutzungsbedingungen|cookie-einstellungen|utiq verwalten|mentions légales|cgu|cgv|plan du site|aviso legal|política de privacidad|política de cookies|privacidad|ホーム|トップ|ニュース|社会|政治|経済|国際|スポーツ|文化|한국어|홈|뉴스|사회|정치|경제|국제|스포츠|문화|오피니언|ニュース一覧|お問い合わせ|利用規約|プライバシーポリシー',
}

/** Beginnings of furniture lines, folded. */
const begins: Readonly<Record<string, string>> = {
  related:
    'read more:|read also:|read also |read next:|also read:|also read |read:|related:|see also:|more:|more on |more from |must read:|watch:|listen:|don’t miss:|recommended:|related article|related stor|related topics|lesen sie auch|lesen sie hier|lesen sie mehr|lies auch|mehr zum thema|mehr dazu|auch interessant|das könnte|weitere artikel|weitere themen|video:|fotostrecke|bilderstrecke|à lire aussi|lire aussi|à lire |à voir|lea también|lee también|leer también|te puede interesar|más información|leggi anche|leia também|leia mais|læs også|les også|les mer|läs också|läs mer|läs även|lue myös|czytaj też|czytaj także|przeczytaj|zobacz też|zobacz także|čtěte|přečtěte|související|read the full|read our|click here|continue reading|topics:|tags:|filed under|in this article|関連|あわせて|続きを読む|관련|▶|►|→|>|★',
  share:
    'share this|share on|share via|follow us|follow @|like us|tweet |tweets by|join the conversation|join our|find us on|connect with|folgen sie|teilen sie|suivez|síguenos|seguici|siga-nos|follow the|comments (|kommentare (|leave a comment|leave a reply|post a comment|what do you think|have your say|send your stories|got a story|do you have|email us|contact us|if you have a story|send us|contact the author|skriv kommentar',
  newsletter:
    'sign up|subscribe|register |get the latest|get our|get the best|stay informed|stay up to date|stay up-to-date|never miss|don’t miss a|newsletter|join thousands|support our|support independent|become a|if you value|your support|help us|please support|please consider|donate |this article is for subscribers|already a subscriber|you have reached|unlock |start your|free for|abonnieren|jetzt abo|melden sie|hier anmelden|mit dem newsletter|unser newsletter|den newsletter|inscrivez|abonnez|recevez|suscríbete|suscríbase|regístrate|iscriviti|assine|prenumerera|bli medlem|zapisz się|dołącz|by signing up|by subscribing|by clicking|by entering|enter your email|check out our|our journalism|read unlimited|only € |nur € ',
  cookie:
    'we use cookies|this site uses|this website uses|by continuing|cookie|we and our partners|accept all|accept cookies|manage cookies|manage preferences|wir verwenden cookies|diese webseite|diese website|an dieser stelle|empfohlener redaktioneller inhalt|externer inhalt|ich bin damit einverstanden|nous utilisons|utilizamos cookies|to view this|enable javascript|please enable|your browser|your web browser|this content is|inhalt von|um diesen inhalt|glomex|mit klick auf|zur anzeige|we’d like to',
  copyright:
    'copyright|all rights reserved|alle rechte|tous droits|todos los derechos|all content|this material may not|no part of|the views expressed|disclaimer|powered by|this story was|this article was|this article is republished|this article first appeared|originally published|first published|site by|designed by|powered',
  'about-block':
    'about the author|über den autor|über die autor|zur person|author:|the writer is|the author is|about us|more about|view all posts|view author|see all|all articles by|posts by|alle artikel von|follow the author|à propos|sobre el autor|contact author|who we are',
}

const reasons = new Map<string, Phrase>()
for (const [reason, words] of Object.entries(whole))
  for (const word of words.split('|')) reasons.set(word, { reason, whole: true })

const beginnings = Object.entries(begins).flatMap(([reason, words]) =>
  words.split('|').map((word) => ({ word, reason })),
)
const byFirstLetter = new Map<string, { word: string; reason: string }[]>()
for (const entry of beginnings) {
  const letter = entry.word.charAt(0)
  byFirstLetter.set(letter, [...(byFirstLetter.get(letter) ?? []), entry])
}

/** The phrase a line is or begins with; null where it is none. `line` is trimmed text as printed. */
export function phraseOf(line: string): Phrase | null {
  const folded = line.toLowerCase().replace(/['ʼ]/g, '’').replace(/\s+/g, ' ').trim()
  const found = reasons.get(folded) ?? reasons.get(folded.replace(/[\s>›»:.…+0-9|()-]+$/u, ''))
  if (found !== undefined) return found
  for (const { word, reason } of byFirstLetter.get(folded.charAt(0)) ?? [])
    if (folded.startsWith(word)) return { reason, whole: false }
  return null
}
