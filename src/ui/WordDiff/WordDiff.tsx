import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { otherThan } from '../Layout/other-than.ts'
import { uiTexts } from '../texts.ts'

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed between two texts, word by word; told by mark and words as well as by colour. */
export function WordDiff(props: {
  readonly locale: Locale
  readonly pieces: readonly DiffPiece[]
  /** Of the two texts; people write in that of the house unless they say it. */
  readonly language?: string | undefined
}) {
  const { locale, pieces, language = writtenLocale } = props
  const texts = uiTexts[locale]
  return (
    <div class="word-diff" lang={language}>
      {pieces.map((piece) => {
        if (piece.kind === 'same') return piece.text
        const Mark = piece.kind === 'added' ? 'ins' : 'del'
        return (
          <Mark>
            <span class="visually-hidden" lang={otherThan(language, locale)}>
              {piece.kind === 'added'
                ? `[${texts.added}${colon[locale]}`
                : `[${texts.removed}${colon[locale]}`}
            </span>
            {piece.text}
            <span class="visually-hidden">]</span>
          </Mark>
        )
      })}
    </div>
  )
}
