import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import { envelopeLines, firstWords, inSentences } from '../postal-address.ts'
import { fullName, noIdentity, type Recruit } from '../recruit.ts'
import { letterTexts } from '../texts/letter.ts'
import { sessionsSentence } from '../texts/sessions.ts'
import type { ToldSessions } from '../told-sessions.ts'

/** The name or the occupant first, then the address: wrapped as the postal norm has it, and nothing left out. */
export function addressLines(recruit: Recruit, locale: Locale): readonly string[] {
  const identity = recruit.identity ?? noIdentity
  const name = fullName(identity) || letterTexts[locale].occupant
  return envelopeLines([
    name,
    identity.address,
    `${identity.postcode} ${identity.town.toUpperCase()}`,
  ])
}

/** Name and address of who writes. */
export function letterhead(person: string, { address }: Pick<Recruitment, 'address'>): string {
  return [person, ...address.split('\n').map((line) => line.trim())].filter(Boolean).join('\n')
}

/** Who signs, and as what; the house that writes when nobody was named. */
export function signature(
  person: string,
  recruitment: Pick<Recruitment, 'signedBy' | 'signedAs'>,
): string {
  return recruitment.signedBy === ''
    ? person
    : [recruitment.signedBy, recruitment.signedAs].filter(Boolean).join('\n')
}

/** What every letter of a draw says of it: the question, when, where and how many times, what one receives. */
export function aboutDraw(
  draw: Pick<Draw, 'purpose' | 'indemnity' | 'care'>,
  sessions: ToldSessions,
  locale: Locale,
): readonly string[] {
  const care = inSentences([draw.indemnity, draw.care])
  return [
    firstWords(draw.purpose),
    sessionsSentence(sessions, locale),
    care === '' ? '' : letterTexts[locale].care(care),
  ].filter((line) => line !== '')
}
