import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { voteTexts } from '../texts/votes.ts'
import type { VoteState } from '../vote.ts'

const toneOf: Readonly<Record<VoteState, Tone>> = {
  draft: 'neutral',
  open: 'good',
  counting: 'caution',
  closed: 'info',
  cancelled: 'danger',
}

export function StateBadge({ locale, state }: { locale: Locale; state: VoteState }) {
  return <Badge tone={toneOf[state]}>{voteTexts[locale].states[state]}</Badge>
}
