import { type Day, writtenDay } from '#kit/dates.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { pageTexts } from '../texts/pages.ts'

export interface MandateShown {
  readonly title: string
  readonly personName: string
  readonly endsOn: Day | undefined
  readonly endsSoon: boolean
}

/** Who holds office here, and until when: for the team, who must know before it is too late. */
export function MandateList(props: { locale: Locale; mandates: readonly MandateShown[] }) {
  const texts = pageTexts[props.locale]
  if (props.mandates.length === 0) return null
  return (
    <section>
      <h2>{texts.mandates}</h2>
      <p class="hint">{texts.mandatesHint}</p>
      <ul class="links">
        {props.mandates.map((mandate) => (
          <li>
            {mandate.personName}, <span lang={writtenLocale}>{mandate.title}</span>,{' '}
            {mandate.endsOn ? texts.until(writtenDay(mandate.endsOn, props.locale)) : texts.noEnd}{' '}
            {mandate.endsSoon ? <Badge tone="caution">{texts.endsSoon}</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
