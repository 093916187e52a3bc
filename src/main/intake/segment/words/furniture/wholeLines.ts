import type { PhrasesByLanguage } from './phrasesByLanguage.ts'

/** Lines that are nothing but page furniture, folded. */
export const wholeLines: PhrasesByLanguage = {
  en: {
    picture:
      'enlarge image|expand image|view larger image|click to enlarge|hide caption|toggle caption|open image in gallery|view image in fullscreen',
    advertisement:
      'advertisements|powered by|commercial break|article content|advert|advertising|ad|ads|[ad_1]|[ad_2]|continue reading below|story continues below|article continues below|story continues below advertisement|scroll to continue|video player is loading.|loading...|loading',
    sponsored: 'paid post|partner content|brand content|sponsored|sponsored content|promoted',
    share:
      'share|shares|share0|share this|share this article|share article|share this story|share story|share on facebook|share on twitter|share on whatsapp|share via email|share with|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|email|e-mail|mail|print this article|copied|link copied|bookmark|save|saved|save article|save for later|gift article|gift|listen|listen to article|listen to this article|copy|follow|follow us|following|facebook messenger|flipboard|bluesky|threads|messenger|sms|x|instagram|youtube|tiktok|snapchat|xing|feedly|line|send|share this page|share this post|print',
    comments:
      'view comments|show comments|post comment|join the conversation|comments|comment|leave a comment|leave a reply|join the discussion',
    related:
      'related|related articles|related stories|related topics|related content|related posts|related news|related:|related topics:|read more|read more:|read also|read next|also read|more stories|more news|more on this story|more from|more|more like this|recommended|recommended for you|recommended stories|you may also like|you might also like|you might also be interested in|don’t miss|trending|trending now|trending stories|most read|most popular|most viewed|popular now|latest|latest news|latest stories|latest post|latest posts|top stories|top news|top story|editors’ picks|editor’s picks|editors’ pick|editor’s pick|see also|up next|next|previous|next article|previous article|previous post|next post|prev|tags|tags:|topics|topics:|keywords|in this article|topics mentioned|more in|more by|from our partners|around the web|you may like|continue reading|show more|see more|view more|view all|load more|further reading|recommended reading|related reading|related coverage|related links|other news|recommended from editorial|liveblog',
    newsletter:
      'sign in or create an account|newsletter|newsletters|sign up|subscribe|subscribe now|subscribe now!|subscribe today|sign in|log in|login|log out|logout|register|my account|account|become a member|support us|donate|donate now|get involved|contribute|join us|join now|free trial|e-paper|epaper|digital subscription|today’s paper|shop|podcasts|podcast|your email|your email address|email address|submit|enter your email|get the newsletter|get our newsletter',
    navigation:
      'author|authors|disclosure statement|partners|republish this article|home|menu|primary menu|main menu|skip to content|skip to main content|skip to navigation|search|search for:|search for: search|close|open|back|back to top|news|sport|sports|business|politics|opinion|world|local|local news|national|entertainment|lifestyle|culture|tech|technology|science|health|travel|video|videos|photos|gallery|galleries|pictures|audio|live|live tv|weather|auto|digital|about|about us|contact|contact us|help|faq|faqs|careers|jobs|archive|sitemap|rss|terms|terms of use|terms of service|terms and conditions|terms & conditions|privacy|privacy policy|privacy notice|cookie policy|cookie settings|cookies|legal|imprint|accessibility|partner|feedback|corrections|advertise|advertise with us|advertising|media kit|staff|sections|categories|category|company|services|useful links|our network|editions|edition|language|english',
  },
  af: {
    advertisement: 'advertensie',
    sponsored: 'geborg',
    share: 'deel|deel hierdie artikel|druk|stoor',
    comments: 'kommentaar|lewer kommentaar',
    related: 'lees ook|lees meer|verwante artikels|verwante nuus|mees gelees|nog nuus|jongste nuus',
    newsletter: 'teken in|meld aan|registreer|sluit aan',
  },
  ar: {
    advertisement: 'إعلان|اعلان|إعلانات',
    sponsored: 'محتوى مدعوم|مادة إعلانية',
    share:
      'مشاركة|شارك|شاركها|شارك المقال|شارك الخبر|تابعنا|طباعة|حفظ|نسخ الرابط|استمع|إرسال|متابعة',
    comments: 'تعليقات|التعليقات|أضف تعليق|اترك تعليقا|اكتب تعليقا',
    related:
      'اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|إقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|ذات صلة|الأكثر قراءة|الأكثر مشاهدة|المزيد|آخر الأخبار|أحدث الأخبار|شاهد أيضا|شاهد أيضاً|قد يعجبك أيضا|قد يهمك أيضا|كلمات مفتاحية|الكلمات المفتاحية|وسوم|تابع القراءة|اخترنا لك',
    newsletter: 'اشترك|اشترك الآن|تسجيل الدخول|دخول|التسجيل|إنشاء حساب|النشرة البريدية',
  },
  az: {
    advertisement: 'reklam',
    share: 'paylaş|çap et',
    comments: 'şərhlər|şərh yaz',
    related: 'oxşar xəbərlər|digər xəbərlər|ən çox oxunan|son xəbərlər|ətraflı',
    newsletter: 'abunə ol|daxil ol|qeydiyyat',
  },
  bg: {
    advertisement: 'реклама|продължава след рекламата',
    sponsored: 'спонсорирано съдържание|платено съдържание',
    share:
      'сподели|споделяне|сподели във facebook|принтирай|отпечатай|запази|копирай|харесай|изпрати',
    comments: 'коментари|коментирай|напиши коментар|добави коментар|коментар|коментара',
    related:
      'още по темата|свързани новини|свързани статии|прочетете още|прочети още|вижте още|виж още|вижте също|прочетете също|още новини|още от|най-четени|най-четено|най-нови|последни новини|препоръчано|препоръчваме ви|тагове|етикети|ключови думи',
    newsletter: 'абонирай се|абонирайте се|вход|регистрация|абонамент|бюлетин',
  },
  bn: {
    advertisement: 'বিজ্ঞাপন',
    share: 'শেয়ার|শেয়ার করুন|প্রিন্ট|প্রিন্ট করুন|কপি লিংক',
    comments: 'মন্তব্য|মন্তব্য করুন',
    related:
      'আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|এ সম্পর্কিত আরও খবর|সর্বশেষ|সর্বশেষ খবর|সর্বাধিক পঠিত|জনপ্রিয়|পাঠকপ্রিয়|আরও খবর|এই বিভাগের আরও খবর',
    newsletter: 'লগ ইন|লগইন|সাবস্ক্রাইব করুন|সাইন ইন|নিবন্ধন',
  },
  ca: {
    advertisement: 'publicitat',
    sponsored: 'contingut patrocinat',
    share: 'comparteix|compartir|imprimeix|desa',
    comments: 'comentaris|comenta',
    related:
      'llegeix també|et pot interessar|notícies relacionades|més notícies|el més llegit|més informació|etiquetes',
    newsletter: 'subscriu-te|subscriu-t’hi|inicia sessió|registra’t',
  },
  cs: {
    advertisement: 'reklama|inzerce|článek pokračuje pod reklamou|pokračování článku pod reklamou',
    sponsored: 'sponzorováno|reklamní sdělení|komerční sdělení',
    share:
      'sdílet|sdílet článek|pošli|diskutovat|tisk|tisknout|vytisknout|uložit|kopírovat odkaz|poslechnout článek|nahlásit chybu',
    comments:
      'diskuse|diskuze|komentáře|vstoupit do diskuse|přidat komentář|komentář|komentářů|příspěvků v diskusi',
    related:
      'čtěte také|čtěte i|čtěte dále|přečtěte si také|přečtěte si více|číst dále|více|více k tématu|související|související články|související témata|mohlo by vás zajímat|nejčtenější|nejčtenější články|nejnovější|doporučujeme|témata|štítky|další články|další zprávy',
    newsletter:
      'přihlásit|přihlásit se|odebírat|předplatné|předplatit|registrovat|registrace|koupit předplatné|vytvořit účet',
  },
  da: {
    advertisement:
      'annonce|reklame|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen',
    sponsored: 'sponsoreret indhold',
    share: 'del artiklen|del|kopier link|gem artikel|lyt til artiklen|print',
    comments: 'kommentarer|kommenter|skriv kommentar|vis kommentarer',
    related:
      'læs også|læs mere|mest læste|mere om|mere fra|seneste nyt|relaterede artikler|se også|emner|læs videre',
    newsletter: 'bliv abonnent|log ind|køb abonnement|tilmeld|tilmeld nyhedsbrev|opret konto',
  },
  de: {
    picture: 'bild vergrößern|bild in großansicht|vergrößern',
    advertisement:
      'anzeige|anzeigen|werbung|werbung überspringen|mehr anzeigen|werbebanner|artikel inhalt|artikel wird unten fortgesetzt|nach der werbung weiterlesen',
    sponsored: 'bezahlter inhalt',
    share:
      'drucken|teilen|artikel teilen|beitrag teilen|merken|link kopieren|anhören|vorlesen|artikel anhören|folgen|speichern|artikel verschenken|verschenken',
    comments:
      'kommentare|kommentaredrucken|kommentieren|kommentar|leserkommentare|kommentar schreiben',
    related:
      'weiterlesen|mehr lesen|zum thema|zum thema:|mehr zum thema|mehr zum thema:|mehr aus|mehr von|mehr dazu|neueste|top-themen|top themen|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch|lesetipps|weitere artikel|weitere themen|weitere informationen|meistgelesen|meistgelesene artikel|neueste artikel|aktuelle nachrichten|themen|orte|schlagworte|schlagwörter|in diesem artikel|mehr|alle anzeigen|mehr laden',
    newsletter:
      'abo|abonnieren|anmelden|abmelden|registrieren|jetzt abonnieren|konto|zum newsletter anmelden',
    navigation:
      'startseite|menü|zum inhalt|zum inhalt springen|zum hauptinhalt springen|zur startseite|suche|suchen|schließen|zurück|nach oben|wetter|politik|wirtschaft|kultur|gesellschaft|panorama|meinung|wissen|ratgeber|gesundheit|reise|lokales|regional|ausland|inland|impressum|datenschutz|datenschutzerklärung|agb|mediadaten|netiquette|hilfe|archiv|barrierefreiheit|deutsch|kontakt|über uns|karriere|werben|nutzungsbedingungen|cookie-einstellungen|utiq verwalten',
  },
  el: {
    advertisement: 'διαφήμιση|διαφημιστικό|διαβάστε περισσότερα μετά τη διαφήμιση',
    sponsored: 'χορηγούμενο|χορηγούμενο περιεχόμενο',
    share: 'κοινοποίηση|κοινοποιήστε|μοιραστείτε|εκτύπωση|αποθήκευση|αντιγραφή συνδέσμου|αποστολή',
    comments: 'σχόλια|σχολιάστε|σχόλιο',
    related:
      'διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε και|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμα|σχετικά άρθρα|σχετικά|σχετικές ειδήσεις|δημοφιλή|τα πιο δημοφιλή|τελευταία νέα|περισσότερα|ετικέτες|ροή ειδήσεων',
    newsletter: 'εγγραφή|σύνδεση|είσοδος|συνδρομή|εγγραφείτε',
  },
  es: {
    advertisement:
      'publicidad|anuncio|continúa leyendo la historia aquí abajo|la noticia continúa después de la publicidad',
    sponsored: 'contenido patrocinado',
    share:
      'compartir|compartir en facebook|compartir en twitter|seguir|imprimir|guardar|enviar por correo|copiar enlace|copiar link|escuchar artículo',
    comments: 'comentarios|comentar|deja un comentario|comentario',
    related:
      'lea también|lee también|leer también|también te puede interesar|te puede interesar|te recomendamos|le puede interesar|ver más|leer más|seguir leyendo|noticias relacionadas|notas relacionadas|artículos relacionados|contenido relacionado|relacionados|relacionadas|temas|etiquetas|más noticias|lo más leído|lo más visto|lo último|más sobre este tema|más en esta sección|en esta nota|recomendados',
    newsletter:
      'suscríbete|suscribirse|suscribite|suscríbase|iniciar sesión|inicia sesión|ingresar|registrarse|regístrate|regístrese|crear cuenta',
    navigation:
      'inicio|buscar|deportes|economía|política|opinión|cultura|sociedad|internacional|español|aviso legal|política de privacidad|política de cookies|privacidad',
  },
  et: {
    advertisement: 'reklaam|artikkel jätkub pärast reklaami',
    sponsored: 'sisuturundus',
    share: 'jaga|jaga artiklit|prindi|trüki|salvesta|kopeeri link',
    comments: 'kommentaarid|kommenteeri|kommentaari',
    related:
      'loe ka|loe lisaks|loe veel|loe edasi|loe rohkem|seotud artiklid|seotud uudised|seotud lood|loetumad|enim loetud|viimased uudised|värsked uudised|märksõnad|rohkem',
    newsletter: 'telli|logi sisse|sisene|registreeru|liitu uudiskirjaga',
  },
  fa: {
    advertisement: 'تبلیغات|آگهی|تبلیغ',
    share: 'اشتراک‌گذاری|اشتراک گذاری|به اشتراک بگذارید|چاپ|ذخیره|کپی لینک',
    comments: 'نظرات|نظر شما|ارسال نظر',
    related:
      'بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|اخبار مرتبط|خبرهای مرتبط|مطالب مرتبط|پربازدیدترین|پربیننده‌ترین|آخرین اخبار|برچسب‌ها|برچسب ها|کلیدواژه‌ها|پیشنهاد ما',
    newsletter: 'ورود|ثبت نام|ثبت‌نام|عضویت|اشتراک',
  },
  fi: {
    advertisement: 'mainos|ilmoitus|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen alla',
    sponsored: 'kaupallinen yhteistyö',
    share: 'tulosta|jaa|jaa artikkeli|kopioi linkki|kuuntele|tallenna',
    comments: 'kommentoi|kommentit|kommenttia',
    related:
      'lue myös|lue lisää|luetuimmat|katso myös|lisää aiheesta|uusimmat|aiheet|aiheeseen liittyvää|suosittelemme',
    newsletter: 'tilaa|kirjaudu|kirjaudu sisään|rekisteröidy|tilaa uutiskirje|luo tunnus',
  },
  fo: {
    advertisement: 'lýsing',
    share: 'deil|prenta',
    related: 'les eisini|les meira',
    newsletter: 'hald',
  },
  fr: {
    advertisement: 'publicité|annonce|la suite après la publicité|la suite après cette publicité',
    sponsored: 'contenu sponsorisé|publi-rédactionnel',
    share:
      'partager|partager l’article|partager cet article|ouvrir|imprimer|envoyer par e-mail|copier le lien|enregistrer|offrir l’article|écouter l’article|suivre',
    comments: 'commenter|commentaires|réagir|commentaire',
    related:
      'voir plus|voir aussi|articles liés|en savoir plus|à lire aussi|lire aussi|lire également|à lire également|sur le même sujet|plus d’articles|les plus lus|les plus consultés|nos articles à lire aussi|dans la même rubrique|à découvrir|vous aimerez aussi|contenus associés',
    newsletter:
      'abonnez-vous|s’abonner|je m’abonne|se connecter|connexion|s’inscrire|inscription|déjà abonné ?|créer un compte',
    navigation:
      'accueil|rechercher|international|économie|politique|société|monde|français|mentions légales|cgu|cgv|plan du site',
  },
  he: {
    advertisement: 'פרסומת',
    sponsored: 'תוכן שיווקי|תוכן מקודם|ממומן',
    share: 'שתפו|שתף|שיתוף|הדפסה|הדפסת כתבה|שמור|העתק קישור|עקבו אחרינו',
    comments: 'תגובות|הוסף תגובה|הוסיפו תגובה',
    related:
      'קראו גם|קרא גם|קראו עוד|קרא עוד|עוד בנושא|כתבות נוספות|כתבות קשורות|כתבות שאולי פספסתם|הנקראות ביותר|הנקראים ביותר|מומלצים|תגיות|עוד כתבות|אולי יעניין אותך',
    newsletter: 'הרשמה|התחברות|כניסה|להרשמה|הירשמו|מנויים',
  },
  hi: {
    advertisement: 'विज्ञापन|advt',
    share: 'शेयर करें|शेयर|टिप्पणियां|प्रिंट करें|फॉलो करें|सेव करें',
    comments: 'टिप्पणी करें|कमेंट',
    related:
      'और पढ़ें|ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|आगे पढ़ें|संबंधित खबरें|संबंधित ख़बरें|ताज़ा खबरें|ताजा खबरें|सबसे ज्यादा पढ़ी गई|और देखें|ट्रेंडिंग',
    newsletter: 'लॉग इन|लॉगिन|सब्सक्राइब करें|साइन इन|रजिस्टर करें',
  },
  hr: {
    advertisement:
      'oglas|članak se nastavlja ispod oglasa|tekst se nastavlja ispod oglasa|tekst se nastavlja ispod promocije',
    sponsored: 'sponzorirano|sponzorirani sadržaj|plaćeni sadržaj',
    share: 'podijeli|podijeli članak|podijelite|ispiši|spremi|pošalji|kopiraj poveznicu',
    comments: 'komentari|komentiraj|komentara',
    related:
      'pročitajte i ovo|pročitajte i|pročitajte više|pročitajte još|pročitaj više|povezane vijesti|povezani članci|povezane teme|najčitanije|najnovije|vezane vijesti|vezani članci|više o temi|izdvojeno|preporučeno|oznake',
    newsletter: 'prijava|prijavi se|registracija|registriraj se|pretplata|pretplati se',
  },
  hu: {
    advertisement: 'hirdetés|reklám|a cikk a hirdetés után folytatódik|x hirdetés',
    sponsored: 'szponzorált tartalom|támogatott tartalom|fizetett tartalom',
    share:
      'megosztás|megosztom|oszd meg|ossza meg|tetszik|nyomtatás|mentés|link másolása|küldés|elküldöm',
    comments: 'hozzászólások|hozzászólás|hozzászólok|kommentek|komment',
    related:
      'kapcsolódó cikkek|kapcsolódó|kapcsolódó cikk|kapcsolódó tartalom|kapcsolódó anyagok|olvassa el ezt is|olvasd el ezt is|olvassa el|ajánló|ajánlott cikkek|további cikkek|további hírek|további híreink|legolvasottabb|legnépszerűbb|legfrissebb|friss hírek|ez is érdekelheti|ez is érdekelhet|még több|bővebben|tovább|címkék|témák|kövessen minket|kiemelt',
    newsletter:
      'feliratkozás|feliratkozom|bejelentkezés|belépés|regisztráció|előfizetés|előfizetek|iratkozzon fel hírlevelünkre|hírlevél',
  },
  hy: {
    advertisement: 'գովազդ',
    share: 'կիսվել|տպել',
    comments: 'մեկնաբանություններ',
    related: 'կարդացեք նաև|կարդալ ավելին|նման նյութեր|ավելին',
    newsletter: 'բաժանորդագրվել|մուտք|գրանցվել',
  },
  id: {
    advertisement: 'iklan|advertisement',
    sponsored: 'advertorial|konten bersponsor',
    share: 'bagikan|bagikan artikel|bagikan:|cetak|simpan|salin tautan|salin link|copy link',
    comments: 'komentar|tulis komentar',
    related:
      'baca juga|baca juga:|baca selengkapnya|selengkapnya|berita terkait|artikel terkait|berita lainnya|berita populer|terpopuler|terkini|berita terkini|lihat juga|simak juga|topik terkait|tag terkait|tag',
    newsletter: 'daftar|berlangganan|masuk|log masuk|langganan',
  },
  is: {
    advertisement: 'auglýsing|auglýsingar',
    sponsored: 'kostað efni|kynning',
    share: 'deila|deila frétt|deildu|tísta|prenta|senda grein',
    comments: 'athugasemdir',
    related:
      'lesa meira|sjá meira|sjá einnig|lesa nánar|tengdar fréttir|tengdar greinar|tengt efni|tengdar skrár|mest lesið|nýjast|nýjustu fréttir|meira|fleiri fréttir|lestu meira',
    newsletter:
      'innskráning|skrá inn|skráðu þig|áskrift|gerast áskrifandi|kaupa áskrift|skráðu þig á póstlistann',
  },
  it: {
    advertisement: 'pubblicità|annuncio pubblicitario|continua a leggere dopo la pubblicità',
    sponsored: 'contenuto sponsorizzato',
    share:
      'condividi|condividi su facebook|stampa|salva|ascolta l’articolo|copia link|invia per email',
    comments: 'commenti|commenta|commento',
    related:
      'le più lette|i più letti|leggi anche|leggi tutto|continua a leggere|notizie correlate|articoli correlati|approfondisci|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|argomenti|vedi anche|ultime notizie',
    newsletter: 'iscriviti|accedi|registrati|abbonati|iscriviti alla newsletter',
    navigation: 'cronaca|economia',
  },
  ja: {
    picture: '拡大する|画像を拡大する|写真を拡大',
    advertisement: '広告|スポンサーリンク|pr|広告の後に続きます|記事の続きは広告の後に',
    share:
      'コピー|はてなブックマーク|この記事をシェアする|シェア|シェアする|ツイート|ツイートする|印刷|印刷する|リンクをコピー|保存|いいね|ブックマーク|フォロー|フォローする',
    comments: 'コメント|コメントする|コメントを見る',
    related:
      '関連リンク|この記事の関連ニュース|続きを読む|関連記事|関連ニュース|関連キーワード|関連トピックス|あわせて読みたい|おすすめ記事|おすすめ|ランキング|アクセスランキング|人気記事|新着記事|最新ニュース|最新記事|もっと見る|一覧を見る|トピックス|次の記事|前の記事',
    newsletter: 'ログイン|会員登録|有料会員|無料登録|新規登録|購読する|メルマガ登録',
    navigation:
      'ホーム|トップ|ニュース|社会|政治|経済|国際|スポーツ|文化|ニュース一覧|お問い合わせ|利用規約|プライバシーポリシー',
  },
  ka: {
    advertisement: 'რეკლამა',
    share: 'გაზიარება|ბეჭდვა',
    comments: 'კომენტარები',
    related:
      'მსგავსი სიახლეები|დაკავშირებული სიახლეები|წაიკითხეთ ასევე|მეტის ნახვა|ასევე წაიკითხეთ',
    newsletter: 'გამოწერა|შესვლა|რეგისტრაცია',
  },
  kl: {
    share: 'avitseqatigiinneq',
    related: 'aamma atuaruk',
  },
  ko: {
    picture: '이미지 확대보기|이미지 확대|사진 확대|사진 확대하기|확대이미지 보기',
    advertisement: '광고|ad광고|스폰서',
    share:
      '공유|공유하기|기사 공유|복사|url복사|추천|좋아요|인쇄|프린트|스크랩|글자크기|글자 크기|기사저장|본문 글씨 키우기|본문 글씨 줄이기',
    comments: '댓글|댓글쓰기',
    related:
      '연관기사|추천기사|인기 기사|관련기사|관련 기사|관련뉴스|관련 뉴스|많이 본 뉴스|많이 본 기사|인기기사|인기뉴스|최신기사|최신뉴스|이 시각 주요뉴스|주요뉴스|더보기|태그|이전기사|다음기사',
    newsletter: '구독|구독하기|로그인|회원가입|뉴스레터',
    navigation: '한국어|홈|뉴스|사회|정치|경제|국제|스포츠|문화|오피니언',
  },
  lt: {
    advertisement: 'reklama|straipsnis tęsiamas po reklamos',
    sponsored: 'remiamas turinys|partnerio turinys',
    share: 'dalintis|dalinkis|pasidalinti|pasidalink|spausdinti|išsaugoti|kopijuoti nuorodą',
    comments: 'komentarai|komentuoti|komentarų',
    related:
      'skaitykite taip pat|taip pat skaitykite|skaityti daugiau|skaityk daugiau|susiję straipsniai|susijusios naujienos|skaitomiausi|naujausi|daugiau|populiariausi|raktažodžiai|žymės|rekomenduojame',
    newsletter: 'prenumeruoti|prenumerata|prisijungti|registruotis|naujienlaiškis',
  },
  lv: {
    advertisement: 'reklāma|raksts turpinās pēc reklāmas|sludinājums',
    sponsored: 'sponsorēts saturs',
    share: 'dalīties|dalies|padalies|drukāt|izdrukāt|saglabāt|kopēt saiti',
    comments: 'komentāri|komentēt|komentārs',
    related:
      'lasi arī|lasiet arī|lasīt vairāk|lasi vēl|saistītie raksti|saistītās ziņas|lasītākie|jaunākie|vairāk|populārākie|atslēgvārdi|iesakām',
    newsletter: 'abonēt|pierakstīties|ienākt|reģistrēties|pieteikties',
  },
  mk: {
    advertisement: 'реклама|огласи',
    share: 'сподели|испечати',
    comments: 'коментари',
    related: 'поврзани вести|прочитај повеќе|повеќе|слични вести|најчитани|најнови|прочитајте и',
    newsletter: 'најави се|претплати се|регистрирај се',
  },
  ml: {
    advertisement: 'പരസ്യം',
    share: 'പങ്കിടുക|ഷെയർ ചെയ്യുക',
    comments: 'അഭിപ്രായങ്ങൾ',
    related: 'കൂടുതൽ വായിക്കുക|ഇതും വായിക്കുക|അനുബന്ധ വാർത്തകൾ',
  },
  mr: {
    advertisement: 'जाहिरात',
    share: 'शेअर करा',
    comments: 'प्रतिक्रिया',
    related: 'हे ही वाचा|हेही वाचा|आणखी वाचा|संबंधित बातम्या|अधिक वाचा',
  },
  ms: {
    advertisement: 'iklan',
    share: 'kongsi|kongsikan|cetak|simpan',
    comments: 'komen',
    related:
      'baca juga|berita berkaitan|artikel berkaitan|baca lagi|berita lain|popular|terkini|berita terkini',
    newsletter: 'daftar|langgan|log masuk',
  },
  ne: {
    advertisement: 'विज्ञापन',
    share: 'सेयर गर्नुहोस्',
    comments: 'प्रतिक्रिया',
    related: 'यो पनि पढ्नुहोस्|थप पढ्नुहोस्|सम्बन्धित समाचार',
  },
  nl: {
    advertisement: 'advertentie|lees verder na de advertentie|lees verder onder de advertentie',
    sponsored: 'gesponsord|gesponsorde inhoud',
    share:
      'delen|deel dit artikel|deel|e-mailen|afdrukken|bewaar|bewaren|kopieer link|luister naar dit artikel|volgen',
    comments: 'reacties|reageer|reactie',
    related:
      'lees ook|lees meer|lees verder|meer nieuws|meer over|meer lezen|meest gelezen|gerelateerd|gerelateerde artikelen|ook interessant|bekijk ook|net binnen|lees ook:|onderwerpen',
    newsletter:
      'inloggen|abonneer|abonneren|word abonnee|aanmelden|registreren|maak een account aan|schrijf je in',
  },
  no: {
    advertisement:
      'annonse|reklame|artikkelen fortsetter under annonsen|saken fortsetter under annonsen|artikkelen fortsetter etter annonsen',
    sponsored: 'annonsørinnhold',
    share: 'del|del artikkelen|del på facebook|lytt|kopier lenke|skriv ut|tips en venn|tips oss',
    comments: 'kommentarer|kommenter',
    related:
      'les også|les mer|mest lest|siste nytt|mer om|relaterte saker|se også|relatert|les hele saken',
    newsletter: 'logg inn|bli abonnent|kjøp abonnement|meld deg på|abonner',
  },
  pl: {
    advertisement:
      'reklama|ogłoszenie|dalsza część artykułu pod reklamą|dalszy ciąg materiału pod wideo|reszta tekstu pod reklamą|pozostało jeszcze',
    sponsored: 'materiał sponsorowany|materiał promocyjny|artykuł sponsorowany',
    share:
      'udostępnij|udostępnij artykuł|podziel się|drukuj|zapisz|kopiuj link|skopiuj link|wyślij|posłuchaj|lubię to|obserwuj',
    comments: 'skomentuj|komentarze|komentuj|komentarz|komentarzy',
    related:
      'czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj również|przeczytaj też|najczęściej czytane|najpopularniejsze|najnowsze|polecane|powiązane artykuły|podobne artykuły|więcej na ten temat|zobacz więcej|tematy|tagi|warto przeczytać|polecamy',
    newsletter:
      'zaloguj|zaloguj się|subskrybuj|prenumerata|zapisz się|zarejestruj się|załóż konto|dołącz do nas|wypróbuj',
  },
  pt: {
    advertisement: 'publicidade|continua após a publicidade|anúncio|pub',
    sponsored: 'conteúdo patrocinado',
    share:
      'compartilhar|compartilhe|partilhar|partilhe|imprimir|guardar|ouvir artigo|copiar link|seguir|gostar',
    comments: 'comentários|comentar|comentário',
    related:
      'leia também|leia mais|veja também|veja mais|ver mais|ler mais|artigos relacionados|notícias relacionadas|matérias relacionadas|conteúdo relacionado|mais lidas|mais lidos|mais vistos|últimas notícias|relacionados|saiba mais|recomendado|tópicos|assuntos',
    newsletter:
      'assine|assinar|assine já|entrar|iniciar sessão|cadastre-se|registe-se|inscreva-se|subscrever',
    navigation: 'sociedade',
  },
  ro: {
    advertisement: 'publicitate|reclamă|articolul continuă după reclamă',
    sponsored: 'conținut sponsorizat|advertorial',
    share: 'distribuie|distribuie articolul|tipărește|salvează|copiază link|trimite|urmărește-ne',
    comments: 'comentarii|comentează|adaugă comentariu|comentariu',
    related:
      'citește și|citeşte şi|citește mai mult|citește mai departe|vezi și|articole similare|articole asemănătoare|articole recomandate|știri similare|cele mai citite|ultimele știri|recomandări|recomandate|te-ar putea interesa|mai multe|etichete|pe aceeași temă',
    newsletter: 'abonează-te|autentificare|conectare|înregistrare|creează cont|intră în cont',
  },
  ru: {
    advertisement: 'реклама|продолжение после рекламы',
    sponsored: 'на правах рекламы|спонсорский материал|партнерский материал|партнёрский материал',
    share:
      'поделиться|поделитесь|печать|распечатать|сохранить|скопировать ссылку|копировать ссылку|отправить|нравится|подписывайтесь на нас',
    comments:
      'комментарии|комментировать|оставить комментарий|обсудить|комментарий|комментария|комментариев',
    related:
      'читайте также|читать также|читайте далее|читать далее|читать дальше|по теме|материалы по теме|смотрите также|похожие новости|похожие материалы|другие новости|последние новости|популярное|самое читаемое|новости по теме|ещё по теме|еще по теме|подробнее|теги|рекомендуем|вам может быть интересно|главное|лента новостей',
    newsletter:
      'подписаться|подписаться на рассылку|подписка|войти|вход|регистрация|зарегистрироваться',
  },
  si: {
    advertisement: 'දැන්වීම',
    share: 'බෙදාගන්න',
    related: 'තවත් කියවන්න|අදාළ පුවත්',
  },
  sk: {
    advertisement:
      'inzercia|reklama|článok pokračuje pod reklamou|článok pokračuje pod video reklamou',
    sponsored: 'sponzorované',
    share: 'zdieľať|zdieľať článok|tlačiť|vytlačiť|uložiť|kopírovať odkaz|odporučiť|nahlásiť chybu',
    comments: 'diskusia|komentáre|komentár|komentárov',
    related:
      'čítajte aj|čítajte tiež|prečítajte si aj|prečítajte si tiež|čítajte ďalej|súvisiace články|súvisiace|najčítanejšie|najnovšie|odporúčame|mohlo by vás zaujímať|témy|viac k téme|viac',
    newsletter:
      'prihlásiť|prihlásiť sa|predplatné|predplatiť|registrovať|odoberať|zaregistrovať sa',
  },
  sl: {
    advertisement: 'oglas|oglasi|članek se nadaljuje pod oglasom',
    sponsored: 'oglasno sporočilo|promocijsko sporočilo',
    share: 'deli|delite|natisni|shrani|kopiraj povezavo|pošlji|všeč mi je',
    comments: 'komentarji|komentiraj|komentarjev',
    related:
      'preberite tudi|preberite še|preberi več|preberite več|sorodne novice|povezani članki|povezane novice|sorodni članki|najbolj brano|najnovejše|več o|ključne besede|preberite si še|morda vas zanima',
    newsletter: 'prijava|prijavite se|naročnina|naročite se|registracija|registrirajte se',
  },
  sq: {
    advertisement: 'reklamë|reklama|njoftim',
    share: 'shpërndaje|shpërndaj|ndaje|printo',
    comments: 'komente|komento',
    related:
      'lexo edhe|lexoni edhe|lexo më shumë|lexoni më shumë|më shumë|të ngjashme|lajme të ngjashme|më të lexuarat|të fundit',
    newsletter: 'hyni|hyr|regjistrohu|abonohu',
  },
  sr: {
    advertisement: 'oglas|oglasi|reklama|оглас|огласи|реклама',
    sponsored: 'sponzorisano|promo|спонзорисано',
    share:
      'podeli|podelite|podeli vest|podijeli|štampaj|odštampaj|sačuvaj|kopiraj link|pošalji|pratite nas|подели|штампај',
    comments:
      'komentari|komentariši|pošalji komentar|ostavi komentar|коментари|коментариши|komentara|коментара',
    related:
      'pročitajte još|pročitajte i|pročitaj još|pročitaj i|vezane vesti|povezane vesti|povezano|najčitanije|najnovije|najnovije vesti|još vesti|više o|tagovi|ključne reči|preporučujemo|možda će vas zanimati|прочитајте још|прочитајте и|повезане вести|најчитаније|најновије|више о',
    newsletter:
      'prijavi se|prijavite se|registruj se|pretplati se|pretplatite se|пријави се|претплати се',
  },
  sv: {
    advertisement:
      'annons|artikeln fortsätter under annonsen|artikeln fortsätter efter annonsen|reklam',
    sponsored: 'annonsinnehåll|sponsrad|sponsrat innehåll',
    share:
      'dela artikeln|dela|lyssna|kopiera länk|skriv ut|spara|spara artikel|ge bort artikeln|rätta artikel',
    comments: 'visa kommentarer|kommentera|kommentarer|kommentar',
    related:
      'läs också|läs mer|läs mer:|läs även|mer om|mest läst|mest lästa|senaste nytt|relaterat|relaterade artiklar|se också|fler artiklar|ämnen i artikeln|ämnen',
    newsletter: 'logga in|prenumerera|bli prenumerant|skapa konto|anmäl dig|bli medlem',
  },
  sw: {
    advertisement: 'tangazo|matangazo',
    share: 'shiriki|sambaza|chapisha',
    comments: 'maoni|toa maoni',
    related:
      'soma pia|soma zaidi|habari zinazohusiana|habari zaidi|taarifa zinazohusiana|zinazohusiana|zilizosomwa zaidi',
    newsletter: 'jiandikishe|ingia|jisajili',
  },
  ta: {
    advertisement: 'விளம்பரம்',
    share: 'பகிர்|பகிர்க|பகிரவும்',
    comments: 'கருத்துகள்|கருத்து',
    related: 'மேலும் படிக்க|இதையும் படிங்க|இதையும் படியுங்கள்|தொடர்புடைய செய்திகள்|சமீபத்திய செய்திகள்',
  },
  te: {
    advertisement: 'ప్రకటన',
    share: 'షేర్ చేయండి',
    comments: 'వ్యాఖ్యలు',
    related: 'ఇవి కూడా చదవండి|ఇది కూడా చదవండి|సంబంధిత వార్తలు|మరింత చదవండి',
  },
  th: {
    advertisement: 'โฆษณา|พื้นที่โฆษณา',
    share: 'แชร์|แชร์ข่าวนี้|แบ่งปัน|พิมพ์|คัดลอกลิงก์|บันทึก',
    comments: 'ความคิดเห็น|แสดงความคิดเห็น',
    related:
      'อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าวต่อ|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|ข่าวล่าสุด|ข่าวอื่นๆ|ยอดนิยม|แท็ก|แท็กที่เกี่ยวข้อง|ดูเพิ่มเติม',
    newsletter: 'เข้าสู่ระบบ|สมัครสมาชิก|ลงทะเบียน',
  },
  tl: {
    advertisement: 'patalastas',
    share: 'ibahagi',
    comments: 'mga komento',
    related: 'basahin din|basahin rin|kaugnay na balita|mga kaugnay na balita',
    newsletter: 'mag-subscribe|mag-log in',
  },
  tr: {
    advertisement: 'reklam|reklamlar|haberin devamı için kaydırın|ilan',
    sponsored: 'sponsorlu içerik|advertorial',
    share:
      'paylaş|facebook’ta paylaş|twitter’da paylaş|yazdır|kaydet|bağlantıyı kopyala|linki kopyala|dinle|haberi dinle|takip et|abone olun',
    comments: 'yorumlar|yorum yap|yorum yaz|yorum',
    related:
      'ilgili haberler|ilgili haber|benzer haberler|diğer haberler|son dakika|haberin devamı|devamını oku|daha fazla|çok okunanlar|en çok okunanlar|öne çıkanlar|önerilen haberler|sıradaki haber|etiketler|bunlar da ilginizi çekebilir|ayrıca bakınız|son haberler',
    newsletter: 'abone ol|giriş yap|üye ol|kayıt ol|üye girişi|bültene abone ol',
  },
  uk: {
    advertisement: 'реклама|продовження після реклами',
    sponsored: 'спонсорський матеріал|партнерський матеріал',
    share:
      'поширити|поділитися|поділитись|поділіться|друк|роздрукувати|зберегти|скопіювати посилання|надіслати',
    comments: 'коментарі|коментувати|залишити коментар|коментар|коментаря|коментарів',
    related:
      'читайте також|читайте ще|читати далі|читати також|дивіться також|за темою|по темі|матеріали за темою|схожі новини|новини за темою|більше новин|останні новини|популярне|популярні новини|найпопулярніше|докладніше|детальніше|теги|рекомендуємо|вас може зацікавити',
    newsletter: 'підписатися|підписатись|підписка|увійти|вхід|реєстрація|зареєструватися',
  },
  ur: {
    advertisement: 'اشتہار|اشتہارات',
    share: 'شیئر کریں|شیئر|پرنٹ کریں',
    comments: 'تبصرے|تبصرہ کریں',
    related: 'مزید پڑھیں|یہ بھی پڑھیں|متعلقہ خبریں|مزید خبریں|تازہ ترین|مقبول ترین',
    newsletter: 'لاگ ان|سبسکرائب کریں|رجسٹر کریں',
  },
  vi: {
    advertisement: 'quảng cáo',
    sponsored: 'nội dung tài trợ',
    share: 'chia sẻ|in bài viết|lưu|sao chép liên kết|thích',
    comments: 'bình luận|ý kiến|gửi bình luận',
    related:
      'xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|tin mới|tin nổi bật|đọc nhiều|đọc nhiều nhất|có thể bạn quan tâm|chủ đề|từ khóa|tin tức khác|bài viết liên quan',
    newsletter: 'đăng nhập|đăng ký|theo dõi',
  },
  zh: {
    advertisement: '广告|廣告|推广|以下為廣告|广告位',
    sponsored: '赞助内容|贊助內容',
    share:
      '分享|分享到|分享到：|转发|收藏|打印|列印|字号|字號|点赞|點讚|复制链接|複製連結|微信|微博|扫一扫|微信扫一扫',
    comments: '評論|评论|我要评论|发表评论|留言',
    related:
      '相關新聞|相關報導|相关新闻|相关阅读|相關閱讀|相关推荐|相關文章|相关文章|相关报道|延伸閱讀|延伸阅读|熱門新聞|热门新闻|热门文章|熱門文章|最新消息|最新新聞|最新新闻|更多新聞|更多新闻|更多|阅读更多|閱讀更多|猜你喜欢|推荐阅读|推薦閱讀|為你推薦|为您推荐|下一篇|上一篇|热点推荐|關鍵字|关键词|标签|標籤',
    newsletter: '注册|登录|登入|订阅|訂閱|註冊|會員登入',
  },
  zu: {
    related: 'funda nanokuthi',
  },
}
