/** How many files are worked on side by side: a network folder answers slowly, and syncs of a disk share their way. */
export const breadth = 16;

/** Does something with each of many, some of them at the same time; the answers come in the order of what was given. */
export async function sideBySide<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += breadth)
    answers.push(...(await Promise.all(items.slice(at, at + breadth).map(work))));
  return answers;
}
