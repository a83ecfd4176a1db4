import type { Locale } from '#kit/texts.ts'
import type { Recruitment } from '../../recruitment.ts'
import { envelopeLines } from '../postal-address.ts'
import { fullName, noIdentity, type Recruit } from '../recruit.ts'
import { letterTexts } from '../texts/letter.ts'

/** The name or the occupant first, then the address: wrapped as the postal norm has it, and nothing left out. */
export function addressLines(recruit: Recruit, locale: Locale): readonly string[] {
  const one = recruit.identity ?? noIdentity
  const name = fullName(one) || letterTexts[locale].occupant
  return envelopeLines([name, one.address, `${one.postcode} ${one.town.toUpperCase()}`])
}

/** Name and address of who writes. */
export function letterhead(who: string, { address }: Pick<Recruitment, 'address'>): string {
  return [who, ...address.split('\n').map((line) => line.trim())].filter(Boolean).join('\n')
}

/** Who signs, and as what; the house that writes when nobody was named. */
export function signature(who: string, one: Pick<Recruitment, 'signedBy' | 'signedAs'>): string {
  return one.signedBy === '' ? who : [one.signedBy, one.signedAs].filter(Boolean).join('\n')
}
