import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import type { Identity } from '../../person.ts'
import { dataTexts } from '../../rights/nouns.ts'
import { rightKinds } from '../../rights-request.ts'
import { personTexts } from '../../texts/person.ts'

export function isOpen(form: FormState): boolean {
  return Object.keys(form.problems).length > 0
}

export function RectifyForm(props: { frame: Frame; identity: Identity; form: FormState }) {
  const { frame, identity, form } = props
  const texts = personTexts[frame.locale]
  const languages = (['fr', 'en'] as const).map((value) => ({
    value,
    label: texts.languages[value],
  }))
  return (
    <Disclosure summary={texts.rectify} open={isOpen(form)}>
      <Form
        frame={frame}
        id="coordonnees"
        action={paths.personIdentity(identity.personId)}
        form={form}
        submit={texts.save}
        seen
      >
        <TextField
          name="name"
          autocomplete="off"
          label={texts.name}
          value={identity.name}
          form={form}
          required
        />
        <TextField
          name="phone"
          type="tel"
          autocomplete="off"
          width="medium"
          label={texts.phone}
          value={identity.phone}
          form={form}
        />
        <Radios
          name="language"
          label={texts.language}
          options={languages}
          value={identity.language}
          form={form}
          required
        />
      </Form>
    </Disclosure>
  )
}

/** A request that came by letter or by voice starts the same month. */
export function RequestForm(props: { frame: Frame; personId: string; form: FormState }) {
  const { frame, personId, form } = props
  const texts = personTexts[frame.locale]
  const kinds = dataTexts[frame.locale].kinds
  const options = rightKinds.map((value) => ({ value, label: kinds[value] }))
  return (
    <Disclosure summary={texts.requestAdd} open={isOpen(form)}>
      <Form
        frame={frame}
        id="demande"
        action={paths.personRequest(personId)}
        form={form}
        submit={texts.requestSubmit}
      >
        <Radios name="kind" label={texts.requestKind} options={options} form={form} required />
        <TextArea name="message" label={texts.requestMessage} rows={4} form={form} />
      </Form>
    </Disclosure>
  )
}
