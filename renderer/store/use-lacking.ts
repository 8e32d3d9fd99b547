import { useMemo } from 'react';
import { holdsRole, type Role } from '../../shared/domain/role.ts';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { useStore } from './use-store.tsx';

const none: readonly string[] = [];

/**
 * Why this person may not do what needs a role, or null: buttons and keys of it are greyed with the reason (SET-13, UI-31).
 * The backend refuses it by the same rule.
 */
export function useLacking(): (role: Role) => string | null {
  const { language } = useText();
  // The host names none for somebody who has them all.
  const given = useStore((state) => state.host?.user.roles ?? none);
  return useMemo(
    () => (role) =>
      given.length === 0 || holdsRole(given, role)
        ? null
        : sentence({ code: 'role.missing', values: { role } }, language).what,
    [given, language],
  );
}
