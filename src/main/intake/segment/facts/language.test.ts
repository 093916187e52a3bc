import { describe, expect, test } from 'vitest'
import { areNear, detectLanguage } from './language.ts'

describe('S18 the language of a text', () => {
  test.each([
    [
      'hr',
      'Gradsko vijeće u ponedjeljak je odlučilo da će most biti zatvoren, ali još nije poznato kada će se radovi završiti, rekao je gradonačelnik.',
    ],
    [
      'sr',
      'Gradsko veće je u ponedeljak odlučilo da most bude zatvoren, ali još nije poznato kada će radovi biti završeni, rekao je gradonačelnik.',
    ],
    [
      'sl',
      'Mestni svet je v ponedeljek odločil, da bo most zaprt, vendar še ni znano, kdaj bodo dela končana, je povedal župan.',
    ],
    [
      'lt',
      'Miesto taryba pirmadienį nusprendė, kad tiltas bus uždarytas, tačiau dar nėra žinoma, kada darbai bus baigti, sakė meras.',
    ],
    [
      'lv',
      'Pilsētas dome pirmdien nolēma, ka tilts tiks slēgts, bet vēl nav zināms, kad darbi tiks pabeigti, sacīja mērs.',
    ],
    [
      'et',
      'Linnavolikogu otsustas esmaspäeval, et sild suletakse, kuid veel ei ole teada, millal tööd lõpevad, ütles linnapea.',
    ],
    [
      'sq',
      'Këshilli i qytetit vendosi të hënën që ura të mbyllet, por ende nuk dihet se kur do të përfundojnë punimet, tha kryetari i bashkisë.',
    ],
    [
      'vi',
      'Hội đồng thành phố hôm thứ Hai đã quyết định đóng cửa cây cầu, nhưng vẫn chưa biết khi nào công việc sẽ hoàn thành, thị trưởng cho biết.',
    ],
    [
      'ms',
      'Majlis bandar raya pada hari Isnin memutuskan bahawa jambatan itu akan ditutup, tetapi masih belum diketahui bila kerja itu akan siap, kata Datuk Bandar, kerana beliau tidak dapat dihubungi.',
    ],
    [
      'id',
      'Dewan kota pada hari Senin memutuskan bahwa jembatan itu akan ditutup, tetapi belum diketahui kapan pekerjaan akan selesai, kata wali kota, karena ia tidak bisa dihubungi.',
    ],
    [
      'fil',
      'Nagpasya ang konseho ng lungsod noong Lunes na isasara ang tulay, ngunit hindi pa alam kung kailan matatapos ang gawain, ayon sa alkalde.',
    ],
    [
      'af',
      'Die stadsraad het Maandag besluit dat die brug gesluit sal word, maar dit is nog nie bekend wanneer die werk klaar sal wees nie, het die burgemeester gesê.',
    ],
    [
      'nl',
      'De gemeenteraad heeft maandag besloten dat de brug wordt gesloten, maar het is nog niet bekend wanneer het werk klaar is, zei de burgemeester.',
    ],
    [
      'mk',
      'Градскиот совет во понеделникот одлучи мостот да биде затворен, но сè уште не е познато кога ќе завршат работите, рече градоначалникот. Ѓорѓи Ќосев рече.',
    ],
    [
      'be',
      'Гарадскі савет у панядзелак вырашыў закрыць мост, але пакуль невядома, калі скончацца работы, сказаў мэр, у якога ўзялі інтэрв’ю.',
    ],
    [
      'bg',
      'Общинският съвет реши в понеделник мостът да бъде затворен, но все още не е известно кога ще приключи работата, каза кметът.',
    ],
    [
      'ru',
      'Городской совет в понедельник решил закрыть мост, но пока неизвестно, когда закончатся работы, сказал мэр, который был на заседании.',
    ],
    [
      'uk',
      'Міська рада в понеділок вирішила закрити міст, але поки що невідомо, коли закінчаться роботи, сказав мер.',
    ],
    [
      'kk',
      'Қалалық кеңес дүйсенбі күні көпірді жабу туралы шешім қабылдады, бірақ жұмыстың қашан аяқталатыны әлі белгісіз, деді әкім.',
    ],
    [
      'mn',
      'Хотын зөвлөл даваа гаригт гүүрийг хаахаар шийдвэрлэсэн боловч ажил хэзээ дуусах нь тодорхойгүй байна гэж хотын дарга хэлэв.',
    ],
    ['ta', 'நகர சபை திங்கட்கிழமை பாலத்தை மூட முடிவு செய்தது, ஆனால் பணி எப்போது முடியும் என்று தெரியவில்லை.'],
    ['te', 'నగర మండలి సోమవారం వంతెనను మూసివేయాలని నిర్ణయించింది, కానీ పని ఎప్పుడు పూర్తవుతుందో తెలియదు.'],
    ['kn', 'ನಗರ ಸಭೆಯು ಸೋಮವಾರ ಸೇತುವೆಯನ್ನು ಮುಚ್ಚಲು ನಿರ್ಧರಿಸಿತು.'],
    ['ml', 'നഗരസഭ തിങ്കളാഴ്ച പാലം അടയ്ക്കാൻ തീരുമാനിച്ചു.'],
    ['gu', 'શહેર પરિષદે સોમવારે પુલ બંધ કરવાનો નિર્ણય કર્યો.'],
    ['pa', 'ਸ਼ਹਿਰ ਦੀ ਕੌਂਸਲ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਪੁਲ ਬੰਦ ਕਰਨ ਦਾ ਫੈਸਲਾ ਕੀਤਾ।'],
    ['si', 'නගර සභාව සඳුදා පාලම වසා දැමීමට තීරණය කළේය.'],
    ['km', 'ក្រុមប្រឹក្សាក្រុងបានសម្រេចបិទស្ពាននៅថ្ងៃច័ន្ទ'],
    ['lo', 'ສະພາເມືອງໄດ້ຕັດສິນໃຈປິດຂົວໃນວັນຈັນ'],
    ['my', 'မြို့တော်ကောင်စီက တနင်္လာနေ့တွင် တံတားကို ပိတ်ရန် ဆုံးဖြတ်ခဲ့သည်'],
    ['ka', 'საქალაქო საბჭომ ორშაბათს გადაწყვიტა ხიდის დახურვა.'],
    ['hy', 'Քաղաքային խորհուրդը երկուշաբթի որոշեց փակել կամուրջը։'],
    ['am', 'የከተማው ምክር ቤት ሰኞ ዕለት ድልድዩን ለመዝጋት ወሰነ።'],
    [
      'mr',
      'शहर परिषदेने सोमवारी पूल बंद करण्याचा निर्णय घेतला आहे, पण काम कधी पूर्ण होईल हे अद्याप माहीत नाही, असे महापौरांनी सांगितले.',
    ],
    ['ne', 'नगर परिषदले सोमबार पुल बन्द गर्ने निर्णय गरेको छ, तर काम कहिले सकिन्छ भन्ने थाहा छैन, मेयरले भने।'],
    [
      'hi',
      'नगर परिषद ने सोमवार को पुल बंद करने का फैसला किया है, लेकिन काम कब पूरा होगा यह अभी पता नहीं है, महापौर ने कहा।',
    ],
    [
      'ps',
      'د ښار شورا د دوشنبې په ورځ پرېکړه وکړه چې پل به وتړل شي، خو لا څرګنده نه ده چې کار به کله پای ته ورسېږي.',
    ],
    [
      'ckb',
      'ئەنجومەنی شار ڕۆژی دووشەممە بڕیاری دا پردەکە دابخات، بەڵام هێشتا نازانرێت کارەکان کەی تەواو دەبن.',
    ],
    [
      'az',
      'Şəhər şurası bazar ertəsi körpünün bağlanması barədə qərar verib, amma işlərin nə vaxt başa çatacağı hələ məlum deyil, mer bildirib.',
    ],
    [
      'tr',
      'Belediye meclisi pazartesi günü köprünün kapatılmasına karar verdi, ancak çalışmaların ne zaman biteceği henüz bilinmiyor, dedi başkan.',
    ],
    [
      'eu',
      'Udalak astelehenean zubia ixtea erabaki du, baina oraindik ez da jakin lanak noiz amaituko diren, esan du alkateak.',
    ],
    [
      'gl',
      'O concello decidiu o luns que a ponte será pechada, pero aínda non se sabe cando rematarán as obras, dixo o alcalde na rolda de prensa.',
    ],
    [
      'cy',
      'Penderfynodd cyngor y ddinas ddydd Llun y bydd y bont yn cael ei chau, ond nid yw’n hysbys eto pryd y bydd y gwaith wedi’i gwblhau, meddai’r maer.',
    ],
    [
      'ga',
      'Chinn comhairle na cathrach Dé Luain go mbeidh an droichead dúnta, ach níl a fhios fós cathain a bheidh an obair críochnaithe, a dúirt an méara.',
    ],
    [
      'mt',
      'Il-kunsill tal-belt iddeċieda nhar it-Tnejn li l-pont se jingħalaq, iżda għadu mhux magħruf meta x-xogħol se jitlesta, qal is-sindku.',
    ],
    [
      'lb',
      'De Stadrot huet e Méindeg decidéiert, datt d’Bréck zougemaach gëtt, mee et ass nach net bekannt, wéini d’Aarbechte fäerdeg sinn, sot de Buergermeeschter.',
    ],
    [
      'so',
      'Golaha magaalada ayaa Isniintii go’aansaday in la xiro buundada, laakiin weli lama oga goorta shaqadu dhammaan doonto, ayuu yiri duqa magaalada.',
    ],
    [
      'ha',
      'Majalisar birnin ta yanke shawarar rufe gadar a ranar Litinin, amma har yanzu ba a san lokacin da aikin zai kare ba, in ji magajin garin.',
    ],
    [
      'yo',
      'Ìgbìmọ̀ ìlú pinnu ní ọjọ́ Ajé pé wọn yóò ti afárá náà pa, ṣùgbọ́n a kò tíì mọ ìgbà tí iṣẹ́ náà yóò parí, gẹ́gẹ́ bí olórí ìlú ti sọ.',
    ],
    [
      'ig',
      'Kansụl obodo ahụ kpebiri na Mọnde na a ga-emechi akwa mmiri ahụ, mana amabeghị mgbe ọrụ ahụ ga-agwụ, ka onye isi obodo ahụ kwuru.',
    ],
    [
      'rw',
      'Inama njyanama y’umujyi yafashe icyemezo cyo gufunga ikiraro ku wa mbere, ariko ntiharamenyekana igihe imirimo izarangirira, nk’uko umuyobozi w’umujyi yabivuze.',
    ],
    [
      'en',
      'The city council decided on Monday that the bridge will be closed, but it is not yet known when the work will be finished, the mayor said.',
    ],
    [
      'de',
      'Der Stadtrat hat am Montag entschieden, dass die Brücke geschlossen wird, aber es ist noch nicht bekannt, wann die Arbeiten fertig sind.',
    ],
    [
      'cs',
      'Městská rada v pondělí rozhodla, že most bude uzavřen, ale zatím není známo, kdy budou práce dokončeny, řekl starosta.',
    ],
    [
      'sk',
      'Mestská rada v pondelok rozhodla, že most bude uzavretý, ale zatiaľ nie je známe, kedy budú práce dokončené, povedal primátor.',
    ],
    [
      'pl',
      'Rada miasta zdecydowała w poniedziałek, że most zostanie zamknięty, ale nie wiadomo jeszcze, kiedy prace się zakończą, powiedział burmistrz.',
    ],
    [
      'ro',
      'Consiliul orașului a decis luni că podul va fi închis, dar nu se știe încă când se vor termina lucrările, a spus primarul.',
    ],
    [
      'hu',
      'A városi tanács hétfőn úgy döntött, hogy a hidat lezárják, de még nem ismert, mikor fejeződnek be a munkálatok, mondta a polgármester.',
    ],
    [
      'sw',
      'Baraza la jiji liliamua Jumatatu kwamba daraja litafungwa, lakini bado haijulikani ni lini kazi itakamilika, alisema meya.',
    ],
    [
      'ca',
      'L’ajuntament va decidir dilluns que el pont es tancarà, però encara no se sap quan acabaran les obres, va dir l’alcalde.',
    ],
    [
      'is',
      'Borgarráð ákvað á mánudag að brúnni yrði lokað en ekki er vitað hvenær verkinu lýkur, sagði borgarstjóri.',
    ],
    [
      'fo',
      'Býráðið avgjørdi mánadagin, at brúgvin verður latin aftur, men enn er ikki greitt, nær arbeiðið er liðugt, segði borgarstjórin.',
    ],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language))
  test.each(['Let me see what happens if I insert a worksheet.', '', '12 + 30 = 42', 'Xyz qwf'])(
    'must not guess wildly: %s',
    (text) => expect([null, 'en']).toContain(detectLanguage(text)),
  )
  test.each([
    ['no', 'nb'],
    ['hr', 'bs'],
    ['id', 'ms'],
  ])('%s does not overrule a page that states %s', (found, stated) =>
    expect(areNear(found, stated)).toBe(true),
  )
})
