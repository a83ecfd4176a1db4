import type { Day } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { foundTexts } from '../texts/found.ts'

/** The columns of what a search found, for its files: its page draws cards, by likelihood. */
export function foundList(locale: Locale, today: Day): List<Resource> {
  const texts = foundTexts[locale]
  const words = resourceTexts[locale]
  return {
    title: words.resources,
    path: paths.list,
    files: paths.files,
    fileName: 'ressources',
    counted: String,
    columns: [
      { key: 'titre', title: texts.title, kind: 'text', value: ({ title }) => title },
      { key: 'type', title: texts.kind, kind: 'choice', value: ({ kind }) => words.kinds[kind] },
      { key: 'resume', title: texts.lead, kind: 'text', value: ({ lead }) => lead },
      {
        ...{ key: 'issue', title: texts.outcome, kind: 'choice' },
        value: ({ outcome }) => ownOf(words.outcomes, outcome) ?? '',
      },
      { key: 'licence', title: texts.licence, kind: 'choice', value: ({ licence }) => licence },
      { key: 'langue', title: texts.language, kind: 'choice', value: ({ language }) => language },
      {
        ...{ key: 'publiee', title: texts.published, kind: 'instant' },
        value: ({ publishedAt }) => publishedAt,
      },
      { key: 'page', title: texts.page, kind: 'link', value: ({ slug }) => resourcePath(slug) },
    ],
    filters: [],
    order: { own: texts.inOrder },
    perPage: 24,
    today,
  }
}
