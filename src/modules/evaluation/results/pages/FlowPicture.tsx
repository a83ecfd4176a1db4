import type { Analysis } from '#engines/field-trials/index.ts'
import type { Locale } from '#kit/texts.ts'
import { Picture } from '#ui/Picture/Picture.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { flowSteps } from '../flow-steps.ts'
import { flowTexts } from '../texts/flow.ts'
import { FlowDrawing } from './FlowDrawing.tsx'

/** The way of the rows, drawn, with its table. */
export function FlowPicture(props: {
  readonly locale: Locale
  readonly received: number
  readonly analysis: Analysis
}) {
  const { locale, received, analysis } = props
  const texts = flowTexts[locale]
  const steps = flowSteps(received, analysis)
  return (
    <>
      <h3>{texts.title}</h3>
      <Picture
        locale={locale}
        kind="flow"
        drawing={<FlowDrawing steps={steps} locale={locale} />}
        table={
          <Table
            caption={texts.title}
            captionHidden
            columns={[
              ...[{ title: texts.step }, { title: texts.groupTitle }],
              { title: texts.rowsTitle, align: 'right' as const },
            ]}
            rows={[
              [texts.received, '', String(steps.received)],
              ...steps.leftOut.map(({ column, count }) => [
                ...[texts.without(column), '', String(count)],
              ]),
              ...steps.groups.map(({ name, n }) => [texts.inGroup, name, String(n)]),
              ...steps.ends.flatMap((end) => [
                ...(end.byGroup ?? []).map(({ name, n }) => [
                  ...[texts.counted(end.name), name, String(n)],
                ]),
                [texts.counted(end.name), texts.all, String(end.counted)],
                ...(end.lost === 0 ? [] : [[texts.notCounted(end.name), '', String(end.lost)]]),
              ]),
            ]}
          />
        }
      />
    </>
  )
}
