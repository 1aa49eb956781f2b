/** Nouns that say that something is done, happens or is felt, with who does it: "Russia's *withdrawal*". */
const EVENT_NOUNS = new Set(
  `abduction abolition abstention abuse acceptance accession accusation acquisition admission adoption
  advance affirmation aggression aid airstrike allegation ambush annexation announcement apology appeal
  appointment approval arbitration arrest arrival assassination assault assertion assistance assurance
  attack attempt authorization authorisation backing ban bargaining bid blast blockade bombardment
  bombing boycott breach cancellation capitulation capture ceasefire cease-fire campaign clash collapse
  collaboration commitment complaint compliance concern conclusion condemnation confirmation conflict
  conquest consultation contribution conversation conviction co-operation cooperation coordination coup
  creation crackdown criticism decision decline defeat defense defence delay delivery demand
  demonstration denial denunciation departure deployment deportation destruction detention detonation
  dialogue discussion dismissal dispute donation drill effort election encirclement endorsement
  enlargement entry evacuation exchange execution exercise exit expansion export expulsion extradition
  failure fear fight fighting flight freeze funding gathering growth guarantee handover hope import
  impeachment imprisonment incursion indictment influence inquiry insistence inspection intention
  interference intervention invasion investigation investment invitation involvement killing launch
  liberation lifting loss march massacre mediation meddling meeting merger mobilization mobilisation
  murder negotiation nomination normalization normalisation objection occupation offensive offer
  operation order ouster outrage overthrow participation patrol payment persecution plan
  pledge plea poisoning postponement praise presence pressure prevention privatization prohibition
  promise proposal prosecution protest pullback pullout purchase push raid ratification reaction
  reaffirmation rebuke recall recognition reconciliation refusal rejection release reliance removal
  request rescue resignation resistance respect response restoration retaliation retreat return
  revelation revenge reversal review rejection rise rule sale search secession seizure sentencing
  shelling shipment shooting siege skirmish spending spread stance strike summit supply support
  surrender surge suspension takeover talk termination test threat torture trade transfer treatment
  trial trip truce uprising use vandalism verdict veto victory violation visit vote vow war warning
  welcome withdrawal`.split(/\s+/),
);

export function isEventNoun(lemma: string): boolean {
  return EVENT_NOUNS.has(lemma);
}
