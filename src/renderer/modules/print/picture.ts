// Papers as one long picture, for people who are reached by WeChat. The browser draws the same elements once more, from a
// description of them that carries its own style, and its own font where this computer has no Chinese one: nothing is
// fetched while it draws, and nothing of the screen around comes with it.

import { papers, type PaperName } from '../../../shared/print/form.ts'
import { pxPerMm } from './pixels.ts'

/** Sharp enough for a phone to zoom into. */
const scaleUsual = 2
/** What browsers draw in one piece; a long statement is drawn less sharply. */
const canvasPxMax = 16_000

/** A PNG of all pages, one below the other. */
export async function pictureOf(pages: HTMLElement, paper: PaperName): Promise<Blob> {
  const { widthMm, heightMm } = papers[paper]
  const width = Math.ceil(widthMm * pxPerMm)
  const height = Math.ceil(heightMm * pxPerMm * pages.childElementCount)
  const scale = Math.min(scaleUsual, canvasPxMax / height)
  const image = new Image()
  const font = await fontStyle()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing(pages, width, height, font))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))), 'image/png')
  })
}

function drawing(pages: HTMLElement, width: number, height: number, font: string): string {
  const body = document.createElementNS('http://www.w3.org/1999/xhtml', 'div')
  const style = document.createElementNS('http://www.w3.org/1999/xhtml', 'style')
  style.textContent = `* { box-sizing: border-box } div { background: #fff } ${paperStyle()} ${font}`
  body.append(style, pages.cloneNode(true))
  const content = new XMLSerializer().serializeToString(body)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`
}

/** The rules for papers and sheets, from wherever the build has put them. */
const paperStyle = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule && /^\.(paper|sheet)/.test(rule.selectorText))
    .map((rule) => rule.cssText)
    .join(' ')

/** The font that was brought along, written out; nothing where this computer's own are enough. */
async function fontStyle(): Promise<string> {
  const isUsed = [...document.fonts].some(({ family, status }) => family.includes(brought) && status === 'loaded')
  const rule = isUsed ? ruleOf(brought) : undefined
  const address = /url\("?([^")]+)"?\)/.exec(rule?.style.getPropertyValue('src') ?? '')?.[1]
  if (!rule || !address) return ''
  const font = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI))
  // First of all, for as a last resort it would come only after the picture is drawn.
  const first = `.papers .paper { font-family: '${brought}', sans-serif }`
  return `@font-face { font-family: '${brought}'; src: url('${await asAddress(await font.blob())}') } ${first}`
}

const brought = 'Hezhang Sans SC'
const ruleOf = (family: string): CSSFontFaceRule | undefined =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .find(({ style }) => style.getPropertyValue('font-family').includes(family))

/** A file as an address that carries it. */
const asAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(new Error('the font could not be read')))
    reader.readAsDataURL(file)
  })

/** Hands a made file to the person: a browser downloads it, the desktop asks where to. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
