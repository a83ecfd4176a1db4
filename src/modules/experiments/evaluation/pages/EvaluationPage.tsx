import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { answered, type EvaluationLine, type EvaluationReport } from '../evaluation.ts'
import { evaluationTexts } from '../texts/evaluation.ts'
import { EvaluationFields, ReportFields } from './EvaluationFields.tsx'

export interface EvaluationProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly lines: readonly EvaluationLine[]
  readonly reports: readonly EvaluationReport[]
  readonly mayWrite: boolean
  readonly today: string
  /** The form that came back: of a new question, of a known one (its id), or of a report. */
  readonly refused?: { readonly of: string; readonly form: FormState }
}

export function EvaluationPage(props: EvaluationProps) {
  const { frame, experiment, lines, reports, mayWrite, refused } = props
  const texts = evaluationTexts[frame.locale]
  const { found, total } = answered(lines)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="evaluation"
      title={texts.title}
      lead={texts.lead}
      refused={refused !== undefined}
    >
      <section>
        <h2>{texts.questions}</h2>
        <p>{total === 0 ? texts.noQuestion : texts.progress(String(found), String(total))}</p>
        {lines.map((line) => (
          <Line {...props} line={line} />
        ))}
        {mayWrite && <NewLine {...props} />}
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

function formOf({ refused }: EvaluationProps, of: string): FormState {
  return refused?.of === of ? refused.form : emptyForm
}

function Line(props: EvaluationProps & { readonly line: EvaluationLine }) {
  const { frame, experiment, line, mayWrite } = props
  const texts = evaluationTexts[frame.locale]
  const form = formOf(props, line.id)
  const facts = (['criterion', 'indicator', 'source', 'planned', 'finding'] as const)
    .filter((key) => line[key])
    .map((key) => ({ name: texts[key], value: line[key] }))
  return (
    <Card title={line.question} titleIn={writtenLocale} level={3}>
      <Facts items={facts} />
      {mayWrite && (
        <Disclosure
          summary={`${texts.write}${colon[frame.locale]}${plainProse(line.question)}`}
          open={form !== emptyForm}
        >
          <Form
            frame={frame}
            id={`question-${line.id}`}
            action={evaluationPaths.line(experiment.slug, line.id)}
            form={form}
            submit={texts.save}
            seen
          >
            <EvaluationFields locale={frame.locale} form={form} line={line} />
          </Form>
          <ActionButton
            frame={frame}
            action={evaluationPaths.removeLine(experiment.slug, line.id)}
            label={texts.remove}
            tone="danger"
            confirm={plainProse(line.question)}
          />
        </Disclosure>
      )}
    </Card>
  )
}

function NewLine(props: EvaluationProps) {
  const { frame, experiment } = props
  const texts = evaluationTexts[frame.locale]
  const form = formOf(props, 'new')
  return (
    <Disclosure summary={texts.add} open={form !== emptyForm || props.lines.length === 0}>
      <Form
        frame={frame}
        id="nouvelle-question"
        action={evaluationPaths.evaluation(experiment.slug)}
        form={form}
        submit={texts.add}
      >
        <EvaluationFields locale={frame.locale} form={form} />
      </Form>
    </Disclosure>
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
  const { frame, experiment, today } = props
  const texts = evaluationTexts[frame.locale]
  const form = formOf(props, 'report')
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
