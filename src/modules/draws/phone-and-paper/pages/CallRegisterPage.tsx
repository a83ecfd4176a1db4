import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import type { Recruitment } from '../../recruitment.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { DataNotice, RegistrationFields } from '../../registration/index.ts'
import type { RegistrationRules } from '../../registration/nouns.ts'
import { callTexts } from '../texts/calls.ts'

/** The questions of the registration page, for the caller who asks them aloud; nothing is filled in beforehand. */
export function CallRegisterPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly rules: RegistrationRules
  readonly personId: string
  readonly from: string
  readonly form: FormState
}) {
  const { frame, draw, form } = props
  const texts = callTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.register}
      lead={texts.registerLead}
      crumbs={[
        ...recruitCrumbs(frame, draw),
        { label: texts.title, href: recruitPaths.calls(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <DataNotice {...props} />
      <Form
        frame={frame}
        action={recruitPaths.registerByCall(draw.slug, props.personId)}
        form={form}
        submit={texts.register}
      >
        <Select
          name="channel"
          label={texts.channel}
          form={form}
          value="phone"
          options={(['phone', 'door'] as const).map((value) => ({
            value,
            label: texts.channels[value],
          }))}
          required
        />
        <RegistrationFields rules={props.rules} form={form} />
      </Form>
    </Layout>
  )
}
