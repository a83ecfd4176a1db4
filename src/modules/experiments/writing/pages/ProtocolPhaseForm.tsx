import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import type { KindTitles, ProtocolPhase, Section } from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolPhaseFormProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly form: FormState
  readonly milestoneForm: FormState
  /** Undefined for a phase that is being added. */
  readonly phase: ProtocolPhase | undefined
  readonly others: readonly ProtocolPhase[]
  readonly baseVersion: number
  readonly kindTitles: KindTitles
}

/** One phase: its own fields, then its milestones and its instruments, each in its own small form. */
export function ProtocolPhaseForm(props: ProtocolPhaseFormProps) {
  const { frame, experiment, section, form, phase } = props
  const texts = protocolWriting[frame.locale]
  return (
    <>
      <h2>{phase ? texts.edit(phase.title) : texts.addPhase}</h2>
      <Form
        frame={frame}
        action={protocolPaths.row(experiment.slug, section.address, phase?.id ?? 'nouveau')}
        form={form}
        submit={texts.save}
      >
        <HiddenField name="base" value={String(props.baseVersion)} />
        <TextField
          name="title"
          label={texts.phaseTitle}
          hint={texts.phaseTitleHint}
          form={form}
          required
        />
        <TextArea name="purpose" label={texts.phasePurpose} form={form} rows={4} maxlength={4000} />
        <DateField name="startsOn" label={texts.startsOn} hint={texts.datesHint} form={form} />
        <DateField name="endsOn" label={texts.endsOn} form={form} />
        {props.others.length > 0 ? (
          <CheckBoxes
            name="dependsOn"
            label={texts.dependsOn}
            form={form}
            value={form.values['dependsOn']}
            options={props.others.map(({ id, title }) => ({ value: id, label: title }))}
          />
        ) : null}
        {form.problems['earlyReason'] || form.values['earlyReason'] ? (
          <TextArea
            name="earlyReason"
            label={texts.earlyReason}
            hint={texts.earlyHint}
            form={form}
            rows={3}
            maxlength={1_000}
          />
        ) : null}
      </Form>
      {phase ? (
        <>
          <Milestones {...props} phase={phase} />
          <Instruments {...props} phase={phase} />
        </>
      ) : (
        <p class="hint">{texts.savePhaseFirst}</p>
      )}
    </>
  )
}

type WithPhase = ProtocolPhaseFormProps & { readonly phase: ProtocolPhase }

function Milestones({ frame, experiment, phase, milestoneForm, baseVersion }: WithPhase) {
  const texts = protocolWriting[frame.locale]
  const base = String(baseVersion)
  return (
    <section id="jalons">
      <h2>{texts.milestones}</h2>
      {phase.milestones.length === 0 ? <p>{texts.noMilestones}</p> : null}
      <ul class="plain-list">
        {phase.milestones.map((milestone) => (
          <li class="row-gestures">
            <span>
              <span lang={writtenLocale}>{milestone.title}</span>,{' '}
              {writtenDay(milestone.on, frame.locale)}
            </span>
            <ActionButton
              frame={frame}
              action={protocolPaths.milestoneRemove(experiment.slug, phase.id, milestone.id)}
              label={texts.remove}
              fields={{ base }}
            />
          </li>
        ))}
      </ul>
      <Form
        frame={frame}
        id="jalon"
        action={protocolPaths.milestones(experiment.slug, phase.id)}
        form={milestoneForm}
        submit={texts.addMilestone}
        tone="quiet"
      >
        <HiddenField name="base" value={base} />
        <TextField name="title" label={texts.milestoneTitle} form={milestoneForm} required />
        <DateField name="on" label={texts.milestoneOn} form={milestoneForm} required />
      </Form>
    </section>
  )
}

function Instruments({ frame, experiment, phase, kindTitles, baseVersion }: WithPhase) {
  const texts = protocolWriting[frame.locale]
  const { slug } = experiment
  return (
    <section id="outils">
      <h2>{texts.instruments}</h2>
      {phase.instruments.length === 0 ? <p>{texts.noInstruments}</p> : null}
      <ul class="plain-list">
        {phase.instruments.map(({ id, kind }) => (
          <li class="row-gestures">
            <a href={protocolPaths.instrument(slug, phase.id, id)}>
              {ownOf(kindTitles, kind)?.title ?? kind}
            </a>
            <ActionButton
              frame={frame}
              action={protocolPaths.instrumentRemove(slug, phase.id, id)}
              label={texts.remove}
              fields={{ base: String(baseVersion) }}
              confirm={texts.removeConfirm}
            />
          </li>
        ))}
      </ul>
      {Object.keys(kindTitles).length === 0 ? <p>{texts.noKinds}</p> : null}
      <Actions>
        {Object.entries(kindTitles).map(([kind, { title }]) => (
          <ButtonLink href={protocolPaths.newInstrument(slug, phase.id, kind)} tone="quiet">
            {texts.addInstrument(title)}
          </ButtonLink>
        ))}
      </Actions>
    </section>
  )
}
