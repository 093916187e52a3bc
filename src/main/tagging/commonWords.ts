// In a small library no word is common by its count; these are in any.

/** Words that tell no piece from another, folded: English, German, French, Spanish, Portuguese, Italian, Dutch, Arabic. */
export const commonWords: ReadonlySet<string> = new Set(
  [
    'the and for that with this from was were are been have has had not but its his her their they them she you your our who whom whose which what when where why how all any some more most much many than then there here also after before over under into out about against between during through will would could should may might must can cannot did does doing done just only very even still while since until because though although however other another such same own each every both few one two three first last new now yet per via said says say saying told tell according added made make take took went come came get got like back well year years day days week weeks month months people time times part way',
    'der die das den dem des ein eine einen einem einer eines und oder aber nicht mit von vom zum zur bei auf aus nach vor über unter für ist sind war waren wird werden wurde wurden hat haben hatte hatten sich sie ihr ihre ihren seine seinen seiner als auch noch nur wie wenn dass weil durch gegen ohne bis seit mehr sehr kann können soll sollen muss müssen will wollen diese dieser dieses sagte sagt jahr jahre jahren',
    'les des une aux dans par pour sur avec sans sous est sont été être ont avait avaient qui que quoi dont où mais pas plus moins très ses son leur leurs cette ces cet elle elles ils nous vous après avant entre selon comme aussi tout tous toute toutes fait dit ans',
    'los las del una unos unas por para con sin sobre entre desde hasta que qué quien cuando donde como pero más menos muy también este esta estos estas ese esa eso sus ser fue son está están han había según dijo años año todo todos',
    'dos das uma umas pelo pela pelos pelas com sem sobre entre até não mais muito também este esta isso seu sua seus suas foi são está ter tem disse ano anos',
    'gli della delle dei degli nel nella nelle con senza sul sulla che chi quando dove come non più anche questo questa suo sua sono stato stata essere ha hanno detto anno anni',
    'het een van voor met zonder over onder naar bij uit als ook nog niet maar dat die deze wordt worden werd werden heeft hebben had zijn was waren zei jaar',
    'على الى إلى عن من في مع بعد قبل بين حول خلال هذا هذه ذلك التي الذي كان كانت قال قالت وقال أن ان إن كما أو',
  ]
    .join(' ')
    .split(' '),
)
