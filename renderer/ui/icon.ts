import type { LucideIcon } from 'lucide-react';

/** Icons are lucide components, drawn at 16 px with a line of 1.75 (14 in chips). */
export type Icon = LucideIcon;
export const iconSize = 16;
export const smallIconSize = 14;
export const stroke = 1.75;
