import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { AskedField } from '#kit/forms/asked-fields.ts'
import type { Frame } from '#kit/frame.ts'
import { columnsOf, type Grid, type StandingRow } from '#kit/grids/grid.ts'
import { markOfBlock, type PastedBlock, type PastedLine } from '#kit/grids/pasted-lines.ts'
import { Form } from '../Form/Form.tsx'
import { HiddenField } from '../HiddenField/HiddenField.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { Table } from '../Table/Table.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { gridUiTexts } from './texts.ts'

// biome-ignore lint/suspicious/noExplicitAny: whatever its lines give, they are told alike.
type AnyGrid = Grid<any>

export interface PasteFormProps {
  readonly frame: Frame
  readonly grid: AnyGrid
  readonly action: string
  readonly form: FormState
  /** What the text would do, once it was read: the preview, with its confirmation. */
  readonly read?:
    | {
        readonly text: string
        readonly block: PastedBlock<unknown>
        readonly rows: readonly StandingRow[]
      }
    | undefined
}

/** A block copied from a sheet: pasted, told line by line, then saved in one act. */
export function PasteForm(props: PasteFormProps) {
  const { frame, grid, action, form, read } = props
  const { locale } = frame
  const texts = gridUiTexts[locale]
  const order = columnsOf(grid).map(([, { label }]) => label[locale])
  return (
    <>
      {read ? <Preview {...props} read={read} /> : null}
      <Form
        frame={frame}
        action={action}
        form={form}
        submit={texts.preview}
        id="coller"
        tone={read ? 'quiet' : 'action'}
      >
        <TextArea
          name="block"
          label={read ? texts.again : texts.paste}
          hint={`${texts.pasteHint} ${order.join(', ')}.`}
          form={form}
          value={read?.text}
          rows={12}
          required
        />
      </Form>
    </>
  )
}

function Preview({
  frame,
  grid,
  action,
  read,
}: PasteFormProps & { read: NonNullable<PasteFormProps['read']> }) {
  const { locale } = frame
  const texts = gridUiTexts[locale]
  const { lines, leftAside } = read.block
  const count = (state: PastedLine<unknown>['state']) =>
    lines.filter((line) => line.state === state).length
  const counts = {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  }
  const useful = counts.added + counts.changed
  const title = useful === 0 ? texts.wasRead : texts.willDo
  const common = saidOfAll(lines)
  // What was read, and in which column: the words themselves are in the text below.
  const columns = columnsOf(grid).filter(([name]) => lines.some(({ typed }) => typed[name]))
  return (
    <section id="apercu" class="grid-told">
      <h2>{title}</h2>
      <p>{texts.counts(counts)}.</p>
      {useful === 0 ? <Notice tone="caution">{texts.nothingToDo}</Notice> : null}
      {common.map((why) => (
        <p>{texts.forAll(why)}</p>
      ))}
      {leftAside.length > 0 ? <p class="hint">{texts.leftAside(leftAside.join(', '))}</p> : null}
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: texts.line },
          { title: texts.effect },
          ...columns.map(([, asked]) => ({
            title: asked.label[locale],
            align: asked.type === 'figure' ? ('right' as const) : undefined,
          })),
        ]}
        rows={lines.map((line) => [
          line.line,
          <Effect {...{ line, grid, locale, common }} rows={read.rows} />,
          ...columns.map(([name, asked]) => <>{shownCell(asked, line.typed[name], locale)}</>),
        ])}
      />
      <Form
        frame={frame}
        action={action}
        form={{ values: {}, problems: {} }}
        id="confirmer"
        submit={useful === 0 ? texts.correct : texts.confirm(useful)}
        also={useful === 0 ? undefined : { name: 'correct', label: texts.correct }}
      >
        <HiddenField name="block" value={read.text} />
        <HiddenField name={useful === 0 ? 'correct' : 'confirmed'} value="on" />
        <HiddenField name="told" value={markOfBlock(read.block)} />
      </Form>
    </section>
  )
}

/** What is wrong with every line that could have been one is said once. */
function saidOfAll(lines: readonly PastedLine<unknown>[]): readonly string[] {
  const left = lines.flatMap((line) =>
    line.state === 'refused' && line.mendable ? [line.why] : [],
  )
  const [first = [], ...others] = left
  return others.length < 2 ? [] : first.filter((why) => others.every((list) => list.includes(why)))
}

function Effect(props: {
  readonly line: PastedLine<unknown>
  readonly grid: AnyGrid
  readonly rows: readonly StandingRow[]
  readonly locale: Frame['locale']
  /** What was said once above. */
  readonly common: readonly string[]
}): Child {
  const { line, grid, rows, locale, common } = props
  const texts = gridUiTexts[locale]
  const state = <strong>{texts.states[line.state]}</strong>
  if (line.state === 'refused') {
    return (
      <>
        {state}
        {line.why
          .filter((why) => !common.includes(why))
          .map((why) => (
            <div>{why}</div>
          ))}
        <div class="hint">{line.cells.filter((cell) => cell !== '').join(' · ')}</div>
      </>
    )
  }
  const cellShown = (name: string, typed: string | undefined) =>
    shownCell(grid.form.fields[name], typed, locale) || texts.empty
  if (line.state === 'added') {
    const besides = grid.besides?.(line.written)
    return (
      <>
        {state}
        {besides ? <div>{besides[locale]}</div> : null}
      </>
    )
  }
  if (line.state !== 'changed') return state
  const before = rows.find(({ id }) => id === line.id)?.typed ?? {}
  return (
    <>
      {state}
      {line.differs.map((name) => {
        return (
          <div>
            {texts.changes(
              grid.form.fields[name]?.label[locale] ?? name,
              cellShown(name, before[name]),
              cellShown(name, line.typed[name]),
            )}
          </div>
        )
      })}
    </>
  )
}

/** As the house writes what was read: the words of an answer, an amount; what could not be read stands as it is. */
function shownCell(
  asked: AskedField<unknown> | undefined,
  typed: string | undefined,
  locale: Frame['locale'],
): string {
  if (!asked || !typed) return ''
  if (asked.type === 'choice')
    return asked.options.find(({ value }) => value === typed)?.label[locale] ?? typed
  if (asked.type === 'box') return gridUiTexts[locale].ticked
  const read = asked.written && asked.shape.safeParse(typed)
  if (!read?.success || read.data === undefined) return typed
  return asked.written?.(read.data as never, locale) ?? typed
}
