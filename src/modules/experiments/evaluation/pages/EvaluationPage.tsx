import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { PublishedResult } from '#kit/frames/published-result.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { answered, type EvaluationLine, type EvaluationReport } from '../evaluation.ts'
import { evaluationTexts } from '../texts/evaluation.ts'
import { ReportFields } from './EvaluationFields.tsx'
import { Results } from './Results.tsx'

export interface EvaluationProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly lines: readonly EvaluationLine[]
  readonly reports: readonly EvaluationReport[]
  readonly mayWrite: boolean
  readonly mayCompute: boolean
  /** Published by the room that computes them; what was withdrawn says so. */
  readonly results: readonly PublishedResult[]
  readonly today: string
  /** The form of a report that came back. */
  readonly form: FormState
}

export function EvaluationPage(props: EvaluationProps) {
  const { frame, experiment, lines, reports, mayWrite, form } = props
  const texts = evaluationTexts[frame.locale]
  const { found, total } = answered(lines)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      refused={form !== emptyForm}
      actions={
        mayWrite ? (
          <>
            <ButtonLink href={evaluationPaths.lines(experiment.slug)}>{texts.write}</ButtonLink>
            <ButtonLink href={evaluationPaths.paste(experiment.slug)} tone="quiet">
              {gridUiTexts[frame.locale].paste}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <Results {...props} />
      <section>
        <h2>{texts.questions}</h2>
        <p>{total === 0 ? texts.noQuestion : texts.progress(String(found), String(total))}</p>
        {lines.map((line) => (
          <Line {...props} line={line} />
        ))}
      </section>
      <section>
        <h2>{texts.reports}</h2>
        {reports.length === 0 && <p>{texts.noReport}</p>}
        {reports.map((report) => (
          <Report {...props} report={report} />
        ))}
        {mayWrite && <NewReport {...props} />}
      </section>
    </ExperimentLayout>
  )
}

function Line({ frame, line }: EvaluationProps & { readonly line: EvaluationLine }) {
  const texts = evaluationTexts[frame.locale]
  const facts = (['criterion', 'indicator', 'source', 'planned', 'finding'] as const)
    .filter((key) => line[key])
    .map((key) => ({ name: texts[key], value: line[key] }))
  return (
    <Card title={line.question} titleIn={writtenLocale} level={3}>
      <Facts items={facts} />
    </Card>
  )
}

function Report({
  frame,
  experiment,
  report,
}: EvaluationProps & { readonly report: EvaluationReport }) {
  const texts = evaluationTexts[frame.locale]
  return (
    <Card
      title={`${report.author}, ${texts.forms[report.form]}`}
      level={3}
      eyebrow={writtenDay(report.filedOn, frame.locale)}
    >
      <Prose markdown={report.summary} />
      {report.link && (
        <p>
          <GivenLink href={report.link} label={texts.link} />
        </p>
      )}
      {report.fileId && (
        <p>
          <a href={evaluationPaths.reportFile(experiment.slug, report.id)}>{texts.readFile}</a>
        </p>
      )}
      {report.protocolVersion !== undefined && <p>{texts.under(String(report.protocolVersion))}</p>}
    </Card>
  )
}

function NewReport(props: EvaluationProps) {
  const { frame, experiment, today, form } = props
  const texts = evaluationTexts[frame.locale]
  return (
    <Disclosure summary={texts.fileIt} open={form !== emptyForm}>
      <Form
        frame={frame}
        id="deposer"
        multipart
        action={evaluationPaths.report(experiment.slug)}
        form={form}
        submit={texts.fileIt}
      >
        <ReportFields locale={frame.locale} form={form} today={today} />
      </Form>
    </Disclosure>
  )
}
