// The command line as a whole: help, unknown commands, the demo, and the program itself in a process of its own.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../src/main/cli/terminal.ts'
import { testFolder } from '../excel/made-workbook.ts'
import { openWorkbook } from '../excel/opened.ts'
import { run } from './fake-terminal.ts'

const at = testFolder()

describe('help', () => {
  test('names every command and every report, in both languages', async () => {
    const chinese = await run(['help'])
    expect(chinese.code).toBe(0)
    for (const name of [
      'import',
      'report',
      'export ledgers',
      'verify',
      'backup',
      'demo',
      'trial-balance',
      'receivables',
      '应收账款',
    ])
      expect(chinese.out).toContain(name)
    expect((await run(['help', '--lang', 'en'])).out).toContain('Receivables')
    expect((await run(['report', '--help'])).out).toContain('--overdue-only')
  })

  test('is shown to who types nothing or something unknown, and that is a wrong use', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '' })
    const unknown = await run(['reprot', 'stock'])
    expect(unknown.code).toBe(2)
    expect(unknown.said[0]).toBe('没有命令“reprot”')
  })
})

test.each([
  [['import'], '缺少工作簿文件'],
  [['import', 'a.xlsx', 'b.xlsx', '--book', 'b'], '多余的“b.xlsx”'],
  [['export', '--book', 'b', '--out', 'o'], 'ledgers'],
  [['export', 'stock', '--book', 'b', '--out', 'o'], '能导出的是 ledgers'],
  [['export', 'ledgers', '--book', 'b'], '缺少 --out'],
  [['verify'], '缺少 --book'],
  [['demo'], '缺少 --out'],
])('%j is a wrong use', async (typed, reason) => {
  const ran = await run(typed)
  expect(ran.code).toBe(2)
  expect(ran.said.join('\n')).toContain(reason)
})

test('the demo: a book, checked, and its ledgers, each step with counts and seconds; a second one is refused', async () => {
  const made = await run(['demo', '--out', 'demo'], { folder: at('') })
  expect(made.said).toEqual([])
  expect(made.code).toBe(0)
  expect(made.out).toMatch(/单据 2217 张/)
  expect(made.out).toMatch(/核对：\d+ 项，0 处不一致，用时 \d+\.\d 秒/)
  expect(made.out).toMatch(/demo-ledgers\.xlsx，\d+ 行，用时 \d+\.\d 秒/)
  const sheets = (await openWorkbook(join(at('demo'), 'demo-ledgers.xlsx'))).map((sheet) => sheet.name)
  expect(sheets.slice(0, 2)).toEqual(['目录', '科目余额表'])
  expect(sheets).toContain('1122 应收账款')
  expect(await run(['demo', '--out', 'demo'], { folder: at('') })).toMatchObject({ code: 1 })
  const book = join(at('demo'), 'demo.hz')
  const exported = await run(['export', 'ledgers', '--book', book, '--out', at('half.xlsx'), '--to', '2025-03-31'], {
    folder: '',
  })
  expect(exported.code).toBe(0)
  expect(exported.out).toMatch(/half\.xlsx：\d+ 行，用时 \d+\.\d 秒\n$/)
  const wrong = await run(['export', 'ledgers', '--book', book, '--out', at('w.xlsx'), '--from', '2025-13-01'], {
    folder: '',
  })
  expect(wrong).toMatchObject({ code: 1, said: ['--from：没有 2025-13-01 这一天'] })
}, 60_000)

test('a folder that cannot be made is refused in the system’s words', async () => {
  const ran = await run(['demo', '--out', import.meta.filename], { language: 'en' })
  expect(ran.code).toBe(1)
  expect(ran.said[0]).toMatch(/^the system refuses: EEXIST/)
})

describe('the program', () => {
  const program = join(import.meta.dirname, '../../../src/main/cli.ts')
  const execute = promisify(execFile)

  test('answers its exit code, prints nothing of progress into a pipe, and speaks Chinese or what LANG says', async () => {
    const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' }
    const help = await execute(process.execPath, [program, 'help'], { env })
    expect(help.stdout).toContain('Hezhang command line')
    expect(help.stderr).toBe('')
    const refused = execute(process.execPath, [program, 'verify', '--book', at('none.hz')], {
      env: { ...env, LANG: 'C' },
    })
    await expect(refused).rejects.toMatchObject({ code: 1, stdout: '', stderr: `找不到账套：${at('none.hz')}\n` })
    await expect(execute(process.execPath, [program], { env })).rejects.toMatchObject({ code: 2, stdout: '' })
  })

  test('a relative file is meant from where the person typed it, not from where npm runs', async () => {
    const env = { ...process.env, npm_lifecycle_event: 'hezhang', INIT_CWD: at(''), LANG: 'C', LC_ALL: '' }
    const refused = execute(process.execPath, [program, 'verify', '--book', 'here.hz'], { env })
    await expect(refused).rejects.toMatchObject({ stderr: `找不到账套：${at('here.hz')}\n` })
  })

  test('the language: English where the system is, Chinese anywhere else', () => {
    expect(languageOf({ LANG: 'en_GB.UTF-8' })).toBe('en')
    expect(languageOf({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toBe('zh')
    expect(languageOf({ LANG: 'de_DE.UTF-8' })).toBe('zh')
    expect(languageOf({})).toBe('zh')
  })
})
