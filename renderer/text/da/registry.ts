import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { registry as english } from '../en/registry.ts';
import type { ProblemSentence } from '../flat-problems.ts';
import type { SameKeys } from '../same-keys.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {
  /** What a mail with a document says (OUT-7). */
  mail: {
    subject: '{{type}} {{number}} fra {{sender}}',
    greeting: 'Til {{receiver}}',
    withXml:
      'Hermed {{type}} {{number}} fra {{sender}}: som PDF til læsning og som elektronisk dokument (XML) til jeres system.',
    pdfOnly: 'Hermed {{type}} {{number}} fra {{sender}} som PDF.',
    amount: 'Beløb: {{amount}}',
    due: 'Forfalder: {{date}}',
    close: 'Med venlig hilsen',
    trialSubject: 'Prøvemail fra Ebilag',
    trialText: 'Denne mail viser, at Ebilag kan sende via jeres mailserver.',
  },
  format: {
    oioubl21: 'OIOUBL 2.1',
    oioubl202: 'OIOUBL 2.02',
    peppolBis3: 'Peppol BIS 3',
  },
  network: {
    nemHandel: 'NemHandel',
    peppol: 'Peppol',
  },
  answer: {
    title: 'Hvad registrene siger',
    lookUp: 'Slå op',
    again: 'Slå op igen',
    never: 'Ingen har slået op endnu.',
    asked: '{{participant}}, spurgt {{when}}',
    off: 'Der er ikke sat noget register op.',
    setUp: 'Sæt registre op',
    verdict: {
      canReceive: 'Kan modtage',
      notKnown: 'Vides ikke',
      notValidNow: 'Gælder ikke nu',
      notForThisType: 'Ikke denne type',
      notRegistered: 'Ikke registreret',
    },
    way: '{{format}} over {{network}}',
    until: 'til {{date}}',
    expired: 'Registreringen udløb {{date}}.',
    notYetActive: 'Registreringen begynder {{date}}.',
    instead: 'Registreret til: {{types}}.',
    insteadNothing: 'Registreret, men ikke til noget, Ebilag kan skrive.',
    kindOf: '{{kind}} i {{format}}',
    earlier: 'Fundet {{date}}: {{verdict}}.',
    copyAddress: 'Kopiér adresse',
    copied: 'Adressen er kopieret',
    kind: 'Dokument',
    verdictColumn: 'Svar',
    detail: 'Detaljer',
  },
  types: {
    set: 'Send det, modtageren tager imod',
    setHelp: 'Sætter, hvilke dokumenter debitoren får elektronisk. Det, der ikke vides, forbliver, som det er.',
    done_one: 'Én dokumenttype sat efter registreringen',
    done_other: '{{count}} dokumenttyper sat efter registreringen',
    nothing: 'Debitoren får allerede det, der er registreret',
  },
  files: { openMail: 'Åbn mailen', saveMail: 'Gem mailen', savePdf: 'Gem som PDF…' },
  check: {
    summaryMany:
      'Af {{count}} slået op kan {{can}} modtage en faktura. De første {{shown}} er vist, og de, der ikke kan, står først.',
    summary: '{{can}} af {{count}} kan modtage en faktura.',
    open: 'Slå op i registrene',
    title: 'Slå debitorer op',
    text: 'Spørger registrene om alle listens debitorer med endpoint og viser, hvad hver enkelt kan modtage.',
    start: 'Slå op',
    stop: 'Stop',
    progress: '{{done}} af {{total}} slået op',
    no: 'Nr.',
    name: 'Debitor',
    table: 'Registrenes svar',
    set: 'Sæt dokumenttyper efter svarene',
    setDone_one: 'Én debitor ændret',
    setDone_other: '{{count}} debitorer ændret',
    setNone: 'Intet at ændre: alle får det, der er registreret',
    askFirst: 'Slå først debitorerne op',
  },
  settings: {
    text: 'Registrene ved, hvem der kan modtage hvilke e-bilag og hvor. Ingen bliver spurgt, før et netværk er valgt her, og afsendelse venter aldrig på et svar.',
    nemHandelHelp: 'Danske modtagere af OIOUBL og af Peppol BIS inden for Danmark.',
    peppolHelp: 'Modtagere af Peppol BIS i Sverige, Norge og resten af Europa.',
    use: {
      off: 'Fra',
      production: 'Produktion',
      test: 'Test',
      own: 'Egen',
    },
    zoneUsed: 'Spørger {{zone}}',
    locator: 'Sådan findes en modtager',
    locators: {
      naptr: 'Via NAPTR',
      cname: 'Via CNAME',
      static: 'Fast adresse',
    },
    zone: 'Zone',
    zoneHelp: 'For eksempel edel.sml.dataudveksling.dk',
    publisher: 'Adressen på registret (SMP)',
    publisherHelp: 'Begynder med https:// eller http://',
    nameServers: 'Navneservere',
    nameServersHelp: 'Tom: maskinens egne. Flere adskilles med komma; en port skrives efter kolon.',
    save: 'Gem',
    revert: 'Fortryd ændringer',
    saved: 'Registrene er gemt',
    nothingChanged: 'Intet ændret',
    try: 'Prøv det',
    tryHelp: 'Slår ét nummer op med opsætningen, som den er gemt.',
    number: 'Nummer',
    scheme: 'Nøgletype',
    fault: {
      zone: 'Ikke et zonenavn',
      publisher: 'Ikke en webadresse',
      nameServers: 'Ikke adressen på en navneserver',
    },
  },
  channels: {
    language: 'Sprog i mails og på papir',
    languageHelp: 'Det, jeres debitorer læser. Selve e-bilaget har intet sprog.',
    languages: {
      da: 'Dansk',
      sv: 'Svensk',
      en: 'Engelsk',
    },
    queue: 'Kø hos formidler',
    queueHelp: 'En mappe, jeres formidler henter fra. Et dokument regnes for sendt, når det er hentet.',
    intermediary: 'Formidler',
    queueFolder: 'Køens mappe',
    queueEmpty: 'Intet venter på at blive hentet.',
    queueWaiting_one: 'Ét dokument venter, siden {{oldest}}.',
    queueWaiting_other: '{{count}} dokumenter venter, det ældste siden {{oldest}}.',
    lastTaken: 'Sidst hentet {{when}}.',
    mail: 'E-mail',
    mailHelp: 'Hver mail indeholder dokumentet som PDF og som XML samt det, der er vedhæftet.',
    way: 'Sådan afgår mails',
    ways: {
      file: 'Som filer til mailprogrammet',
      smtp: 'Via en mailserver',
    },
    wayHelp: {
      file: 'En kladde (.eml) lægges i en mappe; åbn den, se den igennem, og send den selv.',
      smtp: 'Ebilag afleverer mailen til jeres server (SMTP) med det samme.',
    },
    from: 'Afsenders adresse',
    fromName: 'Afsenders navn',
    mailFolder: 'Mailenes mappe',
    ownFolder: 'Tom: {{folder}}',
    host: 'Mailserver',
    port: 'Port',
    security: 'Kryptering',
    securities: {
      tls: 'TLS',
      startTls: 'STARTTLS',
      none: 'Ingen (kun denne maskine)',
    },
    user: 'Bruger',
    userHelp: 'Tom: serveren kræver intet login.',
    password: 'Adgangskode',
    passwordKept: {
      keyStore: 'Gemt i systemets nøglelager. Skriv en ny for at erstatte den.',
      file: 'Gemt i en fil, kun du kan læse. Skriv en ny for at erstatte den.',
      environment: 'Kommer fra miljøvariablen EBILAG_SMTP_PASSWORD.',
    },
    passwordNone: 'Ingen endnu.',
    noKeyStore: 'Maskinen har intet nøglelager; angiv den som EBILAG_SMTP_PASSWORD.',
    trialTo: 'Send en prøvemail til',
    trial: 'Send prøvemail',
    trialSent: 'Serveren tog imod den: {{answer}}',
    trialSave: 'Gem først opsætningen',
    print: 'Udskrift',
    printHelp: 'Dokumenter til debitorer, der vil have papir, lægges i en mappe som PDF.',
    printFolder: 'Udskrifternes mappe',
    pbs: 'Opkræves via PBS (Betalingsservice)',
    pbsHelp: 'Det, betalingsservice opkræver, sendes aldrig herfra.',
    pbsText: 'Et dokument til en sådan debitor afvises, når det skal sendes, med begrundelsen.',
    saved: 'Kanalerne er gemt',
    fault: {
      from: 'Skriv en adresse, mails kan komme fra',
      host: 'Skriv serverens navn',
      port: '1 til 65535',
      security: 'Breve sendes kun ukrypteret til denne maskine',
    },
  },
} satisfies SameKeys<typeof english>;

export const registryProblems = {
  'registry.off': {
    what: 'Der er ikke valgt noget register, så ingen er blevet spurgt.',
    todo: 'Vælg et netværk under Opsætning, Registre. Afsendelse venter ikke på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) er ikke et nummer, man kan slå op i et register.',
    todo: 'Kontrollér endpoint og nøgletype på debitorkortet.',
  },
  'registry.namesUnreachable': {
    what: 'Navneserverne gav intet svar om {{zone}} ({{reason}}).',
    todo: 'Kontrollér forbindelsen og navneserverne under Opsætning, Registre, og slå op igen.',
  },
  'registry.publisherUnreadable': {
    what: 'Det, {{zone}} oplyser om modtageren, fører ikke til nogen adresse.',
    todo: 'Slå op igen senere. Bliver det ved, så fortæl modtageren, at registreringen er forkert.',
  },
  'registry.publisherUnreachable': {
    what: '{{host}}, hvor modtagerens registrering ligger, svarede ikke ({{reason}}).',
    todo: 'Slå op igen senere. Afsendelse venter ikke på det.',
  },
  'registry.redirectedTwice': {
    what: '{{host}} sender spørgsmålet videre igen og igen.',
    todo: 'Slå op igen senere. Bliver det ved, så fortæl modtageren, at registreringen er forkert.',
  },
  'registry.answerTooLarge': {
    what: 'Svaret fra {{host}} er langt større end nogen registrering.',
    todo: 'Det blev ikke læst. Fortæl modtageren, at registreringen er forkert.',
  },
  'registry.answerUnreadable': {
    what: 'Svaret fra {{host}} er ikke et svar fra et register.',
    todo: 'Slå op igen senere. Måske svarede en loginside på jeres netværk i stedet.',
  },
  'registry.otherParticipant': {
    what: 'Registret blev spurgt om {{asked}} og svarede om {{answered}}.',
    todo: 'Intet er taget derfra. Fortæl modtageren, at registreringen er forkert.',
  },
  'registry.settingInvalid': {
    what: '»{{text}}« kan ikke bruges der.',
    todo: 'Ret det markerede felt. Intet er gemt.',
  },
  'channel.queueFolderMissing': {
    what: 'Det er endnu ikke angivet, hvor formidleren henter sine dokumenter.',
    todo: 'Vælg mappen under Opsætning, Kanaler. Det, der venter, afgår så af sig selv.',
  },
  'channel.folderUnusable': {
    what: 'Mappen {{folder}} kan ikke bruges ({{reason}}).',
    todo: 'Kontrollér, at den findes, og at der kan skrives i den, eller vælg en anden under Opsætning, Kanaler.',
  },
  'channel.settingInvalid': {
    what: 'Kanalernes opsætning kan ikke bruges, som den står.',
    todo: 'Ret det markerede felt. Intet er gemt.',
  },
  'channel.mailAddressInvalid': {
    what: 'Debitoren har ingen e-mailadresse, der kan sendes til ({{mail}}).',
    todo: 'Skriv den på debitorkortet, og send igen.',
  },
  'channel.mailServerAway': {
    what: 'Mailserveren {{host}} kan ikke nås lige nu ({{reason}}).',
    todo: 'Der prøves igen automatisk. Bliver det ved, så kontrollér serveren under Opsætning, Kanaler.',
  },
  'channel.mailSignIn': {
    what: 'Mailserveren {{host}} godtager ikke login for {{user}}.',
    todo: 'Kontrollér bruger og adgangskode under Opsætning, Kanaler, og send igen. Serveren svarede: {{answer}}',
  },
  'channel.mailRefused': {
    what: 'Mailserveren {{host}} afviste mailen ({{code}}).',
    todo: 'Læs svaret, ret adressen eller opsætningen, og send igen. Serveren svarede: {{answer}}',
  },
  'channel.mailUnclear': {
    what: 'Forbindelsen til {{host}} blev afbrudt, mens mailen blev afleveret ({{reason}}). Ingen kan sige, om den er afgået.',
    todo: 'Spørg modtageren, eller se efter på mailserveren. Send kun igen, hvis den ikke er kommet frem.',
  },
  'channel.noKeyStore': {
    what: 'Maskinen har intet nøglelager, adgangskoden kan låses inde i.',
    todo: 'Angiv den i miljøvariablen EBILAG_SMTP_PASSWORD, når programmet startes.',
  },
  'channel.passwordGiven': {
    what: 'Adgangskoden kommer fra miljøvariablen EBILAG_SMTP_PASSWORD.',
    todo: 'Ret den dér, hvor programmet startes.',
  },
  'channel.noMailProgram': {
    what: 'Intet program på maskinen åbner mails.',
    todo: 'Mailen ligger i {{file}}; åbn den derfra.',
  },
  'channel.nothingToPrint': {
    what: 'Der er intet dokument at danne en udskrift af.',
    todo: 'Bogfør det først.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Registre sat op: {{changes}}',
  registryTypesSet: 'Debitor {{no}}: e-bilagstyper sat efter registreringen: {{changes}}',
  channelsSetUp: 'Kanaler sat op: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
