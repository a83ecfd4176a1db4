import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths, replyPath, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'

interface ReplyProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly form: FormState
}

export function ReplyPage({ frame, resource, form }: ReplyProps) {
  const texts = resourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.replyTitle}
      lead={texts.replyLead}
      crumbs={[
        { label: texts.resources, href: paths.list },
        { label: resource.title, labelIn: writtenLocale, href: resourcePath(resource.slug) },
      ]}
    >
      <Form frame={frame} action={replyPath(resource.slug)} form={form} submit={texts.sendReply}>
        <TextField
          locale={frame.locale}
          name="organisation"
          label={texts.organisation}
          hint={texts.organisationHint}
          form={form}
          required
        />
        <TextArea
          locale={frame.locale}
          name="text"
          label={texts.replyText}
          form={form}
          rows={10}
          required
        />
      </Form>
    </Layout>
  )
}
