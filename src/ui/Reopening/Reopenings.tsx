import { writtenInstant } from '#kit/dates.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import type { Locale } from '#kit/texts.ts'
import { Moments } from '../Moments/Moments.tsx'
import { Prose } from '../Prose/Prose.tsx'
import { reopeningTexts } from './texts.ts'

/** Each time that what was closed went on, with why: the last one first. Nothing where there was none. */
export function Reopenings(props: {
  readonly locale: Locale
  readonly reopenings: readonly Reopening[]
}) {
  const { locale, reopenings } = props
  const texts = reopeningTexts[locale]
  if (reopenings.length === 0) return null
  return (
    <section id="reouvertures">
      <h2>{texts.title}</h2>
      <Moments
        items={reopenings.map(({ at, reason, what, byName }) => ({
          when: [what, writtenInstant(at, locale)].filter(Boolean).join(', '),
          label: (
            <>
              <Prose markdown={reason} />
              {byName ? <p class="row-note">{texts.by(byName)}</p> : null}
            </>
          ),
        }))}
      />
    </section>
  )
}
