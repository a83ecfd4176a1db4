import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Answer } from '../../answer.ts'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { protocolTexts } from '../../protocol/nouns.ts'
import {
  type Checklist,
  checklistProblems,
  checklistRowsIn,
  type Principle,
  principleStates,
  type Section,
  severities,
  severityWords,
  stateWords,
} from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolChecklistProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly checklist: Checklist
  readonly answer: Answer | undefined
  readonly open: boolean
}

/** Where the protocol stands on each principle of an attached list. */
export function ProtocolChecklist(props: ProtocolChecklistProps) {
  const { frame, experiment, section, checklist } = props
  const texts = protocolTexts[frame.locale].checklists
  const writing = protocolWriting[frame.locale]
  const rows = checklistRowsIn(props.answer)
  const problems = checklistProblems(checklist, rows)
  return (
    <>
      <p class="hint">{section.words[frame.locale].help}</p>
      <Table
        caption={section.words[frame.locale].title}
        captionHidden
        columns={[
          { title: texts.principle },
          { title: texts.state },
          { title: texts.evidence },
          { title: texts.remark },
        ]}
        rows={checklist.principles.map((principle) => {
          const row = rows.find((principleRow) => principleRow.id === principle.id)
          const problem = problems.find((entry) => entry.id === principle.id)
          const severity = row?.severity ?? principle.severity
          return [
            <RowTitle
              title={principle.words[frame.locale].title}
              note={severity === 'red-line' ? severityWords[frame.locale][severity] : undefined}
              href={
                props.open
                  ? protocolPaths.row(experiment.slug, section.address, principle.id)
                  : undefined
              }
            />,
            <>
              <Badge tone={problem ? 'caution' : 'good'}>
                {stateWords[frame.locale][row?.state ?? 'not-examined']}
              </Badge>
              {problem && problem.problem !== 'not-examined' ? (
                <span class="row-note">{writing.principleProblems[problem.problem]}</span>
              ) : null}
            </>,
            row?.evidence || '–',
            row?.remark || '–',
          ]
        })}
      />
    </>
  )
}

export interface ProtocolPrincipleFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly principle: Principle
  readonly form: FormState
  readonly baseVersion: number
}

/** One principle: its state, its evidence, a remark, and how grave it would be not to hold it. */
export function ProtocolPrincipleForm(props: ProtocolPrincipleFormProps) {
  const { frame, experiment, section, principle, form } = props
  const texts = protocolWriting[frame.locale]
  return (
    <>
      <h2>{principle.words[frame.locale].title}</h2>
      <p>{principle.words[frame.locale].help}</p>
      <Form
        frame={frame}
        action={protocolPaths.row(experiment.slug, section.address, principle.id)}
        form={form}
        submit={texts.save}
      >
        <HiddenField name="base" value={String(props.baseVersion)} />
        <Radios
          name="state"
          label={texts.state}
          form={form}
          required
          options={principleStates.map((state) => ({
            value: state,
            label: stateWords[frame.locale][state],
          }))}
        />
        <TextArea
          name="evidence"
          label={texts.evidence}
          hint={texts.evidenceHint}
          form={form}
          rows={3}
          maxlength={4000}
        />
        <TextArea name="remark" label={texts.remark} form={form} rows={3} maxlength={4000} />
        <Radios
          name="severity"
          label={texts.severity}
          hint={texts.severityHint}
          form={form}
          required
          options={severities.map((severity) => ({
            value: severity,
            label: texts.severities[severity],
          }))}
        />
      </Form>
    </>
  )
}
