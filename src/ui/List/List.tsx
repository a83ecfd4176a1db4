import type { Child } from 'hono/jsx'
import { shortDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import {
  askedFilters,
  type ChoiceFilter,
  type ListColumn,
  type List as ListOf,
  type ListView,
  listFormats,
  listHref,
  shownColumns,
} from '#kit/list.ts'
import type { Chosen } from '#kit/lists/bulk.ts'
import type { EditedCell } from '#kit/lists/cell-edit.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Actions } from '../ButtonLink/Actions.tsx'
import { ButtonLink } from '../ButtonLink/ButtonLink.tsx'
import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { FilterLinks } from '../FilterLinks/FilterLinks.tsx'
import { Pager } from '../Pager/Pager.tsx'
import { mostInWidth, Table, type TableColumn } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'
import { BulkForm, ChosenRows, PickBox } from './Bulk.tsx'
import { EditableCell, StrayCell } from './CellForm.tsx'
import { ColumnsForm } from './ColumnsForm.tsx'
import { ListForm } from './ListForm.tsx'
import { KeepView, SavedViews, type SavedViewsShown } from './SavedViews.tsx'
import { filterSaid } from './said.ts'

/** The rows of one page, with what was asked to get them. */
export interface ShownList<Row> {
  readonly list: ListOf<Row>
  readonly view: ListView
  readonly rows: readonly Row[]
  /** Rows of all the pages. */
  readonly count: number
  /** How many of them a file holds at most. */
  readonly mostInFiles: number
  /** Views that were kept of this list; nothing for a visitor. */
  readonly saved?: SavedViewsShown | undefined
  /** What was asked of the rows that were ticked, and is not done yet. */
  readonly chosen?: Chosen | undefined
  /** The cell that is being written. */
  readonly edited?: EditedCell<Row> | undefined
}

export interface ListProps<Row> {
  readonly frame: Pick<Frame, 'locale' | 'viewer' | 'formMark'> &
    Partial<Pick<Frame, 'assets' | 'nonce'>>
  readonly shown: ShownList<Row>
  /** Cells that are more than their value, by the key of their column. */
  readonly cells?: Readonly<Record<string, (row: Row) => Child>> | undefined
  /** When nothing was ever written, and no filter hides anything. */
  readonly empty: {
    readonly title: string
    readonly text: string
    /** What starts the work, for those who may. */
    readonly act?: { readonly label: string; readonly href: string }
  }
  /** Another drawing than a table: the same rows, the same filters. */
  readonly drawn?: Child
  /** Between the filters and the rows. */
  readonly before?: Child
  /** Files are taken by an act of their own, and not by links. */
  readonly taken?: Child
}

/** Filters, count, rows, pages and files of a list; complete without JavaScript. */
export function List<Row>(props: ListProps<Row>) {
  const { frame, shown } = props
  const { list, view, rows, count } = shown
  const { locale } = frame
  const isWritten = list.columns.some(({ edit }) => edit !== undefined)
  const script = isWritten ? frame.assets?.scripts?.['List'] : undefined
  return (
    <div class="list">
      <SavedViews frame={frame} list={list} view={view} saved={shown.saved} />
      <ListForm locale={locale} list={list} view={view} />
      {list.filters.map((filter) =>
        filter.kind === 'choice' && filter.as === 'links' ? (
          <ChoiceLinks shown={shown} filter={filter} />
        ) : null,
      )}
      <Asked {...props} />
      {props.drawn ? null : <ColumnsForm locale={locale} list={list} view={view} />}
      <KeepView frame={frame} list={list} view={view} saved={shown.saved} />
      <ChosenRows frame={frame} shown={shown} />
      <StrayCell frame={frame} shown={shown} />
      {props.before}
      {rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <p class="list-count" role="status">
            {list.counted(count)}
          </p>
          {props.drawn ?? <Rows {...props} />}
          {props.drawn ? null : <BulkForm frame={frame} shown={shown} />}
        </>
      )}
      <Pager
        locale={locale}
        page={view.page}
        pages={Math.ceil(count / list.perPage)}
        hrefOf={(page) => listHref(list, view, { page })}
      />
      {props.taken ?? <Files {...props} />}
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </div>
  )
}

function ChoiceLinks<Row>({ shown, filter }: { shown: ShownList<Row>; filter: ChoiceFilter }) {
  const { list, view } = shown
  const current = view.values[filter.name]
  const to = (value: string | undefined) =>
    listHref(list, view, { values: { [filter.name]: value } })
  const all =
    filter.all === undefined
      ? []
      : [
          {
            label: filter.all,
            href: to(undefined),
            current: current === undefined,
            count: filter.allCount,
          },
        ]
  return (
    <FilterLinks
      label={filter.label}
      links={[
        ...all,
        ...filter.options.map(({ value, label, count }) => ({
          label,
          href: to(value),
          current: current === value,
          count,
        })),
      ]}
    />
  )
}

/** What is asked, each with the way to take it away: on a phone, the form that asked is folded. */
function Asked<Row>({ frame: { locale }, shown: { list, view } }: ListProps<Row>) {
  const asked = askedFilters(list, view)
  const { list: texts } = uiTexts[locale]
  if (asked.length === 0) return null
  const cleared = Object.fromEntries(
    asked.flatMap(({ names }) => names.map((name) => [name, undefined])),
  )
  return (
    <nav class="list-asked" aria-label={texts.asked}>
      <ul>
        {asked.map(({ filter, names }) => {
          const words = filterSaid(filter, view, list.today, locale)
          const values = Object.fromEntries(names.map((name) => [name, undefined]))
          return (
            <li>
              <a href={listHref(list, view, { values })} aria-label={texts.takeAway(words)}>
                {words} <span aria-hidden="true">×</span>
              </a>
            </li>
          )
        })}
        {asked.length > 1 ? (
          <li>
            <a href={listHref(list, view, { values: cleared })}>{texts.showAll}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function Nothing<Row>({ frame, shown: { list, view }, empty }: ListProps<Row>) {
  const { list: texts } = uiTexts[frame.locale]
  const asked = askedFilters(list, view)
  if (asked.length === 0) {
    return (
      <EmptyState title={empty.title}>
        <p>{empty.text}</p>
        {empty.act ? <ButtonLink href={empty.act.href}>{empty.act.label}</ButtonLink> : null}
      </EmptyState>
    )
  }
  const cleared = Object.fromEntries(
    asked.flatMap(({ names }) => names.map((name) => [name, undefined])),
  )
  return (
    <EmptyState title={texts.none}>
      <p role="status">{texts.noneText}</p>
      <p>
        <a href={listHref(list, view, { values: cleared })}>{texts.showAll}</a>
      </p>
    </EmptyState>
  )
}

function Rows<Row>(props: ListProps<Row>) {
  const { frame, shown, cells = {} } = props
  const { list, view, rows } = shown
  const columns = shownColumns(list, view)
  return (
    <Table
      caption={list.title}
      captionHidden
      // Many columns that somebody chose are moved inside their frame: the page keeps its width.
      phone={view.columns && columns.length > mostInWidth ? 'scroll' : 'stack'}
      columns={columns.map((column) => headingOf(column, list, view))}
      rows={rows.map((row) =>
        columns.map((column, rank) => {
          const drawn = cells[column.key]
          const read = drawn ? drawn(row) : cellOf({ row, column, list, locale: frame.locale })
          const cell = column.edit ? (
            <EditableCell {...{ frame, shown, column, row }}>{read}</EditableCell>
          ) : (
            read
          )
          return rank === 0 && list.bulk ? (
            <div class="picked">
              <PickBox frame={frame} shown={shown} row={row} />
              <div>{cell}</div>
            </div>
          ) : (
            cell
          )
        }),
      )}
    />
  )
}

function headingOf<Row>(column: ListColumn<Row>, list: ListOf<Row>, view: ListView): TableColumn {
  const { title, kind, key } = column
  const now = view.sort?.key === key ? view.sort : undefined
  return {
    title,
    align: kind === 'number' || kind === 'money' ? 'right' : undefined,
    // What somebody chose is shown to them everywhere.
    phone: view.columns ? undefined : column.phone,
    sort: column.sortable
      ? {
          href: listHref(list, view, { sort: { key, down: now ? !now.down : false } }),
          now: now && (now.down ? 'descending' : 'ascending'),
        }
      : undefined,
  }
}

interface CellProps<Row> {
  readonly row: Row
  readonly column: ListColumn<Row>
  readonly list: ListOf<Row>
  readonly locale: Locale
}

function cellOf<Row>(cell: CellProps<Row>): Child {
  const words = cellSaid(cell)
  const isLink = cell.column.kind === 'link' && words !== ''
  if (isLink) return <PageLink {...cell} href={words} />
  const href = cell.column.href?.(cell.row)
  const language = languageOf(cell)
  if (href !== undefined) {
    return (
      <a lang={language} href={href}>
        {words}
      </a>
    )
  }
  return language === undefined ? words : <span lang={language}>{words}</span>
}

/** An address is for a file: a page leads to it, and says of which row it is. */
function PageLink<Row>(cell: CellProps<Row> & { readonly href: string }) {
  const { list, locale } = cell
  const [first] = list.columns
  return (
    <a href={cell.href}>
      {uiTexts[locale].list.openPage}
      <span class="visually-hidden"> {first ? cellSaid({ ...cell, column: first }) : ''}</span>
    </a>
  )
}

function languageOf<Row>({ row, column: { language } }: CellProps<Row>): Locale | undefined {
  return typeof language === 'function' ? language(row) : language
}

function cellSaid<Row>({ row, column, list, locale }: CellProps<Row>): string {
  const value = column.value(row)
  if (value === null || value === undefined || value === '') {
    return column.kind === 'day' || column.kind === 'money' ? '–' : ''
  }
  if (value instanceof Date) return writtenInstant(value, locale)
  if (typeof value === 'number') {
    return column.kind === 'money' ? writtenMoney(value, locale) : writtenNumber(value, locale)
  }
  return column.kind === 'day' ? shortDay(value, locale, list.today) : value
}

/** The same rows, in the same order and columns, of all the pages. */
function Files<Row>({ frame: { locale }, shown }: ListProps<Row>) {
  const { list, view, count, mostInFiles } = shown
  const { list: texts } = uiTexts[locale]
  const formats = listFormats.filter((format) => list.files[format] !== undefined)
  if (count === 0 || formats.length === 0) return null
  return (
    <section class="list-files" aria-label={texts.files}>
      <p>
        {texts.files}
        {colon[locale]}
        {list.counted(Math.min(count, mostInFiles))}
      </p>
      {count > mostInFiles ? <p class="hint">{texts.cut(mostInFiles)}</p> : null}
      <Actions>
        {formats.map((format) => (
          <ButtonLink tone="quiet" href={listHref(list, view, {}, list.files[format])} download>
            {texts.format[format]}
          </ButtonLink>
        ))}
      </Actions>
    </section>
  )
}
