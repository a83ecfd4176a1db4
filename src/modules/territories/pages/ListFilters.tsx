import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { filterFields, filterQuery, type ListFilter } from '../list-filter.ts'
import { paths } from '../paths.ts'
import { territoryKinds } from '../territory.ts'
import { kindTexts } from '../texts/kinds.ts'
import { pageTexts } from '../texts/pages.ts'

export interface FilterChoices {
  readonly regions: readonly NamedCode[]
  readonly departments: readonly NamedCode[]
}

interface NamedCode {
  readonly code: string
  readonly name: string
}

export interface ListFiltersProps {
  readonly frame: Frame
  readonly filter: ListFilter
  readonly choices: FilterChoices
}

/** Words are typed, the rest is links: what one sees is in the address. */
export function ListFilters({ frame, filter, choices }: ListFiltersProps) {
  const texts = pageTexts[frame.locale]
  const kinds = kindTexts[frame.locale].kindsMany
  const placed = filter.region !== undefined || filter.departement !== undefined
  return (
    <>
      <SearchBox
        action={paths.list}
        name="q"
        label={texts.searchLabel}
        hint={texts.searchHint}
        value={filter.q}
        submit={texts.search}
        kept={filterFields({ ...filter, q: '', page: 1 })}
      />
      <FilterLinks
        label={texts.type}
        links={[
          link(texts.allTypes, { ...filter, type: undefined }, filter.type === undefined),
          ...territoryKinds.map((kind) =>
            link(kinds[kind], { ...filter, type: kind }, filter.type === kind),
          ),
        ]}
      />
      <Disclosure summary={texts.filterBy} open={placed}>
        <FilterLinks
          label={texts.region}
          links={[
            link(
              texts.allRegions,
              { ...filter, region: undefined, departement: undefined },
              !placed,
            ),
            ...choices.regions.map(({ code, name }) =>
              link(
                name,
                { ...filter, region: code, departement: undefined },
                filter.region === code,
              ),
            ),
          ]}
        />
        {choices.departments.length === 0 ? null : (
          <FilterLinks
            label={texts.department}
            links={[
              link(
                texts.allDepartments,
                { ...filter, departement: undefined },
                filter.departement === undefined,
              ),
              ...choices.departments.map(({ code, name }) =>
                link(
                  `${name} (${code})`,
                  { ...filter, departement: code },
                  filter.departement === code,
                ),
              ),
            ]}
          />
        )}
      </Disclosure>
    </>
  )
}

function link(label: string, filter: ListFilter, current: boolean) {
  return { label, href: paths.list + filterQuery({ ...filter, page: 1 }), current }
}
