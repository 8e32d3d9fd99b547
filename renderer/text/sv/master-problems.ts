import type { masterProblemCodes } from '../../../shared/domain/master/master-problems.ts';
import type { setupCheckCodes } from '../../../shared/domain/master/check/setup-check-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a row of the set-up from being saved, and what the set-up check finds (SET-3…SET-11). */
export const masterProblems = {
  'setup.fieldMissing': {
    what: '{{field, word(of: masterField)}} är tomt.',
    todo: 'Fyll i fältet; raden klarar sig inte utan det.',
  },
  'setup.codeInvalid': {
    what: '{{field, word(of: masterField)}} kan inte vara ”{{value}}”.',
    todo: 'Börja med en bokstav eller en siffra och använd varken komma eller semikolon: de skiljer delarna i en dimensionskontosträng åt.',
  },
  'setup.textTooLong': {
    what: '{{field, word(of: masterField)}} är längre än {{max}} tecken.',
    todo: 'Korta texten.',
  },
  'setup.percentInvalid': {
    what: '{{field, word(of: masterField)}} är ingen procentsats: {{value}}.',
    todo: 'Skriv ett tal från 0 till 100, t.ex. 25 eller 12,5.',
  },
  'setup.amountInvalid': {
    what: '{{field, word(of: masterField)}} är inget belopp: {{value}}.',
    todo: 'Skriv ett belopp, t.ex. 1 250,00 eller 1250.',
  },
  'setup.numberInvalid': {
    what: '{{field, word(of: masterField)}} är inget heltal från {{min}} till {{max}}: {{value}}.',
    todo: 'Skriv ett sådant tal.',
  },
  'setup.dateInvalid': {
    what: '{{field, word(of: masterField)}} är inget datum: {{value}}.',
    todo: 'Skriv en dag som finns, t.ex. 2026-12-31 eller 31-12-2026.',
  },
  'setup.flagInvalid': {
    what: '{{field, word(of: masterField)}} är varken ja eller nej: {{value}}.',
    todo: 'Skriv yes, eller lämna fältet tomt.',
  },
  'setup.choiceUnknown': {
    what: '{{field, word(of: masterField)}} kan inte vara ”{{value}}”.',
    todo: 'Välj något av: {{choices}}.',
  },
  'setup.referenceUnknown': {
    what: '{{field, word(of: masterField)}}: {{value}} finns inte i ”{{table, word(of: masterTable)}}”.',
    todo: 'Välj en som finns, eller lägg upp den först.',
  },
  'setup.fieldUnknown': {
    what: 'Tabellen har inget fält {{field}}.',
    todo: 'Ta bort det ur filen eller rätta namnet.',
  },
  'setup.keyTaken': {
    what: '{{key}} finns redan.',
    todo: 'Öppna den som finns eller välj en annan kod.',
  },
  'setup.keyTwice': {
    what: '{{key}} står två gånger i filen.',
    todo: 'Ta bort den ena raden; den första gäller.',
  },
  'setup.periodBackwards': {
    what: 'Perioden slutar ({{to, date}}) innan den börjar ({{from, date}}).',
    todo: 'Byt plats på datumen.',
  },
  'setup.sameDimension': {
    what: 'En rad har bara ett värde för {{dimension}}; det kan inte kombineras med sig självt.',
    todo: 'Välj en annan dimension som den andra.',
  },
  'setup.dimensionsInvalid': {
    what: '”{{value}}” är inte dimension, värde, dimension, värde …',
    todo: 'Skriv par med komma emellan, t.ex. FORMÅL,5,DELREGNSKAB,10.',
  },
  'setup.ibanInvalid': {
    what: '{{value}} är inget giltigt IBAN: kontrollsiffrorna stämmer inte.',
    todo: 'Jämför det med leverantörens eget brev, siffra för siffra.',
  },
  'setup.creditorInvalid': {
    what: '{{value}} är inget kreditor- eller gironummer: det har sju eller åtta siffror.',
    todo: 'Jämför det med inbetalningskortet.',
  },
  'setup.usedElsewhere': {
    what: '{{key}} används och kan inte flyttas till en annan ”{{field, word(of: masterField)}}”.',
    todo: 'Lägg upp en ny där och spärra den här.',
  },
  'setup.rowNotFound': {
    what: 'Raden finns inte längre.',
    todo: 'Någon har tagit bort den under tiden; listan visar vad som finns.',
  },
  'setup.ledgerUnknown': {
    what: 'Tabellen hör till ett företag, och inget som finns är valt.',
    todo: 'Välj företaget först.',
  },
  'setup.csvEmpty': {
    what: 'Filen är tom.',
    todo: 'Välj en CSV-fil vars första rad anger kolumnerna; en export visar hur.',
  },
  'setup.csvQuoteOpen': {
    what: 'Ett citattecken på rad {{line}} stängs aldrig.',
    todo: 'Stäng det, eller skriv det dubbelt om det hör till texten.',
  },
  'setup.csvKeyMissing': {
    what: 'Filen saknar kolumnen {{column}}, som raderna känns igen på.',
    todo: 'Lägg till kolumnen; en export visar hur den ser ut.',
  },
  'setup.csvColumnTwice': {
    what: 'Kolumnen {{column}} står två gånger på första raden.',
    todo: 'Ta bort den ena.',
  },
  'setup.csvColumnUnknown': {
    what: 'Tabellen har ingen kolumn {{column}}.',
    todo: 'Första raden kan innehålla: {{columns}}.',
  },
  'setup.csvWidth': {
    what: 'Raden har {{found}} fält; första raden anger {{expected}} kolumner.',
    todo: 'Rätta raden. Text med ett skiljetecken i ska stå inom citattecken.',
  },
  'setup.jsonInvalid': {
    what: 'Filen är inte giltig JSON.',
    todo: 'Välj en fil som har exporterats från Ebilag.',
  },
  'setup.jsonOther': {
    what: 'Filen är JSON men ingen inställningsfil från Ebilag (vid {{place}}).',
    todo: 'Välj en fil som har exporterats från Ebilag.',
  },
  'setup.undoChanged': {
    what: 'Det går inte att ångra: {{key}} i ”{{table, word(of: masterTable)}}” har ändrats sedan dess.',
    todo: 'Rätta raderna för hand eller importera en äldre export.',
  },
  'setup.undoUsed': {
    what: 'Det går inte att ångra: {{key}} i ”{{table, word(of: masterTable)}}” används nu.',
    todo: 'Ändra först det som använder den; sidan visar var.',
  },
  'setup.seriesUnknown': {
    what: 'Det finns ingen nummerserie {{series}}.',
    todo: 'Välj en ur listan.',
  },
  'setup.seriesBackwards': {
    what: 'Serien kan inte gå tillbaka till {{next}}: nummer till och med {{last}} är använda.',
    todo: 'Välj {{least}} eller mer.',
  },
  'setup.seriesTooNarrow': {
    what: 'Numret {{next}} ryms inte på {{width}} siffror.',
    todo: 'Ge serien fler siffror.',
  },
  'setupCheck.vendorCompanyNoMissing': {
    what: 'Leverantör {{no}} {{name}} exporteras men saknar organisationsnummer.',
    todo: 'Fyll i numret på kortet eller ta leverantören ur exporten.',
  },
  'setupCheck.vendorCompanyNoTooLong': {
    what: 'Organisationsnumret för leverantör {{no}} {{name}} är längre än 16 tecken.',
    todo: 'Rätta det på kortet; exporten stannar på det.',
  },
  'setupCheck.vendorCompanyNoTwice': {
    what: 'Leverantörerna {{no}} har samma organisationsnummer och fler än en av dem exporteras.',
    todo: 'Låt bara en av deras partner ha ”Exportera grunddata”.',
  },
  'setupCheck.vendorCompanyNoNotEight': {
    what: 'Organisationsnumret för leverantör {{no}} {{name}} är inte åtta siffror.',
    todo: 'Rätt för en utländsk leverantör; för en dansk är det felskrivet.',
  },
  'setupCheck.vendorMayBePerson': {
    what: 'Organisationsnumret för leverantör {{no}} {{name}} har tio siffror och kan vara ett personnummer.',
    todo: 'Se på kortet. Ett personnummer hör hemma i sitt eget fält, som listor och export utelämnar.',
  },
  'setupCheck.vendorNoNumbers': {
    what: 'Leverantör {{no}} {{name}} har inget nummer som ett dokument kan kännas igen på.',
    todo: 'Fyll i organisations-, SE-, P- eller EAN-nummer eller ett annat ID.',
  },
  'setupCheck.vendorsWithoutPartner': {
    what: '{{count, number}} leverantörer saknar e-dokumentpartner, bland annat {{examples}}.',
    todo: 'Skapa dem tillsammans under ”Partner”; utan en stannar deras dokument vid godkännandet.',
  },
  'setupCheck.endpointMissing': {
    what: 'Företaget {{ledger}} har inget adressnummer.',
    todo: 'Utan det kan inget adresseras till det eller skickas från det. Lägg till det på företagets sida.',
  },
  'setupCheck.endpointNotOwn': {
    what: 'Styrinställningarna skickar från {{endpoint}}, som inte är något av företagets nummer.',
    todo: 'Välj ett av dess nummer eller lägg till det här.',
  },
  'setupCheck.companyIncomplete': {
    what: 'Företaget {{ledger}} saknar organisationsnummer eller delar av adressen.',
    todo: 'Komplettera företagets sida; svar och skickade dokument behöver dem.',
  },
  'setupCheck.controlMissing': {
    what: 'Styrinställningarna anger ingen ”{{field, word(of: masterField)}}”.',
    todo: 'Välj en; leverantörer utan egen är beroende av den.',
  },
  'setupCheck.controlUnknown': {
    what: 'Styrinställningarna anger {{value}} som ”{{field, word(of: masterField)}}”, och den finns inte.',
    todo: 'Välj en som finns.',
  },
  'setupCheck.codesMissing': {
    what: '{{count, number}} partner använder dimensionskontosträng, men styrinställningarna saknar en kod: {{codes}}.',
    todo: 'Fyll i koderna (vanligen 02, 03, 05, 99 och UDLIGNING); utan dem läses ingen sträng.',
  },
  'setupCheck.seriesMissing': {
    what: 'Det saknas en nummerserie för {{series, word(of: numberSeries)}}.',
    todo: 'Ebilag kan inte numrera det som skapas. Återställ en säkerhetskopia eller fråga supporten.',
  },
  'setupCheck.seriesUsedUp': {
    what: 'Nummerserien för {{series, word(of: numberSeries)}} är nästan slut: nästa är {{next}} på {{width}} siffror.',
    todo: 'Ge den fler siffror innan den tar slut.',
  },
  'setupCheck.descriptionMissing': {
    what: '{{key}} i ”{{table, word(of: masterTable)}}” saknar namn.',
    todo: 'Ge den ett; export och människor behöver det.',
  },
  'setupCheck.noDefaultDimension': {
    what: 'Företaget har ingen standarddimension.',
    todo: 'Exporten av grunddata väntar sig minst en: ge ett konto eller en leverantör dess vanliga värde.',
  },
  'setupCheck.unitUnmapped': {
    what: 'Väntande dokument använder enheten {{unit}} ({{count, number}} rader), som inte motsvarar någon av era enheter.',
    todo: 'Ange under ”Inkommande enheter” vilken den är.',
  },
  'setupCheck.unitNotOutbound': {
    what: 'Enheten {{unit}} har ingen officiell kod att skickas med.',
    todo: 'Ge den en under ”Utgående enheter”; annars kan ett dokument med den inte skickas.',
  },
  'setupCheck.methodWithoutForm': {
    what: 'Betalningsmetoden {{key}} använder dokumentets betalning men anger ingen betalningsform.',
    todo: 'Välj en; tills dess stannar sådana dokument vid godkännandet.',
  },
  'setupCheck.formWithoutAccount': {
    what: 'Betalningsformen {{form}} är direktdebitering men har inget motkonto.',
    todo: 'Välj ett; annars förblir leverantörsposten öppen och kan betalas två gånger.',
  },
  'setupCheck.vatGroupWithoutAccount': {
    what: 'Momsgruppen {{group}} drar av moms men har inget momskonto.',
    todo: 'Välj kontot.',
  },
  'setupCheck.vatGroupWithoutSalesAccount': {
    what: 'Momsgruppen {{group}} har omvänd betalningsskyldighet men inget konto för den moms som ska betalas.',
    todo: 'Välj kontot.',
  },
  'setupCheck.vatMappingMissing': {
    what: 'Ingen momsgrupp anges för momskategorin {{category}}.',
    todo: 'Lägg till den under ”Moms efter kategori”; rader utan annan grupp stannar utan den.',
  },
  'setupCheck.chargeAccountMissing': {
    what: 'Inget konto anges för ”{{kind, word(of: chargeKind)}}” med annan orsakskod.',
    todo: 'Lägg till en rad med tom orsakskod; annars stannar en ovanlig kod dokumentet.',
  },
  'setupCheck.aliasEmpty': {
    what: 'Aliaset {{alias}} står för ingenting: varken konto eller dimension.',
    todo: 'Ge det en kontering eller spärra det.',
  },
  'setupCheck.referenceBroken': {
    what: '{{key}} i ”{{table, word(of: masterTable)}}” anger {{value}} som ”{{field, word(of: masterField)}}”, och den finns inte.',
    todo: 'Välj en som finns eller lägg upp den.',
  },
  'setupCheck.blockedInUse': {
    what: '{{key}} i ”{{table, word(of: masterTable)}}” använder {{value}} som ”{{field, word(of: masterField)}}”, och den är spärrad.',
    todo: 'Välj en annan eller häv spärren.',
  },
} satisfies Record<(typeof masterProblemCodes)[number] | (typeof setupCheckCodes)[number], ProblemSentence>;
