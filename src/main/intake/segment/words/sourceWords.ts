/** Words for “source” with a colon behind them, by language; the source of a regular expression. */
export const sourceWord = [
  'sources?|quellen?|fuentes?|fontes?|bron(?:nen)?|kilder?|källor|källa|lähteet|lähde|heimildi?r?|font',
  'zdroje?|źródł[oa]|forrás|surs[aă]|izvori?|viri?|burimi|šaltini(?:s|ai)|avot[si]|allikas|kaynak|mənbə',
  'източни(?:к|ци)|извор|источники?|джерел[оа]|крыніца|πηγή|πηγές|წყარო|աղբյուրը?',
  'المصدر|مصدر|منبع|بشکریہ|ذریعہ|מקור',
  'स्रोत|सूत्र|সূত্র|உதவி|మూలం|ที่มา|แหล่งที่มา|nguồn|sumber|chanzo',
  '(?:文章|新闻|新聞|资料|資料)?[来來]源|出典|出所|提供|출처|자료',
].join('|')
