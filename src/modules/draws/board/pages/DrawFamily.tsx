import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { drawPaths } from '../../paths.ts'
import { drawStateTexts, drawTexts } from '../../texts/draw.ts'
import type { FamilyDraw } from '../../turn.ts'

/** Several draws of one panel: which one this is, and what became of the others. */
export function DrawFamily(props: {
  readonly locale: Locale
  readonly slug: string
  readonly family: readonly FamilyDraw[]
}) {
  const { locale, slug, family } = props
  const texts = drawTexts[locale]
  const rank = family.findIndex((draw) => draw.slug === slug) + 1
  if (family.length < 2 || rank === 0) return null
  return (
    <section>
      <h2>{texts.turn(rank, family.length)}</h2>
      <ol>
        {family.map((draw) => (
          <li>
            {draw.slug === slug ? (
              <span lang={writtenLocale}>{draw.title}</span>
            ) : (
              <a lang={writtenLocale} href={drawPaths.draw(draw.slug)}>
                {draw.title}
              </a>
            )}
            {`${colon[locale]}${drawStateTexts[locale][draw.state]}`}
            {draw.voidReason ? `. ${plainProse(draw.voidReason)}` : ''}
          </li>
        ))}
      </ol>
    </section>
  )
}
