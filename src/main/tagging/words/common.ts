const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that open sentences and are no names, whatever their capital; lower case. */
export const openers = words(`
a an the this that these those here there it its he she they we you i his her their our your my who what when where why
how which whose if as at by for from in into of on onto off over under up upon with within without about above across
after against along among around before behind below beneath beside between beyond despite down during except inside
like near outside per since than through throughout till to toward towards until via and but or nor so yet both either
neither not no none nothing nobody never ever also again already always almost although though because while whereas
whether however moreover furthermore meanwhile therefore thus hence instead indeed perhaps maybe still just only even
some any all many most more much few several each every other others another such same one two three four five six seven
eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion first second third last next new
old now then today tomorrow yesterday tonight once twice later earlier recently currently finally eventually additionally
according asked said says speaking earlier officials witnesses residents police troops soldiers refugees people men women
children families workers experts critics analysts supporters opponents protesters rebels militants donors prices shares
sales profits analysts traders dealers oil gold sources is are was were be been being do does did have has had will would
can could may might shall should must let please yes ok well thank thanks dear note see click read watch photo image
editor copyright story stories report reports update updates video more related source sources elsewhere overall
`)

/** Capitalised and no names: days, months, feasts, peoples and tongues; lower case. */
export const notNames = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan eid
afghan afghans african africans albanian albanians algerian algerians american americans arab arabs arabic argentine
armenian armenians asian asians australian australians austrian azerbaijani baloch bangladeshi belgian belgians brazilian
brazilians british briton britons bulgarian burmese canadian canadians catholic catholics chechen chilean chinese
christian christians colombian croatian cuban cubans cypriot czech danish danes dutch egyptian egyptians english ethiopian
european europeans filipino finnish french georgian german germans greek greeks haitian hebrew hindu hindus hungarian
icelandic indian indians indonesian iranian iranians iraqi iraqis irish islam islamic islamist islamists israeli israelis
italian italians jamaican japanese jew jewish jews jordanian jordanians kashmiri kazakh kenyan korean koreans kurd kurdish
kurds kuwaiti latin latvian lebanese libyan libyans lithuanian malaysian maltese mexican mexicans mongolian moroccan
muslim muslims nepali nigerian nigerians norwegian omani orthodox pakistani pakistanis palestinian palestinians persian
peruvian polish poles portuguese protestant qatari romanian roma russian russians rwandan saudi saudis scottish scots
serb serbian serbs shia shiite shiites shi'ite sikh singaporean slovak somali somalis soviet spanish sri-lankan sudanese
sunni sunnis swedish swedes swiss syrian syrians taiwanese tajik tamil thai tibetan tunisian turk turkish turkmen turks
ugandan ukrainian ukrainians uzbek venezuelan vietnamese welsh western yazidi yazidis yemeni yemenis zimbabwean
northern southern eastern western north south east west mid pan anti pro ex non
mr mrs ms dr internet web god bible quran koran earth covid coronavirus
`)

/** Lower-case words that may stand inside the name of an organisation. */
export const insideNames = words('of for and & the on in to against')
