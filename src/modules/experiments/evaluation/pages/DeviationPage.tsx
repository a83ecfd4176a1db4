import type { Frame } from '#kit/frame.ts'
import { writtenGap } from '#kit/numbers.ts'
import { writtenQuantity } from '#kit/writing/quantity.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { type DeviationLine, deviating, deviationKinds, gapOf } from '../deviation.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

export interface DeviationProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly lines: readonly DeviationLine[]
}

/** Everything planned beside what became of it. Each figure leads to where it comes from. */
export function DeviationPage({ frame, experiment, lines }: DeviationProps) {
  const { locale } = frame
  const texts = evaluationTexts[locale]
  const figures = lines.filter(({ kind }) => kind === 'figure')
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.deviationTitle}
      lead={texts.deviationLead}
      wide
    >
      {lines.length === 0 ? (
        <EmptyState title={texts.deviationEmpty}>{texts.deviationEmptyText}</EmptyState>
      ) : (
        <>
          <p>{texts.onlyGaps(deviating(lines).length)}</p>
          {figures.length > 0 && (
            <PlannedActual
              locale={locale}
              title={texts.deviationTitle}
              rows={figures.map(({ label, unit, planned, actual, href }) => ({
                label: label[locale],
                unit: unit[locale],
                planned,
                actual,
                href,
              }))}
            />
          )}
          <DeviationTables frame={frame} lines={lines} />
          <Actions>
            <a href={evaluationPaths.deviationsFile(experiment.slug, 'csv')}>{texts.csv}</a>
            <a href={evaluationPaths.deviationsFile(experiment.slug, 'xlsx')}>{texts.xlsx}</a>
          </Actions>
        </>
      )}
    </ExperimentLayout>
  )
}

function DeviationTables({ frame, lines }: Pick<DeviationProps, 'frame' | 'lines'>) {
  const { locale } = frame
  const texts = evaluationTexts[locale]
  const said = (value: number | undefined, unit: string) =>
    value === undefined ? texts.unknown : writtenQuantity(value, unit, locale)
  const kinds = deviationKinds.filter((kind) => lines.some((line) => line.kind === kind))
  return (
    <>
      {kinds.map((kind) => (
        <section>
          <h2>{texts.kinds[kind]}</h2>
          <Table
            caption={texts.kinds[kind]}
            captionHidden
            columns={[
              { title: texts.what },
              { title: texts.plannedShort, align: 'right' },
              { title: texts.actualShort, align: 'right' },
              { title: texts.gap, align: 'right' },
              { title: texts.note },
            ]}
            rows={lines
              .filter((line) => line.kind === kind)
              .map((line) => [
                <a href={line.href}>{line.label[locale]}</a>,
                said(line.planned, line.unit[locale]),
                said(line.actual, line.unit[locale]),
                gapText(line, locale),
                noteText(line, locale),
              ])}
          />
        </section>
      ))}
    </>
  )
}

function gapText(line: DeviationLine, locale: Frame['locale']): string {
  const gap = gapOf(line)
  if (gap === undefined) return '–'
  if (gap === 0) return evaluationTexts[locale].noGap
  return writtenGap(gap, (size) => writtenQuantity(size, line.unit[locale], locale))
}

function noteText({ note, producedUnder }: DeviationLine, locale: Frame['locale']): string {
  const mark =
    producedUnder === undefined ? '' : evaluationTexts[locale].mark(String(producedUnder))
  return [note, mark].filter(Boolean).join('. ')
}
