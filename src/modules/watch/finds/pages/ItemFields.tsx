import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { isLicence, licenceChoices, termsOf } from '#modules/resources/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { itemKinds } from '../../fields.ts'
import { optionsOf, type Person } from '../../pages/person-options.ts'
import { methodChoices, publicChoices, themeChoices } from '../../pages/words.ts'
import { watchTexts } from '../../texts/watch.ts'
import { summaryLimit, type WatchItem } from '../item.ts'

export interface ItemFieldsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly item: WatchItem
  readonly team: readonly Person[]
}

/** The sheet of a find: what it is, in three lines, of what it speaks, for whom. */
export function ItemFields({ frame, form, item, team }: ItemFieldsProps) {
  const { locale } = frame
  const texts = watchTexts[locale]
  return (
    <>
      <TextField name="title" label={texts.itemTitle} form={form} value={item.title} required />
      <TextArea
        name="summary"
        label={texts.summary}
        hint={texts.summaryHint}
        form={form}
        value={item.summary}
        rows={4}
        maxlength={summaryLimit}
      />
      <Select
        name="kind"
        label={texts.itemKind}
        form={form}
        value={item.kind}
        options={itemKinds.map((value) => ({ value, label: texts.itemKinds[value] }))}
      />
      <Select
        name="language"
        label={texts.language}
        form={form}
        value={item.language}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: texts.languages[value] }))}
      />
      <TextField
        name="authors"
        label={texts.authors}
        hint={texts.authorsHint}
        form={form}
        value={item.authors}
      />
      <LicenceField frame={frame} form={form} value={item.licence} />
      <CheckBoxes
        name="publics"
        label={texts.publics}
        form={form}
        value={item.publics}
        options={publicChoices(locale)}
      />
      <Disclosure
        summary={texts.themes}
        open={item.themes.length === 0 || 'themes' in form.problems}
      >
        <CheckBoxes
          name="themes"
          label={texts.themes}
          form={form}
          value={item.themes}
          options={themeChoices(locale)}
        />
      </Disclosure>
      <Disclosure summary={texts.methods}>
        <CheckBoxes
          name="methods"
          label={texts.methods}
          form={form}
          value={item.methods}
          options={methodChoices(locale)}
        />
      </Disclosure>
      <Select
        name="assignee"
        label={texts.assignee}
        form={form}
        value={item.assigneeId ?? ''}
        options={[{ value: '', label: texts.nobody }, ...optionsOf(team)]}
      />
      <Radios
        name="step"
        label={texts.step}
        form={form}
        value="keep"
        options={(['keep', 'submit'] as const).map((value) => ({
          value,
          label: texts.steps[value],
        }))}
      />
    </>
  )
}

export function LicenceField(props: { frame: Frame; form: FormState; value: string }) {
  const texts = watchTexts[props.frame.locale]
  return (
    <Select
      name="licence"
      label={texts.licence}
      hint={texts.licenceHint}
      form={props.form}
      value={isLicence(props.value) ? props.value : 'unknown'}
      options={licenceChoices(props.value).map((value) => ({ value, label: termsOf(value).label }))}
    />
  )
}
