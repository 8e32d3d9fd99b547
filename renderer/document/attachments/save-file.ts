const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name a file may safely be saved under, whatever the sender called it: no path, no control or forbidden characters, no
 * leading dot, no name Windows keeps for devices, at most 120 characters with its ending kept (PLT-3).
 */
export function cleanFileName(name: string, fallback: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    // Control characters, what Windows forbids, and marks that turn the reading direction to hide an ending.
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  if (cleaned === '') return fallback;
  const safe = reserved.test(cleaned) ? `_${cleaned}` : cleaned;
  if (safe.length <= 120) return safe;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(safe)?.[0] ?? '';
  // Cut neither within a character nor so that a blank or dot ends the name.
  const kept = safe
    .slice(0, 120 - ending.length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '');
  return kept + ending;
}

/** Hands bytes to the browser as a download. Never opened from here: the type is that of plain bytes (PLT-3). */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; freed late because some shells ask for the name first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
