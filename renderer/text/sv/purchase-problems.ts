import type { purchaseProblemCodes } from '../../../shared/domain/purchase/purchase-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Vad som hindrar att ett inköpsdokument skapas eller ändras, och vad man gör åt det (ACC-1…ACC-7). */
export const purchaseProblems = {
  'check.deviatingVatNotAllowed': {
    what: 'Styrinställningarna för det här företaget tillåter inte godkännande med avvikande moms.',
    todo: 'Godkänn på vanligt sätt, eller tillåt det i styrinställningarna.',
  },
  'check.partnerMissing': {
    what: 'Leverantör {{no}} {{name}} har ingen e-dokumentpartner.',
    todo: 'Skapa partnern; den börjar med företagets egna värden.',
  },
  'check.closedPeriod': {
    what: 'Bokföringsdatumet {{date, date}} ligger i en stängd period ({{name}}, {{from, date}} till {{to, date}}).',
    todo: 'Välj ett bokföringsdatum i en öppen period.',
  },
  'check.postingGroupMissing': {
    what: 'Leverantör {{no}} {{name}} har ingen bokföringsgrupp, och företaget har inte heller någon.',
    todo: 'Välj en bokföringsgrupp i styrinställningarna, eller godkänn på vanligt sätt.',
  },
  'check.orderCancelled': {
    what: 'Order {{order}} ({{no}}) är annullerad; ingen faktura kan dra från den.',
    todo: 'Fråga leverantören, eller skapa en ny faktura av dokumentet.',
  },
  'check.orderFound': {
    what: 'Dokumentet hänvisar till order {{order}}, och inköpsorder {{no}} finns; den här leverantörens fakturor skapas annars nya.',
    todo: 'Välj om ordern ska uppdateras i stället. Ett bekräftat godkännande skapar en ny faktura.',
  },
  'check.orderPending': {
    what: 'Order {{order}} väntar fortfarande i inkorgen.',
    todo: 'Godkänn ordern först; därefter uppdaterar fakturan den.',
  },
  'check.orderMissing': {
    what: 'Det finns ingen inköpsorder {{order}} från den här leverantören.',
    todo: 'Kontrollera att ingen order är glömd. Ett bekräftat godkännande skapar en ny faktura.',
  },
  'check.orderToChangeMissing': {
    what: 'Det finns ingen inköpsorder {{order}} från den här leverantören som kan ändras.',
    todo: 'Leta efter ordern bland de avvisade dokumenten, eller avvisa det här.',
  },
  'check.orderInvoiced': {
    what: 'Faktureringen av order {{order}} ({{no}}) har börjat; den kan inte längre ändras.',
    todo: 'Ångra fakturorna först, eller avvisa dokumentet och kom överens med leverantören.',
  },
  'check.orderQuantity': {
    what: 'Rad {{line}} fakturerar {{quantity, number}}, men bara {{remaining, number}} återstår av order {{order}}.',
    todo: 'Fråga leverantören, eller skapa en ny faktura av dokumentet.',
  },
  'check.orderAmount': {
    what: 'Rad {{line}} kostar {{theirs, amount}}; enligt order {{order}} skulle det vara {{ours, amount}}.',
    todo: 'Leverantörens partner validerar belopp. Avvisa dokumentet, eller låt partnern reglera dem.',
  },
  'check.orderCodingConflict': {
    what: 'Rad {{line}} är konterad på {{theirs}}, dess orderrad på {{ours}}.',
    todo: 'Kontera båda på samma konto, eller skapa en ny faktura av dokumentet.',
  },
  'check.totalDiffers': {
    what: 'Vår total är {{ours, amount}}, avsändarens är {{theirs, amount}} {{currency}}: en skillnad på {{difference, amount}}.',
    todo: 'Se den troliga orsaken under avstämningen, eller fortsätt och rätta inköpsdokumentet.',
  },
  'check.otherDuties': {
    what: 'Andra avgifter än moms ingår inte i priserna: {{names}}, {{amount, amount}} {{currency}}.',
    todo: 'Kontrollera att deras rader är rätt konterade.',
  },
  'check.signatureMissing': {
    what: 'Företaget kräver digital signatur; dokumentet saknar {{fields}}.',
    todo: 'Låt dokumentet godkännas med signatur, eller ändra styrinställningarna.',
  },
  'undo.orderInUse': {
    what: 'Order {{no}} används: dokument {{number}} godkändes efter den.',
    todo: 'Ångra det dokumentet först.',
  },
  'purchase.noTaken': {
    what: 'Numret {{no}} används av ett annat inköpsdokument.',
    todo: 'Välj ett annat nummer, eller överlåt det till nummerserien.',
  },
  'purchase.posted': {
    what: 'Inköpsdokument {{no}} är bokfört och kan inte längre ändras.',
    todo: 'Rätta det med en kreditfaktura.',
  },
  'purchase.lineUnknown': {
    what: 'Inköpsdokumentet har ingen rad {{line}}.',
    todo: 'Öppna det igen; det har ändrats under tiden.',
  },
  'purchase.lineInvoiced': {
    what: 'Fakturor har dragit från rad {{line}}; dess konto kan inte längre ändras.',
    todo: 'Ångra fakturorna först.',
  },
  'purchase.accountUnusable': {
    what: 'Rad {{line}} kan inte konteras på {{account}}: okänt, spärrat eller sålt.',
    todo: 'Välj ett konto, en anläggningstillgång eller en artikel i listan.',
  },
  'purchase.vatGroupUnknown': {
    what: 'Det finns ingen momsgrupp {{vatGroup}} (rad {{line}}).',
    todo: 'Välj en momsgrupp i listan.',
  },
  'purchase.dimensionUnknown': {
    what: 'Dimensionen {{dimension}} har inget användbart värde {{value}} (rad {{line}}).',
    todo: 'Välj ett värde i listan.',
  },
} satisfies Record<(typeof purchaseProblemCodes)[number], ProblemSentence>;
