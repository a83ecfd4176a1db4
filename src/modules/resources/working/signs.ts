import type { Fields } from '../fields.ts'

/** What makes a moderator look twice. None of them refuses anything by itself. */
export const signs = ['repeated', 'links', 'quick', 'capitals', 'empty'] as const
export type Sign = (typeof signs)[number]

export interface SignsAsked {
  readonly fields: Fields
  /** Seconds between the beginning of the text and its sending. */
  readonly seconds: number
  /** Texts that wait or were refused, and say the same. */
  readonly sameTexts: number
}

const manyLinks = 5
/** Faster than anyone types, in characters a second: the text was pasted whole. */
const typedPerSecond = 25

export function signsOf({ fields, seconds, sameTexts }: SignsAsked): readonly Sign[] {
  const prose = Object.entries(fields)
    .filter(
      ([key]) => key.startsWith('sections.') || key.startsWith('essential.') || key === 'lead',
    )
    .map(([, text]) => text)
    .join('\n')
  const title = fields['title'] ?? ''
  const match: Record<Sign, boolean> = {
    repeated: sameTexts > 0,
    links: (prose.match(/https?:\/\//gi)?.length ?? 0) > manyLinks,
    quick: prose.length > 400 && prose.length > Math.max(1, seconds) * typedPerSecond,
    capitals: isShouted(title),
    empty: prose.trim().length < 80,
  }
  return signs.filter((sign) => match[sign])
}

/** Quicker than this to fill in a form that asks for a name and an address: asked once more. */
const quickestSeconds = 2

/** A form that came back in no time, or from another day, is shown again: people press once more. */
export function cameTooQuickly(shownAt: string, now: Date): boolean {
  const at = Date.parse(shownAt)
  if (Number.isNaN(at)) return true
  return now.getTime() - at < quickestSeconds * 1000
}

/** What a person nobody knows yet may begin in a day. */
export const beginsPerDay = 5

function isShouted(title: string): boolean {
  const letters = title.replace(/[^\p{L}]/gu, '')
  return letters.length > 12 && letters === letters.toUpperCase()
}
