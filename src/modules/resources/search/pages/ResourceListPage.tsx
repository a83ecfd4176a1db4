import type { Frame } from '#kit/frame.ts'
import { Cards } from '#ui/Card/Cards.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { ResourceCard } from '../../pages/ResourceCard.tsx'
import { alertPaths } from '../../paths/alerts.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import {
  defaultSort,
  filterQuery,
  isEmptyFilter,
  keptFields,
  type ResourceFilter,
  sortOf,
  sorts,
} from '../filter.ts'
import { foundTexts } from '../texts/found.ts'
import { searchTexts } from '../texts/search.ts'
import { ActiveFilters, countLabel, type Facet, FacetColumn } from './FacetColumn.tsx'
import { FoundResource } from './FoundResource.tsx'
import { NothingFound } from './NothingFound.tsx'

export interface ResourceListProps {
  readonly frame: Frame
  readonly filter: ResourceFilter
  readonly answers: readonly {
    readonly resource: Resource
    readonly text: string
    readonly files: readonly { readonly name: string; readonly words: string }[]
  }[]
  readonly count: number
  readonly about: boolean
  readonly corrected: string | undefined
  readonly widened: boolean
  readonly page: number
  readonly pages: number
  /** More answer than the list shows. */
  readonly cut: boolean
  readonly facets: readonly Facet[]
  readonly points: readonly MapPoint[]
  readonly contact: string
  /** The question is this resource, rather than words. */
  readonly nearTo?: Resource
}

/** The front door of the commons, and the page of every search. */
export function ResourceListPage(props: ResourceListProps) {
  const { frame, filter, count, nearTo } = props
  const texts = resourceTexts[frame.locale]
  const words = searchTexts[frame.locale]
  const title = filter.words ? words.title(filter.words) : texts.listTitle
  return (
    <Layout
      frame={frame}
      title={nearTo ? words.nearTo(nearTo.title) : title}
      lead={texts.listLead}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          title={texts.listTitle}
          href={paths.feed + filterQuery({ ...filter, sort: undefined })}
        />
      }
      beside={<ResultMap {...props} />}
      actions={
        <SearchBox
          action={paths.list}
          name="q"
          label={words.label}
          value={filter.words ?? ''}
          submit={words.search}
          hint={words.hint}
          kept={keptFields(filter)}
        />
      }
    >
      {nearTo ? (
        <p>
          <a href={resourcePath(nearTo.slug)}>{words.backTo(nearTo.title)}</a>
        </p>
      ) : null}
      <Said {...props} />
      <div class="finder">
        <section id="resultats" class="finder-results" aria-label={words.results}>
          <h2 class="visually-hidden">{words.results}</h2>
          <Summary {...props} />
          <ActiveFilters locale={frame.locale} filter={filter} />
          {count === 0 ? (
            <NothingFound frame={frame} filter={filter} contact={props.contact} />
          ) : (
            <Answers {...props} />
          )}
        </section>
        {props.facets.length > 0 ? (
          <FacetColumn
            locale={frame.locale}
            filter={filter}
            facets={props.facets}
            about={props.about}
          />
        ) : null}
      </div>
    </Layout>
  )
}

/** What was done with the question, when it was not taken as typed. */
function Said({ frame, filter, corrected, widened, count }: ResourceListProps) {
  const texts = searchTexts[frame.locale]
  if (count === 0 || (!corrected && !widened)) return null
  return (
    <Notice tone="info">
      {corrected ? <p>{texts.corrected(filter.words ?? '', corrected)}</p> : null}
      {widened ? <p>{texts.widened}</p> : null}
    </Notice>
  )
}

function Summary({ frame, filter, count, about, facets, nearTo }: ResourceListProps) {
  const texts = searchTexts[frame.locale]
  const number = countLabel(count, about, frame.locale).replace('≈ ', '')
  return (
    <div class="finder-summary">
      <p role="status">
        <strong>
          {count === 1 ? texts.foundOne : about ? texts.about(number) : texts.found(number)}
        </strong>
      </p>
      {count > 1 && !nearTo ? (
        <nav class="sorts" aria-label={texts.sorted}>
          <span>{texts.sorted}</span>
          <ul>
            {sorts
              .filter((sort) => sort !== 'best' || filter.words)
              .map((sort) => (
                <li>
                  <a
                    href={
                      paths.list +
                      filterQuery({
                        ...filter,
                        sort: sort === defaultSort(filter.words) ? undefined : sort,
                      })
                    }
                    aria-current={sortOf(filter) === sort ? 'true' : undefined}
                    rel="nofollow"
                  >
                    {texts.sorts[sort]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      ) : null}
      {facets.length > 0 ? (
        <p class="to-facets">
          <a href="#affiner">{texts.toRefine}</a>
        </p>
      ) : null}
    </div>
  )
}

function Answers({
  frame,
  filter,
  nearTo,
  answers,
  corrected,
  page,
  pages,
  cut,
}: ResourceListProps) {
  const { locale } = frame
  const words = corrected ?? filter.words
  return (
    <>
      {words ? (
        <ol class="found-list">
          {answers.map((answer) => (
            <FoundResource locale={locale} {...answer} words={words} />
          ))}
        </ol>
      ) : (
        <Cards>
          {answers.map(({ resource }) => (
            <ResourceCard locale={locale} resource={resource} level={3} />
          ))}
        </Cards>
      )}
      {isEmptyFilter(filter) ? null : (
        <p>
          <a href={alertPaths.ask + filterQuery(filter)} rel="nofollow">
            {searchTexts[locale].alert}
          </a>
        </p>
      )}
      <Pager
        locale={locale}
        page={page}
        pages={pages}
        hrefOf={(number) => paths.list + filterQuery(filter, number)}
      />
      {cut && page === pages ? <p>{searchTexts[locale].tooMany}</p> : null}
      {nearTo ? null : (
        <p>
          {foundTexts[locale].files}{' '}
          <a href={paths.files.csv + filterQuery(filter)} rel="nofollow" download>
            CSV
          </a>
          {', '}
          <a href={paths.files.xlsx + filterQuery(filter)} rel="nofollow" download>
            XLSX
          </a>
        </p>
      )}
    </>
  )
}

function ResultMap({ frame, filter, points, cut }: ResourceListProps) {
  if (points.length === 0) return null
  const texts = searchTexts[frame.locale]
  return (
    <>
      <FranceMap locale={frame.locale} title={texts.mapTitle} points={points} />
      {cut && !isEmptyFilter(filter) ? <p class="hint">{texts.mapFirst}</p> : null}
    </>
  )
}
