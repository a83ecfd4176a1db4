import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { accountTexts } from '../../texts/account.ts'
import { securityTexts } from '../texts/security.ts'
import { QrPicture } from './QrPicture.tsx'

export interface TotpPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly secret: string
  /** otpauth:// address that the picture holds. */
  readonly address: string
}

export function TotpPage({ frame, form, secret, address }: TotpPageProps) {
  const texts = securityTexts[frame.locale]
  const account = accountTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.codeTitle}
      lead={texts.codeLead}
      crumbs={[
        { label: account.title, href: paths.account },
        { label: account.tabs.security, href: paths.security },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Steps items={texts.codeSteps} />
      <QrPicture text={address} title={texts.codePicture} />
      <p>
        {texts.codeSecret}
        {colon[frame.locale]}
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form frame={frame} action={paths.code} form={form} submit={texts.codeConfirm}>
        <TextField
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          maxlength={7}
          label={texts.codeField}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}
