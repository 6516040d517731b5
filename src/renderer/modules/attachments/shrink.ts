// A photo of a phone has more points than anybody needs to read a slip: it is made smaller before it is sent, so that
// the book stays light. Scans, small pictures and PDFs go as they are.

type Kept = { readonly edgeMost: number; readonly lightEnough: number; readonly type: 'image/jpeg' | 'image/png' }

const photo: Kept = { edgeMost: 2400, lightEnough: 1_500_000, type: 'image/jpeg' }
/** A logo or a seal: what stands on 60 mm of paper. What is clear in it stays clear. */
export const mark: Kept = { edgeMost: 1000, lightEnough: 400_000, type: 'image/png' }
const quality = 0.85

type Size = { readonly width: number; readonly height: number }

/** The size a picture is drawn at: its longer edge as long as allowed at most, the proportions kept. */
export function shrunkSize({ width, height }: Size, { edgeMost }: Kept = photo): Size {
  const scale = Math.min(1, edgeMost / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** What is sent for a file. A picture the browser cannot read is sent as it is: the book says what is wrong with it. */
export async function lightened(file: File, kept: Kept = photo): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= kept.lightEnough) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return file
  const { width, height } = shrunkSize(picture, kept)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  picture.close()
  const smaller = await canvas.convertToBlob({ type: kept.type, quality })
  return smaller.size < file.size ? smaller : file
}
