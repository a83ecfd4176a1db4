import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { type Survey, shownState } from '../survey.ts'
import { surveyTexts } from '../texts/surveys.ts'

const tones = { draft: 'neutral', open: 'good', closed: 'info', sealed: 'info' } as const

export function StateBadge(props: { locale: Locale; survey: Survey; now: Date }) {
  const { locale, survey, now } = props
  const texts = surveyTexts[locale]
  const state = shownState(survey, now)
  return (
    <Badge tone={tones[state]}>
      {state === 'open'
        ? texts.openUntil(writtenDay(survey.closesOn, locale))
        : texts.states[state]}
    </Badge>
  )
}
