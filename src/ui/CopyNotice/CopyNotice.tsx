import type { Copied } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Notice } from '../Notice/Notice.tsx'

export interface CopyNoticeProps {
  readonly frame: Frame
  /** Nothing for what is no copy. */
  readonly copied: Copied | undefined
}

/** Of a copy: what it was made from, and what is left to be written again, each with its field. */
export function CopyNotice({ frame, copied }: CopyNoticeProps) {
  if (!copied) return null
  const { from, left, keep } = copied
  const texts = copyTexts[frame.locale]
  const made = from ? (
    <p>
      {texts.from}{' '}
      <a href={from.href} lang={from.language ?? writtenLocale}>
        {from.title}
      </a>
    </p>
  ) : null
  if (left.length === 0) return made
  return (
    <Notice tone="caution" title={texts.left(left.length)}>
      {made}
      <ul class="copy-marks">
        {left.map(({ key, label, href }) => (
          <li>
            <a href={href}>{label}</a>
            <ActionButton
              frame={frame}
              action={keep}
              label={texts.keep}
              spoken={texts.keepSpoken(label)}
              fields={{ key }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
