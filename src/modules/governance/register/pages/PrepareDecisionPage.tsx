import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Circle } from '../../circle.ts'
import type { CircleRole } from '../../circle-role.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  type DecisionKind,
  electionRules,
  prepareTexts,
  registerTexts,
  type Serves,
  usualRules,
} from '../../procedure/nouns.ts'
import { startTexts } from '../texts/start.ts'

interface Named {
  readonly value: string
  readonly label: string
}

export interface PrepareDecisionPageProps {
  readonly frame: Frame
  readonly kind: DecisionKind
  readonly circle: Circle
  readonly people: readonly Named[]
  /** Who holds these roles in the circle today. */
  readonly usual: {
    readonly facilitator?: string | undefined
    readonly secretary?: string | undefined
  }
  readonly roles: readonly CircleRole[]
  /** Those that this person may entrust to a circle. */
  readonly experiments: readonly Named[]
  readonly form: FormState
}

export function PrepareDecisionPage(props: PrepareDecisionPageProps) {
  const { frame, kind, circle, form } = props
  const texts = prepareTexts[frame.locale]
  const isElection = kind === 'election'
  return (
    <Layout
      frame={frame}
      title={isElection ? texts.electionTitle : texts.consentTitle}
      lead={isElection ? texts.electionLead : texts.consentLead}
      crumbs={[{ label: registerTexts[frame.locale].title, href: decisionPaths.register }]}
      eyebrow={circle.name}
      refused={Object.keys(form.problems).length > 0}
    >
      {isElection ? <RolesToFill {...props} /> : null}
      <Form frame={frame} action={decisionPaths.register} form={form} submit={texts.submit} guard>
        <HiddenField name="circle" value={circle.slug} />
        <HiddenField name="kind" value={kind} />
        <TextField
          name="title"
          label={texts.titleField}
          hint={texts.titleHint}
          form={form}
          required
        />
        <TextArea
          name="context"
          label={texts.context}
          hint={texts.contextHint}
          form={form}
          rows={3}
          maxlength={4000}
        />
        <TextArea
          name="text"
          label={isElection ? texts.mandate : texts.text}
          hint={isElection ? texts.mandateHint : texts.textHint}
          form={form}
          rows={8}
          maxlength={12000}
          required
        />
        {isElection ? <ElectionFields {...props} /> : <ConsentFields {...props} />}
        <CheckBox name="isPublic" label={texts.isPublic} hint={texts.publicHint} form={form} />
      </Form>
    </Layout>
  )
}

/** The words of the role come with it: which one is asked before the form is filled in. */
function RolesToFill({ frame, circle, roles, form }: PrepareDecisionPageProps) {
  if (roles.length < 2 || Object.keys(form.values).length > 0) return null
  const texts = startTexts[frame.locale]
  return (
    <nav aria-label={texts.whichRole}>
      <h2>{texts.whichRole}</h2>
      <LinkList
        items={roles.map(({ id, title }) => ({
          label: title,
          href: decisionPaths.prepareElection(circle.slug, id),
        }))}
      />
    </nav>
  )
}

function People({
  frame,
  people,
  usual,
  form,
  carrier,
}: PrepareDecisionPageProps & { carrier: boolean }) {
  const texts = prepareTexts[frame.locale]
  const me = frame.viewer?.id
  const own = people.some(({ value }) => value === me) ? me : undefined
  return (
    <>
      {carrier ? (
        <Select
          name="carrier"
          label={texts.carrier}
          form={form}
          value={own}
          options={people}
          required
        />
      ) : null}
      <Select
        name="facilitator"
        label={texts.facilitator}
        form={form}
        value={usual.facilitator ?? own}
        options={people}
        required
      />
      <Select
        name="secretary"
        label={texts.secretary}
        hint={texts.secretaryHint}
        form={form}
        value={usual.secretary}
        options={[{ value: '', label: texts.nobody }, ...people]}
      />
    </>
  )
}

function ConsentFields(props: PrepareDecisionPageProps) {
  const { frame, form, experiments } = props
  const texts = prepareTexts[frame.locale]
  return (
    <>
      <People {...props} carrier />
      <Radios
        name="mode"
        label={texts.mode}
        form={form}
        value="room"
        required
        options={[
          { value: 'room', label: texts.room },
          { value: 'days', label: texts.days },
        ]}
      />
      <NumberField name="quorum" label={texts.quorum} form={form} value="2" />
      <Radios
        name="silence"
        label={texts.silence}
        form={form}
        value="wait"
        options={[
          { value: 'wait', label: texts.wait },
          { value: 'absent', label: texts.absent },
        ]}
      />
      <NumberField name="stepDays" label={texts.stepDays} form={form} value="4" />
      <DateField name="reviewOn" label={texts.reviewOn} hint={texts.reviewHint} form={form} />
      <DateField name="endsOn" label={texts.endsOn} form={form} />
      {experiments.length > 0 ? (
        <>
          <Radios
            name="serves"
            label={texts.serves}
            form={form}
            value=""
            options={[
              { value: '', label: texts.servesNone },
              { value: 'protocol', label: texts.servesProtocol },
              { value: 'framing', label: texts.servesFraming },
            ]}
          />
          <Select
            name="experiment"
            label={texts.experiment}
            form={form}
            options={[{ value: '', label: texts.servesNone }, ...experiments]}
          />
        </>
      ) : null}
    </>
  )
}

function ElectionFields(props: PrepareDecisionPageProps) {
  const { frame, form, roles } = props
  const texts = prepareTexts[frame.locale]
  // A form that was sent has its circle; one that starts with a role has its words only.
  const isNew = form.values['circle'] === undefined
  return (
    <>
      <Select
        name="role"
        label={texts.role}
        form={form}
        required
        options={roles.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateField name="startsOn" label={texts.startsOn} hint={texts.startsHint} form={form} />
      <DateField name="termEndsOn" label={texts.termEndsOn} hint={texts.termHint} form={form} />
      <People {...props} carrier={false} />
      <h2>{texts.rules}</h2>
      {electionRules.map((rule) => (
        <CheckBox
          name={rule}
          label={texts[rule]}
          form={form}
          value={isNew && usualRules[rule] ? 'yes' : undefined}
        />
      ))}
      <NumberField
        name="purgeMonths"
        label={texts.purgeMonths}
        hint={texts.purgeHint}
        form={form}
        value="6"
      />
    </>
  )
}

export interface ChooseCirclePageProps {
  readonly frame: Frame
  readonly circles: readonly Circle[]
  /** What an experiment awaits; only decisions by consent bring it. */
  readonly serves: { readonly experiment: string; readonly serves: Serves } | undefined
}

/** In which circle; those where the reader takes part. */
export function ChooseCirclePage({ frame, circles, serves }: ChooseCirclePageProps) {
  const texts = prepareTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.chooseCircle}
      lead={texts.consentLead}
      crumbs={[{ label: registerTexts[frame.locale].title, href: decisionPaths.register }]}
    >
      {circles.length === 0 ? (
        <EmptyState title={texts.noCircle}>
          <p>{texts.noCircleText}</p>
        </EmptyState>
      ) : (
        <LinkList
          items={circles.flatMap((circle) => [
            {
              label: `${circle.name}${colon[frame.locale]}${texts.propose.toLocaleLowerCase(frame.locale)}`,
              href: serves
                ? `${decisionPaths.prepareServing(serves.serves, serves.experiment)}&cercle=${circle.slug}`
                : decisionPaths.prepareFor(circle.slug, 'consent'),
            },
            ...(serves
              ? []
              : [
                  {
                    label: `${circle.name}${colon[frame.locale]}${texts.elect.toLocaleLowerCase(frame.locale)}`,
                    href: decisionPaths.prepareFor(circle.slug, 'election'),
                  },
                ]),
          ])}
        />
      )}
    </Layout>
  )
}
