/** Words that say who took or owns a picture, by language. */
const words = [
  'photo|photos|photograph|photography|photographer|photo credit|picture|pictures|pic|image|image source|image credit|images|credit|credits|illustration|graphic|screenshot|screengrab',
  'foto|fotos|bildrechte|bildnachweis|fotograf|fotografie|bild|bildquelle|bilder|archivbild|archivfoto|symbolbild|symbolfoto|karte|grafik',
  'crédit|crédits|crédit photo|crédits photo|photographie|photos? d.archives|fotografía|imagen|crédito|créditos|imagem|fotografia|immagine|immagini|foto di archivio|imatge|sursă foto|sursa foto',
  'illustratie|beeld|bilde|billede|tegning|ljósmynd|mynd|myndir|kuva|kuvat|kuvaaja',
  'zdjęcie|zdjęcia|fot|fot\\.|snímek|fotografija|fotka|slika|fotó|fotók|kép|képek|nuotrauka|nuotraukos|nuotr\\.|attēls|pilt|fotoja',
  'φωτογραφία|φωτογραφίες|φωτό|φωτο|εικόνα|fotoğraf|fotoğraflar|görsel|фото|фотография|фотографија|снимок|снимка|снимки|світлина|світлини|ფოტო|լուսանկարը?',
  'صورة|الصورة|صور|تصوير|مصدر الصورة|عکس|تصویر|تصاویر|فوٹو|צילום|צילומים|תמונה|תמונות',
  'फोटो|फ़ोटो|तस्वीर|चित्र|छायाचित्र|ছবি|আলোকচিত্র|படம்|ఫోటో|ഫോട്ടോ|ചിത്രം|ภาพ|ภาพจาก|เครดิตภาพ|ขอบคุณภาพ|ảnh|hình|gambar|picha',
  '写真|写真提供|画像|撮影|イラスト|사진|사진제공|사진 제공|사진출처|사진 출처|이미지|图|图片|图片来源|图源|摄影|圖|圖片|圖片來源|攝影',
]

/** The source of a regular expression for one of them. */
export const creditWord = `(?:${words.join('|')})`

/** A site where pictures are published under handles: “Flickr/annlee”, “iStock.com/annlee”. */
export const namedSite =
  /^(?:flickr|istock|shutterstock|unsplash|pexels|pixabay|instagram|facebook|twitter|x|youtube|tiktok|depositphotos|dreamstime)(?:\.com)?$/i

/** “CC BY-SA 4.0”, “Public domain”: the terms a picture is under, printed with its credit. */
export function isLicence(text: string): boolean {
  return /^(?:CC0?|CC[ -]BY(?:-(?:SA|ND|NC))*(?:[ -]\d(?:\.\d)?)?|creative commons|public domain|gemeinfrei|domaine public|dominio público)$/i.test(
    text,
  )
}

/** “Courtesy photo”, “Contributed photo”, “Staff photo”: a line that says whose kind of picture it is. */
export function isPictureKind(text: string): boolean {
  return /^[([]?(?:courtesy|contributed|submitted|supplied|staff|handout|archive) (?:photo|photograph|image|picture|illustration)s?[)\]]?$/i.test(
    text,
  )
}
