/**
 * What the sender of a document with an unsupported profile is told (IN-6). It is part of the answer's content, read by
 * a stranger whose language is not known: Danish, the language of the standard, and English.
 */
export function unsupportedProfileReason(profileId: string | null): string {
  const profile = profileId ?? '';
  return `Profilen "${profile}" understøttes ikke af modtageren. / The receiver does not support the profile "${profile}".`;
}
