import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Columns } from '#ui/Columns/Columns.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { filterQuery, type ListFilter } from '../list-filter.ts'
import { paths } from '../paths.ts'
import { type Territory, territoryLabel } from '../territory.ts'
import { answerTexts } from '../texts/answers.ts'
import { kindWord } from '../texts/kinds.ts'
import { pageTexts } from '../texts/pages.ts'
import { type FilterChoices, ListFilters } from './ListFilters.tsx'

export interface TerritoryListProps {
  readonly frame: Frame
  readonly filter: ListFilter
  readonly choices: FilterChoices
  /** Places of the whole directory. */
  readonly total: number
  readonly territories: readonly ListedTerritory[]
  readonly count: number
  readonly pages: number
  readonly active: readonly MapPoint[]
  readonly mayAdd: boolean
}

export interface ListedTerritory {
  readonly territory: Territory
  readonly matched: string | undefined
}

export function TerritoryListPage(props: TerritoryListProps) {
  const { frame, filter, total } = props
  const texts = pageTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.listTitle}
      lead={total === 0 ? texts.empty : texts.listLead(writtenNumber(total, frame.locale))}
      actions={
        props.mayAdd ? (
          <ButtonLink href={paths.newOrganisation} tone="quiet">
            {texts.add}
          </ButtonLink>
        ) : null
      }
      wide
    >
      <Opening {...props} />
      <Results {...props} />
      <Pager
        locale={frame.locale}
        page={filter.page}
        pages={props.pages}
        hrefOf={(page) => paths.list + filterQuery({ ...filter, page })}
      />
      <p>
        <a href={paths.asCsv + filterQuery({ ...filter, page: 1 })}>{texts.asCsv}</a>{' '}
        <a href={paths.asJson + filterQuery({ ...filter, page: 1 })}>{texts.asJson}</a>
      </p>
    </Layout>
  )
}

/** Before anything is asked, the map says where to look; then it leaves room for the answers. */
function Opening({ frame, filter, choices, active }: TerritoryListProps) {
  const texts = pageTexts[frame.locale]
  const filters = <ListFilters frame={frame} filter={filter} choices={choices} />
  if (active.length === 0 || filterQuery(filter) !== '') return filters
  return (
    <Columns
      main={filters}
      aside={
        <section>
          <h2>{texts.mapTitle}</h2>
          <p>{texts.mapLead}</p>
          <FranceMap locale={frame.locale} title={texts.mapTitle} points={active} />
        </section>
      }
    />
  )
}

function Results({ frame, filter, territories, count }: TerritoryListProps) {
  const { locale } = frame
  const texts = pageTexts[locale]
  if (territories.length === 0) {
    return (
      <EmptyState title={filter.q === '' ? texts.noneHere : texts.none(filter.q)}>
        <p>{texts.noneHint}</p>
        <p>
          <a href={paths.list}>{texts.clear}</a>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <p role="status">
        <strong>{texts.found(writtenNumber(count, locale))}</strong>
      </p>
      <Table
        caption={texts.results}
        captionHidden
        columns={[
          { title: texts.name },
          { title: texts.kind },
          { title: texts.inhabitants, align: 'right' },
        ]}
        rows={territories.map(({ territory, matched }) => [
          <>
            <a href={paths.territory(territory.slug)}>{territoryLabel(territory)}</a>
            {matched === undefined ? null : (
              <span class="hint"> {answerTexts[locale].formerly(matched)}</span>
            )}
          </>,
          kindWord(territory, locale),
          territory.population === undefined ? '' : writtenNumber(territory.population, locale),
        ])}
      />
    </>
  )
}
