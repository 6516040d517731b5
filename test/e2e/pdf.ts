// What a PDF of Chromium says of itself: the size of its pages.

const mmPerPoint = 25.4 / 72

export type PdfPages = { readonly pages: readonly { readonly widthMm: number; readonly heightMm: number }[] }

export function readPdf(bytes: Buffer): PdfPages {
  const text = bytes.toString('latin1')
  const boxes = text.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return {
    pages: [...boxes].map(([, width, height]) => ({
      widthMm: Number(width) * mmPerPoint,
      heightMm: Number(height) * mmPerPoint,
    })),
  }
}
