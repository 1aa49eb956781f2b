/** Types of CAMEO's root codes (PLOVER manual 2016, "Conversion from CAMEO"); 01 and 02 have none. */
export const TYPE_OF_ROOT: Readonly<Record<string, string>> = {
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'INVESTIGATE',
  '10': 'DEMAND',
  '11': 'DISAPPROVE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'FIGHT',
  '20': 'ASSAULT',
};

/** Lemmas that state an event of a type where the ontology has no predicate for them. */
const WORDS: Readonly<Record<string, string>> = {
  AGREE: 'agree|consent|offer|offer to|propose|prepared|willing|ready',
  CONSULT: 'confer|consult|mediation|dialogue|phone|telephone|tour|talk',
  SUPPORT:
    'thank|congratulate|applaud|commend|hail|upgrade|normalize|normalise|reaffirm|defend|honor',
  COOPERATE: 'share|exchange|extradite|collaborate|extradition|joint',
  AID: 'donate|donation|asylum|shelter|feed|rescue|loan|subsidize|grant asylum|deliver|airlift|refuge',
  CONCEDE: `ease|lift|relax|concede|yield|pardon|amnesty|repeal|legalize|reinstate|release|free|call off|
    lift curfew|unban|reopen|restore|allow|cancel restriction|cancel restrictions|remove restriction|
    remove restrictions|end ban|end restriction|end sanction|end sanctions|remove sanction|remove sanctions`,
  RETREAT:
    'demobilize|demobilise|disarm|cease-fire|pull out|evacuate|demilitarize|retreat|truce|compensation|ceasefire|withdraw troop|withdraw troops|withdraw force|withdraw forces|withdraw soldier|withdraw peacekeeper|withdrawal troop|withdrawal troops|withdrawal force|withdrawal forces|withdrawal soldier',
  INVESTIGATE: 'investigate|probe|inquiry|inspect|inquire|examine',
  DEMAND: 'seek|order|call for|appeal|petition|insist|press',
  DISAPPROVE: 'complain|complaint|blame|sue|lawsuit|indict|charge|deplore|lament|ridicule|unhappy',
  REJECT: 'renege|defy|ignore|flout|breach|break off|veto|block|disobey|repudiate|scrap|shelve',
  THREATEN: 'threat|ultimatum|caution|menace',
  PROTEST: `protest|protester|demonstrator|demonstrate|march|riot|rioter|hunger strike|strike|boycott|
    picket|blockade road|block road|block street|petition|rally|hold rally|general strike`,
  MOBILIZE: 'mobilize|mobilise|mass|alert|station|amass|rearm|patrol',
  SANCTION:
    'suspend|cut|halt|withhold|sever|sanction|embargo|recall|expel|freeze|downgrade|close border',
  COERCE: `detain|arrest|kidnap|abduct|imprison|jail|seize|confiscate|demolish|destroy|curfew|censor|ban|
    hack|evict|deport|crackdown|crack down|hostage|blow up|burn|raze|disperse|hijack|impose curfew|
    close down|shut down|outlaw|imprisonment|vandalize|ransack|hold hostage|repress|sabotage|shut`,
  ASSAULT: `kill|wound|injure|beat|beat up|torture|explode|assassinate|stab|rape|massacre|murder|execute|
    suicide bomb|detonate|maim|gun down|hit`,
  FIGHT: `shell|fire|clash|battle|fight|capture|bombard|shoot|airstrike|skirmish|overrun|gunbattle|
    firefight|war|raid|ethnic cleansing|combat|launch missile|drop bomb|recapture|intercept`,
};

/** Type by lemma; a lemma in two rows has that of the first. */
export const TYPE_OF_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS)
    .reverse()
    .flatMap(([type, words]) =>
      words.split('|').map((word) => [word.trim().replace(/\s+/g, ' '), type] as const),
    ),
);
