/** The two channels between window and backend; the preload script knows no others, and nothing but these names. */
export const callChannel = 'ebilag:call';
export const eventChannel = 'ebilag:event';
