import type { FormState } from '#kit/form.ts'
import type { AskedField } from '#kit/forms/asked-fields.ts'
import type { Frame } from '#kit/frame.ts'
import { answersSaid } from '#kit/grids/answers-said.ts'
import {
  cellName,
  columnsOf,
  type Grid as GridOf,
  isNewRow,
  mayRemove,
  removeCell,
  type StandingRow,
  writtenColumns,
} from '#kit/grids/grid.ts'
import { newRowsIn } from '#kit/grids/grid-form.ts'
import { type GridSum, sumOf, sumSaid } from '#kit/grids/sums.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import type { Locale, Texts } from '#kit/texts.ts'
import { useField } from '../Field/Field.tsx'
import { uiTexts } from '../texts.ts'
import { RowProblems } from './RowProblems.tsx'
import { gridUiTexts } from './texts.ts'

export interface GridProps {
  readonly frame: Frame
  // biome-ignore lint/suspicious/noExplicitAny: whatever its lines give, they are drawn alike.
  readonly grid: GridOf<any>
  readonly form: FormState
  readonly rows: readonly StandingRow[]
  readonly sums?: readonly GridSum[]
  /** Where each line has a name of its own: what is expected of it, by its id. */
  readonly hints?: Readonly<Record<string, string>> | undefined
  /** Columns that are read here, and not written. */
  readonly shut?: readonly string[] | undefined
  /** What a first new line begins with. */
  readonly begun?: Readonly<Record<string, string>> | undefined
}

/**
 * Lines as rows of fields, inside a `Form`: those that stand, then empty ones to write in. With JavaScript, rows are added
 * as one writes, a block copied from a sheet is pasted into the cells, and Enter goes down the column.
 */
export function Grid(props: GridProps) {
  const { frame, grid, form, rows, sums = [] } = props
  const { locale } = frame
  const texts = gridUiTexts[locale]
  const script = frame.assets.scripts?.['Grid']
  const fresh = newRowsIn(grid, form)
  const all = [
    ...rows,
    ...fresh.map((id, at) => ({ id, typed: at === 0 ? (props.begun ?? {}) : {} })),
  ]
  const known = Object.fromEntries(
    columnsOf(grid).map(([name, { label }]) => [
      name,
      [label.fr, label.en, ...(grid.titles[name] ?? [])],
    ]),
  )
  return (
    <sheet-grid
      data-name={grid.name}
      data-titles={JSON.stringify(known)}
      data-words={JSON.stringify(grid.words ?? {})}
      data-most={grid.most}
      data-fixed={grid.fixed}
      data-pasted={texts.pasted}
      data-unread={texts.unread}
      data-nameless={grid.fixed ? texts.nameless : undefined}
      data-totals={texts.totals}
      data-full={texts.full}
      data-beyond={texts.beyond}
      data-half={gridTexts[locale].likeTitles('{said}')}
      data-not-a-choice={gridTexts[locale].notAChoice('{said}', '{answers}')}
      data-answers={JSON.stringify(answersIn(grid, locale))}
      data-sheet-error={gridTexts[locale].sheetError('{said}')}
      data-not-a-box={gridTexts[locale].notABox}
    >
      <table class={grid.fixed ? 'grid named' : 'grid'}>
        <thead>
          <tr>
            {columnsOf(grid).map(([name, asked]) => (
              <th scope="col" class={name === grid.fixed ? 'cell-name' : `cell-${asked.type}`}>
                {asked.label[locale]}
              </th>
            ))}
            {mayRemove(grid) ? (
              <th scope="col" class="cell-box">
                {texts.remove}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {all.map((row, at) => (
            <Row {...props} row={row} rank={at + 1} />
          ))}
        </tbody>
      </table>
      {Object.entries(grid.among ?? {}).map(([name, words = []]) => (
        <datalist id={amongId(grid, name)}>
          {words.map((word) => (
            <option value={word} />
          ))}
        </datalist>
      ))}
      <p class="hint grid-said" role="status" />
      {sums.length === 0 ? null : (
        <dl class="grid-sums">
          {sums.map((sum) => (
            <div>
              <dt>{sum.label[locale]}</dt>
              <dd data-sum={JSON.stringify({ ...sum, label: undefined })}>
                {sumSaid(
                  sumOf(
                    sum,
                    all.map((row) => typedIn(grid, form, row)),
                  ),
                  sum,
                  locale,
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </sheet-grid>
  )
}

function Row(props: GridProps & { readonly row: StandingRow; readonly rank: number }) {
  const { frame, grid, form, row, rank, hints, shut = [] } = props
  const { locale } = frame
  const named = nameOf(grid, row, locale)
  const title = named ?? gridUiTexts[locale].rowTitle(grid.row[locale], rank)
  return (
    <>
      <tr data-row={row.id} data-title={grid.fixed ? undefined : title}>
        {named === undefined ? null : (
          <th scope="row" class="cell-name">
            <span class="grid-name">{named}</span>
            {hints?.[row.id] ? <p class="hint">{hints[row.id]}</p> : null}
          </th>
        )}
        {writtenColumns(grid).map(([name, asked]) => (
          <Cell
            {...{ locale, form, asked, row, title }}
            name={cellName(grid, row.id, name)}
            column={name}
            isShut={shut.includes(name)}
            list={grid.among?.[name] ? amongId(grid, name) : undefined}
          />
        ))}
        {!mayRemove(grid) ? null : isNewRow(row.id) ? (
          // Emptied, it is no line.
          <td class="cell-box" />
        ) : (
          <Cell
            {...{ locale, form, row, title }}
            asked={removeAsked}
            column={removeCell}
            name={cellName(grid, row.id, removeCell)}
          />
        )}
      </tr>
      <RowProblems {...{ grid, form, row, title, locale }} />
    </>
  )
}

const amongId = (grid: GridProps['grid'], column: string) => `${grid.name}-${column}-liste`

/** The answers that each list takes, in words: for what is pasted and is none of them. */
function answersIn(grid: GridProps['grid'], locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    columnsOf(grid).flatMap(([name, asked]) => {
      if (asked.type !== 'choice') return []
      const labels = (asked.options ?? []).map(({ label }) => label[locale])
      return [[name, answersSaid(labels, locale)]]
    }),
  )
}

/** What names a line that always stands. */
function nameOf(grid: GridProps['grid'], row: StandingRow, locale: Locale): string | undefined {
  if (!grid.fixed) return undefined
  const typed = row.typed[grid.fixed] ?? ''
  const asked = grid.form.fields[grid.fixed]
  if (asked?.type !== 'choice') return typed
  return asked.options.find(({ value }: { value: string }) => value === typed)?.label[locale]
}

function typedIn(grid: GridProps['grid'], form: FormState, { id, typed }: StandingRow) {
  if (form.values[cellName(grid, id, removeCell)] === 'yes') return {}
  return Object.fromEntries(
    columnsOf(grid).map(([column]) => {
      const name = cellName(grid, id, column)
      // What is refused is no figure yet.
      const isRefused = form.problems[name] !== undefined
      return [column, isRefused ? undefined : (form.values[name] ?? typed[column])]
    }),
  )
}

const removeAsked = {
  type: 'box',
  required: false,
  label: { fr: gridUiTexts.fr.remove, en: gridUiTexts.en.remove },
} as const

interface CellProps {
  readonly locale: Locale
  readonly form: FormState
  readonly asked: Pick<AskedField<unknown>, 'type' | 'label'> & Partial<AskedField<unknown>>
  readonly row: StandingRow
  readonly column: string
  readonly name: string
  /** The id of what is offered while one writes. */
  readonly list?: string | undefined
  /** « Ligne 3 ». */
  readonly title: string
  readonly isShut?: boolean
}

function Cell(props: CellProps) {
  const { locale, form, asked, row, column, name, title } = props
  const label = asked.label[locale]
  const isRefused = Object.keys(form.problems).length > 0
  // A browser sends nothing of a box that was unticked.
  const value = isRefused && asked.type === 'box' ? '' : row.typed[column]
  const field = { name, label: `${title}, ${label}`, form, value }
  const facts = useField(field, (current) => sent(current, props))
  const stands = form.stands?.[name]
  return (
    <td
      class={facts.problem ? `cell-${asked.type} has-problem` : `cell-${asked.type}`}
      data-type={asked.type}
    >
      <label for={facts.id}>
        <span class="visually-hidden">{title}, </span>
        {label}
      </label>
      <Control {...props} facts={facts} />
      {stands ? (
        <details class="stands">
          <summary>{uiTexts[locale].stands}</summary>
          <p>{stands}</p>
        </details>
      ) : null}
    </td>
  )
}

function sent(current: string, { asked, locale }: CellProps) {
  const texts = uiTexts[locale]
  if (asked.type === 'box') {
    const isTicked = current === 'yes'
    return {
      value: isTicked ? 'yes' : '',
      said: isTicked ? texts.ticked : texts.unticked,
      box: true,
    }
  }
  if (asked.type === 'choice') {
    const chosen = asked.options?.find(({ value }) => value === current)
    return { value: chosen?.value ?? '', said: chosen?.label[locale] }
  }
  return { value: current }
}

interface AnswerGroup {
  readonly name: string
  readonly answers: { readonly value: string; readonly words: string }[]
}

/**
 * « Dépenses : Lieux » is « Lieux », under « Dépenses »: a narrow column shows the answer, and its first letter chooses it.
 * An answer without a colon is in no group.
 */
function groupsOf(
  options: readonly { readonly value: string; readonly label: Texts<string> }[],
  locale: Locale,
): readonly AnswerGroup[] {
  const groups: AnswerGroup[] = []
  for (const { value, label } of options) {
    const [, name = '', words = label[locale]] =
      /^([^:\s]+(?: [^:\s]+)*)\s?:\s(\S.*)$/.exec(label[locale]) ?? []
    const last = groups.at(-1)
    if (last?.name === name) last.answers.push({ value, words })
    else groups.push({ name, answers: [{ value, words }] })
  }
  return groups
}

function Control({
  asked,
  locale,
  list,
  isShut,
  facts,
}: CellProps & { readonly facts: ReturnType<typeof useField> }) {
  const { control, current } = facts
  switch (asked.type) {
    case 'box':
      return <input {...control} type="checkbox" value="yes" checked={current === 'yes'} />
    case 'choice':
      return (
        <select {...control} class="input select">
          <option value="">{uiTexts[locale].choose}</option>
          {groupsOf(asked.options ?? [], locale).map(({ name, answers }) => {
            const options = answers.map(({ value, words }) => (
              <option value={value} selected={value === current}>
                {words}
              </option>
            ))
            return name === '' ? options : <optgroup label={name}>{options}</optgroup>
          })}
        </select>
      )
    case 'long-text':
      return (
        <textarea {...control} class="input full" rows={1}>
          {current.startsWith('\n') ? `\n${current}` : current}
        </textarea>
      )
    case 'date':
      return <input {...control} class="input" type="date" value={current} />
    case 'figure':
      return (
        <input
          {...control}
          class="input"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={current}
          readonly={isShut}
        />
      )
    default:
      return (
        <input
          {...control}
          class="input"
          type="text"
          autocomplete="off"
          list={list}
          value={current}
        />
      )
  }
}
