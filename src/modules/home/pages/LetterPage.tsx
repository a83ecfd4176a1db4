import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { LetterFault } from '#platform/module.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { PhoneLink } from '#ui/PhoneLink/PhoneLink.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { paths } from '../paths.ts'
import { letterTexts } from '../texts/letter.ts'

/** Where somebody types the code of a letter: of a draw, of a vote, of a seat. */
export function LetterPage(props: {
  readonly frame: Frame
  readonly form: FormState
  /** Of whoever publishes this house; empty when nobody said it. */
  readonly phone: string
  /** What is wrong with the code that was typed. */
  readonly fault?: LetterFault | undefined
}) {
  const { frame, form, phone, fault } = props
  const texts = letterTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      refused={Object.keys(form.problems).length > 0}
    >
      {fault?.more ? (
        <p>
          <a href={fault.more.href}>{fault.more.label}</a>
        </p>
      ) : null}
      <Form frame={frame} action={paths.letter} form={form} submit={texts.go} oneProblem>
        <TextField
          name="code"
          label={texts.code}
          hint={texts.hint}
          form={form}
          autocomplete="off"
          maxlength={200}
          width="medium"
          required
        />
        <Trap locale={frame.locale} />
      </Form>
      <p>{texts.square}</p>
      <p>
        {phone === '' ? (
          texts.callLetter
        ) : (
          <>
            {texts.call} <PhoneLink phone={phone} />.
          </>
        )}
      </p>
    </Layout>
  )
}
