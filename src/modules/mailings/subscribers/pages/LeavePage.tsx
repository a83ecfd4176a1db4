import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { leavePath } from '../../paths.ts'
import { leavingTexts } from '../texts/leaving.ts'

interface LeaveProps {
  readonly frame: Frame
  readonly token: string
  readonly listName: string
}

/** Opening the link changes nothing: programs that read mail open links too. */
export function LeavePage({ frame, token, listName }: LeaveProps) {
  const texts = leavingTexts[frame.locale]
  const lead = listName ? texts.leaveLead(listName) : texts.leaveLeadAny
  return (
    <Layout frame={frame} title={texts.leaveTitle} lead={lead}>
      <Form frame={frame} action={leavePath(token)} form={emptyForm} submit={texts.leave}>
        <HiddenField name="page" value="oui" />
      </Form>
    </Layout>
  )
}

export function LeftPage({ frame }: { frame: Frame }) {
  const texts = leavingTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.leftTitle} lead={texts.leftText}>
      {''}
    </Layout>
  )
}

export function BadLinkPage({ frame, help }: { frame: Frame; help: Help }) {
  const texts = leavingTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.badTitle} lead={texts.badText}>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
