// How files come to a host and leave it, which is all in which the desktop and an office differ: there the person
// picks places in native dialogs, here a browser uploads and downloads. Calls go the same way in both.

export type Workbook = { readonly path: string; readonly name: string }

/** Where a file is made. Nothing is seen of it until it is kept. */
export type Target = {
  readonly path: string
  /** The file is whole: puts it in its place. Answers a ticket to download it with, or null where it is already there. */
  keep(): Promise<{ readonly file: string; readonly ticket: string | null }>
  /** It will not be finished: leaves nothing of it. */
  drop(): Promise<void>
}

/** The files of one session. */
export type HostFiles = {
  /** The workbook a client means: a path on the desktop, the ticket of an upload in an office. Null when it is none. */
  workbook(handle: string): Promise<Workbook | null>
  /** The workbook is not needed any more. */
  forget(handle: string): Promise<void>
  /** Where a file of this name goes; null when the person thought better of it. */
  target(fileName: string): Promise<Target | null>
  /** Asks for a book with a dialog; null where there is none, or the person thought better of it. */
  chooseBook(): Promise<string | null>
  /**
   * Saves what the session's page would print as a PDF where the person says; its place, or null when they thought better of
   * it, and where the browser has a way of its own.
   */
  savePdf(fileName: string): Promise<string | null>
}
