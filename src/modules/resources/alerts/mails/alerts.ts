import { writtenDay } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { filterWords, type ResourceFilter } from '../../search/nouns.ts'
import { confirmDays } from '../saved-search.ts'
import { alertTexts } from '../texts/alerts.ts'

/** Asks whoever has this address whether they asked. */
export function confirmAlertMail(
  locale: Locale,
  settings: PublicSettings,
  input: { readonly to: string; readonly filter: ResourceFilter; readonly url: string },
): Mail {
  const texts = alertTexts[locale]
  return {
    to: input.to,
    subject: texts.confirmSubject(settings.houseName),
    text: signed(settings, texts.confirmMail(filterWords(input.filter, locale), input.url)),
    keepHours: confirmDays * 24,
  }
}

/** What has come since the last letter, and how to stop. */
export function digestMail(
  locale: Locale,
  settings: PublicSettings,
  input: {
    readonly to: string
    readonly filter: ResourceFilter
    readonly resources: readonly Resource[]
    readonly count: number
    readonly searchUrl: string
    readonly alertUrl: string
    readonly endsAt: Date
  },
): Mail {
  const texts = alertTexts[locale]
  const search = filterWords(input.filter, locale)
  const count =
    input.count === 1 ? texts.digestOne : texts.digestSome(writtenNumber(input.count, locale))
  const list = input.resources.map(
    ({ title, lead, slug }) => `${title}\n${lead}\n${settings.baseUrl}${resourcePath(slug)}`,
  )
  return {
    to: input.to,
    subject: texts.digestSubject(count, search),
    text: signed(
      settings,
      [
        texts.digestLead(search),
        ...list,
        texts.digestMore(input.searchUrl),
        texts.digestStop(writtenDay(input.endsAt, locale), input.alertUrl),
      ].join('\n\n'),
    ),
    unsubscribeHref: input.alertUrl,
    keepHours: 24 * 14,
  }
}

function signed({ houseName, contactEmail }: PublicSettings, text: string): string {
  return `${text}\n\n-- \n${houseName}\n${contactEmail}\n`
}
