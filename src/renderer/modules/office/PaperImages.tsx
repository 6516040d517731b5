// The company's logo and its seals: each a picture to look at, to choose, to replace, to take away. Only who keeps the seal
// sees them.

import { Button } from 'antd'
import { useRef } from 'react'
import { label, refusal } from '../../../shared/contract/index.ts'
import {
  paperImageBytesMax,
  paperImageMegabytesMost,
  paperImageNames,
  paperImages,
  type PaperImageName,
} from '../../../shared/print/marks.ts'
import { actorName } from '../../app/actor.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useAsk } from '../../ui/Dialog.tsx'
import { formatInstant } from '../../ui/format.ts'
import { lightened, mark, toBase64 } from '../attachments/index.ts'
import './paper-images.css'

export function PaperImages() {
  const { t } = useWords()
  const { data } = useQueryOf('paper.images', {})
  if (!data) return null
  return (
    <section className="paper-images">
      <h2>{t(label('标志和印章', 'Logo and seals'))}</h2>
      <p className="record-note">
        {t(
          label(
            'PNG 或 JPEG，最多 1 MB；白底会透明。印在哪里，在打印页上按格式定',
            'PNG or JPEG, at most 1 MB; a white ground lets the text through. Where they stand is set on each form’s print page',
          ),
        )}
      </p>
      <div className="paper-image-row">
        {paperImageNames.map((image) => (
          <OneImage key={image} image={image} kept={data.find((one) => one.image === image)} />
        ))}
      </div>
    </section>
  )
}

type OneProps = {
  readonly image: PaperImageName
  readonly kept: { readonly at: number; readonly user: string } | undefined
}

function OneImage({ image, kept }: OneProps) {
  const { t } = useWords()
  const ask = useAsk()
  const notices = useNotices()
  const set = useCommand('paper.setImage')
  const remove = useCommand('paper.removeImage')
  const { data } = useQueryOf('paper.image', { image }, { enabled: kept !== undefined })
  const chooser = useRef<HTMLInputElement>(null)
  const name = paperImages[image]

  const take = async (file: File | undefined) => {
    if (!file || set.busy) return
    const light = await lightened(file, mark)
    if (light.size > paperImageBytesMax)
      return notices.refused([refusal('paper.imageTooLarge', '', { most: paperImageMegabytesMost })])
    const answer = await set.run({ image, content: await toBase64(light) })
    if (!answer.ok) notices.refused(answer.error)
  }
  const takeAway = async () => {
    const sure = await ask({
      title: label(`移除${name.zh}？`, `Remove the ${name.en.toLowerCase()}?`),
      text: label('以后打印不再有它；已打印的不变', 'It will not be printed any more; what was printed stays'),
      act: label('移除', 'Remove'),
      danger: true,
    })
    if (!sure) return
    const answer = await remove.run({ image })
    if (!answer.ok) notices.refused(answer.error)
  }
  return (
    <figure
      className="paper-image"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take(event.dataTransfer.files[0])
      }}
    >
      <button type="button" className="paper-image-box" onClick={() => chooser.current?.click()}>
        {kept && data ? (
          <img src={`data:${data.mediaType};base64,${data.content}`} alt={t(name)} />
        ) : (
          <span>{t(label('选择图片，或拖到这里', 'Choose a picture or drop it here'))}</span>
        )}
      </button>
      <figcaption>
        <b>{t(name)}</b>
        {kept && <small>{`${formatInstant(kept.at)} ${t(actorName(kept.user))}`}</small>}
        {kept && (
          <Button size="small" onClick={() => void takeAway()}>
            {t(label('移除', 'Remove'))}
          </Button>
        )}
      </figcaption>
      <input
        ref={chooser}
        type="file"
        hidden
        name={image}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </figure>
  )
}
