import type { Frame } from '#kit/frame.ts'
import { writtenNumber, writtenSize } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { filled, writingPaths } from '../../paths/writing.ts'
import { type LetterBlock, shortened } from '../blocks.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'

/** The pieces in their order; each is moved by a button, so by any hand and any keyboard. */
export function LetterPieces(props: { frame: Frame; letter: Letter; open: boolean }) {
  const { frame, letter } = props
  const texts = writingTexts[frame.locale]
  const seen = letter.updatedAt.toISOString()
  const last = letter.blocks.length - 1
  return (
    <ol class="letter-pieces">
      {letter.blocks.map((block, at) => {
        const to = (path: string) => filled(path, { id: letter.id, at: String(at) })
        const words = plainProse(wordsOf(block, frame.locale))
        const move = (way: 'up' | 'down') => (
          <ActionButton
            frame={frame}
            action={to(writingPaths.moveBlock)}
            label={texts[way]}
            fields={{ seen, way }}
          />
        )
        return (
          <li id={`morceau-${at + 1}`}>
            <p class="hint">{factsOf(block, frame.locale)}</p>
            <p>{words}</p>
            {props.open ? (
              <div class="button-row">
                <a class="button quiet" href={to(writingPaths.block)}>
                  {texts.edit} <span class="visually-hidden">{words}</span>
                </a>
                {at > 0 ? move('up') : null}
                {at < last ? move('down') : null}
                <ActionButton
                  frame={frame}
                  action={to(writingPaths.removeBlock)}
                  label={texts.remove}
                  tone="danger"
                  fields={{ seen }}
                  confirm={texts.removeConfirm}
                />
              </div>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

/** What it is; of a picture, also what it weighs in each mail. */
function factsOf(block: LetterBlock, locale: Locale): string {
  const { kinds } = writingTexts[locale]
  if (block.kind !== 'picture') return kinds[block.kind]
  const [width, height] = [block.width, block.height].map((side) => writtenNumber(side, locale))
  return `${kinds.picture} · ${width} × ${height} · ${writtenSize(block.bytes, locale)}`
}

function wordsOf(block: LetterBlock, locale: Locale): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'text':
      return shortened(block.markdown, 160)
    case 'picture': {
      const { isDecorative, noWords } = writingTexts[locale].picture
      return block.decorative ? isDecorative : block.alt || noWords
    }
    case 'button':
      return `${block.label} → ${block.href}`
    case 'item':
      return block.title
  }
}
