/** Says something to screen readers without showing it (4.1.3): counts after a filter, progress, what was chosen. */
let region: HTMLElement | null = null;

export function announce(message: string): void {
  if (region === null) {
    region = document.createElement('div');
    region.className = 'unseen';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  // The same words twice are said twice only when they change in between.
  region.textContent = region.textContent === message ? `${message} ` : message;
}
