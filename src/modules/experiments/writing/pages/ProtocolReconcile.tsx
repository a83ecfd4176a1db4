import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { wordDiff } from '#kit/word-diff/word-diff.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts, questionHref } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import type { Reconciliation } from '../protocol-reconciliation.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolReconcileProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly draftId: string
  readonly reconciliation: Reconciliation
  /** Who saved the text in place, and when. */
  readonly theirs: { readonly who: string | undefined; readonly at: Date | undefined }
  readonly form: FormState
}

/** Two texts of one question: both shown whole, their difference, their merge, and the choice. */
export function ProtocolReconcile(props: ProtocolReconcileProps) {
  const { frame, experiment, section, reconciliation, theirs } = props
  const texts = protocolWriting[frame.locale]
  const title = section.words[frame.locale].title
  const when = theirs.at ? writtenInstant(theirs.at, frame.locale) : '…'
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.reconcileTitle}
      lead={texts.reconcileLead(title)}
      refused={Object.keys(props.form.problems).length > 0}
      wide
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: title, href: questionHref(experiment.slug, section) },
      ]}
    >
      <div class="protocol-two-texts">
        <Card title={texts.theirs(theirs.who ?? texts.someone, when)}>
          <p class="as-typed">{reconciliation.theirsText}</p>
        </Card>
        <Card title={texts.mine} tone="accent">
          <p class="as-typed">{reconciliation.mineText}</p>
        </Card>
      </div>
      <section>
        <h2>{texts.changesTitle}</h2>
        <WordDiff
          locale={frame.locale}
          pieces={wordDiff(reconciliation.theirsText, reconciliation.mineText)}
        />
      </section>
      <Merged {...props} />
      <ChoiceForm {...props} />
    </ExperimentLayout>
  )
}

function Merged({ frame, reconciliation }: ProtocolReconcileProps) {
  const texts = protocolWriting[frame.locale]
  const { merge, isText } = reconciliation
  if (!merge.clean) {
    return (
      <Notice tone="caution" title={texts.mergeTitle}>
        <p>{isText ? texts.mergeTorn : texts.mergeRows}</p>
      </Notice>
    )
  }
  return (
    <section>
      <h2>{texts.mergeTitle}</h2>
      <p>{texts.mergeClean}</p>
      <Disclosure summary={texts.mergeTitle} open>
        <WordDiff locale={frame.locale} pieces={wordDiff(reconciliation.theirsText, merge.text)} />
      </Disclosure>
    </section>
  )
}

function ChoiceForm(props: ProtocolReconcileProps) {
  const { frame, experiment, section, reconciliation, form } = props
  const texts = protocolWriting[frame.locale]
  const { merge, isText } = reconciliation
  const offered = [
    ...(merge.clean ? (['merged'] as const) : []),
    'mine' as const,
    'theirs' as const,
    ...(isText ? (['own'] as const) : []),
  ]
  return (
    <Form
      frame={frame}
      action={protocolPaths.reconcile(experiment.slug, section.address, props.draftId)}
      form={form}
      submit={texts.settle}
    >
      <HiddenField name="base" value={String(reconciliation.seenVersion)} />
      <Radios
        name="choice"
        label={texts.choice}
        form={form}
        value={merge.clean ? 'merged' : undefined}
        required
        options={offered.map((value) => ({ value, label: texts.choices[value] }))}
      />
      {isText ? (
        <TextArea
          name="answer"
          label={texts.own}
          form={form}
          value={reconciliation.proposed}
          rows={12}
        />
      ) : null}
    </Form>
  )
}
