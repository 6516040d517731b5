// A photo of a phone has more points than anybody needs to read a slip: it is made smaller before it is sent, so that
// the book stays light. Scans, small pictures and PDFs go as they are.

const edgeMost = 2400
const lightEnough = 1_500_000
const quality = 0.85

type Size = { readonly width: number; readonly height: number }

/** The size a picture is drawn at: its longer edge at most 2400 points, the proportions kept. */
export function shrunkSize({ width, height }: Size): Size {
  const scale = Math.min(1, edgeMost / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** What is sent for a file. A picture the browser cannot read is sent as it is: the book says what is wrong with it. */
export async function lightened(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= lightEnough) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return file
  const { width, height } = shrunkSize(picture)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  const smaller = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return smaller.size < file.size ? smaller : file
}
