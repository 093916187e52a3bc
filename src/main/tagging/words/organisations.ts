const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that make a name an organisation wherever they stand in it; lower case. */
export const organisationWords = words(`
ministry department bureau agency commission committee council court parliament senate congress assembly cabinet
party army navy force forces guard guards corps command battalion brigade brigades regiment division squadron
battery wing police militia front movement liberation resistance university college institute academy foundation
association union league federation organization organisation society authority board secretariat tribunal embassy
consulate mission delegation inc inc. corp corp. corporation ltd ltd. llc plc gmbh company companies group holdings
bank banking fund exchange industries enterprises airlines airways motors systems technologies technology
pharmaceuticals petroleum oil energy electric telecom communications networks media press broadcasting television
radio news times post herald tribune gazette journal guardian telegraph observer chronicle club fc united-fc
orchestra museum museums library hospital clinic school church cathedral mosque synagogue temple charity trust
coalition alliance bloc network consortium partnership cooperative syndicate chamber treasury reserve office
administration government directorate taskforce task-force initiative programme program campaign watch
international monitor services service laboratory laboratories centre center squad unit
democrats republicans conservatives liberals taliban brotherhood
`)

/** Words that end the name of an organisation although they are common otherwise ("Islamic State"); lower case. */
export const organisationEnds = words(`
state states-general republic-guard house pentagon nations watch rights security
`)

/** Names known everywhere as organisations; as written. */
export const knownOrganisations: ReadonlySet<string> = new Set(
  `
United Nations;UN;U.N.;European Union;EU;E.U.;NATO;Nato;African Union;Arab League;Commonwealth;OPEC;Opec;OECD;IMF;World Bank;WTO;WHO;World Health Organization;UNICEF;Unicef;UNESCO;Unesco;UNHCR;IAEA;Interpol;Europol;Red Cross;Red Crescent;Greenpeace;Amnesty International;Human Rights Watch;Oxfam;Save the Children;Reuters;AFP;AP;Associated Press;Agence France-Presse;Xinhua;TASS;Tass;BBC;CNN;Al Jazeera;Al-Jazeera;Fox News;NBC;CBS;ABC;PBS;NPR;Bloomberg;Sana;SANA;IRNA;FBI;CIA;NSA;Pentagon;White House;Kremlin;Downing Street;Whitehall;State Department;Scotland Yard;Mossad;MI5;MI6;ISI;Hezbollah;Hizbollah;Hamas;Taliban;Al Qaeda;al-Qaeda;al-Qaida;Al-Qaeda;Islamic State;IS;ISIS;Isis;ISIL;Isil;Daesh;Da'esh;Da’esh;DAESH;Boko Haram;Al-Shabab;al-Shabab;al-Shabaab;Houthis;PKK;YPG;SDF;PLO;Fatah;IRA;ETA;FARC;Google;Apple;Microsoft;Amazon;Facebook;Twitter;Meta;YouTube;Instagram;Netflix;Samsung;Sony;Toyota;Honda;Nissan;Ford;General Motors;Volkswagen;BMW;Boeing;Airbus;Shell;BP;ExxonMobil;Exxon;Chevron;Total;Gazprom;Rosneft;Aramco;Huawei;Alibaba;Tencent;IBM;Intel;Nvidia;Tesla;SpaceX;NASA;Nasa;ESA;FIFA;Fifa;UEFA;IOC;NBA;NFL;GOP;Labour;Labour Party;Tories;House of Commons;House of Lords;House of Representatives;Congress;Senate;Supreme Court;Federal Reserve;Fed;Wall Street;Security Council;General Assembly;European Commission;European Parliament;European Central Bank;ECB;Bank of England;Bundesbank;Bundestag;Knesset;Duma;Coalition;CENTCOM
`
    .trim()
    .split(';'),
)

/** Capitals of this length and less may be an organisation's initials; these are not; as written. */
export const notOrganisations: ReadonlySet<string> = new Set(
  'TV CEO CFO COO PM MP MPs GMT BST EST EDT PST UTC AM PM GDP VAT HIV AIDS DNA PC IT HR PR UFO SUV OK II III IV VI VII VIII IX XI XII XVI AD BC FM DVD CD USB GPS IED IEDs UAV UAVs AK IP ID NO YES WMD POW POWs NGO NGOs COVID SARS PhD MBA BA MA USS HMS MBPD DLRS CTS FOB PCT B.C A.D B.C. A.D. CT VBIED VBIEDs QUESTION ANSWER MR MRS'.split(
    ' ',
  ),
)
