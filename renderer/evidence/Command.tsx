/** A sentence with a command to copy in it; the zero stands where the command goes. */
export function Command({ sentence, command }: { readonly sentence: string; readonly command: string }) {
  const [before = '', after = ''] = sentence.split('\u0000');
  return (
    <>
      {before}
      <code>{command}</code>
      {after}
    </>
  );
}
