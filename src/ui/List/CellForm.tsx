import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { type ListColumn, type List as ListOf, type ListView, listHref } from '#kit/list.ts'
import { cellFormId, cellId, cellPath, type EditedCell, editName } from '#kit/lists/cell-edit.ts'
import { Form } from '../Form/Form.tsx'
import { AskedCell } from './AskedCell.tsx'
import { cellTexts } from './cell-texts.ts'

export interface CellProps<Row> {
  readonly frame: Pick<Frame, 'locale' | 'viewer' | 'formMark'>
  readonly shown: {
    readonly list: ListOf<Row>
    readonly view: ListView
    readonly rows: readonly Row[]
    readonly edited?: EditedCell<Row> | undefined
  }
  readonly column: ListColumn<Row>
  readonly row: Row
}

/** The cell as it is read, with the way to write in it; or its form, when it is the one that is open. */
export function EditableCell<Row>(props: CellProps<Row> & { readonly children?: Child }) {
  const { frame, shown, column, row } = props
  const { list, view, edited } = shown
  const { named } = list
  if (!named || !column.edit?.may(row)) return <>{props.children}</>
  const id = named.idOf(row)
  if (edited?.id === id && edited.column === column.key) return <CellForm {...props} />
  const at = listHref(list, view, { page: view.page })
  const asked = `${editName}=${id}.${column.key}#${cellFormId}`
  const texts = cellTexts[frame.locale]
  return (
    <div class="cell-read">
      <div>{props.children}</div>
      <a
        class="cell-edit"
        id={cellId(id, column.key)}
        href={`${at}${at.includes('?') ? '&' : '?'}${asked}`}
      >
        <span class="visually-hidden">{texts.editCell(column.title, named.nameOf(row))}</span>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path
            d="M4 16l1-4 8.5-8.5a1.8 1.8 0 0 1 2.6 0l.4.4a1.8 1.8 0 0 1 0 2.6L8 15z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
          />
        </svg>
      </a>
    </div>
  )
}

/** A form that came back of a row that this page does not show any more: above the list, with what was typed. */
export function StrayCell<Row>(props: Omit<CellProps<Row>, 'column' | 'row'>) {
  const { list, rows, edited } = props.shown
  const { named } = list
  const column = list.columns.find(({ key }) => key === edited?.column)
  if (!edited?.row || !named || !column?.edit) return null
  if (rows.some((row) => named.idOf(row) === edited.id)) return null
  return (
    <section>
      <h2>{named.nameOf(edited.row)}</h2>
      <CellForm {...props} column={column} row={edited.row} />
    </section>
  )
}

function CellForm<Row>({ frame, shown, column, row }: CellProps<Row>) {
  const { list, view, edited } = shown
  const { edit, key } = column
  const { named } = list
  if (!edit || !named || !edited) return null
  const texts = cellTexts[frame.locale]
  const at = listHref(list, view, { page: view.page })
  const id = named.idOf(row)
  const action = listHref(list, view, { page: view.page }, cellPath(list.path, key, id))
  return (
    <div class="cell-form" data-cell={cellId(id, key)}>
      <Form
        frame={frame}
        id={cellFormId}
        action={action}
        form={edited.form}
        submit={texts.saveCell}
        seen
        // What somebody else wrote meanwhile is said under the field, beside what is said above it.
        oneProblem={Object.keys(edited.form.problems).length < 2}
      >
        <AskedCell
          frame={frame}
          asked={edit.asked}
          name={key}
          typed={edit.typed(row)}
          form={edited.form}
        />
      </Form>
      <p>
        <a class="cell-leave" href={`${at}#${cellId(id, key)}`}>
          {texts.leaveCell}
        </a>
      </p>
    </div>
  )
}
