import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { isLicence, licenceChoices, termsOf } from '#modules/resources/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { itemKinds, summaryLimit, type WatchItem } from '../item.ts'
import { watchTexts } from '../texts/watch.ts'
import { optionsOf, type Person } from './WatchTabs.tsx'
import { methodChoices, publicChoices, themeChoices } from './words.ts'

export interface ItemFieldsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly item: WatchItem
  readonly team: readonly Person[]
}

/** The sheet of a find: what it is, in three lines, of what it speaks, for whom. */
export function ItemFields({ frame, form, item, team }: ItemFieldsProps) {
  const { locale } = frame
  const said = watchTexts[locale]
  return (
    <>
      <TextField name="title" label={said.itemTitle} form={form} value={item.title} required />
      <TextArea
        name="summary"
        label={said.summary}
        hint={said.summaryHint}
        form={form}
        value={item.summary}
        rows={4}
        maxlength={summaryLimit}
      />
      <Select
        name="kind"
        label={said.itemKind}
        form={form}
        value={item.kind}
        options={itemKinds.map((value) => ({ value, label: said.itemKinds[value] }))}
      />
      <Select
        name="language"
        label={said.language}
        form={form}
        value={item.language}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: said.languages[value] }))}
      />
      <TextField
        name="authors"
        label={said.authors}
        hint={said.authorsHint}
        form={form}
        value={item.authors}
      />
      <LicenceField frame={frame} form={form} value={item.licence} />
      <CheckBoxes
        name="publics"
        label={said.publics}
        form={form}
        value={item.publics}
        options={publicChoices(locale)}
      />
      <Disclosure
        summary={said.themes}
        open={item.themes.length === 0 || 'themes' in form.problems}
      >
        <CheckBoxes
          name="themes"
          label={said.themes}
          form={form}
          value={item.themes}
          options={themeChoices(locale)}
        />
      </Disclosure>
      <Disclosure summary={said.methods}>
        <CheckBoxes
          name="methods"
          label={said.methods}
          form={form}
          value={item.methods}
          options={methodChoices(locale)}
        />
      </Disclosure>
      <Select
        name="assignee"
        label={said.assignee}
        form={form}
        value={item.assigneeId ?? ''}
        options={[{ value: '', label: said.nobody }, ...optionsOf(team)]}
      />
      <Radios
        name="step"
        label={said.step}
        form={form}
        value="keep"
        options={(['keep', 'submit'] as const).map((value) => ({
          value,
          label: said.steps[value],
        }))}
      />
    </>
  )
}

export function LicenceField(props: { frame: Frame; form: FormState; value: string }) {
  const said = watchTexts[props.frame.locale]
  return (
    <Select
      name="licence"
      label={said.licence}
      hint={said.licenceHint}
      form={props.form}
      value={isLicence(props.value) ? props.value : 'unknown'}
      options={licenceChoices(props.value).map((value) => ({ value, label: termsOf(value).label }))}
    />
  )
}
