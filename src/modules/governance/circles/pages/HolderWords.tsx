import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import type { RoleView } from '../../circle-view.ts'
import { mandateState } from '../../role-mandate.ts'
import { circleTexts } from '../../texts/circles.ts'

/** Who holds a role and until when, one a line. */
export function HolderWords(props: { view: RoleView; today: string; locale: Locale }) {
  const { view, today, locale } = props
  const texts = circleTexts[locale]
  if (view.holders.length === 0) return <Badge tone="caution">{texts.vacant}</Badge>
  return (
    <>
      {view.holders.map(({ name, mandate }) => {
        const state = mandateState(mandate, today)
        return (
          <div>
            {name}{' '}
            <span class="muted">
              {mandate.endsOn
                ? `${texts.until.toLowerCase()} ${writtenDay(mandate.endsOn, locale)}`
                : texts.noTerm}
              {', '}
              {texts.fillings[mandate.filledBy]}
            </span>{' '}
            {state === 'ending' || state === 'to-come' ? (
              <Badge tone={state === 'ending' ? 'caution' : 'info'}>{texts.states[state]}</Badge>
            ) : null}
          </div>
        )
      })}
    </>
  )
}
