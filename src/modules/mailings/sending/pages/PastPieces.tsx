import type { Frame } from '#kit/frame.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Mailing } from '../../mailing.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { onMoment, scheduleTexts } from '../../texts/schedule.ts'
import type { PastPiece } from '../../writing/nouns.ts'

interface PastPiecesProps {
  readonly frame: Frame
  readonly mailing: Mailing
  readonly pieces: readonly PastPiece[]
}

/** Nobody can come to them, or vote, any more when the letter is read. */
export function PastPieces({ frame, mailing, pieces }: PastPiecesProps) {
  const { locale } = frame
  const texts = scheduleTexts[locale]
  if (pieces.length === 0) return null
  return (
    <Notice tone="caution" title={texts.pastPieces(pieces.length)}>
      <ul>
        {pieces.map(({ title, until }) => (
          <li>
            <span lang={mailing.language}>{title}</span>
            {texts.pastSince(onMoment(until, locale))}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${filled(writingPaths.write, { id: mailing.id })}#morceaux`}>
          {texts.pastWayOut}
        </a>
      </p>
    </Notice>
  )
}
