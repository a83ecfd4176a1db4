import { writtenDay } from '#kit/dates.ts'
import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import {
  type Experiment,
  evaluationPaths,
  paths as experimentPaths,
  protocolPaths,
} from '#modules/experiments/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ownDeviationsInWords } from '../deviation-words.ts'
import type { KeptResult } from '../kept-result.ts'
import { publishForm, withdrawForm } from '../result-forms.ts'
import { shownNumbers } from '../shown-numbers.ts'
import { keptTexts } from '../texts/kept.ts'
import { resultTexts } from '../texts/results.ts'
import { ComputedResult } from './ComputedResult.tsx'

export interface ResultPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly result: KeptResult
  readonly mayPublish: boolean
  /** Of the act that came back. */
  readonly form: FormState
}

const tones = { draft: 'neutral', published: 'good', withdrawn: 'danger' } as const

/** One result that was kept: what it says, what differs from the plan, and where it comes from. */
export function ResultPage(props: ResultPageProps) {
  const { frame, experiment, result, form, mayPublish } = props
  const { locale } = frame
  const texts = keptTexts[locale]
  const { kind, state } = result
  return (
    <Layout
      frame={frame}
      title={texts.title[kind]}
      crumbs={[
        {
          label: experiment.title,
          labelIn: writtenLocale,
          href: experimentPaths.experiment(experiment.slug),
        },
        {
          label: resultTexts[locale].evaluation,
          href: evaluationPaths.evaluation(experiment.slug),
        },
        { label: texts.title[kind] },
      ]}
      refused={hasProblems(form)}
    >
      <p>
        <Badge tone={kind === 'exploratory' ? 'caution' : 'info'}>{texts.kind[kind]}</Badge>{' '}
        <Badge tone={tones[state]}>{texts.state[state]}</Badge>
      </p>
      {state === 'draft' ? <p>{texts.draftLead}</p> : null}
      {result.publishedAt ? (
        <p>{texts.publishedOn(writtenDay(result.publishedAt, locale))}</p>
      ) : null}
      {result.withdrawnAt ? <Withdrawn {...props} /> : <Standing {...props} />}
      {mayPublish && state === 'draft' ? <Publishing {...props} /> : null}
      {!mayPublish && state === 'draft' ? <p>{texts.notYours}</p> : null}
      {mayPublish && state === 'published' ? <Withdrawing {...props} /> : null}
    </Layout>
  )
}

/** Of what was withdrawn, its question, its days and the reason are left. */
function Withdrawn({ frame, result }: ResultPageProps) {
  const texts = keptTexts[frame.locale]
  return (
    <>
      <p>
        <strong lang={writtenLocale}>{result.question}</strong>
      </p>
      <Notice
        tone="danger"
        title={texts.withdrawnOn(writtenDay(result.withdrawnAt ?? result.keptAt, frame.locale))}
      >
        <Prose markdown={result.reason} />
      </Notice>
    </>
  )
}

function Standing(props: ResultPageProps) {
  const { frame, result } = props
  const texts = keptTexts[frame.locale]
  const { kind, numbers, reason, note } = result
  return (
    <>
      {kind === 'exploratory' ? (
        <Notice tone="caution" title={texts.title.exploratory}>
          <p>{texts.exploratoryMeans}</p>
        </Notice>
      ) : null}
      {numbers ? (
        <ComputedResult
          locale={frame.locale}
          ran={numbers}
          shown={shownNumbers(numbers, result.openColumns !== undefined)}
        />
      ) : (
        <section>
          <p>
            <strong lang={writtenLocale}>{result.question}</strong>
          </p>
          <h2>{texts.why}</h2>
          <Prose markdown={reason} />
        </section>
      )}
      <Deviations {...props} />
      {note === '' ? null : (
        <section>
          <h2>{texts.note}</h2>
          <Prose markdown={note} />
        </section>
      )}
      <Source {...props} />
    </>
  )
}

function Deviations({ frame, result }: ResultPageProps) {
  const texts = keptTexts[frame.locale]
  const own = ownDeviationsInWords(result, frame.locale)
  if (result.state === 'draft' && own.length === 0) return null
  return (
    <section id="ecarts">
      <h2>{texts.deviations}</h2>
      {own.length > 0 ? (
        <ul>
          {own.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {result.deviations === '' ? null : <Prose markdown={result.deviations} />}
      {own.length === 0 && result.deviations === '' ? <p>{texts.noDeviation}</p> : null}
    </section>
  )
}

/** Where it comes from, so that whoever has the plan and the file can compute it again. */
function Source({ frame, experiment, result }: ResultPageProps) {
  const texts = keptTexts[frame.locale]
  const { protocolVersion, planPlace, openColumns, fileSha256 } = result
  return (
    <Disclosure summary={texts.from(protocolVersion)}>
      <p>
        <a href={protocolPaths.planFile(experiment.slug, protocolVersion, planPlace)}>
          {texts.readPlan}
        </a>
      </p>
      <Facts
        items={[
          { name: texts.planHash, value: result.planSha256 },
          { name: texts.protocolHash, value: result.protocolSha256 },
          ...(fileSha256 === undefined ? [] : [{ name: texts.fileHash, value: fileSha256 }]),
          ...(result.numbers
            ? [
                {
                  name: texts.columns,
                  value: openColumns
                    ? texts.columnsOpen(openColumns.rows.length)
                    : texts.columnsKept,
                },
              ]
            : []),
        ]}
      />
    </Disclosure>
  )
}

function Publishing({ frame, experiment, result, form }: ResultPageProps) {
  const texts = keptTexts[frame.locale]
  return (
    <section>
      <h2>{texts.publish}</h2>
      <p>{texts.publishLead}</p>
      <Form
        frame={frame}
        id="publier"
        action={evaluationPaths.publishResult(experiment.slug, result.id)}
        form={form}
        submit={texts.publishSubmit}
      >
        <AskedFields fields={publishForm.fields} form={form} locale={frame.locale} />
      </Form>
      <ActionButton
        frame={frame}
        action={evaluationPaths.dropResult(experiment.slug, result.id)}
        label={texts.drop}
        confirm={texts.dropConfirm}
        tone="danger"
      />
    </section>
  )
}

function Withdrawing({ frame, experiment, result, form }: ResultPageProps) {
  const texts = keptTexts[frame.locale]
  return (
    <Disclosure summary={texts.withdraw} open={hasProblems(form)}>
      <Form
        frame={frame}
        id="retirer"
        action={evaluationPaths.withdrawResult(experiment.slug, result.id)}
        form={form}
        submit={texts.withdrawSubmit}
      >
        <AskedFields fields={withdrawForm.fields} form={form} locale={frame.locale} />
      </Form>
    </Disclosure>
  )
}
