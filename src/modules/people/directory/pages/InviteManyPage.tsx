import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { RoleName } from '#kit/viewer.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { mostInvited } from '../../pasted-addresses.ts'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'
import { roleHints, roleTexts } from '../../texts/words.ts'

interface InviteManyPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly roles: readonly RoleName[]
}

export function InviteManyPage({ frame, form, roles }: InviteManyPageProps) {
  const texts = peopleTexts[frame.locale]
  const options = roles.map((value) => ({
    value,
    label: roleTexts[frame.locale][value],
    hint: roleHints[frame.locale][value],
  }))
  return (
    <Layout
      frame={frame}
      title={texts.inviteMany}
      lead={texts.inviteManyLead}
      crumbs={[{ label: texts.tabs.label, href: paths.people }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.inviteMany} form={form} submit={texts.inviteManySubmit}>
        <TextArea
          name="addresses"
          label={texts.addresses}
          hint={texts.addressesHint(mostInvited)}
          form={form}
          rows={6}
          maxlength={20_000}
          required
        />
        <CheckBoxes
          name="roles"
          label={texts.inviteManyRoles}
          hint={texts.inviteManyHint}
          options={options}
          form={form}
          required
        />
        <DateField name="endsOn" label={texts.endsOn} hint={texts.endsOnHint} form={form} />
      </Form>
    </Layout>
  )
}
