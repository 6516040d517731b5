// Dialogs answer what the test has scripted; a dialog nobody expected is an error, because a person would be looking
// at it. What the program shows or opens by itself is written down for the test to read.

type Answer = { readonly dialog: string; readonly value: unknown }

const answers: Answer[] = []
/** What was said to the person: message boxes, opened folders. */
export const said: string[] = []
/** Errors in any page's console. */
export const consoleErrors: string[] = []

export const expectDialog = (answer: Answer): void => void answers.push(answer)

const ask = (name: string) => async (): Promise<unknown> => {
  const at = answers.findIndex(({ dialog: expected }) => expected === name)
  const [answer] = at < 0 ? [] : answers.splice(at, 1)
  if (!answer) throw new Error(`nobody expected the dialog ${name}`)
  return answer.value
}

export const dialog = {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showErrorBox: (title: string, content: string): void => void said.push(`${title}: ${content}`),
}

export const shell = {
  async openPath(path: string): Promise<string> {
    said.push(`opened ${path}`)
    return ''
  },
}
