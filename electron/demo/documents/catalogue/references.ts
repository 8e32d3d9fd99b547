/** Payment references with their check digit (facts §3): the ordinary mod-10 the Danish card types use. */
export function withCheckDigit(payload: string): string {
  const sum = [...payload].reverse().reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return payload + String((10 - (sum % 10)) % 10);
}

export const fik71 = (payload: string): { readonly means: 'fik71'; readonly reference: string } => ({
  means: 'fik71',
  reference: withCheckDigit(payload.padStart(14, '0')),
});
export const fik75 = (payload: string): { readonly means: 'fik75'; readonly reference: string } => ({
  means: 'fik75',
  reference: withCheckDigit(payload.padStart(15, '0')),
});
export const giro04 = (payload: string): { readonly means: 'giro04'; readonly reference: string } => ({
  means: 'giro04',
  reference: withCheckDigit(payload.padStart(15, '0')),
});
export const bank = { means: 'bank' } as const;
export const iban = { means: 'iban' } as const;

/** Profiles whose R asks for an answer to the invoice (facts §1.1). */
export const asksForAnswer = 'Procurement-BilSimR-1.0';
export const asksAfterOrder = 'Procurement-OrdSim-BilSimR-1.0';
export const asksNothing = 'Procurement-BilSim-1.0';
export const orderProfile = 'Procurement-OrdSimR-BilSim-1.0';
