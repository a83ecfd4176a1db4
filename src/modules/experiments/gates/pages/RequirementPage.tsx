import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Card } from '#ui/Card/Card.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept } from '../../attachment.ts'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { mayBeSetAside, type RequirementStatus } from '../../gate.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { GivenLink } from '../../pages/GivenLink.tsx'
import { paths } from '../../paths.ts'
import { mayDecideForTheLab } from '../../permissions.ts'
import { requirementTexts } from '../texts/gate.ts'
import { stagesTexts } from '../texts/stages-page.ts'
import { signed } from './StagesPage.tsx'

export interface RequirementPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly status: RequirementStatus
  readonly names: ReadonlyMap<string, string>
  readonly evidenceForm: FormState
  readonly waiverForm: FormState
}

/** One requirement: what shows it, what may be added, and how it may be set aside. */
export function RequirementPage(props: RequirementPageProps) {
  const { frame, experiment, status } = props
  const { locale } = frame
  const texts = stagesTexts[locale]
  const words = requirementTexts[locale][status.key]
  const { slug } = experiment
  const refused = [props.evidenceForm, props.waiverForm].some(
    (form) => Object.keys(form.problems).length > 0,
  )
  const mayWaive =
    mayDecideForTheLab(frame.viewer) &&
    status.state === 'missing' &&
    mayBeSetAside(status.key, experiment.stage)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={words.title}
      lead={words.help}
      refused={refused}
      crumbs={[{ label: texts.title, href: paths.stages(slug) }]}
    >
      <h2>{texts.evidence}</h2>
      <EvidenceList {...props} />
      <Form
        frame={frame}
        id="preuve"
        action={paths.requirement(slug, status.key)}
        form={props.evidenceForm}
        submit={texts.addEvidence}
        multipart
      >
        <p>{texts.evidenceLead}</p>
        <TextArea
          name="text"
          label={texts.evidenceText}
          form={props.evidenceForm}
          rows={4}
          required
        />
        <TextField name="link" label={texts.evidenceLink} form={props.evidenceForm} type="url" />
        <FileField
          name="file"
          label={texts.evidenceFile}
          hint={texts.evidenceFileHint}
          form={props.evidenceForm}
          accept={attachmentAccept}
        />
      </Form>
      {mayWaive ? (
        <>
          <h2>{texts.waiveTitle}</h2>
          <Form
            frame={frame}
            id="dispense"
            action={paths.waive(slug, status.key)}
            form={props.waiverForm}
            submit={texts.waive}
            tone="danger"
          >
            <p>{texts.waiveLead(isOpenToAll(experiment))}</p>
            <TextArea name="reason" label={texts.waiveReason} form={props.waiverForm} required />
          </Form>
        </>
      ) : null}
    </ExperimentLayout>
  )
}

function EvidenceList({ frame, experiment, status, names }: RequirementPageProps) {
  const texts = stagesTexts[frame.locale]
  if (status.evidence.length === 0) return <p>{texts.noEvidence}</p>
  return (
    <>
      {status.evidence.map((evidence) => (
        <Card title={signed(frame.locale, names, evidence)} level={3}>
          <Prose markdown={evidence.text} />
          {evidence.link ? (
            <p>
              <GivenLink href={evidence.link} label={texts.link} />
            </p>
          ) : null}
          {evidence.fileId ? (
            <p>
              <a href={paths.file(experiment.slug, evidence.fileId)}>{texts.file}</a>
            </p>
          ) : null}
        </Card>
      ))}
    </>
  )
}
