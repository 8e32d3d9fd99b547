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
  'gate.empty': { what: 'Filen er tom.', todo: 'Bed afsenderen sende bilaget igen; der er intet at læse i filen.' },
  'gate.tooLarge': {
    what: 'Filen er på {{size, bytes}}; der læses højst {{limit, bytes}}.',
    todo: 'Bed afsenderen om mindre vedhæftninger. Originalen er gemt.',
  },
  'gate.notWellFormed': {
    what: 'Filen er ikke gyldig XML: linje {{line}}, tegn {{column}}: {{message}}',
    todo: 'Bed afsenderen sende den igen. Blev den kortet af undervejs, så læg hele filen i mappen igen.',
  },
  'gate.encoding': {
    what: 'Filens tegn passer ikke til den tegnkodning, den angiver (linje {{line}}).',
    todo: 'Bed afsenderen sende den igen i UTF-8 eller i den kodning, første linje nævner.',
  },
  'gate.doctype': {
    what: 'Filen har en DOCTYPE, og det må e-bilag ikke have.',
    todo: 'Bed afsenderen udelade den. Den afvises, fordi den kan bruges til at angribe læseren.',
  },
  'gate.tooDeep': {
    what: 'Filens elementer ligger mere end {{limit}} niveauer inde i hinanden.',
    todo: 'Det gør intet rigtigt bilag. Spørg afsenderen, hvad filen er.',
  },
  'gate.tooManyAttributes': {
    what: 'Et element i filen har mere end {{limit}} attributter.',
    todo: 'Det har intet rigtigt bilag. Spørg afsenderen, hvad filen er.',
  },
  'gate.tooMuchMarkup': {
    what: 'Filen har mere end {{limit, number}} opmærkninger.',
    todo: 'Det har intet rigtigt bilag. Spørg afsenderen, hvad filen er.',
  },
  'gate.tookTooLong': {
    what: 'Det tog for lang tid at læse filen, og læsningen blev afbrudt.',
    todo: 'Prøv igen. Stopper det igen, så send originalen til support; den er gemt.',
  },
  'envelope.broken': {
    what: 'Konvolutten (SBDH) om bilaget er forkert: {{fault, word(of: envelopeFault)}}.',
    todo: 'Ingen kan sige, hvem bilaget er til. Bed afsenderen eller deres adgangspunkt sende det igen.',
  },
  'envelope.tooDeep': {
    what: 'Der ligger mere end {{limit}} konvolutter (SBDH) om hinanden.',
    todo: 'Bed afsenderen eller deres adgangspunkt sende bilaget i én konvolut.',
  },
  'envelope.empty': {
    what: 'Konvolutten (SBDH) indeholder intet bilag.',
    todo: 'Bed afsenderen sende det igen; kun konvolutten er ankommet.',
  },
  'recognise.unknownRoot': {
    what: 'Det er ikke et e-bilag, Ebilag kender: det begynder med {{root}}.',
    todo: 'Er det kommet ved en fejl, så kassér det. Filen gemmes under alle omstændigheder.',
  },
  'recognise.notReceived': {
    what: '{{root}} er et forretningsdokument, men ikke et, der modtages her.',
    todo: 'Kassér det med en begrundelse, eller bed afsenderen bruge faktura, kreditnota, ordre, rykker eller kontoudtog.',
  },
  'receiver.noLedger': {
    what: 'Intet regnskab har modtagerens nummer {{id}} {{scheme}}.',
    todo: 'Tilføj nummeret til et regnskab i Opsætning og prøv igen, eller kassér bilaget, hvis det ikke er til jer.',
  },
  'read.numberMissing': {
    what: 'Bilaget har ikke sit eget nummer.',
    todo: 'Bed afsenderen sende det igen med et nummer; uden kan det hverken besvares eller bogføres.',
  },
  'transport.folderAway': {
    what: 'Transportmappen kan ikke nås: {{folder}}.',
    todo: 'Kontrollér netværket og drevet. Der prøves igen hele tiden; intet går tabt imens.',
  },
  'transport.fileAway': {
    what: 'Filen {{file}} var væk, før den kunne hentes.',
    todo: 'Læser et andet program den samme mappe, så lad kun ét af dem gøre det.',
  },
  'transport.writeFailed': {
    what: 'Filen {{file}} kunne ikke skrives i den udgående mappe.',
    todo: 'Kontrollér mappens rettigheder og ledige plads. Der prøves igen af sig selv.',
  },
  'transport.addressMissing': {
    what: 'Filen {{file}} siger ikke fra hvem og til hvem den går, sådan som adgangspunktet skal vide det.',
    todo: 'Giv regnskabet og modtageren et endepunktsnummer af en art, netværket kender, og send igen.',
  },
  'archive.writeFailed': {
    what: 'Originalen kunne ikke lægges i arkivet.',
    todo: 'Kontrollér datamappens ledige plads. Filen bliver i transportmappen, til den er i sikkerhed.',
  },
  'document.notFound': { what: 'Bilaget findes ikke mere.', todo: 'Gå tilbage til listen, og hent den igen.' },
  'document.notPending': {
    what: 'Bilaget er ikke ventende; dets status er {{status, wordInside(of: documentStatus)}}.',
    todo: 'Kun ventende bilag kan afgøres. Fortryd først afgørelsen.',
  },
  'document.readOnly': {
    what: 'Et afgjort bilag kan ikke ændres.',
    todo: 'Fortryd først afgørelsen, hvis den stadig kan fortrydes.',
  },
  'document.notWritable': {
    what: 'Dokumentet {{number}} kan ikke skrives: noget mangler eller er forkert {{count, number}} steder, det første {{place}}.',
    todo: 'Ret det, der er vist ved felterne, og prøv igen.',
  },
  'document.notPurchase': {
    what: 'Bilaget hører ikke til købsindbakken.',
    todo: 'Åbn det i den indbakke, det hører til.',
  },
  'acceptance.alreadyAccepted': { what: 'Bilaget er allerede accepteret.', todo: 'Der er intet at gøre.' },
  'acceptance.notSupportedType': {
    what: '{{type, word(of: documentType)}}: denne type bilag læses, men accepteres ikke.',
    todo: 'Kun fakturaer, kreditnotaer, ordrer og ordreændringer bliver til købsdokumenter.',
  },
  'acceptance.reasonMissing': {
    what: 'En afvisning kræver en begrundelse.',
    todo: 'Vælg en, eller skriv den selv; afsenderen læser den.',
  },
  'acceptance.rejectAccepted': {
    what: 'Et accepteret bilag kan ikke afvises.',
    todo: 'Fortryd først accepten, så længe svaret ikke er afsendt.',
  },
  'acceptance.alreadyRejected': { what: 'Bilaget er allerede afvist.', todo: 'Der er intet at gøre.' },
  'acceptance.wasRejected': {
    what: 'Bilaget blev afvist: {{reason}}',
    todo: 'Acceptér det kun, hvis sagen er afklaret med afsenderen, som har fået besked, hvis der var bedt om svar.',
  },
  'acceptance.oneByOne': {
    what: 'Det accepteres ikke sammen med andre: det, der er sagt om det, skal ses for sig.',
    todo: 'Åbn bilaget, og acceptér det alene.',
  },
  'undo.nothing': {
    what: 'Der er intet at tage tilbage.',
    todo: 'Det er allerede taget tilbage, eller der er intet sket.',
  },
  'undo.responseLeft': {
    what: 'Svaret er afsendt og kan ikke tages tilbage.',
    todo: 'Skriv til afsenderen. Et afvist bilag kan stadig accepteres.',
  },
  'undo.statementAnswerLeft': {
    what: 'Svaret på forsyningsspecifikationen {{number}}, som følger dette bilag, er sendt.',
    todo: 'Skriv til afsenderen. Et afvist bilag kan stadig accepteres.',
  },
  'undo.posted': { what: 'Købsbilaget er bogført.', todo: 'Ret det i regnskabet; det kan ikke tages tilbage her.' },
  'check.profileError': {
    what: 'Profilen {{profile}} understøttes ikke.',
    todo: 'Bilaget blev afvist ved ankomst og kan ikke accepteres. Bed afsenderen bruge en understøttet profil.',
  },
  'check.validationError': {
    what: 'Bilaget bryder sin standards regler.',
    todo: 'Det blev afvist ved ankomst. Se fundene, og bed afsenderen om et rettet bilag.',
  },
  'check.findings': {
    what: 'Bilaget har fund, der regnes for fejl ({{count, number}}).',
    todo: 'Se på dem, før du accepterer: summer eller krævede dele holder ikke.',
  },
  'check.vendorMissing': {
    what: 'Intet kreditorkort har nummeret {{id}}.',
    todo: 'Opret kreditoren ud fra bilaget, eller vælg et kort.',
  },
  'check.vendorNoKey': {
    what: 'Bilaget angiver ikke kreditorens juridiske nummer.',
    todo: 'Vælg kreditorens kort, eller bed kreditoren skrive nummeret på bilaget.',
  },
  'check.vendorAmbiguous': {
    what: '{{count, number}} kreditorkort har nummeret {{id}}.',
    todo: 'Vælg, hvem af dem der har sendt bilaget.',
  },
  'check.vendorBlocked': {
    what: 'Kreditoren {{name}} ({{no}}) er spærret.',
    todo: 'Ophæv spærringen, eller afvis bilaget.',
  },
  'check.payToVendorMissing': {
    what: 'Pengene skal til en anden part ({{id}}), som ikke har et kreditorkort.',
    todo: 'Vælg eller opret faktureringskreditoren.',
  },
  'check.payToVendorBlocked': {
    what: 'Faktureringskreditoren {{name}} ({{no}}) er spærret.',
    todo: 'Ophæv spærringen, eller vælg en anden faktureringskreditor.',
  },
  'check.duplicateNumber': {
    what: '{{vendor}} har før sendt et bilag med nummeret {{number}}; dets status er {{status, wordInside(of: documentStatus)}}.',
    todo: 'Afvis dette som en dublet, eller skriv, hvorfor det ikke er en.',
  },
  'check.lookAlike': {
    what: 'Ligner bilag {{number}}: samme kreditor, beløb og dato.',
    todo: 'Sammenlign de to, før du accepterer.',
  },
  'check.creditedRejected': {
    what: 'Det krediterer bilag {{number}}, som blev afvist.',
    todo: 'Afvises denne kreditnota også, går regnskabet op.',
  },
  'check.followsParent': {
    what: 'Den hører til {{number}}, som endnu ikke er afgjort, og følger den afgørelse.',
    todo: 'Afgør {{number}} i stedet; acceptér den kun alene, hvis du ved hvorfor.',
  },
  'check.nameDiffers': {
    what: 'Kortet siger {{ours}}, bilaget siger {{theirs}}.',
    todo: 'Kontrollér, at det er samme virksomhed, før du accepterer.',
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
  'vendor.notFound': { what: 'Kreditoren findes ikke mere.', todo: 'Gå tilbage til listen over kreditorer.' },
  'vendor.noTaken': {
    what: 'Kreditornummeret bruges af et andet kort.',
    todo: 'Vælg et andet nummer, eller lad det stå tomt for at få det næste i serien.',
  },
  'vendor.inUse': {
    what: 'Kreditoren {{no}} bruges {{count, number}} steder: af bilag, købsbilag eller opsætning.',
    todo: 'Spær kortet i stedet for at slette det.',
  },
  'vendor.nameMissing': { what: 'En kreditor skal have et navn.', todo: 'Skriv navnet, som det står på fakturaerne.' },
  'vendor.keyMismatch': {
    what: 'Kortets juridiske nummer er ikke bilagets.',
    todo: 'Vælg et kort med samme nummer, eller ret kortet.',
  },
  'vendor.legalIdInvalid': {
    what: 'Det juridiske nummer {{id}} er ikke gyldigt.',
    todo: 'Et CVR-nummer har otte cifre med kontrolciffer. Sammenhold det med fakturaen.',
  },
  'coding.stringParts': {
    what: '{{places, codingPlaces}}Dimensionskontostrengen går ikke op: det sidste led har {{count, number}} af sine tre dele.',
    todo: 'Hvert led er kode, navn og værdi med komma imellem. Ret strengen, eller slå »Brug dimensionskontostreng« fra på kreditorens e-bilagspartner, hvis afsenderen skriver noget andet der.',
  },
  'coding.kindUnknown': {
    what: '{{places, codingPlaces}}Et led i strengen begynder med {{code}}; den kode står ikke i styringsopsætningen.',
    todo: 'Ret koden, eller angiv den i styringsopsætningen.',
  },
  'coding.nameUnknown': {
    what: '{{places, codingPlaces}}Efter koden {{code}} står der »{{name}}«, som ikke betyder noget der.',
    todo: 'Artskonti er FINANS, ANLÆG eller VARE, budgetter BUDGET, omkonteringer OMKONTERING. Ret strengen.',
  },
  'coding.valueEmpty': {
    what: '{{places, codingPlaces}}Strengen nævner {{name}}, men angiver ingen værdi.',
    todo: 'Angiv værdien, eller fjern leddet.',
  },
  'coding.partHasSeparator': {
    what: '»{{value}}« indeholder et komma, semikolon eller linjeskift, som ville begynde en ny del af strengen.',
    todo: 'Fjern tegnet: en dimensionskontostreng kan ikke bruge anførselstegn.',
  },
  'coding.accountTwice': {
    what: '{{places, codingPlaces}}Strengen nævner to artskonti, {{first}} og {{second}}; der må kun være én.',
    todo: 'Fjern den ene.',
  },
  'coding.accountMissing': {
    what: '{{places, codingPlaces}}Strengen nævner ingen artskonto.',
    todo: 'Tilføj et led med finanskonto, anlæg eller vare, eller vælg en konto.',
  },
  'coding.accountUnknown': {
    what: '{{places, codingPlaces}}Der findes ikke {{kind, word(of: accountKind)}} {{no}}.',
    todo: 'Vælg en fra listen, eller opret den i Opsætning.',
  },
  'coding.accountBlocked': {
    what: '{{places, codingPlaces}}{{no}} {{name}} ({{kind, word(of: accountKind)}}) er spærret.',
    todo: 'Vælg en anden, eller få spærringen ophævet i Opsætning.',
  },
  'coding.assetSold': {
    what: '{{places, codingPlaces}}Anlægget {{no}} {{name}} er solgt.',
    todo: 'Vælg et andet anlæg eller en finanskonto.',
  },
  'coding.ledgerAccountUnusable': {
    what: '{{places, codingPlaces}}{{no}} {{name}} bogføres på finanskontoen {{account}}, som mangler eller er spærret.',
    todo: 'Angiv en finanskonto, der kan bruges, i Opsætning.',
  },
  'coding.itemUnmapped': {
    what: '{{places, codingPlaces}}Varenummer {{number}} fra kreditor {{vendor}} hører ikke til nogen af vores varer.',
    todo: 'Tilføj det under »Varenumre« i Opsætning, eller vælg en konto.',
  },
  'coding.aliasUnknown': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} findes ikke.',
    todo: 'Vælg et fra listen, eller opret det i Opsætning.',
  },
  'coding.aliasBlocked': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} er spærret.',
    todo: 'Vælg et andet, eller få spærringen ophævet i Opsætning.',
  },
  'coding.aliasTwice': {
    what: '{{places, codingPlaces}}Strengen nævner to aliasser, {{first}} og {{second}}.',
    todo: 'Fjern det ene.',
  },
  'coding.aliasNested': {
    what: '{{places, codingPlaces}}Aliaset {{alias}} peger på et andet alias, {{inner}}; det kan et alias ikke.',
    todo: 'Skriv selve konteringen i aliaset {{alias}} i Opsætning.',
  },
  'coding.budgetUnknown': {
    what: '{{places, codingPlaces}}Budgettet {{budget}} findes ikke.',
    todo: 'Vælg et fra listen, eller opret det i Opsætning.',
  },
  'coding.budgetBlocked': {
    what: '{{places, codingPlaces}}Budgettet {{budget}} er spærret.',
    todo: 'Vælg et andet, eller få spærringen ophævet i Opsætning.',
  },
  'coding.budgetTwice': {
    what: '{{places, codingPlaces}}Strengen nævner to budgetter, {{first}} og {{second}}.',
    todo: 'Fjern det ene.',
  },
  'coding.dimensionUnknown': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} findes ikke.',
    todo: 'Ret navnet, eller opret dimensionen i Opsætning.',
  },
  'coding.dimensionBlocked': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} er spærret.',
    todo: 'Udelad den, eller få spærringen ophævet i Opsætning.',
  },
  'coding.valueUnknown': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} har ikke værdien {{value}}.',
    todo: 'Vælg en fra listen, eller opret værdien i Opsætning.',
  },
  'coding.valueBlocked': {
    what: '{{places, codingPlaces}}Værdien {{value}} i dimensionen {{dimension}} er spærret.',
    todo: 'Vælg en anden, eller få spærringen ophævet i Opsætning.',
  },
  'coding.dimensionTwice': {
    what: '{{places, codingPlaces}}Strengen angiver dimensionen {{dimension}} to gange, som {{first}} og som {{second}}.',
    todo: 'Fjern den ene.',
  },
  'coding.combinationBlocked': {
    what: '{{places, codingPlaces}}{{dimension1}} {{value1}} og {{dimension2}} {{value2}} er en spærret kombination.',
    todo: 'Ret en af de to; de spærrede kombinationer står i Opsætning.',
  },
  'coding.dimensionRequired': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} mangler en værdi, som {{kind, word(of: accountKind)}} {{no}} kræver.',
    todo: 'Angiv en værdi nu eller på købsdokumentet: uden den kan det ikke bogføres.',
  },
  'coding.dimensionSame': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} er »{{value}}«; {{kind, word(of: accountKind)}} {{no}} kræver {{expected}}.',
    todo: 'Ret værdien nu eller på købsdokumentet: ellers kan det ikke bogføres.',
  },
  'coding.dimensionNone': {
    what: '{{places, codingPlaces}}Dimensionen {{dimension}} er {{value}}; {{kind, word(of: accountKind)}} {{no}} må ikke have en værdi.',
    todo: 'Fjern værdien nu eller på købsdokumentet: ellers kan det ikke bogføres.',
  },
  'coding.vatGroupUnknown': {
    what: '{{places, codingPlaces}}Momsgruppen {{group}} findes ikke.',
    todo: 'Vælg en fra listen, eller opret den i Opsætning.',
  },
  'coding.placeUnknown': {
    what: 'Bilaget har ikke noget sted {{place}}, der kan konteres.',
    todo: 'Åbn bilaget igen; det kan være indlæst på ny.',
  },
  'coding.nothingToRemember': {
    what: 'Linjen er ikke konteret endnu.',
    todo: 'Vælg først en konto, og husk den så.',
  },
  'coding.noVendor': {
    what: 'En regel hører til en kreditor, og bilaget har ingen endnu.',
    todo: 'Vælg kreditoren først.',
  },
  'check.codingVatGroup': {
    what: '{{places, codingPlaces}}Ingen momsgruppe passer til bilagets moms ({{category}} {{rate}} %).',
    todo: 'Vælg linjens momsgruppe, eller knyt kategori og sats til en gruppe i Opsætning.',
  },
  'check.codingMissing': {
    what: '{{places, codingPlaces}}Der er beløb, men ingen kontering.',
    todo: 'Kontér nu, eller acceptér som det er, og kontér på købsdokumentet.',
  },
  'vendor.personByFile': {
    what: 'Et personnummer kan ikke komme med en fil.',
    todo: 'Lad feltet stå tomt i filen, og skriv nummeret på kortet.',
  },
  'vendor.cprInvalid': {
    what: 'Et CPR-nummer har ti cifre.',
    todo: 'Sammenhold det med bilaget, og sørg for, at ingen læser med.',
  },
  'vendor.templateUnknown': {
    what: 'Kreditorskabelonen {{code}} findes ikke.',
    todo: 'Vælg en fra listen, eller opret den i opsætningen.',
  },
  'exchange.notFound': {
    what: 'Udvekslingsrækken findes ikke mere.',
    todo: 'Bilaget er nok ankommet imens. Se i indbakken.',
  },
  'exchange.notFailed': {
    what: 'Kun en mislykket udvekslingsrække kan prøves igen eller kasseres.',
    todo: 'Vent, til den er færdig.',
  },
  'exchange.reasonMissing': {
    what: 'Kassering kræver en begrundelse.',
    todo: 'Skriv hvorfor; det gemmes i loggen sammen med originalen.',
  },
  'outbox.notFound': { what: 'Svaret findes ikke mere.', todo: 'Hent udbakken igen.' },
  'outbox.notFailed': { what: 'Kun et mislykket svar kan sendes igen.', todo: 'Vent på kvitteringen.' },
  'outbox.refused': {
    what: 'Svaret blev afvist undervejs: {{reason}}',
    todo: 'Læs grunden, ret det, den nævner, og send svaret igen.',
  },
  'original.missing': {
    what: 'Originalen er ikke i arkivet.',
    todo: 'Kør kontrollen af arkivet, og gendan datamappen fra en sikkerhedskopi.',
  },
  'original.damaged': {
    what: 'Originalen i arkivet er beskadiget: kontrolsummen passer ikke.',
    todo: 'Gendan datamappen fra en sikkerhedskopi. Bilagets oplysninger er ikke berørt.',
  },
  'original.restricted': {
    what: 'Bilaget indeholder følsomme personoplysninger; originalen er lukket for dig.',
    todo: 'Spørg en med rollen “sensitive”. Forsøget står i loggen.',
  },
  'attachment.missing': {
    what: 'Bilaget har ikke den vedhæftning.',
    todo: 'Gå tilbage til bilaget, og vælg en anden.',
  },
  'attachment.damaged': {
    what: 'Vedhæftningen er beskadiget og kan ikke vises.',
    todo: 'Bed afsenderen sende den igen, eventuelt med e-mail.',
  },
  'utilityStatement.notLoose': {
    what: 'Det er ikke længere en løs forsyningsspecifikation.',
    todo: 'Den er afgjort, eller dens faktura er kommet; der er intet at gøre her.',
  },
  'purchase.notFound': { what: 'Købsbilaget findes ikke mere.', todo: 'Accepten er nok fortrudt. Se i indbakken.' },
  'ledger.notFound': { what: 'Regnskabet findes ikke.', todo: 'Vælg et andet i menuen, eller opret det i Opsætning.' },
  'ledger.nameMissing': {
    what: 'Et regnskab skal have et navn.',
    todo: 'Skriv virksomhedens eller institutionens navn.',
  },
  'ledger.endpointTaken': {
    what: 'Nummeret {{endpoint}} hører allerede til regnskabet {{ledger}}.',
    todo: 'Ét nummer peger aldrig på to regnskaber. Fjern det dér først.',
  },
  'ledger.endpointInvalid': {
    what: 'Nummeret {{endpoint}} er ikke gyldigt.',
    todo: 'Kontrollér længden og kontrolcifferet.',
  },
  'setup.folderUnusable': {
    what: 'Mappen kan ikke bruges: {{folder}}',
    todo: 'Vælg en mappe, hvor du må skrive og omdøbe filer.',
  },
  'setup.folderInsideData': {
    what: 'Transportmappen må ikke ligge i datamappen.',
    todo: 'Vælg en mappe for sig selv.',
  },
  'view.notFound': { what: 'Den gemte visning findes ikke mere.', todo: 'Den er slettet i et andet vindue.' },
  'view.nameTaken': { what: 'Der er allerede en visning med navnet “{{name}}”.', todo: 'Vælg et andet navn.' },
  'file.none': {
    what: 'Der var ingen XML-fil i det.',
    todo: 'Slip eller åbn filer, hvis navn ender på .xml, eller mapper med den slags filer.',
  },
  'store.newer': {
    what: 'Dataene er skrevet af en nyere Ebilag.',
    todo: 'Installér det nyere program. Intet er ændret.',
  },
  'store.locked': { what: 'En anden Ebilag har datamappen åben.', todo: 'Brug det vindue, eller luk det først.' },
  'store.damaged': {
    what: '{{kind, word(of: storeFault)}}: {{detail}}.',
    todo: 'Gendan datamappen fra en sikkerhedskopi. Originalerne i arkivet kan læses ind igen.',
  },
  'call.unknown': { what: 'Vinduet er ældre eller nyere end programmet bag det.', todo: 'Indlæs vinduet igen.' },
  'call.invalid': {
    what: 'Programmet blev bedt om noget i en form, det ikke tager ({{field}}).',
    todo: 'Kontrollér det indtastede. Ser intet forkert ud, så indlæs vinduet igen, og sig det til support.',
  },
  'call.forbidden': {
    what: 'Dette vindue må ikke spørge programmet.',
    todo: 'Åbn Ebilag igen fra dets eget link eller ikon.',
  },
  'role.missing': {
    what: 'Det kræver rollen »{{role, word(of: role)}}«, som du ikke har.',
    todo: 'Bed en, der har den; roller gives af den, der driver Ebilag hos jer.',
  },
  'call.unreachable': {
    what: 'Programmet bag dette vindue svarer ikke.',
    todo: 'Intet er gået tabt. Der prøves igen af sig selv; varer det ved, så start Ebilag igen.',
  },
  unexpected: {
    what: 'Noget gik galt, som ikke burde (reference {{reference}}).',
    todo: 'Intet er ændret. Prøv igen; sker det igen, så giv referencen til support.',
  },
} satisfies Record<ProblemCode, ProblemSentence>;
