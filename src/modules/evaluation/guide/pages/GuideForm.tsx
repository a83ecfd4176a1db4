import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { paths } from '../../paths.ts'
import {
  compareWords,
  dateWords,
  measureWords,
  stepWords,
  unitWords,
  whoWords,
} from '../answers.ts'
import { questionTexts } from '../texts/questions.ts'

interface GuideFormProps {
  readonly frame: Frame
  readonly form: FormState
  readonly submit: string
}

/** Six questions on one form, whose answers go to the address. */
export function GuideForm({ frame, form, submit }: GuideFormProps) {
  const texts = questionTexts[frame.locale]
  const asked = { form, required: true } as const
  return (
    <Form frame={frame} action={paths.guide} form={form} submit={submit} method="get">
      <Radios
        {...asked}
        name="qui"
        label={texts.who}
        options={optionsOf(whoWords, texts.whoOptions)}
      />
      <Radios
        {...asked}
        name="dates"
        label={texts.dates}
        options={optionsOf(dateWords, texts.dateOptions)}
      />
      <NumberField
        name="combien-de-dates"
        form={form}
        label={texts.dateCount}
        hint={texts.dateCountHint}
      />
      <Radios
        {...asked}
        name="unites"
        label={texts.units}
        options={optionsOf(unitWords, texts.unitOptions)}
      />
      <NumberField {...asked} name="combien" label={texts.count} hint={texts.countHint} />
      <NumberField name="par-lieu" form={form} label={texts.size} hint={texts.sizeHint} />
      <Radios
        {...asked}
        name="comparer"
        label={texts.compare}
        options={optionsOf(compareWords, texts.compareOptions)}
      />
      <Radios
        {...asked}
        name="etapes"
        label={texts.steps}
        options={optionsOf(stepWords, texts.stepOptions)}
      />
      <Radios
        {...asked}
        name="mesure"
        label={texts.measure}
        options={optionsOf(measureWords, texts.measureOptions)}
      />
      <NumberField name="part" form={form} label={texts.share} hint={texts.shareHint} unit="%" />
      <NumberField name="ecart" form={form} label={texts.spread} hint={texts.spreadHint} />
    </Form>
  )
}

function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  labels: Readonly<Record<Code, string>>,
) {
  return (Object.keys(words) as Code[]).map((code) => ({ value: words[code], label: labels[code] }))
}
