import type { paymentProblemCodes } from '../../../shared/domain/payment/payment-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a payment from being decided, and what to do about it (PAY-1…PAY-6). */
export const paymentProblems = {
  'payment.chooseMeans': {
    what: 'Bilaget indeholder {{count, number}} betalingsmåder.',
    todo: 'Vælg den, der skal bruges; kun én kan anvendes.',
  },
  'payment.none': {
    what: 'Bilaget angiver ikke, hvordan det skal betales.',
    todo: 'Vælg en ukomplet betaling til et af kreditors numre via NemKonto, eller bed afsenderen om betalingsoplysninger.',
  },
  'payment.incomplete': {
    what: 'Bilagets betalingsoplysninger (betalingsmåde {{means}}) er ikke komplette.',
    todo: 'Vælg en ukomplet betaling via NemKonto, eller bed afsenderen om resten. En række i tabellen over betalingsmetoder hjælper ikke.',
  },
  'payment.methodMissing': {
    what: 'Tabellen over betalingsmetoder har ingen række for betalingsmåde {{means}} {{channel}} {{cardType}}.',
    todo: 'Tilføj rækken; dens værdier er udfyldt ud fra bilaget.',
  },
  'payment.methodOdd': {
    what: 'Afsenderen har skrevet en betalingsmåde, som ingen standard kender: {{means}} {{channel}} {{cardType}}.',
    todo: 'Afvis bilaget og gør afsenderen opmærksom på det, eller vælg en ukomplet betaling. Tilføj kun en række, hvis kreditoren altid skriver sådan.',
  },
  'payment.blocked': {
    what: 'Tabellen over betalingsmetoder spærrer betalingsmåde {{means}} {{channel}} {{cardType}}. {{message}}',
    todo: 'Afvis bilaget, eller ret rækkens handling, hvis det skal betales.',
  },
  'payment.message': {
    what: 'Om betalingen: {{message}}',
    todo: 'Fortsæt, når du har set meddelelsen. Der betales med kreditorkortets oplysninger.',
  },
  'payment.formMissing': {
    what: 'Der er ingen betalingsform for denne betalingsmåde.',
    todo: 'Angiv en betalingsform på rækken eller i styringsopsætningen.',
  },
  'payment.formUnknown': {
    what: 'Betalingsformen {{form}} findes ikke.',
    todo: 'Opret den i tabellen Betalingsformer, eller angiv en anden.',
  },
  'payment.formBlocked': {
    what: 'Betalingsformen {{form}} er spærret.',
    todo: 'Ophæv spærringen, eller angiv en anden form.',
  },
  'payment.maskDiffers': {
    what: 'Rækken i betalingsmetodetabellen overfører andre oplysninger, end bilaget indeholder (betalingsmåde {{means}} {{channel}}).',
    todo: 'Ret rækkens maske og betalingsform.',
  },
  'payment.wouldPayTwice': {
    what: 'Bilaget er allerede betalt (kort eller direct debit), men {{form}} ville betale det igen.',
    todo: 'Angiv en manuel betalingsform eller direct debit på rækken.',
  },
  'payment.noBalancingAccount': {
    what: 'Betalingsformen {{form}} har ingen modkonto, så kreditorposten bliver stående åben.',
    todo: 'Angiv en modkonto, eller sørg for, at posten ikke bliver betalt igen.',
  },
  'payment.cardHasNoAccount': {
    what: 'Kortet for {{name}} ({{no}}) har ingen konto til {{form}}.',
    todo: 'Tilføj kontoen på kortet, eller vælg en anden betalingsform.',
  },
  'payment.accountChanged': {
    what: '{{name}} vil betales på en ny konto: {{theirs}}. Kortet har {{ours}}.',
    todo: 'Spørg kreditoren på et nummer, du har i forvejen, aldrig et fra bilaget. Bekræft derefter kontoen.',
  },
  'payment.differs': {
    what: 'Bilaget angiver {{theirs}}, kortet for {{name}} ({{no}}) har {{ours}}.',
    todo: 'Undersøg, hvad der er rigtigt. Er det bilaget, så ret kreditors oplysninger på kortet.',
  },
  'payment.vendorLacksAccount': {
    what: 'Kortet for {{name}} ({{no}}) har ingen konto som {{theirs}}.',
    todo: 'Tilføj den på kortet, eller vælg en ukomplet betaling via NemKonto.',
  },
  'payment.accountBlocked': {
    what: 'Kontoen {{theirs}} er spærret på kortet for {{name}} ({{no}}).',
    todo: 'Find ud af hvorfor; ophæv så spærringen, eller afvis bilaget.',
  },
  'payment.accountShared': {
    what: '{{name}} skal betales på {{theirs}}, som {{others}} også har.',
    todo: 'Find ud af hvorfor to kreditorer har samme konto, før du accepterer. Det kan være svindel.',
  },
  'payment.firstAccount': {
    what: 'Kortet for {{name}} ({{no}}) har ingen konto. Accept skriver bilagets på det: {{theirs}}.',
    todo: 'Sammenhold kontoen med det, kreditor selv har oplyst, før du accepterer.',
  },
  'payment.vendorBlocked': {
    what: '{{name}} ({{no}}) er spærret for betaling.',
    todo: 'Acceptér bilaget, hvis købet er i orden; det betales ikke, før spærringen er ophævet.',
  },
  'payment.incompleteNotOnCard': {
    what: 'Kortet for {{name}} ({{no}}) mangler det {{type, word(of: incompleteType)}}, der skal betales til.',
    todo: 'Udfyld nummeret på kortet, eller vælg et andet.',
  },
  'payment.incompleteNotInDocument': {
    what: 'Bilaget angiver ikke det {{type, word(of: incompleteType)}}, der skulle betales til.',
    todo: 'Vælg et nummer, som bilaget indeholder, eller spørg afsenderen.',
  },
  'payment.incompleteDiffers': {
    what: 'Bilagets {{type, word(of: incompleteType)}} ({{theirs}}) er ikke det samme som kortets for {{name}} ({{ours}}).',
    todo: 'Undersøg, hvad der er rigtigt, og ret kortet, hvis det er nødvendigt.',
  },
  'payment.numbersDoubtful': {
    what: 'Betalingsnumre ser forkerte ud: {{numbers}}.',
    todo: 'Sammenhold dem med bilaget, før du fortsætter; banken kan afvise betalingen.',
  },
  'payment.meansNotOffered': {
    what: 'Bilaget indeholder ikke denne betalingsmåde.',
    todo: 'Vælg en af dem, det indeholder.',
  },
  'payment.nothingToConfirm': {
    what: 'Der er ingen ny konto at bekræfte, eller det er nu en anden.',
    todo: 'Se betalingen igennem igen.',
  },
  'payment.vendorUnknown': {
    what: 'Det vides endnu ikke, hvem bilaget er fra.',
    todo: 'Vælg eller opret kreditoren først.',
  },
  'payment.updateIsOff': {
    what: 'Regnskabet lader ikke bilag ændre kreditorkort.',
    todo: 'Tilføj selv kontoen på kortet, eller slå automatisk opdatering af kreditor til i styringsopsætningen.',
  },
} satisfies Record<(typeof paymentProblemCodes)[number], ProblemSentence>;
