import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { salesLogCodes, salesProblemCodes } from '../../../shared/domain/sales/sales-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What can go wrong with customers and sales documents, and what the log says of them. */
export const salesProblems = {
  'customer.notFound': { what: 'Kunden finns inte längre.', todo: 'Gå tillbaka till listan över kunder.' },
  'customer.noTaken': {
    what: 'Kundnumret {{no}} används av {{name}}.',
    todo: 'Välj ett annat nummer, eller lämna det tomt för nästa i serien.',
  },
  'customer.nameMissing': { what: 'En kund måste ha ett namn.', todo: 'Skriv namnet som det ska stå på fakturan.' },
  'customer.inUse': {
    what: '{{name}} ({{no}}) har {{count, number}} försäljningsdokument.',
    todo: 'Spärra kortet i stället för att ta bort det.',
  },
  'customer.addressMissing': {
    what: 'Det behövs innan något kan skickas.',
    todo: 'Fyll i fältet.',
  },
  'customer.countryInvalid': { what: '{{value}} är ingen landskod.', todo: 'Skriv två bokstäver, t.ex. DK eller SE.' },
  'customer.endpointScheme': { what: 'Nyckeltypen {{value}} är okänd.', todo: 'Välj en ur listan.' },
  'customer.endpointInvalid': {
    what: '{{value}} är ingen elektronisk adress av typen {{scheme}}.',
    todo: 'Den har {{length}} tecken. Jämför med det kunden har uppgett.',
  },
  'customer.endpointDigit': {
    what: 'Kontrollsiffran i {{value}} stämmer inte; kanske är två siffror omkastade.',
    todo: 'Jämför numret med det kunden har uppgett.',
  },
  'customer.endpointMissing': {
    what: 'Utan elektronisk adress kan inget e-dokument skickas.',
    todo: 'Skriv den elektroniska adress kunden har uppgett, eller välj en annan kanal.',
  },
  'customer.cvrInvalid': { what: '{{value}} är inget CVR-nummer.', todo: 'Ett CVR-nummer har åtta siffror.' },
  'customer.mailInvalid': { what: 'Det ser inte ut som en e-postadress.', todo: 'Skriv den som namn@foretag.se.' },
  'customer.mailMissing': {
    what: 'Kunden får dokument med e-post, men det finns ingen adress.',
    todo: 'Skriv e-postadressen.',
  },
  'customer.daysInvalid': { what: 'Betalningsdagar är ett heltal.', todo: 'Skriv ett tal från 0 till 999.' },
  'customer.accountCodeTooLong': {
    what: 'En kontokod har högst 30 tecken; den här har {{length}}.',
    todo: 'Förkorta den.',
  },
  'customer.currencyInvalid': {
    what: '{{value}} är ingen valutakod.',
    todo: 'Skriv tre bokstäver, t.ex. DKK eller SEK.',
  },
  'customer.formatKind': {
    what: 'Peppol BIS har inga påminnelser och kontoutdrag; de görs som OIOUBL.',
    todo: 'Välj bort dem, eller välj OIOUBL.',
  },
  'customer.fileUnreadable': { what: 'Filen kan inte läsas.', todo: 'Välj en CSV-fil som exporten skapar den.' },
  'sales.notFound': { what: 'Försäljningsdokumentet finns inte längre.', todo: 'Gå tillbaka till listan.' },
  'sales.isPosted': { what: '{{no}} är bokförd och ändras inte.', todo: 'Gör en kreditfaktura och en ny faktura.' },
  'sales.isDraft': { what: 'Dokumentet är inte bokfört än.', todo: 'Ändra det i formuläret.' },
  'sales.kindOther': { what: 'Dokumentet är av en annan typ.', todo: 'Stäng det och öppna det igen.' },
  'sales.faults': {
    what: '{{count, number}} saker skulle göra e-dokumentet ogiltigt.',
    todo: 'Rätta det som står vid fälten.',
  },
  'sales.customerMissing': { what: 'Ingen kund är vald.', todo: 'Välj vem dokumentet är till.' },
  'sales.customerUnknown': { what: 'Kunden {{no}} finns inte.', todo: 'Välj en ur listan, eller skapa en ny.' },
  'sales.customerBlocked': { what: '{{name}} ({{no}}) är spärrad.', todo: 'Häv spärren, eller välj en annan kund.' },
  'sales.customerIncomplete': {
    what: 'Kortet för {{name}} saknar adress, postnummer, ort eller land.',
    todo: 'Komplettera kortet; utkastet finns kvar.',
  },
  'sales.endpointMissing': {
    what: '{{name}} ska få e-dokument men har ingen elektronisk adress.',
    todo: 'Skriv den elektroniska adressen på kortet, eller välj en annan kanal där.',
  },
  'sales.ledgerIncomplete': {
    what: 'Företagets eget kort saknar namn, adress, organisationsnummer eller elektronisk adress.',
    todo: 'Komplettera företaget i inställningarna.',
  },
  'sales.dateInvalid': { what: 'Ett datum saknas.', todo: 'Skriv dag, månad och år.' },
  'sales.dueBeforeIssue': { what: 'Förfallodagen ligger före dokumentets datum.', todo: 'Välj en senare förfallodag.' },
  'sales.currencyInvalid': { what: '{{value}} är ingen valutakod.', todo: 'Skriv tre bokstäver, t.ex. SEK.' },
  'sales.sellerUnknown': {
    what: 'Säljaren {{value}} finns inte eller är spärrad.',
    todo: 'Välj en ur listan, eller lägg upp den i inställningarna.',
  },
  'sales.accountCodeTooLong': {
    what: 'En kontokod har högst 30 tecken; den här har {{length}}.',
    todo: 'Förkorta den, eller skriv den som anmärkning.',
  },
  'sales.deliveryIncomplete': {
    what: 'En leveransadress behöver namn, adress, postnummer, ort och land.',
    todo: 'Komplettera den, eller lämna allt tomt.',
  },
  'sales.paymentMissing': {
    what: 'Företaget anger inte hur det får betalt på det sättet.',
    todo: 'Skriv bankkonto, IBAN, FIK-kreditor eller giro på företagets kort.',
  },
  'sales.paymentForm': { what: 'Betalningsformen {{value}} finns inte.', todo: 'Välj en ur listan.' },
  'sales.bicMissing': {
    what: 'En betalning till IBAN behöver bankens BIC.',
    todo: 'Skriv den på företagets kort.',
  },
  'sales.branchMissing': {
    what: 'Ett danskt bankkonto behöver sitt registreringsnummer.',
    todo: 'Skriv de fyra siffrorna på företagets kort.',
  },
  'sales.numberDigits': {
    what: 'Numret {{no}} ska stå i en betalningsreferens, som bara tar siffror.',
    todo: 'Ta bort bokstäverna ur nummerserien, eller välj en annan betalningsform.',
  },
  'sales.pbsElectronic': {
    what: 'Det som dras via Betalingsservice skickas inte som e-dokument.',
    todo: 'Välj en annan betalningsform, eller kanalen PBS på kundkortet.',
  },
  'sales.linesMissing': { what: 'Det finns inga rader.', todo: 'Skriv vad som har sålts.' },
  'sales.lineNoMissing': { what: 'Raden har inget nummer.', todo: 'Välj konto, anläggning eller artikel.' },
  'sales.accountUnknown': {
    what: '{{no}} finns inte i redovisningen ({{kind, word(of: accountKind)}}).',
    todo: 'Välj ett nummer ur listan.',
  },
  'sales.descriptionMissing': {
    what: 'Raden säger inte vad som har sålts.',
    todo: 'Skriv en beskrivning; lagen kräver den.',
  },
  'sales.quantityMissing': { what: 'En rad utan antal är inte tillåten.', todo: 'Skriv hur mycket som har sålts.' },
  'sales.notANumber': { what: '{{value}} är inget tal.', todo: 'Skriv siffror, med komma före decimalerna.' },
  'sales.priceMissing': { what: 'Raden har inget pris.', todo: 'Skriv priset för en, utan moms.' },
  'sales.priceNegative': { what: 'Ett pris är inte negativt.', todo: 'Gör antalet negativt i stället.' },
  'sales.discountInvalid': {
    what: '{{value}} är ingen procentsats från 0 till 100.',
    todo: 'Skriv hur många procent som dras av.',
  },
  'sales.unitUnknown': {
    what: 'Enheten {{unit}} finns inte.',
    todo: 'Välj en ur listan, eller lägg upp den i inställningarna.',
  },
  'sales.unitUnmapped': {
    what: 'Enheten {{unit}} har ingen officiell kod.',
    todo: 'Lägg till den under utgående enheter i inställningarna.',
  },
  'sales.vatGroupUnknown': { what: 'Raden har ingen momsgrupp.', todo: 'Välj vilken moms den har.' },
  'sales.severalRates': {
    what: 'OIOUBL har plats för en momssats på en handling, och raderna har {{rates}} %.',
    todo: 'Gör en handling för varje sats, eller välj Peppol som format på kundens kort.',
  },
  'sales.twoDecimals': {
    what: '{{value}} har fler än två decimaler, rabatter inräknade.',
    todo: 'Avrunda, eller slå av avrundningskontrollen i styrinställningarna.',
  },
  'sales.creditsMissing': {
    what: 'Kreditfakturan nämner ingen faktura.',
    todo: 'Skriv numret på den faktura som krediteras, om det finns en.',
  },
  'sales.creditsUnknown': { what: 'Det finns ingen bokförd faktura {{no}}.', todo: 'Kontrollera numret.' },
  'sales.negativeTotal': {
    what: 'Totalen är {{total, amount}}.',
    todo: 'Det som ger pengar tillbaka är en kreditfaktura.',
  },
  'sales.periodInvalid': { what: 'Perioden slutar innan den börjar.', todo: 'Välj en senare sista dag.' },
  'sales.nothingOwed': { what: 'Det finns inget att påminna om.', todo: 'Välj fakturor som inte är betalda.' },
  'sales.owedChanged': {
    what: '{{no}} stod på {{written, amount}} när påminnelsen skrevs; nu är {{open, amount}} öppet.',
    todo: 'Hämta beloppen som de är nu.',
  },
  'sales.nothingToState': {
    what: 'Inget hände under perioden och inget är obetalt.',
    todo: 'Välj en annan period; annars behövs det inte.',
  },
  'sales.noReminderTerms': { what: '{{name}} ({{no}}) har inga påminnelsevillkor.', todo: 'Välj dem på kortet.' },
  'sales.alreadyReminded': {
    what: '{{name}} har påminnelsen {{reminder}}, som löper till {{date, date}}.',
    todo: 'Vänta till dess.',
  },
  'sales.notPosted': { what: 'Bara en bokförd faktura kan krediteras.', todo: 'Ändra själva utkastet.' },
  'sales.mendNotAllowed': {
    what: 'Det står i bokföringen och kan inte rättas.',
    todo: 'Gör en kreditfaktura och en ny faktura.',
  },
  'sales.attachmentType': {
    what: '{{file}} är varken TIF, PNG, JPG, GIF, PDF eller XML.',
    todo: 'Spara den som PDF och bifoga den.',
  },
  'sales.attachmentTooLarge': {
    what: '{{file}} är större än {{most}} MB.',
    todo: 'Bifoga en mindre fil; accesspunkter avvisar större.',
  },
  'sales.attachmentEmpty': { what: '{{file}} är tom.', todo: 'Välj en annan fil.' },
  'sales.attachmentNotFound': { what: 'Bilagan finns inte längre.', todo: 'Öppna dokumentet igen.' },
  'sales.fileNotFound': { what: 'Filen finns inte bland dem som misslyckades.', todo: 'Gå tillbaka till listan.' },
  'sales.fileUnreadable': { what: 'Filen är ingen JSON.', todo: 'Låt verksamhetssystemet skriva den på nytt.' },
  'sales.fileEncoding': {
    what: 'Filen är inte UTF-8: bokstäver som å, ä och ö skulle bli fel.',
    todo: 'Låt verksamhetssystemet skriva sin JSON i UTF-8.',
  },
  'sales.fileKind': {
    what: 'Filen är varken faktura, kreditfaktura, påminnelse eller kontoutdrag i UBL eller Ebilags JSON.',
    todo: 'Lägg bara försäljningsdokument i försäljningsmappen.',
  },
  'sales.fileField': {
    what: 'Fältet {{field}} saknas, är okänt eller har fel innehåll.',
    todo: 'Jämför det med beskrivningen av formatet.',
  },
  'sales.fileSender': {
    what: 'Avsändaren {{sender}} är inget av företagen här.',
    todo: 'Kontrollera företagets organisationsnummer och elektroniska adress.',
  },
  'sales.fileCustomer': {
    what: 'Mottagaren {{customer}} är ingen kund, eller flera är det.',
    todo: 'Skapa kunden med den elektroniska adressen och försök igen.',
  },
  'sales.fileNumber': {
    what: 'Dokumentet har inget användbart nummer: {{no}}.',
    todo: 'Låt verksamhetssystemet ge det ett.',
  },
  'sales.fileNumberTaken': { what: '{{no}} har bokförts tidigare.', todo: 'Kasta filen om det är samma dokument.' },
  'sales.fileFinding': {
    what: 'Dokumentet kan inte skickas som det är: {{place}} ({{because}}).',
    todo: 'Rätta det i verksamhetssystemet och skapa en ny fil.',
  },
  'sales.folderUnusable': {
    what: 'Det går inte att skriva i mappen {{folder}}.',
    todo: 'Välj en annan, eller be om rättigheterna.',
  },
  'sales.paymentAmount': {
    what: '{{amount}} är inget belopp som kan registreras.',
    todo: 'Skriv ett belopp; ett negativt tar tillbaka högst det som betalats.',
  },
  'sales.paymentTooLarge': {
    what: '{{amount, amount}} är mer än de {{open, amount}} som är öppna på {{no}}.',
    todo: 'Registrera det som hör till den här fakturan.',
  },
  'sales.paymentInvoiceUnknown': {
    what: 'Det finns ingen bokförd faktura {{no}}.',
    todo: 'Kontrollera nummer och företag.',
  },
  'sales.paymentKnown': {
    what: 'En betalning på {{amount, amount}} på faktura {{no}} den {{date, date}} med samma text är redan registrerad.',
    todo: 'Låt raden vara. Är det betalt två gånger, registrera den andra på fakturans sida.',
  },
  'sales.paymentsUsed': {
    what: 'Det går inte att ångra: faktura {{no}} har sedan dess betalats, krediterats, påmints eller tagits med i ett kontoutdrag.',
    todo: 'Ångra betalningen på fakturans sida med ett negativt belopp.',
  },
  'sales.paymentFile': {
    what: 'Filen kan inte läsas.',
    todo: 'Välj en CSV-fil med kolumnerna no, date, amount och text.',
  },
} satisfies Record<(typeof salesProblemCodes)[number], ProblemSentence>;

export const salesLog = {
  customerMade: 'Kund {{no}} {{name}} skapad. {{changes}}',
  customerChanged: 'Kund {{no}} {{name}} ändrad. {{changes}}',
  customerDeleted: 'Kund {{no}} {{name}} borttagen.',
  customerPartnersMade: 'E-dokumentpartner för {{count, number}} kunder: {{sends}}.',
  customersImported: 'Kunder inlästa: {{added, number}} nya, {{changed, number}} ändrade.',
  customersImportUndone: 'Inläsning av {{count, number}} kunder ångrad.',
  salesPosted: '{{kind, word(of: salesKind)}} {{no}} till {{name}} bokförd, {{total, amount}}.',
  salesDraftMade: 'Utkast: {{kind, wordInside(of: salesKind)}} till {{name}} påbörjat, {{total, amount}}.',
  salesCopied: 'Utkast: {{kind, wordInside(of: salesKind)}} till {{name}} gjort av {{no}}.',
  salesDraftChanged: 'Utkast: {{kind, wordInside(of: salesKind)}} till {{name}} ändrat, nu {{total, amount}}.',
  salesAttached: '{{file}} bifogad {{kind, wordInside(of: salesKind)}} till {{name}}.',
  salesDetached: '{{file}} borttagen från {{kind, wordInside(of: salesKind)}} till {{name}}.',
  salesAttachmentChosen: '{{file}} följer med {{kind, wordInside(of: salesKind)}} till {{name}}.',
  salesDraftDeleted: 'Utkast till {{name}} borttaget ({{kind, wordInside(of: salesKind)}}).',
  salesMended: '{{kind, word(of: salesKind)}} {{no}} rättad för nästa försök. {{changes}}',
  salesPrinted: '{{kind, word(of: salesKind)}} {{no}} utskriven.',
  salesPaid: '{{amount, amount}} betalt på faktura {{no}} den {{date, date}}. {{text}}',
  salesPaymentsImported: 'Betalningar från en fil: {{count, number}} registrerade, {{left, number}} rader inte tagna.',
  salesPaymentTakenBack: 'Betalning på {{amount, amount}} på faktura {{no}} den {{date, date}} ångrad.',
  salesPaymentsUndone: 'Inläsning av {{count, number}} betalningar ångrad.',
  salesCredited: 'Kreditfaktura {{creditNote}} drar {{amount, amount}} från faktura {{no}}.',
  salesFileTaken: '{{file}} bokförd som {{no}}.',
  salesFileFailed: '{{file}} kunde inte bokföras.',
  salesFileDiscarded: '{{file}} kastad.',
  salesFolderChanged: 'Försäljningsmapp ändrad från {{from}} till {{to}}.',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof salesLogCodes)[number], string>;
