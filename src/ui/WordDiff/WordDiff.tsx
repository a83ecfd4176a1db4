import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { uiTexts } from '../texts.ts'

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed between two texts, word by word; told by mark and words as well as by colour. */
export function WordDiff({ locale, pieces }: { locale: Locale; pieces: readonly DiffPiece[] }) {
  const texts = uiTexts[locale]
  return (
    <div class="word-diff">
      {pieces.map((piece) => {
        if (piece.kind === 'same') return piece.text
        const Mark = piece.kind === 'added' ? 'ins' : 'del'
        return (
          <Mark>
            <span class="visually-hidden">
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
