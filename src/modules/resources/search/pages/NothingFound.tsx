import type { Frame } from '#kit/frame.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { LinkList, type LinkListItem } from '#ui/LinkList/LinkList.tsx'
import { alertPaths } from '../../paths/alerts.ts'
import { paths } from '../../paths.ts'
import {
  chosenValues,
  filterQuery,
  isEmptyFilter,
  type ResourceFilter,
  toggled,
} from '../filter.ts'
import { readQuestion } from '../question.ts'
import { valueLabel } from '../texts/facet-labels.ts'
import { searchTexts } from '../texts/search.ts'

/** Nothing answers: what was looked for, ways to look wider, and how to say what is missing. */
export function NothingFound({
  frame,
  filter,
  contact,
}: {
  frame: Frame
  filter: ResourceFilter
  contact: string
}) {
  const texts = searchTexts[frame.locale]
  const chosen = chosenValues(filter)
  const text = [
    ...(filter.words ? [`« ${filter.words} »`] : []),
    ...chosen.map(({ facet, value }) => valueLabel(facet, value, frame.locale)),
  ].join(', ')
  const at = (view: ResourceFilter) => paths.list + filterQuery(view)
  const words = readQuestion(filter.words ?? '').filter(({ excluded }) => !excluded)
  const ways: LinkListItem[] = [
    ...(filter.words && chosen.length > 0
      ? [{ label: texts.noneWithoutFilters, href: at({ words: filter.words }) }]
      : []),
    ...(chosen.length > 1 || (chosen.length === 1 && !filter.words)
      ? chosen.slice(0, 4).map(({ facet, value }) => ({
          label: texts.noneWithout(valueLabel(facet, value, frame.locale)),
          href: at(toggled(filter, facet, value)),
        }))
      : []),
    ...(words.length > 1
      ? words
          .filter(({ text }) => text.length > 3)
          .slice(0, 4)
          .map(({ text }) => ({
            label: texts.noneWord(text),
            href: at({ ...filter, words: text }),
          }))
      : []),
    ...(isEmptyFilter(filter) ? [] : [{ label: texts.noneAll, href: paths.list }]),
    ...(isEmptyFilter(filter)
      ? []
      : [{ label: texts.noneAlert, href: alertPaths.ask + filterQuery(filter) }]),
    {
      label: texts.noneTell,
      href: `mailto:${contact}?subject=${encodeURIComponent(texts.noneTellSubject)}&body=${encodeURIComponent(text)}`,
    },
  ]
  return (
    <EmptyState title={texts.noneTitle}>
      {text ? <p>{texts.noneFor(text)}</p> : null}
      <p>{texts.noneTry}</p>
      <LinkList items={ways} />
      {filter.words ? <p class="hint">{texts.noneCounted}</p> : null}
    </EmptyState>
  )
}
