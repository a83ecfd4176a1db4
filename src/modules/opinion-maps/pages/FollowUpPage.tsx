import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import type { Statement } from '../statement.ts'
import { reportTexts } from '../texts/report.ts'
import { crumbsOf } from './crumbs.ts'

/** What the authority answers to one statement on which people agree. */
export function FollowUpPage(props: {
  frame: Frame
  map: OpinionMap
  statement: Statement
  form: FormState
}) {
  const { frame, map, statement, form } = props
  const texts = reportTexts[frame.locale]
  const title = texts.follow(statement.number)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.followLead}
      crumbs={crumbsOf(
        frame,
        map,
        { label: texts.title, href: paths.report(map.slug) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      <Prose markdown={statement.text} />
      <Form
        frame={frame}
        action={paths.followUp(map.slug, statement.number)}
        form={form}
        submit={texts.followSend}
        seen
        guard
      >
        <MarkdownArea
          name="answer"
          label={texts.followText}
          hint={texts.followHint}
          value={statement.followUp}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}
