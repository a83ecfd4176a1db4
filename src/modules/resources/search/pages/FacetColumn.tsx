import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { paths } from '../../paths.ts'
import {
  chosenValues,
  type FacetName,
  facetNames,
  filterQuery,
  isChosen,
  type ResourceFilter,
  toggled,
} from '../filter.ts'
import { facetTitle, valueLabel } from '../texts/facet-labels.ts'
import { searchTexts } from '../texts/search.ts'

export interface Facet {
  readonly facet: FacetName
  readonly value: string
  readonly count: number
}

interface FacetProps {
  readonly locale: Locale
  readonly filter: ResourceFilter
  readonly facets: readonly Facet[]
  /** Counts are worked out from a sample: shown with fewer digits. */
  readonly about: boolean
}

/** Open at first: what most people narrow by. */
const openFirst: readonly FacetName[] = ['kind', 'theme', 'method']
const shown = 14

/** Every way to narrow, each value a link: addresses that can be shared, and nothing to run. */
export function FacetColumn(props: FacetProps) {
  const texts = searchTexts[props.locale]
  if (props.facets.length === 0 && chosenValues(props.filter).length === 0) return null
  return (
    <nav class="facets" id="affiner" aria-label={texts.refine}>
      <h2>{texts.refine}</h2>
      {facetNames.map((facet) => (
        <FacetGroup {...props} facet={facet} />
      ))}
      <p class="facets-back">
        <a href="#resultats">{texts.toResults}</a>
      </p>
    </nav>
  )
}

function FacetGroup({ facet, locale, filter, facets, about }: FacetProps & { facet: FacetName }) {
  const chosen = filter.chosen?.[facet] ?? []
  const counted = facets.filter((item) => item.facet === facet)
  // One value that everything has narrows nothing.
  if (counted.length < 2 && chosen.length === 0) return null
  const missing = chosen
    .filter((value) => !counted.some((item) => item.value === value))
    .map((value) => ({ value, count: 0 }))
  const values = [...counted.slice(0, shown), ...missing]
  const late = counted.slice(shown).filter(({ value }) => chosen.includes(value))
  return (
    <details class="facet" open={chosen.length > 0 || openFirst.includes(facet)}>
      <summary>
        {facetTitle(facet, locale)}
        {chosen.length > 0 ? <span class="facet-chosen"> {chosen.length}</span> : null}
      </summary>
      <ul>
        {[...values, ...late].map(({ value, count }) => {
          const current = isChosen(filter, facet, value)
          return (
            <li>
              <a
                href={paths.list + filterQuery(toggled(filter, facet, value))}
                aria-current={current ? 'true' : undefined}
                rel="nofollow"
              >
                <span class="facet-label">{valueLabel(facet, value, locale)}</span>
                <span class="facet-count">{countLabel(count, about, locale)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** What is chosen, each removable by one click. */
export function ActiveFilters({ locale, filter }: Pick<FacetProps, 'locale' | 'filter'>) {
  const chosen = chosenValues(filter)
  if (chosen.length === 0) return null
  const texts = searchTexts[locale]
  return (
    <nav class="filters active-filters" aria-label={texts.active}>
      <ul>
        {chosen.map(({ facet, value }) => {
          const label = valueLabel(facet, value, locale)
          return (
            <li>
              <a
                href={paths.list + filterQuery(toggled(filter, facet, value))}
                aria-label={texts.remove(label)}
                rel="nofollow"
              >
                {label} <span aria-hidden="true">×</span>
              </a>
            </li>
          )
        })}
        <li>
          <a
            class="quiet"
            href={paths.list + filterQuery({ ...filter, chosen: {} })}
            rel="nofollow"
          >
            {texts.removeAll}
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** An estimate has two digits that mean something, and says it is one. */
export function countLabel(count: number, about: boolean, locale: Locale): string {
  if (!about) return writtenNumber(count, locale)
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 1)
  return `≈ ${writtenNumber(Math.round(count / unit) * unit, locale)}`
}
