import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { salesLogCodes, salesProblemCodes } from '../../../shared/domain/sales/sales-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with customers and sales documents, and what the log says of them. */
export const salesProblems = {
  'customer.notFound': { what: 'Debitoren findes ikke mere.', todo: 'Gå tilbage til listen over debitorer.' },
  'customer.noTaken': {
    what: 'Debitornummeret {{no}} bruges af {{name}}.',
    todo: 'Vælg et andet nummer, eller lad det stå tomt for at få det næste i serien.',
  },
  'customer.nameMissing': {
    what: 'En debitor skal have et navn.',
    todo: 'Skriv navnet, som det skal stå på fakturaen.',
  },
  'customer.inUse': {
    what: '{{name}} ({{no}}) har {{count, number}} salgsdokumenter.',
    todo: 'Spær kortet i stedet for at slette det.',
  },
  'customer.addressMissing': {
    what: 'Det er nødvendigt, før noget kan sendes.',
    todo: 'Udfyld feltet.',
  },
  'customer.countryInvalid': { what: '{{value}} er ikke en landekode.', todo: 'Skriv to bogstaver, fx DK eller SE.' },
  'customer.endpointScheme': { what: 'Nøgletypen {{value}} er ukendt.', todo: 'Vælg en fra listen.' },
  'customer.endpointInvalid': {
    what: '{{value}} er ikke et endepunkt af typen {{scheme}}.',
    todo: 'Det har {{length}} tegn. Sammenhold det med det, debitoren har oplyst.',
  },
  'customer.endpointDigit': {
    what: 'Kontrolcifferet i {{value}} passer ikke; måske er to cifre byttet om.',
    todo: 'Sammenhold nummeret med det, debitoren har oplyst.',
  },
  'customer.endpointMissing': {
    what: 'Uden endepunkt kan der ikke sendes e-bilag.',
    todo: 'Skriv det endepunkt, debitoren har oplyst, eller vælg en anden kanal.',
  },
  'customer.cvrInvalid': { what: '{{value}} er ikke et CVR-nummer.', todo: 'Et CVR-nummer har otte cifre.' },
  'customer.mailInvalid': { what: 'Det ligner ikke en e-mailadresse.', todo: 'Skriv den som navn@firma.dk.' },
  'customer.mailMissing': {
    what: 'Debitoren får dokumenter med e-mail, men der er ingen adresse.',
    todo: 'Skriv e-mailadressen.',
  },
  'customer.daysInvalid': { what: 'Betalingsdage er et helt tal.', todo: 'Skriv et tal fra 0 til 999.' },
  'customer.accountCodeTooLong': {
    what: 'En kontokode har højst 30 tegn; denne har {{length}}.',
    todo: 'Forkort den.',
  },
  'customer.currencyInvalid': {
    what: '{{value}} er ikke en valutakode.',
    todo: 'Skriv tre bogstaver, fx DKK eller SEK.',
  },
  'customer.formatKind': {
    what: 'Peppol BIS kender ikke rykkere og kontoudtog; de dannes som OIOUBL.',
    todo: 'Fravælg dem, eller vælg OIOUBL.',
  },
  'customer.fileUnreadable': { what: 'Filen kan ikke læses.', todo: 'Vælg en CSV-fil, som eksporten danner den.' },
  'sales.notFound': { what: 'Salgsdokumentet findes ikke mere.', todo: 'Gå tilbage til listen.' },
  'sales.isPosted': { what: '{{no}} er bogført og ændres ikke.', todo: 'Lav en kreditnota og en ny faktura.' },
  'sales.isDraft': { what: 'Dokumentet er ikke bogført endnu.', todo: 'Ret det i formularen.' },
  'sales.kindOther': { what: 'Dokumentet er af en anden type.', todo: 'Luk det, og åbn det igen.' },
  'sales.faults': {
    what: '{{count, number}} ting ville gøre e-bilaget ugyldigt.',
    todo: 'Ret det, der står ved felterne.',
  },
  'sales.customerMissing': { what: 'Der er ikke valgt en debitor.', todo: 'Vælg, hvem dokumentet er til.' },
  'sales.customerUnknown': { what: 'Debitoren {{no}} findes ikke.', todo: 'Vælg en fra listen, eller opret en ny.' },
  'sales.customerBlocked': {
    what: '{{name}} ({{no}}) er spærret.',
    todo: 'Ophæv spærringen, eller vælg en anden debitor.',
  },
  'sales.customerIncomplete': {
    what: 'Kortet for {{name}} mangler adresse, postnummer, by eller land.',
    todo: 'Udfyld kortet; kladden bliver stående.',
  },
  'sales.endpointMissing': {
    what: '{{name}} skal have e-bilag, men har intet endepunkt.',
    todo: 'Skriv endepunktet på kortet, eller vælg en anden kanal dér.',
  },
  'sales.ledgerIncomplete': {
    what: 'Regnskabets eget kort mangler navn, adresse, CVR-nummer eller endepunkt.',
    todo: 'Udfyld regnskabet i opsætningen.',
  },
  'sales.dateInvalid': { what: 'Der mangler en dato.', todo: 'Skriv dag, måned og år.' },
  'sales.dueBeforeIssue': { what: 'Forfaldsdatoen ligger før dokumentets dato.', todo: 'Vælg en senere forfaldsdato.' },
  'sales.currencyInvalid': { what: '{{value}} er ikke en valutakode.', todo: 'Skriv tre bogstaver, fx DKK.' },
  'sales.sellerUnknown': {
    what: 'Sælgeren {{value}} findes ikke eller er spærret.',
    todo: 'Vælg en fra listen, eller opret den i opsætningen.',
  },
  'sales.accountCodeTooLong': {
    what: 'En kontokode har højst 30 tegn; denne har {{length}}.',
    todo: 'Forkort den, eller skriv den som bemærkning.',
  },
  'sales.deliveryIncomplete': {
    what: 'En leveringsadresse skal have navn, adresse, postnummer, by og land.',
    todo: 'Udfyld den, eller lad det hele stå tomt.',
  },
  'sales.paymentMissing': {
    what: 'Regnskabet siger ikke, hvordan det betales på den måde.',
    todo: 'Skriv bankkonto, IBAN, FIK-kreditor eller giro på regnskabets kort.',
  },
  'sales.paymentForm': { what: 'Betalingsformen {{value}} findes ikke.', todo: 'Vælg en fra listen.' },
  'sales.bicMissing': { what: 'En betaling til IBAN skal have bankens BIC.', todo: 'Skriv den på regnskabets kort.' },
  'sales.branchMissing': {
    what: 'En dansk bankkonto skal have sit registreringsnummer.',
    todo: 'Skriv de fire cifre på regnskabets kort.',
  },
  'sales.numberDigits': {
    what: 'Nummeret {{no}} skal stå i en betalingsreference, som kun kan have cifre.',
    todo: 'Fjern bogstaverne i nummerserien, eller vælg en anden betalingsform.',
  },
  'sales.pbsElectronic': {
    what: 'Det, der opkræves med Betalingsservice, sendes ikke som e-bilag.',
    todo: 'Vælg en anden betalingsform, eller kanalen PBS på debitorkortet.',
  },
  'sales.linesMissing': { what: 'Der er ingen linjer.', todo: 'Skriv, hvad der er solgt.' },
  'sales.lineNoMissing': { what: 'Linjen har intet nummer.', todo: 'Vælg konto, anlæg eller vare.' },
  'sales.accountUnknown': {
    what: '{{no}} findes ikke i regnskabet ({{kind, word(of: accountKind)}}).',
    todo: 'Vælg et nummer fra listen.',
  },
  'sales.descriptionMissing': {
    what: 'Linjen siger ikke, hvad der er solgt.',
    todo: 'Skriv en beskrivelse; momsloven kræver den.',
  },
  'sales.quantityMissing': { what: 'En linje uden antal er ikke tilladt.', todo: 'Skriv, hvor meget der er solgt.' },
  'sales.notANumber': { what: '{{value}} er ikke et tal.', todo: 'Skriv cifre, med komma før decimalerne.' },
  'sales.priceMissing': { what: 'Linjen har ingen pris.', todo: 'Skriv prisen for én, uden moms.' },
  'sales.priceNegative': { what: 'En pris er ikke negativ.', todo: 'Gør antallet negativt i stedet.' },
  'sales.discountInvalid': {
    what: '{{value}} er ikke en procent fra 0 til 100.',
    todo: 'Skriv, hvor mange procent der trækkes fra.',
  },
  'sales.unitUnknown': {
    what: 'Enheden {{unit}} findes ikke.',
    todo: 'Vælg en fra listen, eller opret den i opsætningen.',
  },
  'sales.unitUnmapped': {
    what: 'Enheden {{unit}} har ingen officiel kode.',
    todo: 'Tilføj den under udgående enheder i opsætningen.',
  },
  'sales.vatGroupUnknown': { what: 'Linjen har ingen momsgruppe.', todo: 'Vælg, hvilken moms den har.' },
  'sales.severalRates': {
    what: 'OIOUBL har plads til én momssats på et bilag, og linjerne har {{rates}} %.',
    todo: 'Lav et bilag for hver sats, eller vælg Peppol som format på kundens kort.',
  },
  'sales.twoDecimals': {
    what: '{{value}} har mere end to decimaler, når rabatter er trukket fra.',
    todo: 'Afrund, eller slå afrundingskontrollen fra i styringsopsætningen.',
  },
  'sales.creditsMissing': {
    what: 'Kreditnotaen nævner ingen faktura.',
    todo: 'Skriv nummeret på den faktura, den krediterer, hvis der er en.',
  },
  'sales.creditsUnknown': { what: 'Der er ingen bogført faktura {{no}}.', todo: 'Tjek nummeret.' },
  'sales.negativeTotal': {
    what: 'Totalen er {{total, amount}}.',
    todo: 'Det, der giver penge tilbage, er en kreditnota.',
  },
  'sales.periodInvalid': { what: 'Perioden slutter, før den begynder.', todo: 'Vælg en senere sidste dag.' },
  'sales.nothingOwed': { what: 'Der er intet at rykke for.', todo: 'Vælg fakturaer, der ikke er betalt.' },
  'sales.owedChanged': {
    what: '{{no}} stod til {{written, amount}}, da rykkeren blev skrevet; nu er {{open, amount}} åbent.',
    todo: 'Hent beløbene, som de er nu.',
  },
  'sales.nothingToState': {
    what: 'Intet skete i perioden, og intet skyldes.',
    todo: 'Vælg en anden periode; ellers behøves det ikke.',
  },
  'sales.noReminderTerms': { what: '{{name}} ({{no}}) har ingen rykkerbetingelse.', todo: 'Vælg en på kortet.' },
  'sales.alreadyReminded': {
    what: '{{name}} har rykkeren {{reminder}}, som løber til {{date, date}}.',
    todo: 'Vent til da.',
  },
  'sales.notPosted': { what: 'Kun en bogført faktura kan krediteres.', todo: 'Ret selve kladden.' },
  'sales.mendNotAllowed': {
    what: 'Det står i regnskabet og kan ikke rettes.',
    todo: 'Lav en kreditnota og en ny faktura.',
  },
  'sales.attachmentType': {
    what: '{{file}} er hverken TIF, PNG, JPG, GIF, PDF eller XML.',
    todo: 'Gem den som PDF, og vedhæft den.',
  },
  'sales.attachmentTooLarge': {
    what: '{{file}} er større end {{most}} MB.',
    todo: 'Vedhæft en mindre fil; adgangspunkter afviser større.',
  },
  'sales.attachmentEmpty': { what: '{{file}} er tom.', todo: 'Vælg en anden fil.' },
  'sales.attachmentNotFound': { what: 'Vedhæftningen findes ikke mere.', todo: 'Åbn dokumentet igen.' },
  'sales.fileNotFound': { what: 'Filen er ikke blandt dem, der fejlede.', todo: 'Gå tilbage til listen.' },
  'sales.fileUnreadable': { what: 'Filen er ikke JSON.', todo: 'Lad fagsystemet danne den igen.' },
  'sales.fileEncoding': {
    what: 'Filen er ikke UTF-8: bogstaver som æ, ø og å ville blive forkerte.',
    todo: 'Lad fagsystemet skrive sin JSON i UTF-8.',
  },
  'sales.fileKind': {
    what: 'Filen er hverken faktura, kreditnota, rykker eller kontoudtog i UBL eller Ebilags JSON.',
    todo: 'Læg kun salgsdokumenter i salgsmappen.',
  },
  'sales.fileField': {
    what: 'Feltet {{field}} mangler, er ukendt eller har forkert indhold.',
    todo: 'Sammenhold det med beskrivelsen af formatet.',
  },
  'sales.fileSender': {
    what: 'Afsenderen {{sender}} er ikke et af regnskaberne her.',
    todo: 'Tjek regnskabets CVR-nummer og endepunkt.',
  },
  'sales.fileCustomer': {
    what: 'Modtageren {{customer}} er ikke en debitor, eller flere er det.',
    todo: 'Opret debitoren med dette endepunkt, og prøv igen.',
  },
  'sales.fileNumber': { what: 'Dokumentet har intet brugbart nummer: {{no}}.', todo: 'Lad fagsystemet give det et.' },
  'sales.fileNumberTaken': { what: '{{no}} er bogført før.', todo: 'Kassér filen, hvis det er samme dokument.' },
  'sales.fileFinding': {
    what: 'Dokumentet kan ikke sendes, som det er: {{place}} ({{because}}).',
    todo: 'Ret det i fagsystemet, og dan en ny fil.',
  },
  'sales.folderUnusable': {
    what: 'Der kan ikke skrives i mappen {{folder}}.',
    todo: 'Vælg en anden, eller få rettighederne.',
  },
  'sales.paymentAmount': {
    what: '{{amount}} er ikke et beløb, der kan registreres.',
    todo: 'Skriv et beløb; et negativt tager højst det betalte tilbage.',
  },
  'sales.paymentTooLarge': {
    what: '{{amount, amount}} er mere end de {{open, amount}}, der er åbne på {{no}}.',
    todo: 'Registrér det, der hører til denne faktura.',
  },
  'sales.paymentInvoiceUnknown': { what: 'Der er ingen bogført faktura {{no}}.', todo: 'Tjek nummer og regnskab.' },
  'sales.paymentKnown': {
    what: 'En betaling på {{amount, amount}} på faktura {{no}} den {{date, date}} med samme tekst er allerede registreret.',
    todo: 'Lad linjen være. Er der betalt to gange, så registrér den anden på fakturaens side.',
  },
  'sales.paymentsUsed': {
    what: 'Det kan ikke tages tilbage: faktura {{no}} er siden betalt, krediteret, rykket for eller med på et kontoudtog.',
    todo: 'Tag betalingen tilbage på fakturaens side med et negativt beløb.',
  },
  'sales.paymentFile': {
    what: 'Filen kan ikke læses.',
    todo: 'Vælg en CSV-fil med kolonnerne no, date, amount og text.',
  },
} satisfies Record<(typeof salesProblemCodes)[number], ProblemSentence>;

export const salesLog = {
  customerMade: 'Debitor {{no}} {{name}} oprettet. {{changes}}',
  customerChanged: 'Debitor {{no}} {{name}} ændret. {{changes}}',
  customerDeleted: 'Debitor {{no}} {{name}} slettet.',
  customerPartnersMade: 'E-bilagspartnere til {{count, number}} debitorer: {{sends}}.',
  customersImported: 'Debitorer indlæst: {{added, number}} nye, {{changed, number}} ændrede.',
  customersImportUndone: 'Indlæsning af {{count, number}} debitorer taget tilbage.',
  salesPosted: '{{kind, word(of: salesKind)}} {{no}} til {{name}} bogført, {{total, amount}}.',
  salesDraftMade: 'Kladde: {{kind, wordInside(of: salesKind)}} til {{name}} påbegyndt, {{total, amount}}.',
  salesCopied: 'Kladde: {{kind, wordInside(of: salesKind)}} til {{name}} lavet ud fra {{no}}.',
  salesDraftChanged: 'Kladde: {{kind, wordInside(of: salesKind)}} til {{name}} ændret, nu {{total, amount}}.',
  salesAttached: '{{file}} vedhæftet {{kind, wordInside(of: salesKind)}} til {{name}}.',
  salesDetached: '{{file}} fjernet fra {{kind, wordInside(of: salesKind)}} til {{name}}.',
  salesAttachmentChosen: '{{file}} følger med {{kind, wordInside(of: salesKind)}} til {{name}}.',
  salesDraftDeleted: 'Kladde til {{name}} slettet ({{kind, wordInside(of: salesKind)}}).',
  salesMended: '{{kind, word(of: salesKind)}} {{no}} rettet til næste forsendelse. {{changes}}',
  salesPrinted: '{{kind, word(of: salesKind)}} {{no}} udskrevet.',
  salesPaid: '{{amount, amount}} betalt på faktura {{no}} den {{date, date}}. {{text}}',
  salesPaymentsImported:
    'Betalinger fra en fil: {{count, number}} registreret, {{left, number}} linjer ikke taget med.',
  salesPaymentTakenBack: 'Betaling på {{amount, amount}} på faktura {{no}} den {{date, date}} taget tilbage.',
  salesPaymentsUndone: 'Indlæsning af {{count, number}} betalinger taget tilbage.',
  salesCredited: 'Kreditnota {{creditNote}} trækker {{amount, amount}} fra faktura {{no}}.',
  salesFileTaken: '{{file}} bogført som {{no}}.',
  salesFileFailed: '{{file}} kunne ikke bogføres.',
  salesFileDiscarded: '{{file}} kasseret.',
  salesFolderChanged: 'Salgsmappe ændret fra {{from}} til {{to}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof salesLogCodes)[number], string>;
