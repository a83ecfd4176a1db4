import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import * as rows from '../../rows.ts'
import { type FieldSpec, writingFieldTexts } from '../../working/nouns.ts'

export interface ItemFound {
  readonly slug: string
  readonly title: string
}

export interface WritingRowsProps {
  readonly locale: Locale
  readonly spec: FieldSpec
  readonly form: FormState
  readonly control: 'authors' | 'sources' | 'steps' | 'items'
  readonly label: string
  readonly hint: string | undefined
  /** Titles of the resources of a collection, by address. */
  readonly items: ReadonlyMap<string, string>
  /** Resources that answer a search, to be added. */
  readonly found: readonly ItemFound[]
}

const spare = { authors: 2, sources: 2, steps: 2, items: 0 }

/** Rows of fields: those there are, and some more to fill in; without a script, saving gives new ones. */
export function WritingRows(props: WritingRowsProps) {
  const { spec, control, form } = props
  const cells = cellsOf(control, form.values[spec.key] ?? '')
  const problem = form.problems[spec.key]
  const count = cells.length + spare[control]
  return (
    <fieldset class={problem ? 'field group has-problem' : 'field group'} id={`champ-${spec.key}`}>
      <legend>{props.label}</legend>
      {props.hint ? <p class="hint">{props.hint}</p> : null}
      {problem ? <p class="problem">{problem}</p> : null}
      {control === 'items' ? (
        <Items {...props} cells={cells} />
      ) : (
        Array.from({ length: count }, (_, at) => (
          <Row {...props} at={at} cells={cells[at] ?? []} isNew={at >= cells.length} />
        ))
      )}
    </fieldset>
  )
}

interface RowProps extends WritingRowsProps {
  readonly at: number
  readonly cells: readonly string[]
  readonly isNew: boolean
}

function Row(props: RowProps) {
  const { locale, spec, control, at, cells, isNew } = props
  const texts = writingFieldTexts[locale]
  const name = (cell: number) => `${spec.key}.${at}.${cell}`
  const field = (cell: number, label: string) => ({
    name: name(cell),
    label,
    form: { values: {}, problems: {} },
    value: cells[cell] ?? '',
  })
  // A row that says nothing is left out: what it needs is not asked of the spare ones.
  const needed = (cell: number, label: string) => ({ ...field(cell, label), eitherOr: true })
  return (
    <fieldset class="writing-row">
      <legend>{isNew ? texts.newRow : texts.row(at + 1)}</legend>
      {control === 'steps' ? (
        <>
          <TextField {...field(0, texts.rowTitle)} />
          <TextArea {...needed(1, texts.rowText)} rows={3} />
          <NumberField {...field(2, texts.rowMinutes)} />
          <NumberField {...field(3, texts.rowRank)} value={isNew ? '' : String(at + 1)} />
        </>
      ) : (
        <>
          {control === 'authors' ? (
            <TextField {...needed(0, texts.rowName)} />
          ) : (
            <TextField {...field(0, texts.rowLabel)} />
          )}
          <TextField
            {...needed(1, control === 'authors' ? texts.rowOrganisation : texts.rowHref)}
          />
        </>
      )}
    </fieldset>
  )
}

/** Chosen resources with their rank and why they are there; then those a search found. */
function Items(props: WritingRowsProps & { readonly cells: readonly (readonly string[])[] }) {
  const { locale, spec, cells, items, found } = props
  const texts = writingFieldTexts[locale]
  const added = found.filter(({ slug }) => !cells.some(([known]) => known === slug))
  const all = [
    ...cells.map(([slug = '', note = '']) => ({ slug, note, isNew: false })),
    ...added.map(({ slug }) => ({ slug, note: '', isNew: true })),
  ]
  const titleOf = (slug: string) =>
    items.get(slug) ?? found.find((item) => item.slug === slug)?.title ?? slug
  return (
    <>
      {added.length > 0 ? <p class="hint">{texts.foundItems}</p> : null}
      {all.map(({ slug, note, isNew }, at) => {
        const id = `item-${at}`
        return (
          <fieldset class="writing-row">
            <legend>{titleOf(slug)}</legend>
            {/* An unticked box sends nothing: the empty field before it says that the row was there. */}
            <input type="hidden" name={`${spec.key}.${at}.0`} value="" />
            <div class="choice">
              <input
                type="checkbox"
                id={id}
                name={`${spec.key}.${at}.0`}
                value={slug}
                checked={!isNew}
              />
              <label for={id}>{isNew ? texts.addItem : texts.keepItem}</label>
            </div>
            <TextField
              name={`${spec.key}.${at}.1`}
              label={texts.rowNote}
              form={{ values: {}, problems: {} }}
              value={note}
            />
            <NumberField
              name={`${spec.key}.${at}.2`}
              label={texts.rowRank}
              form={{ values: {}, problems: {} }}
              value={isNew ? '' : String(at + 1)}
            />
          </fieldset>
        )
      })}
    </>
  )
}

function cellsOf(control: WritingRowsProps['control'], text: string): string[][] {
  switch (control) {
    case 'authors':
      return rows.readAuthors(text).map(({ name, organisation }) => [name, organisation])
    case 'sources':
      // As typed: a source whose address is missing comes back to be mended.
      return rows.linesOf(text).map((line) => line.split('|').map((cell) => cell.trim()))
    case 'items':
      return rows.readItems(text).map(({ slug, note }) => [slug, note])
    case 'steps':
      return rows
        .readSteps(text)
        .map(({ title, text: told, minutes }) => [title, told, minutes?.toString() ?? ''])
  }
}
