import { writtenDay } from '#kit/dates.ts'
import { askingPoster, squareSide } from '#kit/papers/asking-poster.ts'
import type { Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import { ownNameOf } from '#modules/questionnaires/index.ts'
import { saidIn } from '../said-before.ts'
import { spokenTitle } from '../spoken-results.ts'
import type { Survey } from '../survey.ts'
import { posterTexts } from '../texts/poster.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { saidBlocks } from './said-blocks.ts'

export interface PosterOf {
  readonly survey: Survey
  readonly locale: Locale
  readonly now: Date
  /** Where anyone begins to answer, in full. */
  readonly address: string
  /** In which one can answer, as tags; the first is that of the poster or stands beside it. */
  readonly languages?: readonly string[]
}

/** What is hung in a hall or a shop while answers are taken. */
export function surveyPoster({ survey, locale, now, address, languages = [] }: PosterOf): Document {
  const texts = posterTexts[locale]
  const others = languages.filter((tag) => tag !== locale).map(ownNameOf)
  return askingPoster({
    title: surveyTexts[locale].withWave(spokenTitle(survey, locale).title, survey.wave),
    ...{ language: locale, asker: survey.controller, date: now, address },
    purpose: saidBlocks(saidIn(survey, 'purpose', locale), locale),
    ...{ how: texts.how, howText: texts.howText[survey.access] },
    ...{ qr: qrSvg(address, squareSide), alt: texts.alt, footer: texts.footer },
    facts: [
      ...(others.length > 0 ? [{ name: texts.facts.languages, value: others.join(', ') }] : []),
      { name: texts.facts.until, value: writtenDay(survey.closesOn, locale) },
      { name: texts.facts.asker, value: survey.controller },
      { name: texts.facts.paper, value: texts.paper(survey.controller, survey.contact) },
      { name: texts.facts.names, value: texts.names },
    ],
  })
}
