import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { paths } from '../../paths.ts'
import { firstHourTexts } from '../../texts/first-hour.ts'
import { nextStep, type StandingStep } from '../first-hour.ts'

/** What is left of the first hour, on the page of the day, until it is over or put away. */
export function FirstHourCard({ frame, steps }: { frame: Frame; steps: readonly StandingStep[] }) {
  const texts = firstHourTexts[frame.locale]
  const next = nextStep(steps)
  const done = steps.filter(({ standing }) => standing === 'done').length
  return (
    <Card title={texts.cardTitle} tone="accent">
      <p>{texts.cardLeft(done, steps.length)}</p>
      {next ? <p>{texts.cardNext(next.title)}</p> : null}
      <div class="actions">
        <ButtonLink href={paths.firstHour}>{texts.open}</ButtonLink>
        <ActionButton
          frame={frame}
          action={paths.firstHourAway}
          label={texts.putAway}
          fields={{ away: 'yes', from: 'today' }}
        />
      </div>
    </Card>
  )
}
