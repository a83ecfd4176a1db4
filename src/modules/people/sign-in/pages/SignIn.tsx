import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { signInTexts } from '../texts/sign-in.ts'

export interface SignInProps {
  readonly frame: Frame
  readonly form: FormState
  /** Where one wanted to go. */
  readonly next: string | undefined
}

export function SignIn({ frame, form, next }: SignInProps) {
  const texts = signInTexts[frame.locale]
  const refused = Object.keys(form.problems).length > 0
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} refused={refused}>
      {frame.viewer ? <Notice tone="info">{texts.already(frame.viewer.name)}</Notice> : null}
      <Form frame={frame} action={paths.signIn} form={form} submit={texts.send}>
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          label={texts.email}
          hint={texts.emailHint}
          form={form}
          required
        />
        {next ? <HiddenField name="next" value={next} /> : null}
      </Form>
      <h2>{texts.noAccount}</h2>
      <p>{texts.noAccountMore}</p>
    </Layout>
  )
}

/** The same for everyone: it does not tell whether the address is known. */
export function LinkSent({ frame }: { frame: Frame }) {
  const texts = signInTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.sentTitle} lead={texts.sentLead}>
      <ul>
        {texts.sentHelp.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <ButtonLink href={paths.signIn} tone="quiet">
          {texts.again}
        </ButtonLink>
      </p>
    </Layout>
  )
}
