import type { Child } from 'hono/jsx'
import { ProseWords } from '../Prose/ProseWords.tsx'

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right' | undefined
  /** The title leads to the same table in the order of this column, or in the other way round. */
  readonly sort?: TableSort | undefined
  /** False: left out on a phone. */
  readonly phone?: boolean | undefined
}

export interface TableSort {
  readonly href: string
  readonly now: 'ascending' | 'descending' | undefined
}

export interface TableProps {
  /** Empty for a table inside a text that somebody wrote. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Child[])[]
  readonly captionHidden?: boolean | undefined
  /** On a phone: `stack` turns each row into a block with its titles (default); `scroll` keeps the grid. */
  readonly phone?: 'stack' | 'scroll' | undefined
}

/** Columns that fit in the width of a desk; more are chosen by whoever wants them. */
export const mostInWidth = 7

export function Table({ caption, columns, rows, captionHidden, phone = 'stack' }: TableProps) {
  return (
    <div
      class={`table-frame ${phone}`}
      // A grid wider than a phone, or than a desk, is moved by keyboard too.
      {...(phone === 'scroll' || columns.length > mostInWidth
        ? { tabindex: 0, role: 'group', 'aria-label': caption }
        : {})}
    >
      <table class="table">
        {caption === '' ? null : (
          <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        )}
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={classOf(column)} aria-sort={column.sort?.now}>
                {column.sort ? <a href={column.sort.href}>{column.title}</a> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, rank) => (
                <Cell cell={cell} column={columns[rank]} first={rank === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: { cell: Child; column: TableColumn | undefined; first: boolean }) {
  const align = classOf(props.column)
  const cell = typeof props.cell === 'string' ? <ProseWords markdown={props.cell} /> : props.cell
  if (props.first) {
    return (
      <th scope="row" class={align}>
        {cell}
      </th>
    )
  }
  return (
    <td class={align} data-title={props.column?.title}>
      <div>{cell}</div>
    </td>
  )
}

function classOf(column: TableColumn | undefined): string | undefined {
  const names = [
    column?.align === 'right' ? 'right' : '',
    column?.phone === false ? 'wide-only' : '',
  ]
  return names.filter(Boolean).join(' ') || undefined
}
