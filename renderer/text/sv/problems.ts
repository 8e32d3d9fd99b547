import type { ProblemCode } from '../../../shared/domain/problem.ts';
import type { ProblemSentence } from '../flat-problems.ts';
import { masterProblems } from './master-problems.ts';
import { paymentProblems } from './payment-problems.ts';
import { postingProblems } from './posting.ts';
import { runsProblems } from './runs.ts';
import { handOverProblems } from './hand-over.ts';
import { jobsProblems } from './jobs.ts';
import { evidenceProblems } from './evidence.ts';
import { salesProblems } from './sales-problems.ts';
import { sendingProblems } from './sending.ts';
import { registryProblems } from './registry-problems.ts';
import { purchaseProblems } from './purchase-problems.ts';

export const problems = {
  'gate.empty': {
    what: 'Filen är tom.',
    todo: 'Be avsändaren skicka dokumentet igen; det finns inget att läsa i filen.',
  },
  'gate.tooLarge': {
    what: 'Filen är {{size, bytes}}; högst {{limit, bytes}} läses.',
    todo: 'Be avsändaren om mindre bilagor. Originalet är sparat.',
  },
  'gate.notWellFormed': {
    what: 'Filen är inte giltig XML: rad {{line}}, tecken {{column}}: {{message}}',
    todo: 'Be avsändaren skicka den igen. Om den kortades av på vägen, lägg hela filen i mappen en gång till.',
  },
  'gate.encoding': {
    what: 'Filens tecken stämmer inte med den teckenkodning den anger (rad {{line}}).',
    todo: 'Be avsändaren skicka den igen i UTF-8 eller i den kodning som första raden anger.',
  },
  'gate.doctype': {
    what: 'Filen har en DOCTYPE, vilket e-dokument inte får ha.',
    todo: 'Be avsändaren ta bort den. Den nekas eftersom den kan användas för att angripa läsaren.',
  },
  'gate.tooDeep': {
    what: 'Filens element ligger mer än {{limit}} nivåer djupt.',
    todo: 'Det gör inget riktigt dokument. Fråga avsändaren vad filen är.',
  },
  'gate.tooManyAttributes': {
    what: 'Ett element i filen har fler än {{limit}} attribut.',
    todo: 'Det har inget riktigt dokument. Fråga avsändaren vad filen är.',
  },
  'gate.tooMuchMarkup': {
    what: 'Filen innehåller fler än {{limit, number}} märken.',
    todo: 'Det gör inget riktigt dokument. Fråga avsändaren vad filen är.',
  },
  'gate.tookTooLong': {
    what: 'Det tog för lång tid att läsa filen och läsningen avbröts.',
    todo: 'Försök igen. Stannar den igen, skicka originalet till supporten; det är sparat.',
  },
  'envelope.broken': {
    what: 'Kuvertet (SBDH) runt dokumentet är fel: {{fault, word(of: envelopeFault)}}.',
    todo: 'Ingen kan säga vem dokumentet är till. Be avsändaren eller deras accesspunkt skicka det igen.',
  },
  'envelope.tooDeep': {
    what: 'Fler än {{limit}} kuvert (SBDH) ligger i varandra.',
    todo: 'Be avsändaren eller deras accesspunkt skicka dokumentet i ett kuvert.',
  },
  'envelope.empty': {
    what: 'Kuvertet (SBDH) innehåller inget dokument.',
    todo: 'Be avsändaren skicka det igen; bara kuvertet kom fram.',
  },
  'recognise.unknownRoot': {
    what: 'Det här är inget e-dokument som Ebilag känner till: det börjar med {{root}}.',
    todo: 'Kom det av misstag, kassera det. Filen sparas i vilket fall.',
  },
  'recognise.notReceived': {
    what: '{{root}} är ett affärsdokument, men inget som tas emot här.',
    todo: 'Kassera det med en motivering, eller be avsändaren använda faktura, kreditfaktura, order, påminnelse eller kontoutdrag.',
  },
  'receiver.noLedger': {
    what: 'Inget företag har mottagarens nummer {{id}} {{scheme}}.',
    todo: 'Lägg till numret till ett företag under Inställningar och försök igen, eller kassera dokumentet om det inte är till er.',
  },
  'read.numberMissing': {
    what: 'Dokumentet saknar eget nummer.',
    todo: 'Be avsändaren skicka det igen med ett nummer; utan det kan det varken besvaras eller bokföras.',
  },
  'transport.folderAway': {
    what: 'Transportmappen kan inte nås: {{folder}}.',
    todo: 'Kontrollera nätverket och enheten. Nya försök görs hela tiden; inget går förlorat under tiden.',
  },
  'transport.fileAway': {
    what: 'Filen {{file}} var borta innan den kunde hämtas.',
    todo: 'Om ett annat program läser samma mapp, låt bara ett av dem göra det.',
  },
  'transport.writeFailed': {
    what: 'Filen {{file}} kunde inte skrivas i den utgående mappen.',
    todo: 'Kontrollera mappens rättigheter och lediga utrymme. Nya försök görs automatiskt.',
  },
  'transport.addressMissing': {
    what: 'Filen {{file}} säger inte från vem och till vem den går, så som accesspunkten behöver veta.',
    todo: 'Ge företaget och mottagaren ett adressnummer av ett slag som nätverket känner till, och skicka igen.',
  },
  'archive.writeFailed': {
    what: 'Originalet kunde inte läggas i arkivet.',
    todo: 'Kontrollera datamappens lediga utrymme. Filen stannar i transportmappen tills den är i säkerhet.',
  },
  'document.notFound': { what: 'Dokumentet finns inte längre.', todo: 'Gå tillbaka till listan och hämta den igen.' },
  'document.notPending': {
    what: 'Dokumentet är inte väntande; dess status är {{status, wordInside(of: documentStatus)}}.',
    todo: 'Bara väntande dokument kan avgöras. Ångra beslutet först.',
  },
  'document.readOnly': {
    what: 'Ett avgjort dokument kan inte ändras.',
    todo: 'Ångra beslutet först, om det fortfarande går.',
  },
  'document.notWritable': {
    what: 'Dokumentet {{number}} kan inte skrivas: något saknas eller är fel på {{count, number}} ställen, det första {{place}}.',
    todo: 'Rätta det som visas vid fälten och försök igen.',
  },
  'document.notPurchase': {
    what: 'Dokumentet hör inte till inköpsinkorgen.',
    todo: 'Öppna det i den inkorg det hör till.',
  },
  'acceptance.alreadyAccepted': { what: 'Dokumentet är redan godkänt.', todo: 'Inget behöver göras.' },
  'acceptance.notSupportedType': {
    what: '{{type, word(of: documentType)}}: den här dokumenttypen läses men godkänns inte.',
    todo: 'Bara fakturor, kreditfakturor, order och orderändringar blir inköpsdokument.',
  },
  'acceptance.reasonMissing': {
    what: 'En avvisning behöver en orsak.',
    todo: 'Välj en eller skriv den; avsändaren läser den.',
  },
  'acceptance.rejectAccepted': {
    what: 'Ett godkänt dokument kan inte avvisas.',
    todo: 'Ångra godkännandet först, så länge svaret inte har skickats.',
  },
  'acceptance.alreadyRejected': { what: 'Dokumentet är redan avvisat.', todo: 'Inget behöver göras.' },
  'acceptance.wasRejected': {
    what: 'Dokumentet avvisades: {{reason}}',
    todo: 'Godkänn det bara om saken är utredd med avsändaren, som har fått besked om svar var begärt.',
  },
  'acceptance.oneByOne': {
    what: 'Det godkänns inte tillsammans med andra: det som sägs om det måste ses för sig.',
    todo: 'Öppna dokumentet och godkänn det för sig.',
  },
  'undo.nothing': { what: 'Det finns inget att ångra.', todo: 'Det är redan ångrat, eller så har inget hänt.' },
  'undo.responseLeft': {
    what: 'Svaret har skickats och kan inte tas tillbaka.',
    todo: 'Skriv till avsändaren. Ett avvisat dokument kan fortfarande godkännas.',
  },
  'undo.statementAnswerLeft': {
    what: 'Svaret på förbrukningsspecifikationen {{number}}, som följer det här dokumentet, har skickats.',
    todo: 'Skriv till avsändaren. Ett avvisat dokument kan fortfarande godkännas.',
  },
  'undo.posted': {
    what: 'Leverantörsfakturan är bokförd.',
    todo: 'Rätta den i bokföringen; den kan inte tas tillbaka här.',
  },
  'check.profileError': {
    what: 'Profilen {{profile}} stöds inte.',
    todo: 'Dokumentet avvisades vid ankomst och kan inte godkännas. Be avsändaren om en profil som stöds.',
  },
  'check.validationError': {
    what: 'Dokumentet bryter mot sin standards regler.',
    todo: 'Det avvisades vid ankomst. Se anmärkningarna och be avsändaren om ett rättat dokument.',
  },
  'check.findings': {
    what: 'Dokumentet har anmärkningar som räknas som fel ({{count, number}}).',
    todo: 'Titta på dem innan du godkänner: summor eller obligatoriska delar stämmer inte.',
  },
  'check.vendorMissing': {
    what: 'Inget leverantörskort har numret {{id}}.',
    todo: 'Skapa leverantören från dokumentet eller välj ett kort.',
  },
  'check.vendorNoKey': {
    what: 'Dokumentet anger inte leverantörens organisationsnummer.',
    todo: 'Välj leverantörens kort, eller be leverantören ange numret i dokumentet.',
  },
  'check.vendorAmbiguous': {
    what: '{{count, number}} leverantörskort har numret {{id}}.',
    todo: 'Välj vem av dem som har skickat dokumentet.',
  },
  'check.vendorBlocked': {
    what: 'Leverantören {{name}} ({{no}}) är spärrad.',
    todo: 'Häv spärren eller avvisa dokumentet.',
  },
  'check.payToVendorMissing': {
    what: 'Pengarna ska till en annan part ({{id}}) som saknar leverantörskort.',
    todo: 'Välj eller skapa betalningsmottagaren.',
  },
  'check.payToVendorBlocked': {
    what: 'Betalningsmottagaren {{name}} ({{no}}) är spärrad.',
    todo: 'Häv spärren eller välj en annan betalningsmottagare.',
  },
  'check.duplicateNumber': {
    what: '{{vendor}} har tidigare skickat ett dokument med numret {{number}}; dess status är {{status, wordInside(of: documentStatus)}}.',
    todo: 'Avvisa det här som en dubblett eller skriv varför det inte är en.',
  },
  'check.lookAlike': {
    what: 'Liknar dokument {{number}}: samma leverantör, belopp och datum.',
    todo: 'Jämför de två innan du godkänner.',
  },
  'check.creditedRejected': {
    what: 'Det krediterar dokument {{number}}, som avvisades.',
    todo: 'Avvisas även den här kreditfakturan går bokföringen jämnt upp.',
  },
  'check.followsParent': {
    what: 'Den hör till {{number}}, som ännu inte är avgjord, och följer det beslutet.',
    todo: 'Avgör {{number}} i stället; godkänn den ensam bara om du vet varför.',
  },
  'check.nameDiffers': {
    what: 'Kortet säger {{ours}}, dokumentet säger {{theirs}}.',
    todo: 'Kontrollera att det är samma företag innan du godkänner.',
  },
  ...masterProblems,
  ...paymentProblems,
  ...postingProblems,
  ...runsProblems,
  ...handOverProblems,
  ...jobsProblems,
  ...evidenceProblems,
  ...salesProblems,
  ...sendingProblems,
  ...registryProblems,
  ...purchaseProblems,
  'vendor.notFound': { what: 'Leverantören finns inte längre.', todo: 'Gå tillbaka till listan över leverantörer.' },
  'vendor.noTaken': {
    what: 'Leverantörsnumret används av ett annat kort.',
    todo: 'Välj ett annat nummer eller lämna det tomt för nästa i serien.',
  },
  'vendor.inUse': {
    what: 'Leverantören {{no}} används på {{count, number}} ställen: av dokument, leverantörsfakturor eller inställningar.',
    todo: 'Spärra kortet i stället för att ta bort det.',
  },
  'vendor.nameMissing': { what: 'En leverantör måste ha ett namn.', todo: 'Skriv namnet som det står på fakturorna.' },
  'vendor.keyMismatch': {
    what: 'Kortets organisationsnummer är inte dokumentets.',
    todo: 'Välj ett kort med samma nummer eller rätta kortet.',
  },
  'vendor.legalIdInvalid': {
    what: 'Organisationsnumret {{id}} är inte giltigt.',
    todo: 'Kontrollera längden och kontrollsiffran mot fakturan.',
  },
  'coding.stringParts': {
    what: '{{places, codingPlaces}}Dimensionskontosträngen går inte jämnt ut: det sista ledet har {{count, number}} av sina tre delar.',
    todo: 'Varje led är kod, namn och värde med komma emellan. Rätta strängen, eller slå av ”Läs dimensionskontosträngar” på leverantörens partner om avsändaren skriver något annat där.',
  },
  'coding.kindUnknown': {
    what: '{{places, codingPlaces}}Ett led i strängen börjar med {{code}}; den koden finns inte i styrinställningarna.',
    todo: 'Rätta koden, eller ange den i styrinställningarna.',
  },
  'coding.nameUnknown': {
    what: '{{places, codingPlaces}}Efter koden {{code}} står ”{{name}}”, som inte betyder något där.',
    todo: 'Konton är FINANS, ANLÆG eller VARE, budgetar BUDGET, omkonteringar OMKONTERING. Rätta strängen.',
  },
  'coding.valueEmpty': {
    what: '{{places, codingPlaces}}Strängen nämner {{name}} men anger inget värde.',
    todo: 'Ange värdet, eller ta bort ledet.',
  },
  'coding.partHasSeparator': {
    what: '”{{value}}” innehåller ett komma, semikolon eller radbyte, som skulle börja en ny del av strängen.',
    todo: 'Ta bort tecknet: en dimensionskontosträng har inga citattecken.',
  },
  'coding.accountTwice': {
    what: '{{places, codingPlaces}}Strängen nämner två konton, {{first}} och {{second}}; bara ett är tillåtet.',
    todo: 'Ta bort det ena.',
  },
  'coding.accountMissing': {
    what: '{{places, codingPlaces}}Strängen nämner inget konto.',
    todo: 'Lägg till ett led med redovisningskonto, anläggning eller artikel, eller välj ett konto.',
  },
  'coding.accountUnknown': {
    what: '{{places, codingPlaces}}Det finns inget med nummer {{no}} under {{kind, word(of: accountKind)}}.',
    todo: 'Välj ur listan, eller lägg upp det i Inställningar.',
  },
  'coding.accountBlocked': {
    what: '{{places, codingPlaces}}{{no}} {{name}} ({{kind, word(of: accountKind)}}) är spärrat.',
    todo: 'Välj ett annat, eller få spärren hävd i Inställningar.',
  },
  'coding.assetSold': {
    what: '{{places, codingPlaces}}Anläggningen {{no}} {{name}} är såld.',
    todo: 'Välj en annan anläggning eller ett redovisningskonto.',
  },
  'coding.ledgerAccountUnusable': {
    what: '{{places, codingPlaces}}{{no}} {{name}} bokförs på redovisningskontot {{account}}, som saknas eller är spärrat.',
    todo: 'Ange ett redovisningskonto som kan användas i Inställningar.',
  },
  'coding.itemUnmapped': {
    what: '{{places, codingPlaces}}Leverantör {{vendor}}s artikelnummer {{number}} hör inte till någon av våra artiklar.',
    todo: 'Lägg till det under ”Artikelnummer” i Inställningar, eller välj ett konto.',
  },
  'coding.aliasUnknown': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} finns inte.',
    todo: 'Välj ur listan, eller lägg upp det i Inställningar.',
  },
  'coding.aliasBlocked': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} är spärrat.',
    todo: 'Välj ett annat, eller få spärren hävd i Inställningar.',
  },
  'coding.aliasTwice': {
    what: '{{places, codingPlaces}}Strängen nämner två alias, {{first}} och {{second}}.',
    todo: 'Ta bort det ena.',
  },
  'coding.aliasNested': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} pekar på ett annat alias, {{inner}}; det kan ett alias inte göra.',
    todo: 'Skriv själva konteringen i aliaset {{alias}} i Inställningar.',
  },
  'coding.budgetUnknown': {
    what: '{{places, codingPlaces}}Budgeten {{budget}} finns inte.',
    todo: 'Välj ur listan, eller lägg upp den i Inställningar.',
  },
  'coding.budgetBlocked': {
    what: '{{places, codingPlaces}}Budgeten {{budget}} är spärrad.',
    todo: 'Välj en annan, eller få spärren hävd i Inställningar.',
  },
  'coding.budgetTwice': {
    what: '{{places, codingPlaces}}Strängen nämner två budgetar, {{first}} och {{second}}.',
    todo: 'Ta bort den ena.',
  },
  'coding.dimensionUnknown': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} finns inte.',
    todo: 'Rätta namnet, eller lägg upp dimensionen i Inställningar.',
  },
  'coding.dimensionBlocked': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} är spärrad.',
    todo: 'Utelämna den, eller få spärren hävd i Inställningar.',
  },
  'coding.valueUnknown': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} har inget värde {{value}}.',
    todo: 'Välj ur listan, eller lägg upp värdet i Inställningar.',
  },
  'coding.valueBlocked': {
    what: '{{places, codingPlaces}}Värdet {{value}} i dimensionen {{dimension}} är spärrat.',
    todo: 'Välj ett annat, eller få spärren hävd i Inställningar.',
  },
  'coding.dimensionTwice': {
    what: '{{places, codingPlaces}}Strängen anger dimensionen {{dimension}} två gånger, som {{first}} och som {{second}}.',
    todo: 'Ta bort den ena.',
  },
  'coding.combinationBlocked': {
    what: '{{places, codingPlaces}}{{dimension1}} {{value1}} och {{dimension2}} {{value2}} är en spärrad kombination.',
    todo: 'Ändra en av de två; de spärrade kombinationerna finns i Inställningar.',
  },
  'coding.dimensionRequired': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} saknar ett värde, som {{kind, word(of: accountKind)}} {{no}} kräver.',
    todo: 'Ange ett värde nu eller på inköpsdokumentet: utan det kan det inte bokföras.',
  },
  'coding.dimensionSame': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} är ”{{value}}”; {{kind, word(of: accountKind)}} {{no}} kräver {{expected}}.',
    todo: 'Ändra värdet nu eller på inköpsdokumentet: annars kan det inte bokföras.',
  },
  'coding.dimensionNone': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} är {{value}}; {{kind, word(of: accountKind)}} {{no}} får inte ha något värde.',
    todo: 'Ta bort värdet nu eller på inköpsdokumentet: annars kan det inte bokföras.',
  },
  'coding.vatGroupUnknown': {
    what: '{{places, codingPlaces}}Momsgruppen {{group}} finns inte.',
    todo: 'Välj ur listan, eller lägg upp den i Inställningar.',
  },
  'coding.placeUnknown': {
    what: 'Dokumentet har ingen plats {{place}} som kan konteras.',
    todo: 'Öppna dokumentet igen; det kan ha lästs in på nytt.',
  },
  'coding.nothingToRemember': {
    what: 'Raden är inte konterad än.',
    todo: 'Välj först ett konto och kom sedan ihåg det.',
  },
  'coding.noVendor': {
    what: 'En regel hör till en leverantör, och dokumentet har ingen än.',
    todo: 'Välj leverantören först.',
  },
  'check.codingVatGroup': {
    what: '{{places, codingPlaces}}Ingen momsgrupp passar till dokumentets moms ({{category}} {{rate}} %).',
    todo: 'Välj radens momsgrupp, eller koppla kategori och sats till en grupp i Inställningar.',
  },
  'check.codingMissing': {
    what: '{{places, codingPlaces}}Det finns belopp men ingen kontering.',
    todo: 'Kontera nu, eller godkänn som det är och kontera på inköpsdokumentet.',
  },
  'vendor.personByFile': {
    what: 'Ett personnummer kan inte komma med en fil.',
    todo: 'Lämna fältet tomt i filen och skriv numret på kortet.',
  },
  'vendor.cprInvalid': {
    what: 'Ett CPR-nummer har tio siffror.',
    todo: 'Jämför det med dokumentet och se till att ingen läser med.',
  },
  'vendor.templateUnknown': {
    what: 'Leverantörsmallen {{code}} finns inte.',
    todo: 'Välj en i listan eller lägg upp den i inställningarna.',
  },
  'exchange.notFound': {
    what: 'Utväxlingsraden finns inte längre.',
    todo: 'Dokumentet har troligen kommit fram. Titta i inkorgen.',
  },
  'exchange.notFailed': {
    what: 'Bara en misslyckad utväxlingsrad kan försökas igen eller kasseras.',
    todo: 'Vänta tills den är klar.',
  },
  'exchange.reasonMissing': {
    what: 'Att kassera behöver en motivering.',
    todo: 'Skriv varför; det sparas i loggen tillsammans med originalet.',
  },
  'outbox.notFound': { what: 'Svaret finns inte längre.', todo: 'Hämta utkorgen igen.' },
  'outbox.notFailed': { what: 'Bara ett misslyckat svar kan skickas igen.', todo: 'Vänta på kvittensen.' },
  'outbox.refused': {
    what: 'Svaret nekades på vägen: {{reason}}',
    todo: 'Läs orsaken, åtgärda det den anger och skicka svaret igen.',
  },
  'original.missing': {
    what: 'Originalet finns inte i arkivet.',
    todo: 'Kör kontrollen av arkivet och återställ datamappen från en säkerhetskopia.',
  },
  'original.damaged': {
    what: 'Originalet i arkivet är skadat: kontrollsumman stämmer inte.',
    todo: 'Återställ datamappen från en säkerhetskopia. Dokumentets uppgifter är inte berörda.',
  },
  'original.restricted': {
    what: 'Dokumentet innehåller känsliga personuppgifter; originalet är stängt för dig.',
    todo: 'Fråga någon med rollen ”sensitive”. Försöket står i loggen.',
  },
  'attachment.missing': {
    what: 'Dokumentet har ingen sådan bilaga.',
    todo: 'Gå tillbaka till dokumentet och välj en annan.',
  },
  'attachment.damaged': {
    what: 'Bilagan är skadad och kan inte visas.',
    todo: 'Be avsändaren skicka den igen, gärna med e-post.',
  },
  'utilityStatement.notLoose': {
    what: 'Den är inte längre en lös förbrukningsspecifikation.',
    todo: 'Den är avgjord, eller så har dess faktura kommit; inget behöver göras här.',
  },
  'purchase.notFound': {
    what: 'Leverantörsfakturan finns inte längre.',
    todo: 'Godkännandet har troligen ångrats. Titta i inkorgen.',
  },
  'ledger.notFound': {
    what: 'Företaget finns inte.',
    todo: 'Välj en annan i menyn eller lägg upp den under Inställningar.',
  },
  'ledger.nameMissing': {
    what: 'Ett företag måste ha ett namn.',
    todo: 'Skriv företagets eller myndighetens namn.',
  },
  'ledger.endpointTaken': {
    what: 'Numret {{endpoint}} hör redan till företaget {{ledger}}.',
    todo: 'Ett nummer pekar aldrig på två företag. Ta bort det där först.',
  },
  'ledger.endpointInvalid': {
    what: 'Numret {{endpoint}} är inte giltigt.',
    todo: 'Kontrollera längden och kontrollsiffran.',
  },
  'setup.folderUnusable': {
    what: 'Mappen kan inte användas: {{folder}}',
    todo: 'Välj en mapp där du får skriva och byta namn på filer.',
  },
  'setup.folderInsideData': { what: 'Transportmappen får inte ligga i datamappen.', todo: 'Välj en egen mapp.' },
  'view.notFound': { what: 'Den sparade vyn finns inte längre.', todo: 'Den har tagits bort i ett annat fönster.' },
  'view.nameTaken': { what: 'Det finns redan en vy med namnet ”{{name}}”.', todo: 'Välj ett annat namn.' },
  'file.none': {
    what: 'Det fanns ingen XML-fil i det.',
    todo: 'Släpp eller öppna filer vars namn slutar på .xml, eller mappar med sådana filer.',
  },
  'store.newer': {
    what: 'Uppgifterna är skrivna av en nyare Ebilag.',
    todo: 'Installera det nyare programmet. Inget har ändrats.',
  },
  'store.locked': { what: 'En annan Ebilag har datamappen öppen.', todo: 'Använd det fönstret eller stäng det först.' },
  'store.damaged': {
    what: '{{kind, word(of: storeFault)}}: {{detail}}.',
    todo: 'Återställ datamappen från en säkerhetskopia. Originalen i arkivet kan läsas in igen.',
  },
  'call.unknown': { what: 'Fönstret är äldre eller nyare än programmet bakom det.', todo: 'Läs in fönstret på nytt.' },
  'call.invalid': {
    what: 'Programmet ombads om något i en form det inte tar emot ({{field}}).',
    todo: 'Kontrollera det du skrev. Ser inget fel ut, läs in fönstret på nytt och meddela supporten.',
  },
  'call.forbidden': {
    what: 'Det här fönstret får inte fråga programmet.',
    todo: 'Öppna Ebilag på nytt från dess egen länk eller ikon.',
  },
  'role.missing': {
    what: 'Det kräver rollen ”{{role, word(of: role)}}”, som du inte har.',
    todo: 'Be någon som har den; roller delas ut av den som sköter Ebilag hos er.',
  },
  'call.unreachable': {
    what: 'Programmet bakom det här fönstret svarar inte.',
    todo: 'Inget har gått förlorat. Nya försök görs automatiskt; om det fortsätter, starta om Ebilag.',
  },
  unexpected: {
    what: 'Något gick fel som inte borde (referens {{reference}}).',
    todo: 'Inget har ändrats. Försök igen; händer det igen, ge referensen till supporten.',
  },
} satisfies Record<ProblemCode, ProblemSentence>;
