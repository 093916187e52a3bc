/** Names pages give to parts that are the article's but not its body (class, id, itemprop). */
export const captionNames =
  /(?:^|[\s-])(?:captions?\w*|video-?desc\w*|caption-?(?:text|full|remote|body)|media-?(?:info|caption|desc\w*|text)|image-?(?:caption|text|info|desc\w*|credit|meta)|img-?(?:caption|desc\w*|text)|photo-?(?:caption|credit|desc\w*|info)|picture-?(?:caption|info)|figcaption|wp-caption-text|bildunterschrift|bildtext|bild-?info|legende?|didascalia|pie-?(?:de-?)?foto|leyenda|legenda)(?=$|[\s-])/

/** A credit line of a picture, apart from its caption. */
export const creditNames =
  /(?:^|[\s-])(?:credits?|photo-?credit|image-?credit|img-?credit|copyright-?(?:holder|notice)?|photographer|photo-?by|bildrechte|bild-?quelle|bildnachweis|foto-?credit|autor-?foto|source-?credit|attribution)(?=$|[\s-])/

/** The sentence between headline and body. */
export const standfirstNames =
  /(?:^|[\s-])(?:standfirst|sub-?title|subtitle|sub-?head(?:line|ing|er)?|subhed|dek|deck|lead|lede|leadtext|preface|teaser-?text|intro(?:-?text|duction)?|summary|article-?(?:summary|excerpt|description|desc|intro|lead|subtitle|dek|standfirst|abstract)|excerpt|abstract|vorspann|unterzeile|chapeau|chapo|sommario|occhiello|entradilla|bajada|copete|ingress|manchet|resumo|description)(?=$|[\s-])/

/** Who wrote it. */
export const bylineNames =
  /(?:^|[\s-])(?:by-?lines?|bylines?\w*|authors?|author-?(?:name|names|link|line|text|texts)|article-?authors?|post-?authors?|entry-?authors?|story-?authors?|writer|writers|contributors?|reporter|journalist|autor|autoren|autore|auteur|skribent|redakteur|signature|p-author|vcard)(?=$|[\s-])/

/** When it was published or changed. */
export const dateNames =
  /(?:^|[\s-])(?:dates?|date-?(?:time|published|modified|line|group|created)|datetime|time-?stamp|timestamp|publish(?:ed)?-?(?:date|time|on)?|pub-?date|posted-?on|submitted|updated|last-?(?:updated|changed|modified)|article-?(?:date|time|meta)|post-?date|entry-?date|story-?date|datum|fecha|data-?pubblicazione|dt-published)(?=$|[\s-])/

/** The headline itself. */
export const headlineNames =
  /(?:^|[\s-])(?:head-?line|article-?(?:title|headline|heading|hed)|post-?title|entry-?title|story-?(?:title|headline)|page-?title|main-?(?:title|headline)|news-?title|p-name)(?=$|[\s-])/

/** Boxes round a picture: what they hold beside it is its caption or credit. */
export const pictureNames =
  /(?:^|[\s-])(?:images?|img|photos?|pictures?|fotos?|bild(?:er)?|h?media|gallery|slideshow|figure|contentimage)(?=$|[\s-])/

/** Who made a picture, by the names that pages give it beside a caption; elsewhere they mean other things. */
export const pictureCreditNames =
  /(?:^|[\s-])(?:content)?(?:credits?|copyrights?|source|sources|quelle|bildquelle|bildrechte|bildnachweis|author|authors|photographer|fotograf\w*|photograph|rights|rechte|agency|agence|creator|owner|urheber|courtesy)(?=$|[\s-])/

/** The words above a headline that say its topic or kind. */
export const kickerNames =
  /(?:^|[\s-])(?:kicker|eye-?brow|over-?line|top-?line|roof-?line|pre-?title|super-?title|sur-?titre|dach-?zeile|spitz-?marke|ueber-?zeile|oberzeile|volanta|ante-?titulo|cintillo|chapeu|cartola|occhiello|rubrik|rubrique|rubric|section-?(?:name|label|title)|category|flag|label|topic|tag)(?=$|[\s-])/
