/** What the place shows; it stands in the address as `view`. */
export const handOverViews = ['files', 'waiting', 'setup'] as const;
export type HandOverView = (typeof handOverViews)[number];

export function readView(text: string | undefined): HandOverView {
  return handOverViews.find((view) => view === text) ?? 'files';
}
