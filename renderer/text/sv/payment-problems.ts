import type { paymentProblemCodes } from '../../../shared/domain/payment/payment-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a payment from being decided, and what to do about it (PAY-1…PAY-6). */
export const paymentProblems = {
  'payment.chooseMeans': {
    what: 'Dokumentet anger {{count, number}} betalningssätt.',
    todo: 'Välj det som ska användas; bara ett kan användas.',
  },
  'payment.none': {
    what: 'Dokumentet anger inte hur det ska betalas.',
    todo: 'Betala till ett av leverantörens nummer via NemKonto, eller be avsändaren om betalningsuppgifter.',
  },
  'payment.incomplete': {
    what: 'Dokumentets betalningsuppgifter (betalningssätt {{means}}) är inte fullständiga.',
    todo: 'Betala till ett nummer via NemKonto, eller be avsändaren komplettera. En rad i betalningsmetodtabellen hjälper inte.',
  },
  'payment.methodMissing': {
    what: 'Betalningsmetodtabellen saknar en rad för betalningssätt {{means}} {{channel}} {{cardType}}.',
    todo: 'Lägg till raden; värdena är ifyllda från dokumentet.',
  },
  'payment.methodOdd': {
    what: 'Avsändaren har angett ett betalningssätt som ingen standard känner: {{means}} {{channel}} {{cardType}}.',
    todo: 'Avvisa dokumentet och upplys avsändaren, eller välj en ofullständig betalning. Lägg bara till en rad om leverantören alltid skriver så.',
  },
  'payment.blocked': {
    what: 'Betalningsmetodtabellen spärrar betalningssätt {{means}} {{channel}} {{cardType}}. {{message}}',
    todo: 'Avvisa dokumentet, eller ändra radens åtgärd om det ska betalas.',
  },
  'payment.message': {
    what: 'Om betalningen: {{message}}',
    todo: 'Fortsätt när du har sett meddelandet. Betalningen görs med leverantörskortets uppgifter.',
  },
  'payment.formMissing': {
    what: 'Det finns ingen betalningsform för detta betalningssätt.',
    todo: 'Ange en betalningsform på raden eller i styrinställningarna.',
  },
  'payment.formUnknown': {
    what: 'Betalningsformen {{form}} finns inte.',
    todo: 'Lägg upp den bland betalningsformerna, eller ange en annan.',
  },
  'payment.formBlocked': {
    what: 'Betalningsformen {{form}} är spärrad.',
    todo: 'Häv spärren eller ange en annan form.',
  },
  'payment.maskDiffers': {
    what: 'Raden i betalningsmetodtabellen överför andra uppgifter än dokumentet innehåller (betalningssätt {{means}} {{channel}}).',
    todo: 'Rätta radens mask och betalningsform.',
  },
  'payment.wouldPayTwice': {
    what: 'Dokumentet är redan betalt (kort eller autogiro), men {{form}} skulle betala det igen.',
    todo: 'Ange en manuell betalningsform eller autogiro på raden.',
  },
  'payment.noBalancingAccount': {
    what: 'Betalningsformen {{form}} saknar motkonto, så leverantörsposten förblir öppen.',
    todo: 'Ange ett motkonto, eller se till att ingen betalar posten.',
  },
  'payment.cardHasNoAccount': {
    what: 'Kortet för {{name}} ({{no}}) har inget konto för {{form}}.',
    todo: 'Lägg till kontot på kortet, eller välj en annan betalningsform.',
  },
  'payment.accountChanged': {
    what: '{{name}} vill ha betalt till ett nytt konto: {{theirs}}. Kortet har {{ours}}.',
    todo: 'Fråga leverantören på ett nummer du redan har, aldrig ett från dokumentet. Bekräfta sedan kontot.',
  },
  'payment.differs': {
    what: 'Dokumentet anger {{theirs}}, kortet för {{name}} ({{no}}) har {{ours}}.',
    todo: 'Ta reda på vad som stämmer. Är det dokumentet, lägg till kontot på kortet.',
  },
  'payment.vendorLacksAccount': {
    what: 'Kortet för {{name}} ({{no}}) har inget konto som {{theirs}}.',
    todo: 'Lägg till det på kortet, eller betala till ett nummer via NemKonto.',
  },
  'payment.accountBlocked': {
    what: 'Kontot {{theirs}} är spärrat på kortet för {{name}} ({{no}}).',
    todo: 'Ta reda på varför; häv sedan spärren eller avvisa dokumentet.',
  },
  'payment.accountShared': {
    what: '{{name}} ska betalas till {{theirs}}, som {{others}} också har.',
    todo: 'Ta reda på varför två leverantörer har samma konto innan du godkänner. Det kan vara bedrägeri.',
  },
  'payment.firstAccount': {
    what: 'Kortet för {{name}} ({{no}}) har inget konto. Godkännandet skriver dokumentets på det: {{theirs}}.',
    todo: 'Jämför kontot med det leverantören själv har uppgett innan du godkänner.',
  },
  'payment.vendorBlocked': {
    what: '{{name}} ({{no}}) är spärrad för betalning.',
    todo: 'Godkänn dokumentet om inköpet stämmer; det betalas inte förrän spärren är hävd.',
  },
  'payment.incompleteNotOnCard': {
    what: 'Kortet för {{name}} ({{no}}) saknar det {{type, word(of: incompleteType)}} som ska betalas till.',
    todo: 'Fyll i numret på kortet, eller välj ett annat.',
  },
  'payment.incompleteNotInDocument': {
    what: 'Dokumentet anger inte det {{type, word(of: incompleteType)}} som skulle betalas till.',
    todo: 'Välj ett nummer som dokumentet innehåller, eller fråga avsändaren.',
  },
  'payment.incompleteDiffers': {
    what: 'Dokumentets {{type, word(of: incompleteType)}} ({{theirs}}) är inte detsamma som kortets för {{name}} ({{ours}}).',
    todo: 'Ta reda på vad som stämmer och rätta kortet vid behov.',
  },
  'payment.numbersDoubtful': {
    what: 'Betalningsnummer ser fel ut: {{numbers}}.',
    todo: 'Jämför dem med dokumentet innan du fortsätter; banken kan avvisa betalningen.',
  },
  'payment.meansNotOffered': {
    what: 'Dokumentet erbjuder inte detta betalningssätt.',
    todo: 'Välj ett av dem det erbjuder.',
  },
  'payment.nothingToConfirm': {
    what: 'Det finns inget nytt konto att bekräfta, eller så är det nu ett annat.',
    todo: 'Titta på betalningen igen.',
  },
  'payment.vendorUnknown': {
    what: 'Det är ännu inte känt vem dokumentet kommer från.',
    todo: 'Välj eller skapa leverantören först.',
  },
  'payment.updateIsOff': {
    what: 'Företaget låter inte dokument ändra leverantörskort.',
    todo: 'Lägg själv till kontot på kortet, eller slå på automatisk uppdatering i styrinställningarna.',
  },
} satisfies Record<(typeof paymentProblemCodes)[number], ProblemSentence>;
