import type { Identifier, Party } from '../../../domain/document/document.ts';
import type { XmlElement } from '../../xml.ts';
import { readAddress, readContact } from '../../parts/party.ts';
import { attribute, child, childrenOf, textAt } from '../../xml.ts';

export function swedishIdentifier(element: XmlElement | null): Identifier | null {
  if (element === null || element.text === '') return null;
  const gln = attribute(element, 'identificationSchemeAgencyID') === '9';
  return {
    id: element.text,
    scheme: gln
      ? 'GLN'
      : (attribute(element, 'identificationSchemeID') ?? attribute(element, 'identificationSchemeName')),
  };
}

export function readSwedishParty(holder: XmlElement | null): Party | null {
  const party = child(holder, 'Party');
  if (party === null) return null;
  const identifications = childrenOf(party, 'PartyIdentification')
    .map((element) => swedishIdentifier(child(element, 'ID')))
    .filter((found): found is Identifier => found !== null);
  const tax = childrenOf(party, 'PartyTaxScheme').flatMap((element) => {
    const company = child(element, 'CompanyID');
    const taxScheme = textAt(element, 'TaxScheme', 'ID');
    return company === null || company.text === ''
      ? []
      : [{ id: company.text, taxScheme, name: textAt(element, 'RegistrationName') }];
  });
  // SWT carries the organisation number, VAT the tax number.
  const organisation = tax.find(({ taxScheme }) => taxScheme === 'SWT');
  const address = readAddress(child(party, 'Address'));
  return {
    endpoint: identifications.find(({ scheme }) => scheme === 'GLN') ?? null,
    identifications,
    name: textAt(party, 'PartyName', 'Name'),
    address,
    taxIds: tax
      .filter(({ taxScheme }) => taxScheme !== 'SWT')
      .map(({ id, taxScheme }) => ({ id: { id, scheme: taxScheme === 'VAT' ? 'SE:VAT' : null }, taxScheme })),
    legal:
      organisation === undefined ? null : { name: organisation.name, id: { id: organisation.id, scheme: 'SE:ORGNR' } },
    contact: readContact(child(party, 'Contact') ?? child(holder, 'AccountsContact') ?? child(holder, 'BuyerContact')),
    person: null,
    website: null,
  };
}
