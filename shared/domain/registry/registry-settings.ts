import type { RegistryNetwork } from './verdict.ts';

/** How the publisher of a participant is found: both rules of the networks, or one publisher for everybody. */
export const locatorKinds = ['naptr', 'cname', 'static'] as const;
export type LocatorKind = (typeof locatorKinds)[number];

/** Which of a network's two worlds is asked; `own`: a zone or publisher of one's own choice. */
export const networkUses = ['off', 'production', 'test', 'own'] as const;
export type NetworkUse = (typeof networkUses)[number];

export interface NetworkSettings {
  readonly use: NetworkUse;
  /** These three apply to `own` only. */
  readonly locator: LocatorKind;
  readonly zone: string;
  readonly publisher: string;
}

export interface RegistrySettings {
  readonly networks: Readonly<Record<RegistryNetwork, NetworkSettings>>;
  /** Addresses of name servers, `127.0.0.1` or `127.0.0.1:5353`; empty: those of the system. */
  readonly nameServers: readonly string[];
}

const off: NetworkSettings = { use: 'off', locator: 'naptr', zone: '', publisher: '' };

/** Off until somebody sets it up (OUT-9): no question about a customer leaves the house by itself. */
export const registryDefaults: RegistrySettings = { networks: { nemHandel: off, peppol: off }, nameServers: [] };

/** Where to look for a participant. */
export type Locator =
  { readonly kind: 'naptr' | 'cname'; readonly zone: string } | { readonly kind: 'static'; readonly publisher: string };

/** The networks' own zones (facts of their operators; NemHandel finds by CNAME, Peppol by NAPTR). */
export const networkZones = {
  nemHandel: {
    production: { kind: 'cname', zone: 'edel.sml.dataudveksling.dk' },
    test: { kind: 'cname', zone: 'edel.sml-demo.dataudveksling.dk' },
  },
  peppol: {
    production: { kind: 'naptr', zone: 'participant.sml.prod.tech.peppol.org' },
    test: { kind: 'naptr', zone: 'participant.sml.test.tech.peppol.org' },
  },
} as const satisfies Record<RegistryNetwork, Record<'production' | 'test', Locator>>;

/** The locator of a network as it is set up; null: it is not asked. */
export function locatorOf(
  network: RegistryNetwork,
  { use, locator, zone, publisher }: NetworkSettings,
): Locator | null {
  if (use === 'off') return null;
  if (use !== 'own') return networkZones[network][use];
  if (locator === 'static') return publisher === '' ? null : { kind: 'static', publisher };
  return zone === '' ? null : { kind: locator, zone };
}

const zoneForm = /^(?=.{1,180}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

export function isZone(text: string): boolean {
  return zoneForm.test(text);
}

/** An address of version 4 or 6, with or without a port. */
export function isNameServer(text: string): boolean {
  const four = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?$/.exec(text);
  if (four !== null) return (four[1] ?? '').split('.').every((part) => Number(part) <= 255) && isPort(four[2] ?? '53');
  const six = /^\[([0-9a-f:]+)\]:(\d{1,5})$/i.exec(text);
  return six === null ? /^[0-9a-f:]*:[0-9a-f:]*$/i.test(text) && text.length > 1 : isPort(six[2] ?? '');
}

function isPort(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 65_535;
}
