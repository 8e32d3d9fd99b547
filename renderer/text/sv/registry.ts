import type { LogCode } from '../../../shared/domain/log-code.ts';
import type { registryLogCodes, registryProblemCodes } from '../../../shared/domain/registry/registry-codes.ts';
import type { registry as english } from '../en/registry.ts';
import type { ProblemSentence } from '../flat-problems.ts';
import type { SameKeys } from '../same-keys.ts';

/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registry = {
  /** What a mail with a document says (OUT-7). */
  mail: {
    subject: '{{type}} {{number}} från {{sender}}',
    greeting: 'Till {{receiver}}',
    withXml:
      'Här kommer {{type}} {{number}} från {{sender}}: som PDF att läsa och som elektroniskt dokument (XML) för ert system.',
    pdfOnly: 'Här kommer {{type}} {{number}} från {{sender}} som PDF.',
    amount: 'Belopp: {{amount}}',
    due: 'Förfaller: {{date}}',
    close: 'Med vänlig hälsning',
    trialSubject: 'Provmeddelande från Ebilag',
    trialText: 'Det här meddelandet visar att Ebilag kan skicka via er e-postserver.',
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
    title: 'Vad registren säger',
    lookUp: 'Slå upp',
    again: 'Slå upp igen',
    never: 'Ingen har slagit upp ännu.',
    asked: '{{participant}}, tillfrågat {{when}}',
    off: 'Inget register är inställt.',
    setUp: 'Ställ in register',
    verdict: {
      canReceive: 'Kan ta emot',
      notKnown: 'Okänt',
      notValidNow: 'Gäller inte nu',
      notForThisType: 'Inte den här typen',
      notRegistered: 'Inte registrerad',
    },
    way: '{{format}} via {{network}}',
    until: 'till {{date}}',
    expired: 'Registreringen upphörde {{date}}.',
    notYetActive: 'Registreringen börjar {{date}}.',
    instead: 'Registrerad för: {{types}}.',
    insteadNothing: 'Registrerad, men inte för något som Ebilag kan skriva.',
    kindOf: '{{kind}} i {{format}}',
    earlier: 'Funnet {{date}}: {{verdict}}.',
    copyAddress: 'Kopiera adress',
    copied: 'Adressen har kopierats',
    kind: 'Dokument',
    verdictColumn: 'Svar',
    detail: 'Detaljer',
  },
  types: {
    set: 'Skicka det mottagaren tar emot',
    setHelp: 'Anger vilka dokument kunden får elektroniskt. Det som är okänt lämnas som det är.',
    done_one: 'En dokumenttyp satt enligt registreringen',
    done_other: '{{count}} dokumenttyper satta enligt registreringen',
    nothing: 'Kunden får redan det som är registrerat',
  },
  files: { openMail: 'Öppna meddelandet', saveMail: 'Spara meddelandet', savePdf: 'Spara som PDF…' },
  check: {
    summaryMany:
      'Av {{count}} uppslagna kan {{can}} ta emot en faktura. De första {{shown}} visas, de som inte kan står först.',
    summary: '{{can}} av {{count}} kan ta emot en faktura.',
    open: 'Slå upp i registren',
    title: 'Slå upp kunder',
    text: 'Frågar registren om alla listans kunder med endpoint och visar vad var och en kan ta emot.',
    start: 'Slå upp',
    stop: 'Stoppa',
    progress: '{{done}} av {{total}} uppslagna',
    no: 'Nr',
    name: 'Kund',
    table: 'Registrens svar',
    set: 'Sätt dokumenttyper enligt svaren',
    setDone_one: 'En kund ändrad',
    setDone_other: '{{count}} kunder ändrade',
    setNone: 'Inget att ändra: alla får det som är registrerat',
    askFirst: 'Slå upp kunderna först',
  },
  settings: {
    text: 'Registren vet vem som kan ta emot vilka e-dokument och var. Ingen tillfrågas förrän ett nätverk har valts här, och sändning väntar aldrig på ett svar.',
    nemHandelHelp: 'Danska mottagare av OIOUBL, och av Peppol BIS inom Danmark.',
    peppolHelp: 'Mottagare av Peppol BIS i Sverige, Norge och övriga Europa.',
    use: {
      off: 'Av',
      production: 'Produktion',
      test: 'Test',
      own: 'Egen',
    },
    zoneUsed: 'Frågar {{zone}}',
    locator: 'Så hittas en mottagare',
    locators: {
      naptr: 'Via NAPTR',
      cname: 'Via CNAME',
      static: 'Fast adress',
    },
    zone: 'Zon',
    zoneHelp: 'Till exempel edel.sml.dataudveksling.dk',
    publisher: 'Registrets adress (SMP)',
    publisherHelp: 'Börjar med https:// eller http://',
    nameServers: 'Namnservrar',
    nameServersHelp: 'Tomt: datorns egna. Flera skiljs åt med komma; en port skrivs efter kolon.',
    save: 'Spara',
    revert: 'Ångra ändringar',
    saved: 'Registren har sparats',
    nothingChanged: 'Inget ändrat',
    try: 'Prova',
    tryHelp: 'Slår upp ett nummer med inställningarna som de är sparade.',
    number: 'Nummer',
    scheme: 'Nyckeltyp',
    fault: {
      zone: 'Inget zonnamn',
      publisher: 'Ingen webbadress',
      nameServers: 'Ingen adress till en namnserver',
    },
  },
  channels: {
    language: 'Språk i e-post och på papper',
    languageHelp: 'Det era kunder läser. Själva e-dokumentet har inget språk.',
    languages: {
      da: 'Danska',
      sv: 'Svenska',
      en: 'Engelska',
    },
    queue: 'Förmedlarkö',
    queueHelp: 'En mapp som er förmedlare hämtar från. Ett dokument räknas som skickat när det har hämtats.',
    intermediary: 'Förmedlare',
    queueFolder: 'Köns mapp',
    queueEmpty: 'Inget väntar på att hämtas.',
    queueWaiting_one: 'Ett dokument väntar, sedan {{oldest}}.',
    queueWaiting_other: '{{count}} dokument väntar, det äldsta sedan {{oldest}}.',
    lastTaken: 'Senast hämtat {{when}}.',
    mail: 'E-post',
    mailHelp: 'Varje meddelande innehåller dokumentet som PDF och som XML samt det som bifogats.',
    way: 'Så går e-post iväg',
    ways: {
      file: 'Som filer till e-postprogrammet',
      smtp: 'Via en e-postserver',
    },
    wayHelp: {
      file: 'Ett utkast (.eml) läggs i en mapp; öppna det, granska det och skicka det själva.',
      smtp: 'Ebilag lämnar meddelandet till er server (SMTP) direkt.',
    },
    from: 'Avsändarens adress',
    fromName: 'Avsändarens namn',
    mailFolder: 'Meddelandenas mapp',
    ownFolder: 'Tomt: {{folder}}',
    host: 'E-postserver',
    port: 'Port',
    security: 'Kryptering',
    securities: {
      tls: 'TLS',
      startTls: 'STARTTLS',
      none: 'Ingen (endast den här datorn)',
    },
    user: 'Användare',
    userHelp: 'Tomt: servern kräver ingen inloggning.',
    password: 'Lösenord',
    passwordKept: {
      keyStore: 'Sparat i systemets nyckellager. Skriv ett nytt för att ersätta det.',
      file: 'Sparat i en fil som bara du kan läsa. Skriv ett nytt för att ersätta det.',
      environment: 'Kommer från miljövariabeln EBILAG_SMTP_PASSWORD.',
    },
    passwordNone: 'Inget ännu.',
    noKeyStore: 'Datorn har inget nyckellager; ange det som EBILAG_SMTP_PASSWORD.',
    trialTo: 'Skicka ett provmeddelande till',
    trial: 'Skicka provmeddelande',
    trialSent: 'Servern tog emot det: {{answer}}',
    trialSave: 'Spara inställningarna först',
    print: 'Utskrift',
    printHelp: 'Dokument till kunder som vill ha papper läggs i en mapp som PDF.',
    printFolder: 'Utskrifternas mapp',
    pbs: 'Debiteras via PBS (Betalingsservice)',
    pbsHelp: 'Det som betaltjänsten debiterar skickas aldrig härifrån.',
    pbsText: 'Ett dokument till en sådan kund avvisas när det ska skickas, med motiveringen.',
    saved: 'Kanalerna har sparats',
    fault: {
      from: 'Skriv en adress som e-post kan komma från',
      host: 'Skriv serverns namn',
      port: '1 till 65535',
      security: 'Brev skickas bara okrypterat till den här datorn',
    },
  },
} satisfies SameKeys<typeof english>;

export const registryProblems = {
  'registry.off': {
    what: 'Inget register är valt, så ingen har tillfrågats.',
    todo: 'Välj ett nätverk under Inställningar, Register. Sändning väntar inte på det.',
  },
  'registry.notAddressable': {
    what: '{{number}} ({{scheme}}) är inget nummer som kan slås upp i ett register.',
    todo: 'Kontrollera endpoint och nyckeltyp på kundkortet.',
  },
  'registry.namesUnreachable': {
    what: 'Namnservrarna gav inget svar om {{zone}} ({{reason}}).',
    todo: 'Kontrollera anslutningen och namnservrarna under Inställningar, Register, och slå upp igen.',
  },
  'registry.publisherUnreadable': {
    what: 'Det {{zone}} uppger om mottagaren leder inte till någon adress.',
    todo: 'Slå upp igen senare. Om det kvarstår, meddela mottagaren att registreringen är felaktig.',
  },
  'registry.publisherUnreachable': {
    what: '{{host}}, där mottagarens registrering finns, svarade inte ({{reason}}).',
    todo: 'Slå upp igen senare. Sändning väntar inte på det.',
  },
  'registry.redirectedTwice': {
    what: '{{host}} skickar frågan vidare gång på gång.',
    todo: 'Slå upp igen senare. Om det kvarstår, meddela mottagaren att registreringen är felaktig.',
  },
  'registry.answerTooLarge': {
    what: 'Svaret från {{host}} är mycket större än någon registrering.',
    todo: 'Det lästes inte. Meddela mottagaren att registreringen är felaktig.',
  },
  'registry.answerUnreadable': {
    what: 'Svaret från {{host}} är inget svar från ett register.',
    todo: 'Slå upp igen senare. Kanske svarade en inloggningssida i ert nätverk i stället.',
  },
  'registry.otherParticipant': {
    what: 'Registret tillfrågades om {{asked}} och svarade om {{answered}}.',
    todo: 'Inget har hämtats därifrån. Meddela mottagaren att registreringen är felaktig.',
  },
  'registry.settingInvalid': {
    what: '”{{text}}” kan inte användas där.',
    todo: 'Rätta det markerade fältet. Inget har sparats.',
  },
  'channel.queueFolderMissing': {
    what: 'Det har ännu inte angetts var förmedlaren hämtar sina dokument.',
    todo: 'Välj mappen under Inställningar, Kanaler. Det som väntar går då iväg av sig självt.',
  },
  'channel.folderUnusable': {
    what: 'Mappen {{folder}} kan inte användas ({{reason}}).',
    todo: 'Kontrollera att den finns och går att skriva i, eller välj en annan under Inställningar, Kanaler.',
  },
  'channel.settingInvalid': {
    what: 'Kanalernas inställningar kan inte användas som de är.',
    todo: 'Rätta det markerade fältet. Inget har sparats.',
  },
  'channel.mailAddressInvalid': {
    what: 'Kunden har ingen e-postadress som det går att skicka till ({{mail}}).',
    todo: 'Skriv den på kundkortet och skicka igen.',
  },
  'channel.mailServerAway': {
    what: 'E-postservern {{host}} kan inte nås just nu ({{reason}}).',
    todo: 'Nya försök görs automatiskt. Om det kvarstår, kontrollera servern under Inställningar, Kanaler.',
  },
  'channel.mailSignIn': {
    what: 'E-postservern {{host}} godtar inte inloggningen för {{user}}.',
    todo: 'Kontrollera användare och lösenord under Inställningar, Kanaler, och skicka igen. Servern svarade: {{answer}}',
  },
  'channel.mailRefused': {
    what: 'E-postservern {{host}} avvisade meddelandet ({{code}}).',
    todo: 'Läs svaret, rätta adressen eller inställningarna och skicka igen. Servern svarade: {{answer}}',
  },
  'channel.mailUnclear': {
    what: 'Anslutningen till {{host}} bröts medan meddelandet lämnades över ({{reason}}). Ingen kan säga om det har gått iväg.',
    todo: 'Fråga mottagaren eller titta på e-postservern. Skicka bara igen om det inte kommit fram.',
  },
  'channel.noKeyStore': {
    what: 'Datorn har inget nyckellager som lösenordet kan låsas in i.',
    todo: 'Ange det i miljövariabeln EBILAG_SMTP_PASSWORD när programmet startas.',
  },
  'channel.passwordGiven': {
    what: 'Lösenordet kommer från miljövariabeln EBILAG_SMTP_PASSWORD.',
    todo: 'Ändra det där programmet startas.',
  },
  'channel.noMailProgram': {
    what: 'Inget program på datorn öppnar e-post.',
    todo: 'Meddelandet ligger i {{file}}; öppna det därifrån.',
  },
  'channel.nothingToPrint': {
    what: 'Det finns inget dokument att göra en utskrift av.',
    todo: 'Bokför det först.',
  },
} satisfies Record<(typeof registryProblemCodes)[number], ProblemSentence>;

export const registryLog = {
  registrySetUp: 'Register inställda: {{changes}}',
  registryTypesSet: 'Kund {{no}}: e-dokumenttyper satta enligt registreringen: {{changes}}',
  channelsSetUp: 'Kanaler inställda: {{changes}}',
} satisfies Partial<Record<LogCode, string>> & Record<(typeof registryLogCodes)[number], string>;
