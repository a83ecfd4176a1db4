import { writtenDay } from '#kit/dates.ts'
import { askingPoster, squareSide } from '#kit/papers/asking-poster.ts'
import type { Document } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import type { Assessment } from '../assessment.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { posterTexts } from '../texts/poster.ts'

export interface RolePosterOf {
  readonly assessment: Assessment
  readonly place: string
  /** Who hangs it. */
  readonly house: string
  /** Its number, for whoever has no screen. */
  readonly phone?: string
  /** For whom it is: the address is that of one role. */
  readonly role: string
  readonly address: string
  /** For the wall of a workshop: whoever answers by this address is counted as having come there. */
  readonly isForWorkshop?: boolean
  readonly locale: Locale
  readonly now: Date
}

/** What is hung where the people of a role go, while they may answer. */
export function rolePoster(of: RolePosterOf): Document {
  const { assessment, place, house, role, address, locale, now } = of
  const texts = posterTexts[locale]
  return askingPoster({
    title: assessmentTexts[locale].title(place),
    ...{ language: locale, asker: house, date: now, address },
    purpose: [
      { kind: 'paragraph', text: texts.purpose },
      ...proseBlocks(assessment.intro, { under: 1 }),
    ],
    ...{ how: texts.how, howText: texts.howText },
    ...{
      qr: qrSvg(address, squareSide),
      alt: texts.alt,
      footer: of.isForWorkshop ? texts.workshopFooter : texts.footer,
    },
    facts: [
      { name: texts.facts.role, value: role },
      ...(of.isForWorkshop ? [{ name: texts.facts.where, value: texts.where }] : []),
      { name: texts.facts.until, value: writtenDay(assessment.closesOn, locale) },
      { name: texts.facts.asker, value: house },
      { name: texts.facts.paper, value: texts.paper(house, of.phone ?? '') },
      { name: texts.facts.names, value: texts.names },
    ],
  })
}
