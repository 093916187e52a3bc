const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Titles and ranks that stand before a person's name; lower case, without the full stop. */
export const titles = words(`
mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron count countess president vice-president premier
prime minister ministers chancellor secretary undersecretary ambassador envoy governor mayor senator sen congressman
congresswoman rep representative representatives councillor councilman speaker judge justice attorney sheriff king
queen prince princess sheikh sheik shaikh emir sultan caliph ayatollah imam mullah maulana rabbi pope cardinal
archbishop bishop father rev reverend pastor brother sister general gen lieutenant lt colonel col major maj captain
capt commander cmdr admiral adm brigadier brig marshal sergeant sgt corporal cpl private pvt pfc spc specialist officer
chief staff foreign defence defense interior finance health deputy former acting assistant spokesman spokeswoman spokesperson
director chairman chairwoman chair ceo coach manager editor author analyst actor actress singer director-general
commissioner superintendent inspector detective constable field air vice under first lady opposition party leader minister-designate
fco command press office us u.s uk petty senior operator navy airman class special un high united nations state warfare
kurdish iraqi syrian russian turkish iranian saudi french german british american israeli egyptian chinese
`)

/** Titles that alone say a person follows; the others only in front of one of these or a name of two words. */
export const strongTitles = words(`
mr mrs ms miss dr prof professor sir dame lord lady president vice-president premier minister chancellor secretary
ambassador governor mayor senator sen congressman congresswoman rep judge justice king queen prince princess sheikh sheik
emir sultan ayatollah imam mullah maulana pope cardinal archbishop bishop rev gen general lt colonel col major maj captain
capt commander admiral adm brigadier marshal sergeant sgt corporal cpl pvt pfc spc specialist spokesman spokeswoman
spokesperson chairman chairwoman director commissioner inspector detective lieutenant councillor
`)

/** Common given names of many countries; lower case. Facts of language, collected by hand. */
export const givenNames = words(`
aaron ada abbas abdel abdul abdullah abu adam adel adnan adrian ahmad ahmed aisha akbar alan albert alec alejandro alex alexander
alexei ali alice alison allan amanda amina amir amr amy ana anas anders andre andrea andreas andrei andrew andy angela anita ann
anna anne anthony antonio antony anton anwar arif arthur asad asif ashraf ayman aziz barack barbara bashar ben benjamin bernard
bernie bill bilal bob boris brett brian bruce carl carla carlos carol caroline catherine cathy charles charlie charlotte
chen chris christian christina christine christopher claire claudia clive colin craig cristina dan daniel danny dave david
dean deborah dennis derek diana dick dmitri dmitry don donald doug douglas ed eddie edward elena elizabeth ellen emily emma
emmanuel eric erik ernest ethan eva evan faisal farah farid farouk fatima felix fernando francesco francis francisco frank
françois fred gary gavin gemma geoff geoffrey george gerald gerard ghassan giovanni gordon graham grace greg gregory gunter
hamid hamza hana hannah hans haider harold harriet harry hasan hassan heather helen henri henry hillary howard hugh hugo
hussain hussein ian ibrahim igor ilham imad imran ingrid irene isaac isabel ismail ivan jack jacob jacques jalal jamal james
jamie jan jane janet jason javad javed jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy jo joan joe joel
johan john johnny jon jonathan jorge jose joseph josé josh joshua joyce juan judith julia julian julie jürgen karen karim karin
karl kate katherine kathleen keith kelly ken kenneth kevin khaled khalid khalil kim klaus kofi lama lana larry laura lauren
laurence lawrence layla lee leila leo leon leonard leslie lewis li liam lin linda lisa liz louis louise lucas lucy luis luke
mahdi mahmood mahmoud malcolm malik manal marc marco marcus margaret maria marie mario marina mark martha martin mary
masood massoud matt matthew maurice max megan mehdi melissa michael michel michelle miguel mike mikhail mohamed mohammad
mohammed mohsen mona monica moritz muhammad mustafa nabil nadia nancy naomi narendra nasser natalie nathan neil nelson
nicholas nick nicola nicolas nicole nigel nikolai nina noah noor nora nouri oliver olga omar oscar osama otto owen pablo
pamela pat patricia patrick paul paula pedro peggy penny perez pervez peter phil philip philippe phillip pierre qais qamar
qasem rachel rafael rahul ralph ramzi rana rania rashid raymond rebecca recep richard rick rob robert roberto robin roger
roland ron ronald rosa rose ross roy rudolf rupert ruth ryan saad saddam saeed sadiq salah saleh salem salim sally salman sam
samantha samir samuel sandra sara sarah saud scott sean sergei sergey shah shahid shane sharon sheila shirley silvia simon
sofia sophie stan stanley stefan stephanie stephen steve steven stuart sue susan suzanne sylvia tahir talib tariq tayyip ted
teresa terry theresa thomas tim timothy tina tobias toby todd tom tommy tony tracy travis tyler umar ursula valerie vera
victor victoria viktor vincent vladimir volodymyr wael walid walter wang wendy werner william willy xi yahya yasin yasser
yitzhak yousef youssef yuri yusuf zaid zainab zhang ziad lorraine ibrahim haris rahimullah joanna shamima jonas
`)

/** Given names by which "she" is meant; lower case. */
export const womensNames = words(`
ada aisha alice alison amanda amina amy ana andrea angela anita ann anna anne barbara carla carol caroline catherine cathy
charlotte christina christine claire claudia cristina deborah diana elena elizabeth ellen emily emma eva farah fatima gemma
grace hana hannah harriet heather helen hillary ingrid irene isabel jane janet jennifer jessica jill jo joan joyce judith
julia julie karen karin kate katherine kathleen kelly lama lana laura lauren layla leila linda lisa liz louise lucy manal
margaret maria marie marina martha mary megan melissa michelle mona monica nadia nancy naomi natalie nicola nicole nina noor
nora olga pamela pat patricia paula peggy penny rachel rania rebecca rosa rose ruth sally samantha sandra sara sarah sharon
sheila shirley silvia sofia sophie stephanie sue susan suzanne sylvia teresa theresa tina tracy ursula valerie vera victoria
wendy zainab lorraine
`)

/** Lower-case words inside of names ("Ursula von der Leyen", "Bashar al-Assad"). */
export const particles = words(
  'al el de del della der den di da dos du la le van von bin ibn ben abu y e ter zu af av',
)
