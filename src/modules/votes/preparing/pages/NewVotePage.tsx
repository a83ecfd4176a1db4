import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import { manageTexts } from '../texts/manage.ts'
import { VoteFields } from './VoteFields.tsx'

export function NewVotePage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = manageTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.createTitle}
      lead={texts.createLead}
      crumbs={[{ label: voteTexts[frame.locale].votes, href: votePaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={votePaths.create} form={form} submit={texts.save}>
        <VoteFields locale={frame.locale} form={form} />
      </Form>
    </Layout>
  )
}
