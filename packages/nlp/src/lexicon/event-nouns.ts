/** Nouns that say that something is done, happens or is felt, with who does it: "Russia's *withdrawal*". */
const EVENT_NOUNS = new Set(
  `abduction abolition abstention abuse acceptance accession accord accusation acquisition admission
  adoption advance advocacy affirmation aggression agreement aid airstrike allegation alliance
  ambush annexation announcement apology appeal appointment approval arbitration arrest arrival
  assassination assault assertion assistance assurance attack attempt authorisation authorization
  backing ban bargaining bid blast blockade bombardment bombing boycott breach campaign
  cancellation capitulation capture cease-fire ceasefire clash co-operation collaboration collapse
  commitment complaint compliance concern conclusion condemnation confirmation conflict conquest
  consultation contribution conversation conviction cooperation coordination coup crackdown
  creation criticism decision decline defeat defence defense delay delivery demand demonstration
  denial denunciation departure deployment deportation destruction detention detonation dialogue
  discussion dismissal dispute distrust donation drill effort election encirclement endorsement
  enlargement enmity entry evacuation exchange execution exercise exit expansion export expulsion
  extradition failure fear fight fighting flight freeze friendship funding gathering growth
  guarantee handover hope hostility impeachment import imprisonment incursion indictment influence
  inquiry insistence inspection intention interference intervention invasion investigation
  investment invitation involvement killing launch leadership liberation lifting loss loyalty
  march massacre meddling mediation meeting membership merger mistrust mobilisation mobilization
  murder negotiation nomination normalisation normalization objection occupation offensive offer
  operation opposition order ouster outrage overthrow participation partnership patrol payment
  persecution plan plea pledge poisoning postponement praise presence pressure prevention
  privatization prohibition promise proposal prosecution protest pullback pullout purchase push
  raid ratification reaction reaffirmation rebuke recall recognition reconciliation refusal
  rejection release reliance removal request rescue resignation resistance respect response
  restoration retaliation retreat return revelation revenge reversal review rise rivalry rule sale
  search secession seizure sentencing shelling shipment shooting siege skirmish solidarity
  spending spread stance strike summit supply support surge surrender suspension sympathy takeover
  talk termination test threat torture trade transfer treatment trial trip truce uprising use
  vandalism verdict veto victory violation visit vote vow war warning welcome withdrawal`.split(
    /\s+/,
  ),
);

export function isEventNoun(lemma: string): boolean {
  return EVENT_NOUNS.has(lemma);
}
