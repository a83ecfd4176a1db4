import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { typedMoney } from '#kit/numbers.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { type Recruitment, type Source, sourceKinds } from '../../recruitment.ts'
import { erasureTexts } from '../../recruits/nouns.ts'

export function SettingsForm(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly people: number
  /** The day that people were told, typed or not. */
  readonly announced: Day | undefined
  readonly form: FormState
  /** The day was brought forward: what this does is said, and asked. */
  readonly isSooner: boolean
}) {
  const { frame, draw, recruitment, form } = props
  const texts = recruitTexts[frame.locale]
  const isNew = recruitment.controller === ''
  return (
    <Disclosure summary={texts.settings} open={isNew || Object.keys(form.problems).length > 0}>
      <p>{texts.settingsLead}</p>
      <Form
        frame={frame}
        id="reglages"
        action={recruitPaths.settings(draw.slug)}
        form={form}
        submit={texts.save}
        seen
      >
        <TextField
          name="controller"
          label={texts.controller}
          hint={texts.controllerHint}
          form={form}
          value={recruitment.controller || draw.organiser}
          required
        />
        <TextField
          name="contact"
          label={texts.contact}
          hint={texts.contactHint}
          form={form}
          value={recruitment.contact}
          required
        />
        <TextField
          name="phone"
          label={texts.phone}
          hint={texts.phoneHint}
          form={form}
          value={recruitment.phone}
          type="tel"
        />
        <TextArea
          name="address"
          label={texts.address}
          hint={texts.addressHint}
          form={form}
          value={recruitment.address}
          rows={3}
        />
        <TextField
          name="signedBy"
          label={texts.signedBy}
          hint={texts.signedByHint}
          form={form}
          value={recruitment.signedBy}
        />
        <TextField
          name="signedAs"
          label={texts.signedAs}
          hint={texts.signedAsHint}
          form={form}
          value={recruitment.signedAs}
        />
        <NumberField
          name="minimumAge"
          label={texts.minimumAge}
          form={form}
          value={String(recruitment.minimumAge)}
          required
        />
        <NumberField
          name="poolFactor"
          label={texts.poolFactor}
          form={form}
          value={String(recruitment.poolFactor)}
          required
        />
        <TextArea
          name="conflicts"
          label={texts.conflicts}
          hint={isNew ? texts.conflictsHint : `${texts.conflictsHint} ${texts.conflictsCards}`}
          form={form}
          value={recruitment.conflicts}
        />
        <NumberField
          name="sessionCents"
          label={texts.session}
          form={form}
          value={typedMoney(recruitment.sessionCents)}
        />
        <NumberField
          name="answerDays"
          label={texts.answerDays}
          form={form}
          value={String(recruitment.answerDays)}
          required
        />
        <TextField
          name="setId"
          label={texts.set}
          hint={texts.setHint}
          form={form}
          value={recruitment.setId ?? ''}
        />
        <DateField
          name="eraseOn"
          label={texts.eraseOn}
          hint={
            props.announced && !recruitment.eraseOn
              ? `${texts.eraseHint} ${erasureTexts[frame.locale].unsaid(writtenDay(props.announced, frame.locale))}`
              : texts.eraseHint
          }
          form={form}
          value={recruitment.eraseOn ?? ''}
        />
        {props.isSooner && props.announced ? (
          <CheckBox
            name="isSooner"
            label={texts.sooner(props.people, writtenDay(props.announced, frame.locale))}
            form={form}
            required
          />
        ) : null}
        <CheckBox
          name="isOpenCall"
          label={texts.openCall}
          form={form}
          value={recruitment.isOpenCall ? 'yes' : ''}
        />
        <CheckBox
          name="mayReplaceAtHome"
          label={texts.atHome}
          form={form}
          value={recruitment.mayReplaceAtHome ? 'yes' : ''}
        />
      </Form>
    </Disclosure>
  )
}

export function SourceForms(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly sources: readonly Source[]
  readonly form: FormState
}) {
  const { frame, draw, sources, form } = props
  const texts = recruitTexts[frame.locale]
  return (
    <>
      <h2>{texts.sources}</h2>
      <p>{sources.length === 0 ? texts.noSource : texts.sourcesLead}</p>
      {sources.length > 0 ? (
        <Table
          caption={texts.sources}
          captionHidden
          columns={[
            { title: texts.sourceLabel },
            { title: texts.sourceKind },
            { title: texts.provenance },
          ]}
          rows={sources.map((source) => [
            source.label,
            texts.kinds[source.kind],
            source.provenance,
          ])}
        />
      ) : null}
      <Disclosure summary={texts.addSource} open={Object.keys(form.problems).length > 0}>
        <Form
          frame={frame}
          id="source"
          action={recruitPaths.sources(draw.slug)}
          form={form}
          submit={texts.add}
        >
          <Select
            name="kind"
            label={texts.sourceKind}
            form={form}
            options={sourceKinds.map((value) => ({ value, label: texts.kinds[value] }))}
            required
          />
          <TextField
            name="label"
            label={texts.sourceLabel}
            hint={texts.sourceLabelHint}
            form={form}
            required
          />
          <TextArea
            name="provenance"
            label={texts.provenance}
            hint={texts.provenanceHint}
            form={form}
          />
          <NumberField
            name="usualResponse"
            label={texts.usualResponse}
            form={form}
            value="8"
            unit="%"
            required
          />
          <CheckBox name="declared" label={texts.declared} form={form} required />
        </Form>
      </Disclosure>
    </>
  )
}
