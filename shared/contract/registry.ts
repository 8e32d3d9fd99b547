/** Registry look-up (OUT-9) and the channels beside the transport (OUT-7). */
export const registryCalls = {} as const;
