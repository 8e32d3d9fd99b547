/** An invented sender of documents. Every number has valid check digits and belongs to nobody. */
export interface DemoVendor {
  readonly name: string;
  readonly legalName: string;
  readonly street: string;
  readonly building: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: 'DK' | 'SE' | 'NO' | 'DE';
  /** CVR, organisation number or, for Germany, the number in the trade register. */
  readonly legalId: string;
  readonly vatId: string;
  readonly gln: string | null;
  readonly pNumber: string | null;
  readonly contact: { readonly name: string; readonly phone: string; readonly mail: string };
  readonly bank: { readonly branch: string; readonly account: string } | null;
  readonly newBank: { readonly branch: string; readonly account: string } | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly fikCreditor: string | null;
  readonly giro: string | null;
  readonly bankgiro: string | null;
  /**
   * What the institution's purchasing system writes on every line before it passes the vendor's documents on: a
   * dimension account string (COD-1). Null: the documents come straight from the vendor.
   */
  readonly coding: string | null;
  /** How the demo ledger knows the vendor at its start. */
  readonly card: { readonly no: string; readonly blocked: '' | 'payment' | 'all' } | null;
}

interface Known extends Partial<DemoVendor> {
  readonly name: string;
  readonly street: string;
  readonly building: string;
  readonly postalCode: string;
  readonly city: string;
  readonly legalId: string;
  readonly contact: DemoVendor['contact'];
}

const person = (name: string, phone: string, mail: string): DemoVendor['contact'] => ({ name, phone, mail });
const bank = (branch: string, account: string): DemoVendor['bank'] => ({ branch, account });
const card = (no: string, blocked: '' | 'payment' | 'all' = ''): DemoVendor['card'] => ({ no, blocked });

const vendor = (known: Known): DemoVendor => ({
  legalName: known.name,
  country: 'DK',
  vatId: `DK${known.legalId}`,
  gln: null,
  pNumber: null,
  bank: null,
  newBank: null,
  iban: null,
  bic: null,
  fikCreditor: null,
  giro: null,
  bankgiro: null,
  coding: null,
  card: null,
  ...known,
});

export const vendors = {
  power: vendor({
    name: 'Bølgekraft Energi A/S',
    coding: '03,FORMÅL,6,03,DELREGNSKAB,10,05,FINANS,221510',
    street: 'Turbinevej',
    building: '4',
    postalCode: '7680',
    city: 'Thyborøn',
    legalId: '97122202',
    gln: '5798999112563',
    contact: person('Kundecenter Erhverv', '70990011', 'erhverv@boelgekraft.example'),
    fikCreditor: '80667172',
    card: card('K10010'),
  }),
  office: vendor({
    name: 'Nordlys Kontor ApS',
    coding: '02,BUDGET,Grundbudget,03,FORMÅL,5,03,DELREGNSKAB,10,05,FINANS,221010',
    street: 'Industrivej',
    building: '27',
    postalCode: '6950',
    city: 'Ringkøbing',
    legalId: '95902227',
    gln: '5798999517887',
    contact: person('Mette Holmgaard', '97990120', 'salg@nordlyskontor.example'),
    bank: bank('7564', '0000544055'),
    fikCreditor: '83143015',
    card: card('K10020'),
  }),
  laboratory: vendor({
    name: 'Vesthavs Laboratorieudstyr A/S',
    street: 'Glasværksvej',
    building: '18',
    postalCode: '6700',
    city: 'Esbjerg',
    legalId: '97180334',
    gln: '5798999002154',
    contact: person('Henrik Bach Lund', '75990133', 'hbl@vesthavslab.example'),
    bank: bank('9874', '0009060681'),
    newBank: bank('5117', '0008155166'),
    fikCreditor: '84048684',
    card: card('K10030'),
  }),
  hotel: vendor({
    name: 'Hotel Klitrosen',
    coding: '03,FORMÅL,1,03,DELREGNSKAB,10,05,FINANS,221720',
    legalName: 'Hotel Klitrosen I/S',
    street: 'Strandpromenaden',
    building: '1',
    postalCode: '9990',
    city: 'Skagen',
    legalId: '97598983',
    contact: person('Receptionen', '98990144', 'reception@klitrosen.example'),
    bank: bank('9235', '0009852353'),
    card: card('K10040'),
  }),
  harbour: vendor({
    name: 'Limfjordens Havneservice P/S',
    street: 'Nordre Mole',
    building: '6',
    postalCode: '7620',
    city: 'Lemvig',
    legalId: '95551505',
    gln: '5798999810865',
    contact: person('Jens Kirk', '97990155', 'bogholderi@limhavn.example'),
    giro: '1122365',
    card: card('K10050'),
  }),
  cleaning: vendor({
    name: 'Strandgaard Rengøring ApS',
    coding: '03,ALIAS,RENGØRING,03,FORMÅL,5,05,FINANS,221610',
    street: 'Håndværkervej',
    building: '33',
    postalCode: '6900',
    city: 'Skjern',
    legalId: '96628897',
    contact: person('Aysel Yildiz', '97990166', 'faktura@strandgaardrengoering.example'),
    bank: bank('7708', '0009319426'),
    card: card('K10060'),
  }),
  factor: vendor({
    name: 'Fjordfaktor A/S',
    street: 'Finansgade',
    building: '9',
    postalCode: '8000',
    city: 'Aarhus C',
    legalId: '94417058',
    gln: '5798999201915',
    contact: person('Debitorafdelingen', '86990177', 'debitor@fjordfaktor.example'),
    bank: bank('5834', '0000057172'),
    fikCreditor: '84318024',
    card: card('K10070'),
  }),
  computing: vendor({
    name: 'Skagerrak IT-Drift A/S',
    coding: '02,BUDGET,Grundbudget,03,FORMÅL,5,03,DELREGNSKAB,10,03,AFDELING,400,05,FINANS,221230',
    street: 'Datavej',
    building: '101',
    postalCode: '9850',
    city: 'Hirtshals',
    legalId: '97868433',
    gln: '5798999327424',
    contact: person('Servicedesk', '98990188', 'servicedesk@skagerrakdrift.example'),
    bank: bank('7958', '0004924337'),
    iban: 'DK3959990004412208',
    bic: 'SKGRDK22',
    fikCreditor: '83325365',
    card: card('K10080'),
  }),
  printer: vendor({
    name: 'Tangbjerg Bogtryk',
    coding: '03,FORMÅL,3,03,DELREGNSKAB,10,05,FINANS,221020',
    legalName: 'Tangbjerg Bogtryk v/Søren Tangbjerg',
    street: 'Smedegade',
    building: '14',
    postalCode: '7600',
    city: 'Struer',
    legalId: '95520561',
    contact: person('Søren Tangbjerg', '97990199', 'soeren@tangbjergbogtryk.example'),
    bank: bank('9160', '0005344688'),
    card: card('K10090'),
  }),
  books: vendor({
    name: 'Marinbiologisk Antikvariat',
    legalName: 'Marinbiologisk Antikvariat ApS',
    street: 'Læderstrædet',
    building: '5',
    postalCode: '1201',
    city: 'København K',
    legalId: '94931002',
    contact: person('Agnete Friis', '33990201', 'agnete@marinbog.example'),
  }),
  surveyor: vendor({
    name: 'Rydbergs Mätteknik AB',
    street: 'Kajgatan',
    building: '8',
    postalCode: '411 09',
    city: 'Göteborg',
    country: 'SE',
    legalId: '5599000956',
    vatId: 'SE559900095601',
    gln: '5798999315940',
    contact: person('Lena Rydberg', '+46 31 990 02 10', 'lena@rydbergsmatteknik.example'),
    bankgiro: '21594346',
    iban: 'SE8999900032681950446600',
    bic: 'RYDBSESS',
    card: card('K20010'),
  }),
  boatyard: vendor({
    name: 'Ångermanlands Båtvarv AB',
    street: 'Varvsvägen',
    building: '2',
    postalCode: '871 31',
    city: 'Härnösand',
    country: 'SE',
    legalId: '5599418588',
    vatId: 'SE559941858801',
    contact: person('Per-Åke Ström', '+46 611 990 02 20', 'order@angbatvarv.example'),
    bankgiro: '96289483',
    iban: 'SE8999900032681950446600',
    bic: 'RYDBSESS',
  }),
  instruments: vendor({
    name: 'Fjellvann Instrumenter AS',
    street: 'Måleveien',
    building: '17',
    postalCode: '5003',
    city: 'Bergen',
    country: 'NO',
    legalId: '992359722',
    vatId: 'NO992359722MVA',
    contact: person('Ingrid Solheim', '+47 55 99 02 30', 'ordre@fjellvann.example'),
    iban: 'NO5299991234567',
    bic: 'FJELNO22',
    card: card('K20020'),
  }),
  optics: vendor({
    name: 'Küstenoptik GmbH',
    street: 'Hafenstraße',
    building: '40',
    postalCode: '24937',
    city: 'Flensburg',
    country: 'DE',
    legalId: 'HRB 99014 FL',
    vatId: 'DE999914027',
    contact: person('Jörg Weißmüller', '+49 461 990 02 40', 'rechnung@kuestenoptik.example'),
    iban: 'DE49999900000441220817',
    bic: 'KUOPDEFF',
  }),
  catering: vendor({
    name: 'Havgus Catering ApS',
    coding: '03,FORMÅL,5,03,DELREGNSKAB,10,05,FINANS,221730',
    street: 'Fiskerihavnsgade',
    building: '22',
    postalCode: '6960',
    city: 'Hvide Sande',
    legalId: '96166915',
    gln: '5798999259473',
    contact: person('Bodil Kragh', '97990250', 'bodil@havguscatering.example'),
    bank: bank('7827', '0008527749'),
    fikCreditor: '89368778',
    card: card('K10100'),
  }),
  coolingSouth: vendor({
    name: 'Klittens Køl & El ApS',
    street: 'Kystvejen',
    building: '71',
    postalCode: '6960',
    city: 'Hvide Sande',
    legalId: '97836450',
    pNumber: '1012464008',
    contact: person('Vagttelefon Syd', '97990261', 'syd@klittenskoel.example'),
    bank: bank('5257', '0003834492'),
    card: card('K10110'),
  }),
  coolingNorth: vendor({
    name: 'Klittens Køl & El ApS, afd. Nord',
    legalName: 'Klittens Køl & El ApS',
    street: 'Havnegade',
    building: '3',
    postalCode: '7680',
    city: 'Thyborøn',
    legalId: '97836450',
    pNumber: '1059979873',
    contact: person('Vagttelefon Nord', '97990262', 'nord@klittenskoel.example'),
    bank: bank('5257', '0003834492'),
    card: card('K10111'),
  }),
  divers: vendor({
    name: 'Revets Dykkerservice I/S',
    street: 'Slæbestedet',
    building: '2',
    postalCode: '6990',
    city: 'Ulfborg',
    legalId: '94148936',
    contact: person('Kim Revsbech', '97990270', 'kim@revetsdykkere.example'),
    bank: bank('7121', '0003622446'),
    card: card('K10120', 'all'),
  }),
  water: vendor({
    name: 'Sønder Klit Vandværk a.m.b.a.',
    street: 'Kildevej',
    building: '50',
    postalCode: '6960',
    city: 'Hvide Sande',
    legalId: '96390084',
    gln: '5798999248736',
    contact: person('Vandværkskontoret', '97990280', 'kontor@sdrklitvand.example'),
    fikCreditor: '80063943',
    card: card('K10130'),
  }),
  telephone: vendor({
    name: 'Havblik Tele A/S',
    street: 'Antennevej',
    building: '88',
    postalCode: '7400',
    city: 'Herning',
    legalId: '95048137',
    gln: '5798999949831',
    contact: person('Erhvervskundeservice', '70990290', 'erhverv@havbliktele.example'),
    bank: bank('7311', '0004367006'),
    fikCreditor: '86991922',
    card: card('K10140'),
  }),
  lawyers: vendor({
    name: 'Advokaterne Storm & Sand P/S',
    street: 'Rådhustorvet',
    building: '11',
    postalCode: '7500',
    city: 'Holstebro',
    legalId: '94955459',
    contact: person('Cecilie Storm', '97990301', 'regnskab@stormogsand.example'),
    bank: bank('7384', '0007024960'),
  }),
} as const satisfies Record<string, DemoVendor>;

export type VendorKey = keyof typeof vendors;

export function vendorOf(key: VendorKey): DemoVendor {
  return vendors[key];
}
