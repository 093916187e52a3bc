import { list } from './family.ts'
import type { LexiconWords } from './lexicon.ts'

/** Irregular English verbs as [third, past, participle, gerund], '' where the rule holds. */
export const englishIrregular: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `
  say:,said,said, tell:,told,told, write:,wrote,written, read:,read,read, speak:,spoke,spoken,
  mean:,meant,meant, begin:,began,begun,beginning teach:,taught,taught, sing:,sang,sung,
  shoot:,shot,shot, think:,thought,thought, know:,knew,known, feel:,felt,felt, find:,found,found,
  understand:,understood,understood, see:,saw,seen, hear:,heard,heard, foresee:,foresaw,foreseen,
  forget:,forgot,forgotten,forgetting swear:,swore,sworn, seek:,sought,sought, forbid:,forbade,forbidden,forbidding
  show:,showed,shown, cast:,cast,cast, forecast:,forecast,forecast, hit:,hit,hit,hitting bet:,bet,bet,betting
  rebut:,rebutted,rebutted,rebutting undertake:,undertook,undertaken, dream:,dreamed,dreamed, bid:,bid,bid,bidding
  beseech:,besought,besought, let:,let,let,letting make:,made,made, take:,took,taken, go:goes,went,gone,
  come:,came,come, get:,got,got,getting give:,gave,given, keep:,kept,kept, leave:,left,left, lead:,led,led,
  run:,ran,run,running hold:,held,held, bring:,brought,brought, become:,became,become, buy:,bought,bought,
  lose:,lost,lost, pay:,paid,paid, meet:,met,met, set:,set,set,setting put:,put,put,putting stand:,stood,stood,
  send:,sent,sent, win:,won,won,winning build:,built,built, spend:,spent,spent, fall:,fell,fallen, rise:,rose,risen,
  grow:,grew,grown, break:,broke,broken, drive:,drove,driven, draw:,drew,drawn, choose:,chose,chosen,
  fight:,fought,fought, catch:,caught,caught, deal:,dealt,dealt, die:,died,died, lie:,lied,lied, tie:,tied,tied,
  sit:,sat,sat,sitting sell:,sold,sold, sleep:,slept,slept, strike:,struck,struck, throw:,threw,thrown,
  wear:,wore,worn, withdraw:,withdrew,withdrawn, hurt:,hurt,hurt, cut:,cut,cut,cutting shut:,shut,shut,shutting
  fly:,flew,flown, eat:,ate,eaten, drink:,drank,drunk, blow:,blew,blown, ride:,rode,ridden, bear:,bore,born,
  have:has,had,had, do:does,did,done, be:is,was,been, stop:,stopped,stopped, shake:,shook,shaken, mistake:,mistook,mistaken,
  overcome:,overcame,overcome, retell:,retold,retold, foretell:,foretold,foretold, hide:,hid,hidden, steal:,stole,stolen,
  arise:,arose,arisen, bind:,bound,bound, bite:,bit,bitten, bleed:,bled,bled, broadcast:,broadcast,broadcast,
  burst:,burst,burst, cling:,clung,clung, cost:,cost,cost, creep:,crept,crept, dig:,dug,dug,digging
  feed:,fed,fed, fit:,fitted,fitted,fitting flee:,fled,fled, forgive:,forgave,forgiven, freeze:,froze,frozen,
  grind:,ground,ground, hang:,hung,hung, kneel:,knelt,knelt, lay:,laid,laid, lend:,lent,lent, mislead:,misled,misled,
  outdo:outdoes,outdid,outdone, overrun:,overran,overrun,overrunning override:,overrode,overridden,
  oversee:,oversaw,overseen, overtake:,overtook,overtaken, overthrow:,overthrew,overthrown, quit:,quit,quit,quitting
  rebuild:,rebuilt,rebuilt, repay:,repaid,repaid, rewrite:,rewrote,rewritten, ring:,rang,rung, shed:,shed,shed,shedding
  shrink:,shrank,shrunk, sink:,sank,sunk, slay:,slew,slain, slide:,slid,slid, spin:,spun,spun,spinning
  split:,split,split,splitting spread:,spread,spread, spring:,sprang,sprung, stick:,stuck,stuck, sting:,stung,stung,
  strive:,strove,striven, sweep:,swept,swept, swell:,swelled,swollen, swim:,swam,swum,swimming swing:,swung,swung,
  tear:,tore,torn, thrust:,thrust,thrust, undergo:undergoes,underwent,undergone, undo:undoes,undid,undone,
  uphold:,upheld,upheld, wake:,woke,woken, weave:,wove,woven, weep:,wept,wept, wind:,wound,wound,
  withhold:,withheld,withheld, withstand:,withstood,withstood,
  `
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [lemma = '', forms = ''] = row.split(':')
      return [lemma, forms.split(',')]
    }),
)

/** Common English verbs that report nothing: they only help to see where a clause has its verb. */
export const englishVerbs: readonly string[] = list(`
  be have do make take go come get give keep leave lead run hold bring become buy lose pay meet set put stand send win
  build spend fall rise grow break drive draw choose fight catch deal die lie sit sell sleep strike throw wear withdraw
  hurt cut shut fly eat drink blow ride bear let use work try need want move live play turn follow create open walk
  help start stop happen appear allow remain seem look kill arrest attack shoot wound injure destroy launch begin end
  continue change grow rise fall increase decrease decline drop raise reduce cut improve affect cause lead result
  include involve contain require provide serve offer receive reach return enter join visit travel arrive carry
  produce develop design plan prepare establish found form act operate manage control govern rule elect vote appoint
  name hire fire retire resign replace serve represent protect defend support oppose fail succeed manage attempt avoid
  prevent save protect pass block veto sign approve adopt introduce apply enforce violate break commit charge convict
  sentence acquit release detain hold face suffer survive escape flee hide seize capture target bomb hit strike
  explode burn crash collapse damage close shut open expand extend spread cover cross push pull pick choose select
  draw attract appeal gain earn owe pay cost sell trade invest fund finance borrow lend spend save tax
  watch listen read study learn train practise exercise test measure count compare match fit belong share divide
  separate connect relate depend rely base draw add combine mix fill empty clean wash cook feed grow plant
  stay wait last hang stick fix repair mend damage hurt heal treat cure care raise bear marry divorce date kiss hug
  greet smile laugh cry weep sing dance perform act play compete race score beat defeat win lose tie draw
  send deliver ship import export supply demand store keep maintain own possess lack miss gain seek search find
  lose discover explore investigate examine check review monitor track trace follow chase hunt catch trap
  exist occur take stage host hold attend participate gather assemble meet greet host organise organize arrange
  schedule delay postpone cancel suspend resume restore recover rebuild renew replace remove drop lift impose
  ease tighten loosen strengthen weaken boost undermine threaten risk endanger ensure guarantee secure enable
  force compel oblige let permit allow ban bar prohibit restrict limit cap exceed surpass top overtake trail lag
  benefit harm profit help aid assist cooperate collaborate work negotiate bargain talk agree settle resolve solve
  deserve refuse decide choose intend aim plan hope wish like love hate prefer enjoy mind matter count mean
  look sound smell taste feel seem appear prove turn remain stay keep become get go grow
  deploy fire drive fly sail ride walk run jump climb fall slip throw toss kick punch stab
  publish print broadcast air film record photograph edit issue file submit
  arise bind bite bleed burst cling creep dig forgive freeze kneel lay mislead outdo overrun override oversee overthrow
  quit repay rewrite ring shed shrink sink slay slide split spring sting strive sweep swell swim swing tear thrust
  undergo undo uphold wake weave withhold withstand
`)

/** English hedges: the reporter’s own distance to what is reported. */
export const englishHedges: readonly string[] = list(`
  allegedly reportedly purportedly supposedly apparently ostensibly alleged so-called suspected purported
  presumably evidently seemingly may might could possibly perhaps
`)

/** Heads and names that decide what type a speaker has. */
export const englishWords: LexiconWords = {
  documents: list(`
    report reports statement statements study studies poll polls survey surveys document documents memo memos letter
    letters paper papers article articles data figures filing filings lawsuit lawsuits complaint book e-mail email emails
    e-mails editorial column story stories website site newspaper newspapers magazine tweet tweets post posts
    transcript indictment affidavit records record analysis research review findings statistics census audit ad ads
    release communique communiqué announcement advertisement commercial video speech bill law petition text headline
    source-document media press outlet outlets broadcaster network channel agency-report dispatch blog journal
    constitution treaty charter agreement resolution rule ruling order opinion judgment verdict notice message poster
    sign signs banner facts brochure booklet leaflet pamphlet guide guidance advice manual handbook caption graphic map chart list index estimate estimates forecast forecasts
  `),
  mediaNames: list(`
    Reuters AP AFP CNN BBC NBC ABC CBS MSNBC NPR PBS Politico Bloomberg Breitbart Times Post Journal Tribune Herald
    Guardian Telegraph Observer Independent Gazette Chronicle Globe Sun Star Mail News Mirror Xinhua TASS Interfax
    IRNA Tasnim Mehr Fars Al-Jazeera Jazeera Haaretz Dawn Newsweek Slate Vox BuzzFeed Mother-Jones Register Inquirer
    Examiner Dispatch Courier Monitor Economist Atlantic
  `),
  anonymous: list(`
    source sources official officials diplomat diplomats insider insiders observer observers analyst analysts critic
    critics some others person people aide aides adviser advisers advisor advisors expert experts witness witnesses
    eyewitness eyewitnesses whistleblower informant operative operatives strategist strategists someone many few several
    executive executives commentator commentators pundit pundits economist economists historian historians skeptics
  `),
  groups: list(`
    critics fishermen firefighters passengers crews customers commuters pensioners diplomats veterans dissidents
    militants rebels insurgents residents villagers voters protesters protestors demonstrators activists supporters
    opponents lawyers prosecutors investigators police authorities soldiers troops fighters extremists terrorists
    separatists workers students teachers parents families relatives neighbors neighbours farmers doctors nurses
    scientists researchers lawmakers legislators senators congressmen politicians candidates delegates democrats
    republicans conservatives liberals progressives members leaders ministers judges jurors fans players customers
    consumers investors traders shareholders employees employers executives companies firms banks unions groups
    campaigners advocates organizers organisers migrants refugees women men children girls boys americans
    journalists reporters editors writers allies aides-group neighbours locals citizens taxpayers hackers scholars
    academics pollsters donors defenders backers loyalists detractors rivals foes friends colleagues countries nations
    governments states cities allies partners crowd audience public mob they we
  `),
  spokespeople: list(`spokesman spokeswoman spokesperson spokesmen spokespeople representative`),
  titles: list(`
    mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame president vice-president senator sen sen. sens. rep rep. reps.
    representative congressman congresswoman governor gov gov. lt lt. mayor minister chancellor secretary ambassador
    general gen gen. colonel col col. major maj. captain capt capt. lieutenant sergeant sgt sgt. admiral adm. commander
    chief officer king queen prince princess pope cardinal bishop archbishop father rev rev. reverend rabbi imam sheikh
    sheik ayatollah mullah justice judge prof prof. professor attorney detective inspector sheriff director chairman
    chairwoman chair ceo coach manager speaker premier first prime foreign deputy acting former army state vice lawyer
    spokesman spokeswoman editor author candidate nominee leader businessman billionaire correspondent host anchor
    analyst strategist pollster reporter columnist engineer treasurer envoy farmer surgeon pilot actor actress singer
    artist historian economist scientist researcher negotiator commissioner comptroller councilman councilwoman alderman
    activist organizer organiser founder co-founder owner principal superintendent dean provost curator pastor priest
    nurse teacher student midwife photographer biologist physicist doctor fisherman master accountant banker trader
    regulator prosecutor defendant plaintiff witness victim suspect resident villager voter rival counterpart mullah nawab maulana begum hon. gen.-ret
  `),
  organisations: list(`
    inc inc. corp corp. co. ltd ltd. llc plc company group bank ministry department bureau agency commission committee
    council court parliament senate congress house party army navy force forces police university college institute
    foundation association union league federation organization organisation society centre center church campaign
    office administration government authority board team club institute front movement brigade brigades militia
    airline airlines union regulator operator ministry treasury network coalition alliance bloc service services command corps guard guards pentagon kremlin white-house supreme
    assembly cabinet treasury reserve fund exchange hospital school museum un eu nato fbi cia nsa doj epa irs imf who
    unicef unhcr opec hamas hezbollah taliban isis isil al-qaeda dnc rnc gop nra aclu naacp pac google facebook twitter
    apple microsoft amazon industries airlines motors electric dynamics systems archdiocese diocese conference confederation consortium unesco nasa opcw interpol technologies holdings partners associates caucus tribunal
    secretariat embassy consulate mission watch international world-bank
  `),
  places: list(`
    afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
    bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chad chile china colombia congo croatia cuba
    cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france georgia germany ghana greece guatemala
    haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
    kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania luxembourg macedonia malaysia mali malta mexico moldova
    mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia
    turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    tehran islamabad washington moscow beijing london paris berlin ankara baghdad damascus riyadh doha cairo jerusalem
    delhi kabul dhaka tokyo seoul pyongyang brussels madrid rome athens vienna kyiv kiev warsaw budapest havana caracas
    us u.s. u.s usa uk u.k. uae united-states united-kingdom united-nations united-arab-emirates european-union america europe brussels saudi-arabia
  `),
  responsibleGroups: list(`
    army front brigade brigades group militia militants movement liberation islamic state taliban isis isil al-qaeda
    jihad party organisation organization rebels insurgents separatists hezbollah hamas faction network cell fighters
    guerrillas command tigers youth fidayeen jundullah army-faction
  `),
  femaleNames: list(`
    mary maria marie anna ana anne ann jane janet jennifer jessica jill joan joanna julia julie karen kate katherine kathleen
    kelly laura lena lisa linda lucy margaret martha megan melissa michelle monica nancy naomi nicole nina olga olivia pamela
    patricia paula rachel rebecca rosa ruth sandra sara sarah sharon sofia sophia stephanie susan teresa tracy vera victoria
    virginia wendy zoe alice amanda amy andrea angela barbara beth betty carol caroline carolyn catherine charlotte cheryl
    christina christine cindy claire clara cynthia dana debbie deborah diana diane donna dorothy elena elizabeth ellen emily
    emma eva eve fatima aisha amina leila layla maryam zainab noura hillary hilary ivanka melania kellyanne ines greta helen
    helena irene isabel josephine judith kamala loretta madeleine marine abena ingrid
  `),
  maleNames: list(`
    john jon james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jeff ryan jacob gary
    nicholas eric jonathan larry justin scott brandon benjamin ben samuel gregory alexander frank patrick raymond jack dennis
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
    sean austin gerald carl harold arthur lawrence dylan jesse bryan joe jordan billy bruce albert willie gabriel logan alan
    juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley mike bill bob tom tim jim steve dave
    dan ted ken ron barack bernie marco mitt newt rudy chris luis carlos miguel pedro pablo antonio jorge fernando javier
    mohammed mohammad muhammad ahmed ahmad ali hassan hussein omar khalid karim ibrahim abdullah mahmoud mustafa yusuf tariq
    vladimir sergei dmitry ivan igor boris henrik hans klaus otto jonas leo marc martin max stefan vito emmanuel francois jean
    pierre jacques giovanni paolo marco matteo kofi kwame
  `),
  attacks: list(`
    attack attacks bombing bombings blast blasts assault assaults shooting shootings responsibility killing killings
    explosion explosions strike strikes assassination assassinations raid raids kidnapping kidnappings ambush ambushes
    hijacking massacre hack credit-for arson operation
  `),
}
