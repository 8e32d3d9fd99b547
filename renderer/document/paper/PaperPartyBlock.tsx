import { useMemo } from 'react';
import { useText } from '../../text/use-text.tsx';
import type { PaperParty } from '../../../shared/einvoice/paper/paper-party.ts';
import type { PaperPlace } from './place-on-paper.ts';

interface PartyProps {
  readonly party: PaperParty;
  readonly place: PaperPlace;
  readonly marked: PaperPlace | null;
  readonly heading?: string;
  /** The sender's block in the corner of the sheet, with phone and mail. */
  readonly letterhead?: boolean;
}

/** A party with address and identifiers. */
export function PaperPartyBlock({ party, place, marked, heading, letterhead = false }: PartyProps) {
  const { format } = useText();
  const countries = useMemo(
    () => new Intl.DisplayNames([format.locale], { type: 'region', fallback: 'code' }),
    [format.locale],
  );
  const contact = party.contact;
  return (
    <section
      className={`${letterhead ? 'paper-letterhead' : 'paper-party'}${marked === place ? ' is-marked' : ''}`}
      data-place={place}
    >
      {heading !== undefined && <h3>{heading}</h3>}
      {party.name !== null && <p className="paper-strong">{party.name}</p>}
      {letterhead
        ? party.address.length > 0 && <p>{party.address.join(', ')}</p>
        : party.address.map((line) => <p key={line}>{line}</p>)}
      {party.country !== null && <p>{countryName(countries, party.country)}</p>}
      {party.identifiers.map((one) => (
        <p key={`${one.label} ${one.value}`} className="paper-quiet number">
          {one.label} {one.value}
        </p>
      ))}
      {contact !== null && (letterhead || contact.name !== null) && (
        <>
          <p className="paper-quiet">{[contact.name, contact.phone].filter((part) => part !== null).join(' · ')}</p>
          {contact.mail !== null && <p className="paper-quiet">{contact.mail}</p>}
          {letterhead && contact.website !== null && <p className="paper-quiet">{contact.website}</p>}
        </>
      )}
    </section>
  );
}

/** A code that is no country is shown as written. */
function countryName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
