/**
 * Finds a Chromium for the browser tests, or gets one. What the machine already has comes first: a download is slow where
 * it is allowed and impossible where it is not, while a distribution's own package archive is usually near.
 */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { runQuietly, runTool } from './run.ts'

const installSecondsMax = 280

/** The path of a Chromium that can run here; it also sees to a font with Chinese characters where it may. */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there`)
    return given
  }
  const there = found()
  if (isDebianAsRoot() && (there === undefined || !(await hasChineseFont()))) {
    const failure = await installOnDebian(there === undefined)
    const installed = found()
    if (installed !== undefined) return installed
    throw new Error(`There is no Chromium, and installing it failed:\n${failure}\n${advice}`)
  }
  if (there !== undefined) return there
  const { output } = await runTool('playwright/cli.js', ['install', 'chromium'], { secondsMax: installSecondsMax })
  const downloaded = found()
  if (downloaded !== undefined) return downloaded
  throw new Error(`There is no Chromium, and downloading it failed:\n${output}\n${advice}`)
}

const advice =
  'Install Chromium, Google Chrome or Microsoft Edge (on Debian: `apt-get install chromium-headless-shell fonts-noto-cjk`), ' +
  'or set CHROMIUM_PATH to one.'

const found = (): string | undefined => [...systemPaths(), chromium.executablePath()].find((path) => existsSync(path))

function systemPaths(): string[] {
  const env = process.env
  switch (process.platform) {
    case 'win32':
      return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ])
    case 'darwin':
      return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) =>
          join(folder, `${name}.app/Contents/MacOS/${name}`),
        ),
      )
    default: {
      // A Chromium without windows does the same with a sixth less work, so it goes first.
      const names = [
        'chromium-headless-shell',
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
      ]
      const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
      return names.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}

function isDebianAsRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  // Ubuntu is left out: its package `chromium` only points at a snap, which does not run in a container.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function hasChineseFont(): Promise<boolean> {
  const { code, output } = await runQuietly('fc-list', [':lang=zh-cn', 'family'])
  return code === 0 && output.trim() !== ''
}

/** Answers what the package manager said, for the case that it was in vain. */
async function installOnDebian(withChromium: boolean): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = withChromium ? ['chromium-headless-shell', 'fonts-noto-cjk'] : ['fonts-noto-cjk']
  const limits = { env, secondsMax: installSecondsMax }
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=120']
  const update = await runQuietly('apt-get', ['update', ...wait], limits)
  const install = await runQuietly(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...wait, ...packages],
    limits,
  )
  return update.output + install.output
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${await findChromium()}\n`)
