import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { ChosenAction } from '../assessment.ts'
import type { IndexModel } from '../index-model.ts'
import type { Moved } from '../results.ts'
import { resultTexts } from '../texts/results.ts'

export interface MovedViewProps {
  readonly frame: Frame
  readonly model: IndexModel
  readonly moved: readonly Moved[]
  /** Chosen after the wave before. */
  readonly between: readonly ChosenAction[]
}

/** What moved first, in a table that stays short; what nobody can tell is folded below it, and hidden from no one. */
export function MovedView(props: MovedViewProps) {
  const { moved } = props
  const texts = resultTexts[props.frame.locale]
  const sure = moved.filter(({ change }) => change.moved !== 'unsure')
  const unsure = moved.filter(({ change }) => change.moved === 'unsure')
  return (
    <>
      <h2>{texts.moved}</h2>
      <p>{texts.movedWhy}</p>
      {sure.length === 0 ? (
        <p>{texts.nothingMoved}</p>
      ) : (
        <MovedTable {...props} lines={sure} caption={texts.moved} />
      )}
      {unsure.length === 0 ? null : (
        <Disclosure summary={texts.unsureLines(unsure.length)}>
          <MovedTable {...props} lines={unsure} caption={texts.verdict.unsure} />
        </Disclosure>
      )}
    </>
  )
}

function MovedTable(
  props: MovedViewProps & { readonly lines: readonly Moved[]; readonly caption: string },
) {
  const { frame, lines, between, model, caption } = props
  const { locale } = frame
  const texts = resultTexts[locale]
  const written = (score: number) => {
    const value = writtenNumber(3 * score, locale, 1)
    return score > 0 ? `+${value}` : value
  }
  const tried = (markerId: string) =>
    between
      .filter((action) => action.markerId === markerId)
      .map(({ text }) => plainProse(text))
      .join(texts.andAlso)
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { title: texts.marker },
        { title: texts.group },
        { title: texts.change },
        { title: texts.reading },
        { title: texts.between },
      ]}
      rows={lines.map(({ marker, role, change }) => [
        marker.title[locale],
        model.roles.find(({ id }) => id === role)?.text[locale] ?? role,
        texts.changeOf(written(change.change), written(change.low), written(change.high)),
        texts.verdict[change.moved],
        tried(marker.id),
      ])}
    />
  )
}
