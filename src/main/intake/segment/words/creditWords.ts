/** Words that say who took or owns a picture, in the languages the desk meets; the source of a regular expression. */
export const creditWord =
  '(?:photo|photos|photograph|photography|photographer|photo credit|picture|pictures|pic|image|image source|image credit|images|foto|fotos|bildrechte|bildnachweis|fotograf|fotografie|bild|bildquelle|bilder|archivbild|archivfoto|symbolbild|symbolfoto|bilde|karte|credit|credits|illustration|illustratie|grafik|graphic|screenshot|screengrab|crédit|crédits|crédit photo|crédits photo|photographie|fotografía|imagen|crédito|créditos|immagine|beeld|tegning|zdjęcie|fot|fot\\.|kuva|ljósmynd|mynd|fotoğraf|صورة|تصوير|عکس|צילום|写真|写真提供|画像|撮影|사진|사진제공|图|图片|图片来源|图源|摄影|圖|圖片|圖片來源|攝影|фото|снимок)'

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
