import { challengeNames, isChallenge } from '#kit/challenge.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { Cards } from '#ui/Card/Cards.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { paths } from '../paths.ts'
import { outcomes, type Resource } from '../resource.ts'
import { filterQuery, keptFields, type ResourceFilter } from '../resource-filter.ts'
import { resourceTexts } from '../texts/texts.ts'
import { ResourceCard } from './ResourceCard.tsx'

export interface Facet {
  readonly value: string
  readonly count: number
}

export interface ResourceListProps {
  readonly frame: Frame
  readonly filter: ResourceFilter
  readonly resources: readonly Resource[]
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly facets: Readonly<Record<'challenges' | 'themes' | 'methods', readonly Facet[]>>
  readonly points: readonly MapPoint[]
}

export function ResourceListPage(props: ResourceListProps) {
  const { frame, filter, resources, count, page, pages } = props
  const texts = resourceTexts[frame.locale]
  const filtered = filterQuery(filter) !== ''
  return (
    <Layout
      frame={frame}
      title={texts.listTitle}
      lead={texts.listLead}
      beside={
        props.points.length > 0 && (
          <FranceMap locale={frame.locale} title={texts.mapTitle} points={props.points} />
        )
      }
      actions={
        <SearchBox
          action={paths.list}
          name="q"
          label={texts.searchLabel}
          value={filter.words ?? ''}
          submit={texts.search}
          hint={texts.searchHint}
          kept={keptFields(filter)}
        />
      }
    >
      <Facets {...props} />
      <p role="status">
        <strong>
          {count === 1 ? texts.foundOne : texts.found(writtenNumber(count, frame.locale))}
        </strong>{' '}
        {filtered && <a href={paths.list}>{texts.removeFilters}</a>}
      </p>
      {resources.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <Cards>
          {resources.map((resource) => (
            <ResourceCard locale={frame.locale} resource={resource} />
          ))}
        </Cards>
      )}
      <Pager
        locale={frame.locale}
        page={page}
        pages={pages}
        hrefOf={(number) => paths.list + filterQuery(filter, number)}
      />
    </Layout>
  )
}

function Facets({ frame, filter, facets }: ResourceListProps) {
  const texts = resourceTexts[frame.locale]
  const group = (
    key: 'challenge' | 'theme' | 'method',
    values: readonly Facet[],
    labelOf: (value: string) => string,
  ) =>
    values.length > 0 && (
      <FilterLinks
        label={texts[key]}
        links={values.slice(0, 12).map(({ value, count }) => ({
          label: labelOf(value),
          count,
          current: filter[key] === value,
          href:
            paths.list +
            filterQuery({ ...filter, [key]: filter[key] === value ? undefined : value }),
        }))}
      />
    )
  return (
    <>
      {group('challenge', facets.challenges, (value) =>
        isChallenge(value) ? challengeNames[frame.locale][value] : value,
      )}
      <Disclosure summary={texts.refine} open={Boolean(filter.theme ?? filter.method)}>
        {group('theme', facets.themes, (value) => value)}
        {group('method', facets.methods, (value) => value)}
      </Disclosure>
      <FilterLinks
        label={texts.outcome}
        links={outcomes.map((outcome) => ({
          label: texts.outcomes[outcome],
          current: filter.outcome === outcome,
          href:
            paths.list +
            filterQuery({ ...filter, outcome: filter.outcome === outcome ? undefined : outcome }),
        }))}
      />
    </>
  )
}
