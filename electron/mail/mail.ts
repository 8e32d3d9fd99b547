/** A mail as it is meant; how it is written is the library's business. */
export interface Mail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** `<…@…>`: the same for every try of one attempt, so that a receiver recognises a second copy. */
  readonly messageId: string;
  readonly date: Date;
  readonly attachments: readonly {
    readonly fileName: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** The same in the words of the library. */
export function messageOf({ from, to, subject, text, messageId, date, attachments }: Mail) {
  return {
    ...(from.address === '' ? {} : { from }),
    to,
    subject,
    text,
    messageId,
    date,
    // Nothing is ever fetched from a path or an address that stands in a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments.map(({ fileName: filename, contentType, bytes }) => ({
      filename,
      contentType,
      content: Buffer.from(bytes),
    })),
  };
}
