import type { Backend } from '../../backend.ts';
import type { HostDescription } from '../../store/frame-slice.ts';
import type { Notice } from './notices.ts';

/**
 * How this host can show a message of the system: itself, through the browser, through the browser once the person has
 * allowed it, or not at all.
 */
export type NoticeWay = 'host' | 'browser' | 'askBrowser' | 'refused' | 'none';

export function noticeWay(host: HostDescription | null): NoticeWay {
  if (host === null) return 'none';
  if (host.can.includes('notify')) return 'host';
  if (host.host !== 'browser' || typeof Notification === 'undefined') return 'none';
  switch (Notification.permission) {
    case 'granted':
      return 'browser';
    case 'denied':
      return 'refused';
    case 'default':
      return 'askBrowser';
  }
}

/** Shows a message outside the window; where that is not allowed, nothing. */
export function showNotice(notice: Notice, way: NoticeWay, backend: Backend, onOpen: (notice: Notice) => void): void {
  const title = notice.title.slice(0, 200);
  const body = notice.body.slice(0, 500);
  if (way === 'host') void backend.call('desktop.notify', { title, body });
  if (way !== 'browser') return;
  const shown = new Notification(title, { body });
  shown.onclick = () => {
    window.focus();
    shown.close();
    onOpen(notice);
  };
}
