import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../../paths.ts'
import { signInTexts } from '../texts/sign-in.ts'

export function SignOut({ frame }: { frame: Frame }) {
  const texts = signInTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.outTitle} lead={texts.outLead}>
      <Form frame={frame} action={paths.signOut} form={emptyForm} submit={texts.out} />
    </Layout>
  )
}
