// What is done with the book as a whole: long work that goes on while people type. In the book's menu and the palette.

import { useMemo } from 'react'
import { label, type Label } from '../../shared/contract/index.ts'
import { useClient } from './client.tsx'
import { runJob, useExport } from './jobs.ts'
import { useWords } from './language.tsx'
import { useNotices } from './notices.tsx'
import { useBook } from './session.tsx'

export type BookAct = { readonly key: string; readonly label: Label; run(): void }

export function useBookActs(): readonly BookAct[] {
  const { t } = useWords()
  const book = useBook()
  const client = useClient()
  const notices = useNotices()
  const exportBook = useExport()
  return useMemo(() => {
    const backUp = async () => {
      const title = `${book.company} ${t(backupWord)} ${book.today}`
      const answer = await runJob(title, (options) => client.export('export.book', {}, `${title}.hz`, options))
      if (answer?.outcome === 'refused') notices.refused(answer.refusals)
      if (answer?.outcome !== 'saved') return
      const { file, bytes, checked, problems } = answer.made
      if (problems.length === 0) notices.done(backedUp(file, bytes, checked))
      else notices.warn(backedUpWrong(file, problems.length), problems.join('\n'))
    }
    const verify = async () => {
      const answer = await runJob(t(verifyWord), (options) => client.run('verify', {}, options))
      if (answer === null) return
      if (!answer.ok) notices.refused(answer.error)
      else if (answer.value.problems.length > 0)
        notices.warn(wrong(answer.value.problems.length), answer.value.problems.join('\n'))
      else notices.done(agrees(answer.value.checked))
    }
    return [
      {
        key: 'ledgers',
        label: label('导出总账工作簿', 'Export the ledgers'),
        run: () => void exportBook('export.ledgers', { from: null, to: null }, `${book.company} ${t(ledgersWord)}`),
      },
      { key: 'backup', label: label('备份账套', 'Back up the book'), run: () => void backUp() },
      { key: 'verify', label: verifyWord, run: () => void verify() },
    ]
  }, [t, book, client, notices, exportBook])
}

const verifyWord = label('检查账套', 'Verify the book')
const ledgersWord = label('账簿', 'ledgers')
const backupWord = label('备份', 'backup')

const wrong = (count: number) =>
  label(
    `账套有 ${count} 处不一致`,
    count === 1 ? 'One thing in the book disagrees' : `${count} things in the book disagree`,
  )
const agrees = (checked: number) =>
  label(
    `账套一致：核对了 ${checked.toLocaleString('en-US')} 项`,
    `The book agrees: ${checked.toLocaleString('en-US')} checks`,
  )
const backedUp = (file: string, bytes: number, checked: number) => {
  const megabytes = (bytes / 1_000_000).toFixed(1)
  return label(
    `已备份：${file}，${megabytes} MB，核对了 ${checked} 项，一致`,
    `Backed up: ${file}, ${megabytes} MB, ${checked} checks agree`,
  )
}
const backedUpWrong = (file: string, count: number) =>
  label(
    `已备份：${file}，但账套有 ${count} 处不一致，备份里也有`,
    `Backed up: ${file}, but ${count === 1 ? 'one thing disagrees' : `${count} things disagree`}, there as here`,
  )
