import type { purchaseProblemCodes } from '../../../shared/domain/purchase/purchase-problems.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** Hvad der hindrer, at et købsdokument oprettes eller ændres, og hvad man gør ved det (ACC-1…ACC-7). */
export const purchaseProblems = {
  'check.deviatingVatNotAllowed': {
    what: 'Styringsopsætningen for dette regnskab tillader ikke accept med afvigende moms.',
    todo: 'Acceptér på normal vis, eller tillad det i styringsopsætningen.',
  },
  'check.partnerMissing': {
    what: 'Kreditor {{no}} {{name}} har ingen e-bilagspartner.',
    todo: 'Opret partneren; den begynder med regnskabets egne værdier.',
  },
  'check.closedPeriod': {
    what: 'Bogføringsdatoen {{date, date}} ligger i en lukket periode ({{name}}, {{from, date}} til {{to, date}}).',
    todo: 'Vælg en bogføringsdato i en åben periode.',
  },
  'check.postingGroupMissing': {
    what: 'Kreditor {{no}} {{name}} har ingen bogføringsgruppe, og regnskabet har heller ingen.',
    todo: 'Vælg en bogføringsgruppe i styringsopsætningen, eller acceptér på normal vis.',
  },
  'check.orderCancelled': {
    what: 'Ordre {{order}} ({{no}}) er annulleret; ingen faktura kan trække på den.',
    todo: 'Spørg kreditor, eller opret en ny faktura af dokumentet.',
  },
  'check.orderFound': {
    what: 'Dokumentet henviser til ordre {{order}}, og købsordre {{no}} findes; denne kreditors fakturaer oprettes ellers nye.',
    todo: 'Vælg, om ordren skal opdateres i stedet. En bekræftet accept opretter en ny faktura.',
  },
  'check.orderPending': {
    what: 'Ordre {{order}} venter stadig i indbakken.',
    todo: 'Acceptér ordren først; derefter opdaterer fakturaen den.',
  },
  'check.orderMissing': {
    what: 'Der findes ingen købsordre {{order}} fra denne kreditor.',
    todo: 'Undersøg, om en ordre er glemt. En bekræftet accept opretter en ny faktura.',
  },
  'check.orderToChangeMissing': {
    what: 'Der findes ingen købsordre {{order}} fra denne kreditor, som kan ændres.',
    todo: 'Søg ordren blandt de afviste dokumenter, eller afvis dette.',
  },
  'check.orderInvoiced': {
    what: 'Faktureringen af ordre {{order}} ({{no}}) er begyndt; den kan ikke længere ændres.',
    todo: 'Fortryd fakturaerne først, eller afvis dokumentet og aftal det med kreditor.',
  },
  'check.orderQuantity': {
    what: 'Linje {{line}} fakturerer {{quantity, number}}, men der resterer kun {{remaining, number}} på ordre {{order}}.',
    todo: 'Spørg kreditor, eller opret en ny faktura af dokumentet.',
  },
  'check.orderAmount': {
    what: 'Linje {{line}} koster {{theirs, amount}}; efter ordre {{order}} ville det være {{ours, amount}}.',
    todo: 'Kreditorens partner validerer beløb. Afvis dokumentet, eller lad partneren regulere dem.',
  },
  'check.orderCodingConflict': {
    what: 'Linje {{line}} er konteret på {{theirs}}, dens ordrelinje på {{ours}}.',
    todo: 'Kontér begge på samme konto, eller opret en ny faktura af dokumentet.',
  },
  'check.totalDiffers': {
    what: 'Vores total er {{ours, amount}}, afsenderens er {{theirs, amount}} {{currency}}: en forskel på {{difference, amount}}.',
    todo: 'Se den sandsynlige årsag under afstemningen, eller fortsæt og ret købsdokumentet.',
  },
  'check.otherDuties': {
    what: 'Andre afgifter end moms er ikke indregnet i priserne: {{names}}, {{amount, amount}} {{currency}}.',
    todo: 'Kontrollér, at deres linjer er konteret rigtigt.',
  },
  'check.signatureMissing': {
    what: 'Regnskabet kræver digital signatur; dokumentet mangler {{fields}}.',
    todo: 'Lad dokumentet godkende med signatur, eller ret styringsopsætningen.',
  },
  'undo.orderInUse': {
    what: 'Ordre {{no}} er i brug: dokument {{number}} er accepteret efter den.',
    todo: 'Fortryd det dokument først.',
  },
  'purchase.noTaken': {
    what: 'Nummeret {{no}} bruges af et andet købsdokument.',
    todo: 'Vælg et andet nummer, eller overlad det til nummerserien.',
  },
  'purchase.posted': {
    what: 'Købsdokument {{no}} er bogført og kan ikke længere ændres.',
    todo: 'Ret det med en kreditnota.',
  },
  'purchase.lineUnknown': {
    what: 'Købsdokumentet har ingen linje {{line}}.',
    todo: 'Åbn det igen; det er ændret i mellemtiden.',
  },
  'purchase.lineInvoiced': {
    what: 'Fakturaer har trukket på linje {{line}}; dens konto kan ikke længere ændres.',
    todo: 'Fortryd fakturaerne først.',
  },
  'purchase.accountUnusable': {
    what: 'Linje {{line}} kan ikke konteres på {{account}}: ukendt, spærret eller solgt.',
    todo: 'Vælg en konto, et anlæg eller en vare fra listen.',
  },
  'purchase.vatGroupUnknown': {
    what: 'Der findes ingen momsgruppe {{vatGroup}} (linje {{line}}).',
    todo: 'Vælg en momsgruppe fra listen.',
  },
  'purchase.dimensionUnknown': {
    what: 'Dimensionen {{dimension}} har ingen brugbar værdi {{value}} (linje {{line}}).',
    todo: 'Vælg en værdi fra listen.',
  },
} satisfies Record<(typeof purchaseProblemCodes)[number], ProblemSentence>;
