import type { FormState } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { Select } from '../Select/Select.tsx'

export interface ColumnChoicesProps {
  readonly header: readonly string[]
  /** What was said of each column, by its title. */
  readonly mapping: Readonly<Record<string, string>>
  /** The first lines: two cells that hold something are shown as examples. */
  readonly sample: readonly { readonly cells: readonly string[] }[]
  readonly fields: readonly { readonly value: string; readonly label: string }[]
  readonly form: FormState
  readonly words: {
    readonly column: (title: string) => string
    readonly example: (cells: string) => string
    readonly aside: string
  }
  /** Signs of an example that are shown. */
  readonly longest?: number
}

/** What each column of a file holds: one choice for each, with what stands in its first cells. */
export function ColumnChoices(props: ColumnChoicesProps) {
  const { header, mapping, sample, fields, form, words, longest = 40 } = props
  const options = [{ value: '', label: words.aside }, ...fields]
  return (
    <>
      {header.map((title, at) => {
        const cells = sample
          .map((row) => row.cells[at] ?? '')
          .filter((cell) => cell !== '')
          .slice(0, 2)
          .map((cell) => (cell.length > longest ? `${cell.slice(0, longest)}…` : cell))
          .join(' · ')
        return (
          <Select
            name={`column${at}`}
            eitherOr
            label={words.column(title)}
            hint={cells === '' ? undefined : words.example(cells)}
            form={form}
            value={ownOf(mapping, title) ?? ''}
            options={options}
          />
        )
      })}
    </>
  )
}
