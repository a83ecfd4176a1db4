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
  const { frame, draw, recruitment: one, form } = props
  const said = recruitTexts[frame.locale]
  const isNew = one.controller === ''
  return (
    <Disclosure summary={said.settings} open={isNew || Object.keys(form.problems).length > 0}>
      <p>{said.settingsLead}</p>
      <Form
        frame={frame}
        id="reglages"
        action={recruitPaths.settings(draw.slug)}
        form={form}
        submit={said.save}
        seen
      >
        <TextField
          name="controller"
          label={said.controller}
          hint={said.controllerHint}
          form={form}
          value={one.controller || draw.organiser}
          required
        />
        <TextField
          name="contact"
          label={said.contact}
          hint={said.contactHint}
          form={form}
          value={one.contact}
          required
        />
        <TextField
          name="phone"
          label={said.phone}
          hint={said.phoneHint}
          form={form}
          value={one.phone}
          type="tel"
        />
        <TextArea
          name="address"
          label={said.address}
          hint={said.addressHint}
          form={form}
          value={one.address}
          rows={3}
        />
        <TextField
          name="signedBy"
          label={said.signedBy}
          hint={said.signedByHint}
          form={form}
          value={one.signedBy}
        />
        <TextField
          name="signedAs"
          label={said.signedAs}
          hint={said.signedAsHint}
          form={form}
          value={one.signedAs}
        />
        <NumberField
          name="minimumAge"
          label={said.minimumAge}
          form={form}
          value={String(one.minimumAge)}
          required
        />
        <NumberField
          name="poolFactor"
          label={said.poolFactor}
          form={form}
          value={String(one.poolFactor)}
          required
        />
        <TextArea
          name="conflicts"
          label={said.conflicts}
          hint={said.conflictsHint}
          form={form}
          value={one.conflicts}
        />
        <NumberField
          name="sessionCents"
          label={said.session}
          form={form}
          value={typedMoney(one.sessionCents)}
        />
        <NumberField
          name="answerDays"
          label={said.answerDays}
          form={form}
          value={String(one.answerDays)}
          required
        />
        <TextField
          name="setId"
          label={said.set}
          hint={said.setHint}
          form={form}
          value={one.setId ?? ''}
        />
        <DateField
          name="eraseOn"
          label={said.eraseOn}
          hint={
            props.announced && !one.eraseOn
              ? `${said.eraseHint} ${erasureTexts[frame.locale].unsaid(writtenDay(props.announced, frame.locale))}`
              : said.eraseHint
          }
          form={form}
          value={one.eraseOn ?? ''}
        />
        {props.isSooner && props.announced ? (
          <CheckBox
            name="isSooner"
            label={said.sooner(props.people, writtenDay(props.announced, frame.locale))}
            form={form}
            required
          />
        ) : null}
        <CheckBox
          name="isOpenCall"
          label={said.openCall}
          form={form}
          value={one.isOpenCall ? 'yes' : ''}
        />
        <CheckBox
          name="mayReplaceAtHome"
          label={said.atHome}
          form={form}
          value={one.mayReplaceAtHome ? 'yes' : ''}
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
  const said = recruitTexts[frame.locale]
  return (
    <>
      <h2>{said.sources}</h2>
      <p>{sources.length === 0 ? said.noSource : said.sourcesLead}</p>
      {sources.length > 0 ? (
        <Table
          caption={said.sources}
          captionHidden
          columns={[
            { title: said.sourceLabel },
            { title: said.sourceKind },
            { title: said.provenance },
          ]}
          rows={sources.map((one) => [one.label, said.kinds[one.kind], one.provenance])}
        />
      ) : null}
      <Disclosure summary={said.addSource} open={Object.keys(form.problems).length > 0}>
        <Form
          frame={frame}
          id="source"
          action={recruitPaths.sources(draw.slug)}
          form={form}
          submit={said.add}
        >
          <Select
            name="kind"
            label={said.sourceKind}
            form={form}
            options={sourceKinds.map((value) => ({ value, label: said.kinds[value] }))}
            required
          />
          <TextField
            name="label"
            label={said.sourceLabel}
            hint={said.sourceLabelHint}
            form={form}
            required
          />
          <TextArea
            name="provenance"
            label={said.provenance}
            hint={said.provenanceHint}
            form={form}
          />
          <NumberField
            name="usualResponse"
            label={said.usualResponse}
            form={form}
            value="8"
            unit="%"
            required
          />
          <CheckBox name="declared" label={said.declared} form={form} required />
        </Form>
      </Disclosure>
    </>
  )
}
