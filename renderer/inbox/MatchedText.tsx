/** A piece of text with what the search found in it between ⟦ and ⟧ (UI-34). */
export function MatchedText({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(⟦[^⟧]*⟧)/u)
        .map((part, index) =>
          part.startsWith('⟦') ? <mark key={`${index} ${part}`}>{part.slice(1, -1)}</mark> : part,
        )}
    </>
  );
}
