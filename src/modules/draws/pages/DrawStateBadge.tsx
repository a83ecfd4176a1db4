import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import type { DrawState } from '../draw.ts'
import { drawStateTexts } from '../texts/draw.ts'

const tones: Readonly<Record<DrawState, Tone>> = {
  preparing: 'neutral',
  recruiting: 'info',
  frozen: 'info',
  listed: 'info',
  committed: 'caution',
  drawn: 'good',
  closed: 'good',
  void: 'danger',
}

export function DrawStateBadge({ locale, state }: { locale: Locale; state: DrawState }) {
  return <Badge tone={tones[state]}>{drawStateTexts[locale][state]}</Badge>
}
