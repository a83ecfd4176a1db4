import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { ListFilter } from '../list-filter.ts'
import { listPath, paths } from '../paths.ts'
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

/** One form for the words and the places, links for the types: all of it stays in the address. */
export function ListFilters({ frame, filter, choices }: ListFiltersProps) {
  const texts = pageTexts[frame.locale]
  const kinds = kindTexts[frame.locale].kindsMany
  return (
    <>
      <Form
        frame={frame}
        action={paths.list}
        form={emptyForm}
        submit={texts.search}
        method="get"
        id="territoires"
      >
        <TextField
          name="q"
          type="search"
          label={texts.searchLabel}
          hint={texts.searchHint}
          form={emptyForm}
          value={filter.q}
          required
        />
        {filter.type ? <input type="hidden" name="type" value={filter.type} /> : null}
        <Select
          name="region"
          label={texts.region}
          form={emptyForm}
          value={filter.region}
          options={[
            { value: '', label: texts.allRegions },
            ...choices.regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Select
          name="departement"
          label={texts.department}
          form={emptyForm}
          value={filter.departement}
          options={[
            { value: '', label: texts.allDepartments },
            ...choices.departments.map(({ code, name }) => ({
              value: code,
              label: `${code} ${name}`,
            })),
          ]}
        />
      </Form>
      <FilterLinks
        label={texts.type}
        links={[
          {
            label: texts.allTypes,
            href: listPath({ ...filter, type: undefined, page: undefined }),
            current: filter.type === undefined,
          },
          ...territoryKinds.map((kind) => ({
            label: kinds[kind],
            href: listPath({ ...filter, type: kind, page: undefined }),
            current: filter.type === kind,
          })),
        ]}
      />
    </>
  )
}
