import { type Locale, writtenLocale } from '#kit/texts.ts'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { surveyTexts } from '../texts/surveys.ts'

/** The way back from a page of the team on one survey: to where it is prepared and followed. */
export function crumbsToPrepare(locale: Locale, { title, slug }: Pick<Survey, 'title' | 'slug'>) {
  return [
    { label: surveyTexts[locale].title, href: paths.list },
    { label: title, labelIn: writtenLocale, href: paths.prepare(slug) },
  ] as const
}
