// Files on the desktop lie where the person says: a dialog asks before an export starts, and the workbook to move in
// is read where it lies. An export is made beside its place and put there when it is whole, so that the old file
// survives a cancel. A book is never written over: the one there may be open.

import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { HostFiles, Target } from '../host-files.ts'
import { bookEnding, freeBookFile } from '../book-file.ts'
import { fileNameOf } from '../file-name.ts'
import type { DesktopWords } from './words.ts'

export function makeDesktopFiles(window: () => BrowserWindow, words: DesktopWords): HostFiles {
  let folder = app.getPath('documents')

  async function placeFor(fileName: string, filter: FileFilter): Promise<Target | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath: join(folder, fileNameOf(fileName)),
      filters: [filter],
    })
    if (canceled || filePath === '') return null
    folder = dirname(filePath)
    return besides(fileName.endsWith(bookEnding) ? freeBookFile(folder, parse(filePath).name) : filePath)
  }

  return {
    async workbook(path) {
      const found = isAbsolute(path) ? await stat(path).catch(() => null) : null
      return found?.isFile() ? { path, name: basename(path) } : null
    },
    forget: async () => {},
    target: (fileName) =>
      fileName.endsWith(bookEnding)
        ? placeFor(fileName, { name: words.books, extensions: ['hz'] })
        : placeFor(fileName, { name: words.workbooks, extensions: ['xlsx'] }),
    async savePdf(fileName) {
      const target = await placeFor(fileName, { name: words.pdfs, extensions: ['pdf'] })
      if (target === null) return null
      try {
        // The page says the size of its paper, and keeps its own margins.
        const pdf = await window().webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
        await writeFile(target.path, pdf)
        return (await target.keep()).file
      } catch (error) {
        await target.drop()
        throw error
      }
    },
    async chooseBook() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: [{ name: words.books, extensions: ['hz'] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}

function besides(file: string): Target {
  const path = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`)
  return {
    path,
    async keep() {
      await rename(path, file)
      return { file, ticket: null }
    },
    drop: () => rm(path, { force: true }),
  }
}
