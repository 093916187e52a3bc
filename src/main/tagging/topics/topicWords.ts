const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words that speak for a top-level Media Topic; beginnings, lower case. Collected by hand for this desk. */
export const topicWords: Readonly<Record<string, readonly string[]>> = {
  'medtop:01000000': words(
    'film films movie cinema actor actress director album song singer band concert orchestra museum exhibition gallery painting sculpt novel author poet theatre theater opera ballet festival television broadcaster netflix hollywood celebrity artist artists heritage archaeolog',
  ),
  'medtop:02000000': words(
    'police court judge jury trial prosecutor lawyer arrested charged convicted sentenced prison jail murder theft robbery fraud suspect crime criminal detective verdict lawsuit appeal indict smuggl traffick corruption bribery custody bail',
  ),
  'medtop:03000000': words(
    'earthquake flood flooding hurricane typhoon tsunami wildfire fire firefighters explosion crash collapsed rescue rescuers survivors disaster emergency evacuat accident derail sank wreck landslide avalanche victims casualties',
  ),
  'medtop:04000000': words(
    'market markets shares stock stocks investors bank banks profit profits revenue earnings company companies economy economic inflation trade exports imports tariff currency dollar euro oil barrel barrels price prices gdp merger acquisition bond bonds loan quarter mln billion dividend fiscal budget grain crude',
  ),
  'medtop:05000000': words(
    'school schools university universities student students teacher teachers pupils exam exams curriculum classroom campus college tuition graduate graduates kindergarten education scholarship professor',
  ),
  'medtop:06000000': words(
    'climate emissions carbon pollution environment environmental wildlife species conservation forest deforestation biodiversity warming renewable ecosystem rivers recycling drought coral habitat greenhouse',
  ),
  'medtop:07000000': words(
    'hospital hospitals doctor doctors patient patients disease virus vaccine vaccin health medical medicine cancer infection outbreak pandemic epidemic surgery drug drugs treatment symptoms clinic nurses therapy diabetes',
  ),
  'medtop:08000000': words(
    'birthday wedding anniversary royal award awards honoured pet pets lottery reunion centenarian record-breaking',
  ),
  'medtop:09000000': words(
    'strike strikes union unions workers wage wages pay layoffs redundan employment unemployment jobs employer employers pension walkout bargaining labour labor overtime',
  ),
  'medtop:10000000': words(
    'travel tourism tourist tourists hotel hotels restaurant recipe recipes cooking fashion garden gardening holiday holidays leisure hobby beach cruise chef wine',
  ),
  'medtop:11000000': words(
    'government minister ministry president parliament election elections vote voters voting party campaign senator congress lawmakers legislation bill diplomat diplomatic embassy treaty opposition coalition policy summit sanctions referendum cabinet prime chancellor foreign talks negotiations republican democrat',
  ),
  'medtop:12000000': words(
    'church mosque temple religious religion faith prayer pope bishop priest imam rabbi muslim christian hindu buddhist jewish pilgrim pilgrims cathedral worship scripture easter ramadan',
  ),
  'medtop:13000000': words(
    'scientists research researchers study laboratory technology software internet computer satellite spacecraft rocket nasa physics biology chemistry genome algorithm robot smartphone data chip space telescope astronom',
  ),
  'medtop:14000000': words(
    'refugees migrants migration asylum poverty homeless discrimination racism rights community communities population census family families welfare charity humanitarian aid equality minorities housing',
  ),
  'medtop:15000000': words(
    'match goal goals team teams coach league championship tournament cup player players season football soccer cricket tennis basketball olympic olympics race medal striker defender midfielder innings wicket stadium referee',
  ),
  'medtop:16000000': words(
    'war troops soldiers military army attack attacks airstrike airstrikes missile missiles bombing bomb militant militants insurgent insurgents rebels ceasefire peace fighting killed conflict border forces weapons terrorist terrorism terror battle siege casualties defence defense',
  ),
  'medtop:17000000': words(
    'weather temperature temperatures forecast rain snow storm storms wind winds sunny degrees meteorolog heatwave thunderstorm blizzard humidity',
  ),
}
