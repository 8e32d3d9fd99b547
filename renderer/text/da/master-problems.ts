import type { masterProblemCodes } from '../../../shared/domain/master/master-problems.ts';
import type { setupCheckCodes } from '../../../shared/domain/master/check/setup-check-codes.ts';
import type { ProblemSentence } from '../flat-problems.ts';

/** What keeps a row of the set-up from being saved, and what the set-up check finds (SET-3…SET-11). */
export const masterProblems = {
  'setup.fieldMissing': {
    what: '{{field, word(of: masterField)}} er tomt.',
    todo: 'Udfyld feltet; rækken kan ikke undvære det.',
  },
  'setup.codeInvalid': {
    what: '{{field, word(of: masterField)}} kan ikke være “{{value}}”.',
    todo: 'Begynd med et bogstav eller et ciffer, og brug hverken komma eller semikolon: de adskiller delene af en dimensionskontostreng.',
  },
  'setup.textTooLong': {
    what: '{{field, word(of: masterField)}} er længere end {{max}} tegn.',
    todo: 'Gør teksten kortere.',
  },
  'setup.percentInvalid': {
    what: '{{field, word(of: masterField)}} er ikke en procentsats: {{value}}.',
    todo: 'Skriv et tal fra 0 til 100, fx 25 eller 12,5.',
  },
  'setup.amountInvalid': {
    what: '{{field, word(of: masterField)}} er ikke et beløb: {{value}}.',
    todo: 'Skriv et beløb, fx 1.250,00 eller 1250.',
  },
  'setup.numberInvalid': {
    what: '{{field, word(of: masterField)}} er ikke et helt tal fra {{min}} til {{max}}: {{value}}.',
    todo: 'Skriv sådan et tal.',
  },
  'setup.dateInvalid': {
    what: '{{field, word(of: masterField)}} er ikke en dato: {{value}}.',
    todo: 'Skriv en dag, der findes, fx 31-12-2026 eller 2026-12-31.',
  },
  'setup.flagInvalid': {
    what: '{{field, word(of: masterField)}} er hverken ja eller nej: {{value}}.',
    todo: 'Skriv ja, eller lad feltet være tomt.',
  },
  'setup.choiceUnknown': {
    what: '{{field, word(of: masterField)}} kan ikke være “{{value}}”.',
    todo: 'Vælg en af: {{choices}}.',
  },
  'setup.referenceUnknown': {
    what: '{{field, word(of: masterField)}}: {{value}} findes ikke i “{{table, word(of: masterTable)}}”.',
    todo: 'Vælg en, der findes, eller opret den først.',
  },
  'setup.fieldUnknown': {
    what: 'Tabellen har ikke noget felt {{field}}.',
    todo: 'Fjern det fra filen, eller ret navnet.',
  },
  'setup.keyTaken': {
    what: '{{key}} findes allerede.',
    todo: 'Åbn den, der findes, eller vælg en anden kode.',
  },
  'setup.keyTwice': {
    what: '{{key}} står to gange i filen.',
    todo: 'Fjern den ene linje; den første gælder.',
  },
  'setup.periodBackwards': {
    what: 'Perioden slutter ({{to, date}}), før den begynder ({{from, date}}).',
    todo: 'Byt om på de to datoer.',
  },
  'setup.sameDimension': {
    what: 'En linje har kun én værdi af {{dimension}}; den kan ikke kombineres med sig selv.',
    todo: 'Vælg en anden dimension som den anden.',
  },
  'setup.dimensionsInvalid': {
    what: '“{{value}}” er ikke dimension, værdi, dimension, værdi …',
    todo: 'Skriv par med komma imellem, fx FORMÅL,5,DELREGNSKAB,10.',
  },
  'setup.ibanInvalid': {
    what: '{{value}} er ikke et gyldigt IBAN: kontrolcifrene passer ikke.',
    todo: 'Sammenlign det med leverandørens eget brev, ciffer for ciffer.',
  },
  'setup.creditorInvalid': {
    what: '{{value}} er ikke et kreditor- eller gironummer: det har syv eller otte cifre.',
    todo: 'Sammenlign det med indbetalingskortet.',
  },
  'setup.usedElsewhere': {
    what: '{{key}} er i brug og kan ikke flyttes til en anden “{{field, word(of: masterField)}}”.',
    todo: 'Opret en ny dér, og spær denne.',
  },
  'setup.rowNotFound': {
    what: 'Rækken findes ikke mere.',
    todo: 'Nogen har slettet den imens; listen viser, hvad der findes.',
  },
  'setup.ledgerUnknown': {
    what: 'Denne tabel hører til et regnskab, og der er ikke valgt et, der findes.',
    todo: 'Vælg regnskabet først.',
  },
  'setup.csvEmpty': {
    what: 'Filen er tom.',
    todo: 'Vælg en CSV-fil, hvis første linje nævner kolonnerne; en eksport viser hvordan.',
  },
  'setup.csvQuoteOpen': {
    what: 'Et anførselstegn i linje {{line}} bliver aldrig lukket.',
    todo: 'Luk det, eller skriv det dobbelt, hvis det hører til teksten.',
  },
  'setup.csvKeyMissing': {
    what: 'Filen mangler kolonnen {{column}}, som rækkerne kendes på.',
    todo: 'Tilføj kolonnen; en eksport viser, hvordan den ser ud.',
  },
  'setup.csvColumnTwice': {
    what: 'Kolonnen {{column}} står to gange i første linje.',
    todo: 'Fjern den ene.',
  },
  'setup.csvColumnUnknown': {
    what: 'Tabellen har ingen kolonne {{column}}.',
    todo: 'Første linje kan indeholde: {{columns}}.',
  },
  'setup.csvWidth': {
    what: 'Linjen har {{found}} felter; første linje nævner {{expected}} kolonner.',
    todo: 'Ret linjen. Tekst med et skilletegn i skal stå i anførselstegn.',
  },
  'setup.jsonInvalid': {
    what: 'Filen er ikke gyldig JSON.',
    todo: 'Vælg en fil, der er eksporteret fra Ebilag.',
  },
  'setup.jsonOther': {
    what: 'Filen er JSON, men ikke en opsætning fra Ebilag (ved {{place}}).',
    todo: 'Vælg en fil, der er eksporteret fra Ebilag.',
  },
  'setup.undoChanged': {
    what: 'Det kan ikke fortrydes: {{key}} i “{{table, word(of: masterTable)}}” er ændret siden.',
    todo: 'Ret rækkerne manuelt, eller importer en ældre eksport.',
  },
  'setup.undoUsed': {
    what: 'Det kan ikke fortrydes: {{key}} i “{{table, word(of: masterTable)}}” er nu i brug.',
    todo: 'Ret først det, der bruger den; siden viser hvor.',
  },
  'setup.seriesUnknown': {
    what: 'Der findes ingen nummerserie {{series}}.',
    todo: 'Vælg en fra listen.',
  },
  'setup.seriesBackwards': {
    what: 'Nummerserien kan ikke gå tilbage til {{next}}: numre til og med {{last}} er brugt.',
    todo: 'Vælg {{least}} eller mere.',
  },
  'setup.seriesTooNarrow': {
    what: 'Nummeret {{next}} kan ikke være på {{width}} cifre.',
    todo: 'Giv nummerserien flere cifre.',
  },
  'setupCheck.vendorCompanyNoMissing': {
    what: 'Kreditor {{no}} {{name}} eksporteres, men har intet CVR-nummer.',
    todo: 'Udfyld nummeret på kortet, eller tag kreditoren ud af eksporten.',
  },
  'setupCheck.vendorCompanyNoTooLong': {
    what: 'CVR-nummeret på kreditor {{no}} {{name}} er længere end 16 tegn.',
    todo: 'Ret det på kortet; eksporten standser ved det.',
  },
  'setupCheck.vendorCompanyNoTwice': {
    what: 'Kreditorerne {{no}} har samme CVR-nummer, og mere end én af dem eksporteres.',
    todo: 'Lad kun én af deres partnere have “Eksportér stamdata”.',
  },
  'setupCheck.vendorCompanyNoNotEight': {
    what: 'CVR-nummeret på kreditor {{no}} {{name}} er ikke otte cifre.',
    todo: 'Det er i orden for en udenlandsk kreditor; for en dansk er det en tastefejl.',
  },
  'setupCheck.vendorMayBePerson': {
    what: 'CVR-nummeret på kreditor {{no}} {{name}} har ti cifre og kan være et personnummer.',
    todo: 'Se på kortet. Et personnummer hører til i sit eget felt, som lister og eksport udelader.',
  },
  'setupCheck.vendorNoNumbers': {
    what: 'Kreditor {{no}} {{name}} har intet nummer, et bilag kan kendes på.',
    todo: 'Udfyld CVR-, SE-, P- eller EAN-nummer eller et andet ID.',
  },
  'setupCheck.vendorsWithoutPartner': {
    what: '{{count, number}} kreditorer har ingen e-bilagspartner, blandt andre {{examples}}.',
    todo: 'Opret dem samlet under “Partnere”; uden en partner standser deres bilag ved accept.',
  },
  'setupCheck.endpointMissing': {
    what: 'Regnskabet {{ledger}} har intet endepunktsnummer.',
    todo: 'Uden det kan intet adresseres til det eller sendes fra det. Tilføj det på regnskabets side.',
  },
  'setupCheck.endpointNotOwn': {
    what: 'Styringsopsætningen sender fra {{endpoint}}, som ikke er et af regnskabets numre.',
    todo: 'Vælg et af dets numre, eller tilføj dette til regnskabet.',
  },
  'setupCheck.companyIncomplete': {
    what: 'Regnskabet {{ledger}} mangler CVR-nummer eller dele af adressen.',
    todo: 'Udfyld regnskabets side; svar og afsendte bilag har brug for dem.',
  },
  'setupCheck.controlMissing': {
    what: 'Styringsopsætningen nævner ingen “{{field, word(of: masterField)}}”.',
    todo: 'Vælg en; kreditorer uden deres egen er afhængige af den.',
  },
  'setupCheck.controlUnknown': {
    what: 'Styringsopsætningen nævner {{value}} som “{{field, word(of: masterField)}}”, og den findes ikke.',
    todo: 'Vælg en, der findes.',
  },
  'setupCheck.codesMissing': {
    what: '{{count, number}} partnere bruger dimensionskontostreng, men styringsopsætningen mangler en kode: {{codes}}.',
    todo: 'Udfyld koderne (normalt 02, 03, 05, 99 og UDLIGNING); uden dem læses ingen streng.',
  },
  'setupCheck.seriesMissing': {
    what: 'Der mangler en nummerserie til {{series, word(of: numberSeries)}}.',
    todo: 'Ebilag kan ikke nummerere det, den opretter. Genskab en sikkerhedskopi, eller spørg support.',
  },
  'setupCheck.seriesUsedUp': {
    what: 'Nummerserien til {{series, word(of: numberSeries)}} er næsten brugt op: næste er {{next}} på {{width}} cifre.',
    todo: 'Giv den flere cifre, før den løber tør.',
  },
  'setupCheck.descriptionMissing': {
    what: '{{key}} i “{{table, word(of: masterTable)}}” mangler en beskrivelse.',
    todo: 'Giv den en; eksport og mennesker har brug for den.',
  },
  'setupCheck.noDefaultDimension': {
    what: 'Regnskabet har ingen standarddimension.',
    todo: 'Eksporten af stamdata forventer mindst én: giv en konto eller en kreditor dens sædvanlige værdi.',
  },
  'setupCheck.unitUnmapped': {
    what: 'Bilag, der venter, bruger enheden {{unit}} ({{count, number}} linjer), som ikke svarer til en af jeres enheder.',
    todo: 'Angiv under “Indgående enheder”, hvilken den er.',
  },
  'setupCheck.unitNotOutbound': {
    what: 'Enheden {{unit}} har ingen officiel kode at blive sendt med.',
    todo: 'Giv den en under “Udgående enheder”; et bilag med den kan ellers ikke sendes.',
  },
  'setupCheck.methodWithoutForm': {
    what: 'Betalingsmetoden {{key}} bruger dokumentets betaling, men nævner ingen betalingsform.',
    todo: 'Vælg en betalingsform; indtil da standser sådanne bilag ved accept.',
  },
  'setupCheck.formWithoutAccount': {
    what: 'Betalingsformen {{form}} er direkte debitering, men har ingen modkonto.',
    todo: 'Vælg en; ellers forbliver kreditorposten åben og kan blive betalt to gange.',
  },
  'setupCheck.vatGroupWithoutAccount': {
    what: 'Momsgruppen {{group}} fradrager moms, men har ingen momskonto.',
    todo: 'Vælg kontoen.',
  },
  'setupCheck.vatGroupWithoutSalesAccount': {
    what: 'Momsgruppen {{group}} har omvendt betalingspligt, men ingen konto til den moms, der skyldes.',
    todo: 'Vælg kontoen.',
  },
  'setupCheck.vatMappingMissing': {
    what: 'Der er ingen momsgruppe til momskategorien {{category}}.',
    todo: 'Tilføj den under “Moms efter kategori”; linjer uden en anden gruppe standser uden den.',
  },
  'setupCheck.chargeAccountMissing': {
    what: 'Der er ingen konto til “{{kind, word(of: chargeKind)}}” med enhver anden årsagskode.',
    todo: 'Tilføj en række med blank årsagskode; ellers standser en usædvanlig kode bilaget.',
  },
  'setupCheck.aliasEmpty': {
    what: 'Aliasset {{alias}} står for ingenting: hverken konto eller dimension.',
    todo: 'Giv det en kontering, eller spær det.',
  },
  'setupCheck.referenceBroken': {
    what: '{{key}} i “{{table, word(of: masterTable)}}” nævner {{value}} som “{{field, word(of: masterField)}}”, og den findes ikke.',
    todo: 'Vælg en, der findes, eller opret den.',
  },
  'setupCheck.blockedInUse': {
    what: '{{key}} i “{{table, word(of: masterTable)}}” bruger {{value}} som “{{field, word(of: masterField)}}”, og den er spærret.',
    todo: 'Vælg en anden, eller ophæv spærringen.',
  },
} satisfies Record<(typeof masterProblemCodes)[number] | (typeof setupCheckCodes)[number], ProblemSentence>;
