import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept } from '../../attachment.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import {
  holdsAdoption,
  type ProtocolAdoption,
  type ProtocolStanding,
  protocolFreezingTexts,
  protocolTexts,
} from '../../protocol/nouns.ts'
import { protocolWriting } from '../../writing/nouns.ts'
import { TogetherLinks } from './TogetherLinks.tsx'

export interface ProtocolAdoptionProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly standing: ProtocolStanding
  readonly adoptions: readonly ProtocolAdoption[]
  readonly mayRecord: boolean
  /** Where a circle may decide it together, in this house. */
  readonly together: readonly { readonly label: string; readonly href: string }[]
  readonly form: FormState
}

/** The decision by which a circle adopts the protocol as it stands. */
export function ProtocolAdoptionPage(props: ProtocolAdoptionProps) {
  const { frame, experiment, standing } = props
  const texts = protocolWriting[frame.locale]
  const freezing = protocolFreezingTexts[frame.locale]
  const { adoption } = standing
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={freezing.adoptionTitle}
      lead={freezing.adoptionLead}
      refused={Object.keys(props.form.problems).length > 0}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: texts.title, href: protocolPaths.workshop(experiment.slug) },
      ]}
    >
      {adoption ? (
        <Notice tone={holdsAdoption(standing) ? 'good' : 'caution'}>
          <p>
            {holdsAdoption(standing)
              ? freezing.adoptedNow(adoption.circle, writtenDay(adoption.adoptedOn, frame.locale))
              : freezing.adoptionStale(adoption.version)}
          </p>
        </Notice>
      ) : null}
      {standing.version === 0 ? <EmptyState title={texts.beginTitle} /> : null}
      {props.mayRecord && standing.version > 0 ? (
        <>
          <TogetherLinks locale={frame.locale} links={props.together} />
          <RecordForm {...props} />
        </>
      ) : null}
      <Adoptions {...props} />
    </ExperimentLayout>
  )
}

function RecordForm({ frame, experiment, standing, form }: ProtocolAdoptionProps) {
  const freezing = protocolFreezingTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={protocolPaths.adoption(experiment.slug)}
      form={form}
      submit={freezing.recordAdoption}
      multipart
    >
      <HiddenField name="version" value={form.values['version'] ?? String(standing.version)} />
      <p>{freezing.adoptsVersion(standing.version)}</p>
      <TextField
        name="circle"
        label={freezing.circle}
        hint={freezing.circleHint}
        form={form}
        required
      />
      <DateField name="adoptedOn" label={freezing.adoptedOn} form={form} required />
      <TextArea
        name="minutes"
        label={freezing.minutes}
        hint={freezing.minutesHint}
        form={form}
        rows={6}
        maxlength={8000}
        eitherOr
      />
      <TextField name="link" label={freezing.link} form={form} type="url" eitherOr />
      <FileField
        name="file"
        label={freezing.file}
        hint={freezing.fileHint}
        form={form}
        accept={attachmentAccept}
        eitherOr
      />
    </Form>
  )
}

function Adoptions({ frame, experiment, adoptions }: ProtocolAdoptionProps) {
  const freezing = protocolFreezingTexts[frame.locale]
  if (adoptions.length === 0) return null
  return (
    <section>
      <h2>{freezing.adoptions}</h2>
      {adoptions.map((adoption) => (
        <article class="protocol-comment">
          <p class="protocol-comment-who">
            {freezing.adoptedNow(adoption.circle, writtenDay(adoption.adoptedOn, frame.locale))}{' '}
            {freezing.adoptsVersion(adoption.version)}
          </p>
          {adoption.minutes ? <Prose markdown={adoption.minutes} /> : null}
          {adoption.link ? (
            <p>
              <a href={adoption.link}>{freezing.link}</a>
            </p>
          ) : null}
          {adoption.fileId ? (
            <p>
              <a href={paths.file(experiment.slug, adoption.fileId)}>{freezing.file}</a>
            </p>
          ) : null}
        </article>
      ))}
    </section>
  )
}
