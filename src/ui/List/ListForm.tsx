import type { Child } from 'hono/jsx'
import {
  askedFilters,
  type ListColumn,
  type ListFilter,
  type List as ListOf,
  type ListView,
  listFields,
  namesOf,
} from '#kit/list.ts'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '../Disclosure/Disclosure.tsx'
import { uiTexts } from '../texts.ts'

interface ListFormProps<Row> {
  readonly locale: Locale
  readonly list: ListOf<Row>
  readonly view: ListView
}

const idOf = (name: string) => `liste-${name}`

/** One form for the words, the menus and the order: what it asks is in the address. */
export function ListForm<Row>(props: ListFormProps<Row>) {
  const { locale, list, view } = props
  const texts = uiTexts[locale]
  const inForm = list.filters.filter(isInForm)
  const words = inForm.find(({ kind }) => kind === 'words')
  const others = inForm.filter((filter) => filter !== words)
  const sorted = list.columns.filter(({ sortable }) => sortable)
  if (inForm.length === 0 && sorted.length === 0) return null
  const own = new Set([...inForm.flatMap(namesOf), ...(sorted.length > 0 ? ['tri'] : [])])
  const isAsked = askedFilters(list, view).some(({ filter }) => others.includes(filter))
  const summary =
    others.length === 0
      ? texts.list.sorting
      : sorted.length === 0
        ? texts.list.filters
        : texts.list.filterAndSort
  return (
    <search>
      <form class="list-form" method="get" action={list.path}>
        {listFields(list, view)
          .filter(([name]) => !own.has(name) && name !== 'page')
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        {words ? <WordsLine {...props} filter={words} /> : null}
        {others.length > 0 || sorted.length > 0 ? (
          <div class={others.length > 0 ? undefined : 'phone-only'}>
            <Disclosure summary={summary} open={isAsked}>
              <div class="list-fields">
                {others.map((filter) => (
                  <FilterField {...props} filter={filter} />
                ))}
                {sorted.length > 0 ? <OrderField {...props} sorted={sorted} /> : null}
              </div>
              <button type="submit" class="button quiet">
                {texts.list.apply}
              </button>
            </Disclosure>
          </div>
        ) : null}
      </form>
    </search>
  )
}

function isInForm(filter: ListFilter): boolean {
  return filter.kind !== 'kept' && !(filter.kind === 'choice' && filter.as === 'links')
}

type FilterProps<Row> = ListFormProps<Row> & { readonly filter: ListFilter }

function WordsLine<Row>({ locale, view, filter }: FilterProps<Row>) {
  const id = idOf(filter.name)
  const hint = filter.kind === 'words' ? filter.hint : undefined
  return (
    <div class="search-box">
      <label for={id}>{filter.label}</label>
      {hint ? (
        <p class="hint" id={`${id}-aide`}>
          {hint}
        </p>
      ) : null}
      <div class="search-line">
        <input
          type="search"
          id={id}
          name={filter.name}
          value={view.values[filter.name] ?? ''}
          aria-describedby={hint ? `${id}-aide` : undefined}
        />
        <button type="submit">{uiTexts[locale].search}</button>
      </div>
    </div>
  )
}

function FilterField<Row>({ locale, view, filter }: FilterProps<Row>) {
  const { list: texts } = uiTexts[locale]
  const value = view.values[filter.name] ?? ''
  const { label } = filter
  if (filter.kind === 'choice') {
    const { all = texts.everything, usual } = filter
    const options = usual ? filter.options : [{ value: '', label: all }, ...filter.options]
    return <Menu name={filter.name} label={label} options={options} value={value} />
  }
  if (filter.kind === 'yes') {
    const id = idOf(filter.name)
    return (
      <div class="field choice">
        <input type="checkbox" id={id} name={filter.name} value="oui" checked={value === 'oui'} />
        <label for={id}>{label}</label>
      </div>
    )
  }
  if (filter.kind !== 'days') return null
  return (
    <>
      {(['du', 'au'] as const).map((end) => {
        const name = `${filter.name}-${end}`
        return (
          <LabelledField name={name} label={end === 'du' ? texts.from(label) : texts.until(label)}>
            <input
              type="date"
              class="input date"
              id={idOf(name)}
              name={name}
              value={view.values[name] ?? ''}
            />
          </LabelledField>
        )
      })}
    </>
  )
}

/** On a phone the headings are not seen: the order is chosen here; it is kept when filters change. */
function OrderField<Row>({
  locale,
  list,
  view,
  sorted,
}: ListFormProps<Row> & { readonly sorted: readonly ListColumn<Row>[] }) {
  const { list: texts } = uiTexts[locale]
  const own = 'own' in list.order ? [{ value: '', label: list.order.own }] : []
  const options = sorted.flatMap(({ key, title, kind }) => {
    const way = wayOf(kind)
    return [
      { value: key, label: `${title}, ${texts.up[way]}` },
      { value: `-${key}`, label: `${title}, ${texts.down[way]}` },
    ]
  })
  const now = view.sort ? `${view.sort.down ? '-' : ''}${view.sort.key}` : ''
  return <Menu name="tri" label={texts.order} options={[...own, ...options]} value={now} />
}

function wayOf(kind: ListColumn<unknown>['kind']): 'text' | 'choice' | 'number' | 'day' {
  if (kind === 'number' || kind === 'money') return 'number'
  if (kind === 'day' || kind === 'instant') return 'day'
  return kind === 'choice' ? 'choice' : 'text'
}

interface MenuProps {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
}

function Menu({ name, label, options, value }: MenuProps) {
  return (
    <LabelledField name={name} label={label}>
      <select class="input select" id={idOf(name)} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  )
}

function LabelledField(props: { name: string; label: string; children?: Child }) {
  return (
    <div class="field">
      <label for={idOf(props.name)}>{props.label}</label>
      {props.children}
    </div>
  )
}
